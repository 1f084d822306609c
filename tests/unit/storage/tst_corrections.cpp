// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/correction_figures.h>
#include <emend/storage/corrections.h>

#include <QtTest/QTest>

using namespace emend;
using storage::CorrectionFilter;
using storage::PoolCorrection;
using storage::Transaction;

class TestStoredCorrections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything_data() { test::addBackendRows(); }
    void keepsEverything();
    void keepsAmountsReadable_data() { test::addBackendRows(); }
    void keepsAmountsReadable();
    void refusesTheSameAgain_data() { test::addBackendRows(); }
    void refusesTheSameAgain();
    void filters_data();
    void filters();
    void pages_data() { test::addBackendRows(); }
    void pages();
    void stopsWithTheReader_data() { test::addBackendRows(); }
    void stopsWithTheReader();
    void addsUpMerchants_data() { test::addBackendRows(); }
    void addsUpMerchants();
    void findsRepeatedCorrections_data() { test::addBackendRows(); }
    void findsRepeatedCorrections();
    void countsByDay_data() { test::addBackendRows(); }
    void countsByDay();
};

namespace {

const QDateTime kNow({2026, 11, 22}, {12, 0}, Qt::UTC);

QString uuid(int group, int number)
{
    return QStringLiteral("6f2c1a52-0f3b-4d5e-9a77-%1%2")
        .arg(group, 2, 10, QLatin1Char('0'))
        .arg(number, 10, 10, QLatin1Char('0'));
}

PoolCorrection pooled(int number)
{
    PoolCorrection pooled;
    domain::Correction& c = pooled.correction;
    c.id = uuid(1, number);
    c.sourceApp = QLatin1String(number % 2 == 0 ? "web" : "mobile");
    c.sourceEnvironment = QLatin1String(number % 3 == 0 ? "staging" : "production");
    c.sourceCorrectionId = uuid(2, number);
    c.createdAt = kNow.addDays(-number);
    c.documentType = QStringLiteral("receipt");
    c.correctedMerchant = QStringLiteral("Kedai Kopi");
    c.originalInference = {{QStringLiteral("merchant"), QStringLiteral("KEDA1 KOPI")}};
    c.fieldsCorrected = {QStringLiteral("merchant")};
    c.qualityScore = number / 10.0;
    c.ingestedAt = kNow;
    c.lastModifiedAt = kNow;
    return pooled;
}

std::vector<PoolCorrection> numbered(int count)
{
    std::vector<PoolCorrection> corrections;
    for (int number = 0; number < count; ++number)
        corrections.push_back(pooled(number));
    return corrections;
}

base::Result<void> insert(storage::Database& database, const std::vector<PoolCorrection>& corrections)
{
    std::vector<const PoolCorrection*> pointers;
    for (const PoolCorrection& correction : corrections)
        pointers.push_back(&correction);
    return database.transact(
        [&](Transaction& transaction) { return storage::insertCorrections(transaction, pointers); });
}

template <class Work> auto read(storage::Database& database, Work&& work)
{
    auto result = database.read(std::forward<Work>(work));
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

/// The last digits of the ids of those that pass, in the order in which they come.
QString passing(storage::Database& database, const CorrectionFilter& filter)
{
    QStringList numbers;
    const auto done = database.read([&](Transaction& transaction) {
        numbers.clear();
        return storage::forEachCorrection(transaction, filter,
                                          [&](const domain::Correction& correction) -> base::Result<void> {
                                              numbers << QString::number(correction.id.right(4).toInt());
                                              return {};
                                          });
    });
    return done ? numbers.join(QLatin1Char(' ')) : done.error().message;
}

} // namespace

void TestStoredCorrections::keepsEverything()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    PoolCorrection full = pooled(1);
    domain::Correction& c = full.correction;
    full.merchantKey = QStringLiteral("kedai kopi");
    full.createdBy = QStringLiteral("ann");
    c.createdAt = QDateTime({2026, 11, 22}, {8, 30, 15, 123}, Qt::UTC);
    c.documentId = uuid(3, 1);
    c.userIdHash = QString(64, QLatin1Char('a'));
    c.receiptImagePathHash = QString(16, QLatin1Char('b'));
    c.expenseIdToken = QStringLiteral("exp_0123456789ab");
    c.ocrProvider = QStringLiteral("tesseract");
    c.ocrText = QStringLiteral("a\tb\\n\n\"c\" ৳ 😀 '");
    c.ocrConfidence = 0.987;
    c.originalInference = {{QStringLiteral("amount"), QJsonObject{{QStringLiteral("value"), QStringLiteral("9\\\"")}}}};
    c.correctedAmount = base::Money{-1234567890123, QStringLiteral("MYR")};
    c.correctedDate = QDate(2018, 12, 25);
    c.correctedCategory = QStringLiteral("Dining");
    c.correctedCardLastFour = QStringLiteral("0042");
    c.correctedOther = {{QStringLiteral("tax"), QStringLiteral("1.50")}};
    c.fieldsCorrected = {QStringLiteral("amount"), QStringLiteral("date")};
    c.qualityScore = 0.82;
    c.isOutlier = true;
    c.outlierReason = QStringLiteral("amount is negative");
    c.modelVersion = QStringLiteral("v3");
    c.promptVersion = QStringLiteral("p1");
    QVERIFY(insert(test.database(), {full, pooled(2)}));

    const auto rows = read(test.database(), [](Transaction& transaction) {
        return storage::listCorrections(transaction, {}, std::nullopt, 10);
    });
    QCOMPARE(rows.size(), size_t(2));
    const domain::Correction& found = rows[1];
    QCOMPARE(found.id, c.id);
    QCOMPARE(found.sourceCorrectionId, c.sourceCorrectionId);
    QCOMPARE(found.createdAt, c.createdAt);
    QCOMPARE(found.documentId, c.documentId);
    QCOMPARE(found.userIdHash, c.userIdHash);
    QCOMPARE(found.receiptImagePathHash, c.receiptImagePathHash);
    QCOMPARE(found.expenseIdToken, c.expenseIdToken);
    QCOMPARE(found.ocrProvider, c.ocrProvider);
    QCOMPARE(found.ocrText, c.ocrText);
    QCOMPARE(*found.ocrConfidence, 0.987);
    QCOMPARE(found.originalInference, c.originalInference);
    QCOMPARE(found.correctedMerchant, c.correctedMerchant);
    QCOMPARE(found.correctedAmount->minor, c.correctedAmount->minor);
    QCOMPARE(found.correctedAmount->currency, c.correctedAmount->currency);
    QCOMPARE(found.correctedDate, c.correctedDate);
    QCOMPARE(found.correctedCategory, c.correctedCategory);
    QCOMPARE(found.correctedCardLastFour, c.correctedCardLastFour);
    QCOMPARE(found.correctedOther, c.correctedOther);
    QCOMPARE(found.fieldsCorrected, c.fieldsCorrected);
    QCOMPARE(found.qualityScore, 0.82);
    QVERIFY(found.isOutlier);
    QCOMPARE(found.outlierReason, c.outlierReason);
    QVERIFY(!found.usedInTraining);
    QCOMPARE(found.modelVersion, c.modelVersion);
    QCOMPARE(found.promptVersion, c.promptVersion);
    QCOMPARE(found.ingestedAt, kNow);
    QVERIFY(!rows[0].ocrConfidence);
    QVERIFY(!rows[0].correctedAmount);
    QVERIFY(!rows[0].correctedDate.isValid());
}

void TestStoredCorrections::keepsAmountsReadable()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    PoolCorrection correction = pooled(1);
    correction.correction.correctedAmount = base::Money{123456, QStringLiteral("MYR")};
    QVERIFY(insert(test.database(), {correction}));
    const auto row = read(test.database(), [](Transaction& transaction) {
        return transaction.queryOne(QStringLiteral("SELECT corrected_amount FROM corrections_master"));
    });
    QCOMPARE(row->real("corrected_amount"), 1234.56);
}

void TestStoredCorrections::refusesTheSameAgain()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(insert(test.database(), numbered(2)));
    PoolCorrection again = pooled(1);
    again.correction.id = uuid(9, 1);
    const auto second = insert(test.database(), {pooled(5), again});
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::ErrorCode::Conflict);
    const auto known = read(test.database(), [](Transaction& transaction) {
        return storage::knownCorrections(transaction, {uuid(2, 0), uuid(2, 1), uuid(2, 5), uuid(2, 6)});
    });
    QCOMPARE(known, QSet<QString>({uuid(2, 0), uuid(2, 1)}));
}

void TestStoredCorrections::filters_data()
{
    test::addBackendColumn();
    QTest::addColumn<CorrectionFilter>("filter");
    QTest::addColumn<QString>("numbers");

    const auto row = [](const char* name, const CorrectionFilter& filter, const char* numbers) {
        for (const QString& backend : test::backends())
            QTest::addRow("%s, %s", name, qPrintable(backend)) << backend << filter << QString::fromLatin1(numbers);
    };
    CorrectionFilter filter;
    row("all", filter, "7 6 5 4 3 2 1 0");
    filter.since = kNow.addDays(-4);
    row("since", filter, "4 3 2 1 0");
    filter.before = kNow.addDays(-1);
    row("between", filter, "4 3 2");
    filter.minQuality = 0.3;
    row("quality", filter, "4 3");
    CorrectionFilter names;
    names.apps = {QStringLiteral("web")};
    row("app", names, "6 4 2 0");
    names.environments = {QStringLiteral("production")};
    row("app and environment", names, "4 2");
    names.environments << QStringLiteral("staging");
    row("environments", names, "6 4 2 0");
    names.apps = {QStringLiteral("'; --")};
    row("hostile app", names, "");
}

void TestStoredCorrections::filters()
{
    QFETCH(QString, backend);
    QFETCH(CorrectionFilter, filter);
    QFETCH(QString, numbers);
    test::TestDatabase test(backend);
    QVERIFY(insert(test.database(), numbered(8)));
    QCOMPARE(passing(test.database(), filter), numbers);
}

void TestStoredCorrections::pages()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<PoolCorrection> corrections = numbered(7);
    for (PoolCorrection& correction : corrections)
        correction.correction.createdAt = kNow; // so that the ids decide
    QVERIFY(insert(test.database(), corrections));
    QStringList ids;
    std::optional<storage::CorrectionPosition> after;
    for (int page = 0; page < 4; ++page) {
        const auto rows = read(test.database(), [&](Transaction& transaction) {
            return storage::listCorrections(transaction, {}, after, 3);
        });
        QCOMPARE(rows.size(), size_t(page < 2 ? 3 : page == 2 ? 1 : 0));
        for (const domain::Correction& correction : rows)
            ids << correction.id;
        if (!rows.empty())
            after = storage::CorrectionPosition{rows.back().createdAt, rows.back().id};
    }
    QCOMPARE(ids.size(), 7);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestStoredCorrections::stopsWithTheReader()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(insert(test.database(), numbered(5)));
    int taken = 0;
    const auto done = test.database().read([&](Transaction& transaction) {
        return storage::forEachCorrection(transaction, {}, [&](const domain::Correction&) -> base::Result<void> {
            if (++taken == 2)
                return base::fail(base::ErrorCode::Cancelled, QStringLiteral("enough"));
            return {};
        });
    });
    QCOMPARE(done.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(taken, 2);
    QCOMPARE(passing(test.database(), {}), QStringLiteral("4 3 2 1 0"));
}

void TestStoredCorrections::addsUpMerchants()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QString kopi = QStringLiteral("kedai \"kopi\" 'ß'");
    storage::MerchantCounts counts;
    counts.totals = {{kopi, QStringLiteral("MYR"), 2, 1, 1.5, 2.25}, {QStringLiteral("abc"), QString(), 1, 0, 0, 0}};
    counts.categories = {{kopi, QStringLiteral("Dining"), 2}};
    for (int i = 0; i < 2; ++i) {
        QVERIFY(test.database().transact(
            [&](Transaction& transaction) { return storage::addMerchantCounts(transaction, counts); }));
    }
    const auto found = read(test.database(), [&](Transaction& transaction) {
        return storage::merchantCounts(transaction, {kopi, QStringLiteral("unknown")});
    });
    QCOMPARE(found.totals.size(), size_t(1));
    QCOMPARE(found.totals[0].merchantKey, kopi);
    QCOMPARE(found.totals[0].currency, QStringLiteral("MYR"));
    QCOMPARE(found.totals[0].corrections, 4);
    QCOMPARE(found.totals[0].amounts, 2);
    QCOMPARE(found.totals[0].logSum, 3.0);
    QCOMPARE(found.totals[0].logSquareSum, 4.5);
    QCOMPARE(found.categories.size(), size_t(1));
    QCOMPARE(found.categories[0].corrections, 4);
}

void TestStoredCorrections::findsRepeatedCorrections()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<PoolCorrection> corrections = numbered(8);
    corrections[1].correction.originalInference = {
        {QStringLiteral("merchant"), QJsonObject{{QStringLiteral("value"), QStringLiteral("KEDA1 KOPI")}}}};
    corrections[2].correction.originalInference = {};
    corrections[3].correction.usedInTraining = true;
    corrections[4].correction.correctedMerchant.clear();
    corrections[4].correction.correctedCategory = QStringLiteral("Dining");
    QVERIFY(insert(test.database(), corrections));
    const auto find = [&](storage::PatternField field, int days, int atLeast) {
        return read(test.database(), [&](Transaction& transaction) {
            return storage::repeatedCorrections(transaction, field, kNow.addDays(-days), atLeast);
        });
    };
    const auto merchants = find(storage::PatternField::Merchant, 6, 3);
    QCOMPARE(merchants.size(), size_t(1)); // of 0, 1, 5 and 6
    QCOMPARE(merchants[0].original, QStringLiteral("KEDA1 KOPI"));
    QCOMPARE(merchants[0].corrected, QStringLiteral("Kedai Kopi"));
    QCOMPARE(merchants[0].corrections, 4);
    QCOMPARE(merchants[0].lastSeen, kNow);
    QCOMPARE(merchants[0].quality, 0.3);
    QCOMPARE(find(storage::PatternField::Merchant, 6, 5).size(), size_t(0));
    QCOMPARE(find(storage::PatternField::Merchant, 6, 1).size(), size_t(2));
    QCOMPARE(find(storage::PatternField::Category, 90, 1).size(), size_t(1));
}

void TestStoredCorrections::countsByDay()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<PoolCorrection> corrections = numbered(4);
    corrections[0].correction.createdAt = kNow.addDays(-1).addSecs(11 * 3600); // 23:00 UTC of the day before
    corrections[1].correction.fieldsCorrected = {QStringLiteral("amount"), QStringLiteral("merchant")};
    QVERIFY(insert(test.database(), corrections));
    const auto lines = [&](auto count) {
        const std::vector<storage::DailyCount> counts =
            read(test.database(), [&](Transaction& transaction) { return count(transaction, kNow.addDays(-2)); });
        QStringList all;
        for (const storage::DailyCount& daily : counts)
            all << QStringLiteral("%1%2:%3").arg(daily.day.day()).arg(daily.of).arg(daily.corrections);
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(lines(storage::correctionsPerDay), QStringLiteral("20:1 21:2"));
    QCOMPARE(lines(storage::correctionsPerApp), QStringLiteral("20web:1 21mobile:1 21web:1"));
    QCOMPARE(lines(storage::correctionsPerField), QStringLiteral("20merchant:1 21amount:1 21merchant:2"));
}

QTEST_GUILESS_MAIN(TestStoredCorrections)
#include "tst_corrections.moc"
