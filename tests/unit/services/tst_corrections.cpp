// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_generator.h"
#include "test_database.h"

#include <emend/domain/canonical_json.h>
#include <emend/services/corrections.h>
#include <emend/storage/audit.h>

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <thread>

using namespace emend;
using domain::CorrectionInput;
using services::CorrectionFormat;
using services::CorrectionService;
using services::ImportCounts;
using services::Submission;

class TestCorrections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndAudits_data() { test::addBackendRows(); }
    void storesAndAudits();
    void isIdempotent_data() { test::addBackendRows(); }
    void isIdempotent();
    void storesNothingWhereItCannotAudit_data() { test::addBackendRows(); }
    void storesNothingWhereItCannotAudit();
    void learnsWhatIsUsual_data() { test::addBackendRows(); }
    void learnsWhatIsUsual();
    void judgesTheSameInAnyBatches_data() { test::addBackendRows(); }
    void judgesTheSameInAnyBatches();
    void survivesHostileValues_data() { test::addBackendRows(); }
    void survivesHostileValues();
    void importsGoodLines_data() { test::addBackendRows(); }
    void importsGoodLines();
    void importsTwiceAtOnce_data() { test::addBackendRows(); }
    void importsTwiceAtOnce();
    void endsWhenCancelled_data() { test::addBackendRows(); }
    void endsWhenCancelled();
    void exportsDatasets_data() { test::addBackendRows(); }
    void exportsDatasets();
    void leavesNoTraceOfFailedExports_data() { test::addBackendRows(); }
    void leavesNoTraceOfFailedExports();
};

namespace {

const QDateTime kNow({2026, 11, 22}, {12, 0}, Qt::UTC);
const services::Actor kActor{domain::ActorType::Service, QStringLiteral("expenses")};

CorrectionService serviceFor(storage::Database& database)
{
    return {database, {QByteArray("salt"), kNow}, kActor};
}

QString idNumber(int number)
{
    return QStringLiteral("6f2c1a52-0f3b-4d5e-9a77-%1").arg(number, 12, 10, QLatin1Char('0'));
}

CorrectionInput merchantCorrection(int number, const QString& amount = QStringLiteral("10.00"))
{
    CorrectionInput input;
    input.sourceApp = QStringLiteral("expense-web");
    input.sourceEnvironment = QStringLiteral("production");
    input.sourceCorrectionId = idNumber(number);
    input.createdAt = kNow.addSecs(-3600 - number);
    input.ocrText = QStringLiteral("KEDAI KOPI\nVISA 4111 1111 1111 1111");
    input.corrected = {{QStringLiteral("merchant"), QStringLiteral("Kedai Kopi Sdn Bhd")},
                       {QStringLiteral("amount"), amount},
                       {QStringLiteral("category"), QStringLiteral("Dining")}};
    return input;
}

qint64 countRows(storage::Database& database, const char* table)
{
    const QString sql = QStringLiteral("SELECT count(*) AS n FROM %1").arg(QLatin1String(table));
    const auto row = database.read([&](storage::Transaction& transaction) { return transaction.queryOne(sql); });
    return row ? (*row)->integer("n") : -1;
}

std::vector<domain::Correction> pool(storage::Database& database)
{
    const auto all = database.read([](storage::Transaction& transaction) {
        return storage::listCorrections(transaction, {}, std::nullopt, 10'000);
    });
    if (!all)
        qFatal("%s", qPrintable(all.error().message));
    return *all;
}

std::vector<storage::AuditRecord> auditLog(storage::Database& database)
{
    return *database.read(
        [](storage::Transaction& transaction) { return storage::listAudit(transaction, {}, 10'000); });
}

struct Import {
    base::Result<ImportCounts> counts;
    QList<qint64> refused;
};

Import importLines(storage::Database& database, QByteArray lines, CorrectionFormat format = CorrectionFormat::JsonLines)
{
    QBuffer buffer(&lines);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = services::CorrectionReader::open(buffer, format, {});
    QList<qint64> refused;
    const services::ImportListener listener{[&](qint64 line, const base::Error&) { refused << line; },
                                            [](const ImportCounts&, double) {}};
    auto counts = serviceFor(database).importAll(**reader, listener, base::Progress());
    return {std::move(counts), refused};
}

QByteArray generatedLines(int count)
{
    QByteArray lines;
    test::CorrectionGenerator().generate(count, 0,
                                         [&lines](const CorrectionInput& input) { lines += test::jsonLine(input); });
    return lines;
}

} // namespace

void TestCorrections::storesAndAudits()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    CorrectionInput bad = merchantCorrection(2);
    bad.corrected.insert(QStringLiteral("date"), QStringLiteral("never"));

    const auto outcomes = serviceFor(test.database()).submit({merchantCorrection(1), bad, merchantCorrection(3)});
    QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().message));
    QCOMPARE(outcomes->size(), size_t(3));
    QCOMPARE(*outcomes->at(0), Submission::Stored);
    QCOMPARE(outcomes->at(1).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(*outcomes->at(2), Submission::Stored);

    const auto stored = pool(test.database());
    QCOMPARE(stored.size(), size_t(2));
    QCOMPARE(stored[0].correctedMerchant, QStringLiteral("Kedai Kopi Sdn Bhd"));
    QCOMPARE(stored[0].correctedAmount->minor, 1000);
    QVERIFY(!stored[0].ocrText.contains(QLatin1String("4111")));
    QVERIFY(stored[0].qualityScore > 0.5);
    const auto entries = auditLog(test.database());
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].entry.action, QStringLiteral("ingest"));
    QCOMPARE(entries[0].entry.resourceType, QStringLiteral("correction"));
    QCOMPARE(entries[0].entry.actorId, kActor.id);
    QVERIFY(entries[0].entry.resourceId == stored[0].id || entries[0].entry.resourceId == stored[1].id);
    QCOMPARE(countRows(test.database(), "merchant_statistics"), 1);
}

void TestCorrections::isIdempotent()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    CorrectionInput again = merchantCorrection(1, QStringLiteral("99.00"));
    again.sourceCorrectionId = QLatin1Char('{') + again.sourceCorrectionId.toUpper() + QLatin1Char('}');

    const auto first = serviceFor(test.database()).submit({merchantCorrection(1), again});
    QVERIFY(first);
    QCOMPARE(*first->at(0), Submission::Stored);
    QCOMPARE(*first->at(1), Submission::AlreadyThere);
    const auto second = serviceFor(test.database()).submit({again, merchantCorrection(2)});
    QVERIFY(second);
    QCOMPARE(*second->at(0), Submission::AlreadyThere);
    QCOMPARE(*second->at(1), Submission::Stored);
    QCOMPARE(countRows(test.database(), "corrections_master"), 2);
    QCOMPARE(countRows(test.database(), "audit_log"), 2);
    QCOMPARE(pool(test.database()).back().correctedAmount->minor, 1000);
    const auto totals = test.database().read([](storage::Transaction& transaction) {
        return storage::merchantCounts(transaction, {QStringLiteral("kedai kopi")});
    });
    QCOMPARE(totals->totals.at(0).corrections, 2);
}

void TestCorrections::storesNothingWhereItCannotAudit()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(test.database().transact([](storage::Transaction& transaction) {
        return transaction.runScript(QStringLiteral("ALTER TABLE audit_heads RENAME TO gone"));
    }));
    QVERIFY(!serviceFor(test.database()).submit({merchantCorrection(1)}));
    QCOMPARE(countRows(test.database(), "corrections_master"), 0);
    QCOMPARE(countRows(test.database(), "merchant_statistics"), 0);
    QCOMPARE(countRows(test.database(), "merchant_categories"), 0);
}

void TestCorrections::learnsWhatIsUsual()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<CorrectionInput> usual;
    for (int number = 0; number < 20; ++number)
        usual.push_back(merchantCorrection(number, QString::number(9.0 + number % 3)));
    QVERIFY(serviceFor(test.database()).submit(usual));
    QVERIFY(serviceFor(test.database()).submit({merchantCorrection(100, QStringLiteral("900.00"))}));
    int outliers = 0;
    for (const domain::Correction& correction : pool(test.database())) {
        outliers += correction.isOutlier ? 1 : 0;
        QCOMPARE(correction.isOutlier, correction.sourceCorrectionId == idNumber(100));
    }
    QCOMPARE(outliers, 1);
}

void TestCorrections::judgesTheSameInAnyBatches()
{
    QFETCH(QString, backend);
    test::TestDatabase together(backend);
    test::TestDatabase apart(backend);
    std::vector<CorrectionInput> inputs;
    test::CorrectionGenerator generator;
    generator.merchants = 5;
    generator.generate(60, 0, [&inputs](const CorrectionInput& input) { inputs.push_back(input); });
    QVERIFY(serviceFor(together.database()).submit(inputs));
    for (size_t at = 0; at < inputs.size(); at += 7) {
        const auto begin = inputs.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = inputs.begin() + static_cast<std::ptrdiff_t>(std::min(inputs.size(), at + 7));
        QVERIFY(serviceFor(apart.database()).submit({begin, end}));
    }
    const auto expected = pool(together.database());
    const auto found = pool(apart.database());
    QCOMPARE(found.size(), inputs.size());
    for (size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].sourceCorrectionId, expected[i].sourceCorrectionId);
        QCOMPARE(found[i].qualityScore, expected[i].qualityScore);
        QCOMPARE(found[i].outlierReason, expected[i].outlierReason);
    }
}

void TestCorrections::survivesHostileValues()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QString hostile = QStringLiteral("'; DROP TABLE x; -- \\ \"{,}\" \t\\N :id ? $1 ") + QChar(u'\0')
        + QChar(0xd800) + QChar(0xffff) + QStringLiteral("৳😀\r\n\\.");
    CorrectionInput input = merchantCorrection(1, QStringLiteral("-9999999999999.99"));
    input.sourceApp = hostile;
    input.userId = hostile;
    input.ocrText = hostile;
    input.originalInference = {
        {hostile, QJsonArray{hostile, 1e308, QJsonValue(), true}},
        {QStringLiteral("merchant"), QJsonObject{{QStringLiteral("value"), hostile}}},
    };
    input.corrected.insert(QStringLiteral("merchant"), hostile);
    input.corrected.insert(QStringLiteral("category"), hostile);
    input.corrected.insert(QStringLiteral("note"), hostile);
    const auto outcomes = serviceFor(test.database()).submit({input});
    QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().message));
    QVERIFY2(outcomes->at(0), outcomes->at(0) ? "" : qPrintable(outcomes->at(0).error().message));
    const auto stored = pool(test.database()).at(0);
    QVERIFY(stored.ocrText.startsWith(QLatin1String("'; DROP TABLE x; -- \\ \"{,}\" \t\\N :id ? $1 ")));
    QVERIFY(stored.ocrText.endsWith(QStringLiteral("৳😀\r\n\\.")));
    QCOMPARE(stored.correctedAmount->minor, -999999999999999);
    QVERIFY(stored.correctedMerchant.startsWith(QLatin1String("'; DROP TABLE x; -- \\ \"{,}\" \\N")));
}

void TestCorrections::importsGoodLines()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QList<QByteArray> lines = generatedLines(3).split('\n');
    const QByteArray file = lines.at(0) + "\nnonsense\n" + lines.at(1) + "\n{}\n" + lines.at(2) + '\n' + lines.at(0);
    const Import import = importLines(test.database(), file);
    QVERIFY2(import.counts, import.counts ? "" : qPrintable(import.counts.error().message));
    QCOMPARE(import.counts->stored, 3);
    QCOMPARE(import.counts->alreadyThere, 1);
    QCOMPARE(import.counts->refused, 2);
    QCOMPARE(import.refused, QList<qint64>({2, 4}));
    QCOMPARE(countRows(test.database(), "audit_log"), 3);
}

void TestCorrections::importsTwiceAtOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QByteArray file = generatedLines(500);
    qint64 stored[2] = {0, 0};
    {
        std::vector<std::thread> threads;
        for (qint64& mine : stored) {
            threads.emplace_back([&] {
                const auto own = test.connect();
                const Import import = importLines(*own, file);
                mine = import.counts ? import.counts->stored : -1;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
    }
    QCOMPARE(stored[0] + stored[1], 500);
    QCOMPARE(countRows(test.database(), "corrections_master"), 500);
    QCOMPARE(countRows(test.database(), "audit_log"), 500);
    const auto counted = test.database().read([](storage::Transaction& transaction) {
        return transaction.queryOne(QStringLiteral("SELECT sum(corrections) AS n FROM merchant_statistics"));
    });
    QCOMPARE((*counted)->integer("n"), 500);
}

void TestCorrections::endsWhenCancelled()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QByteArray file = generatedLines(4100);
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = services::CorrectionReader::open(buffer, CorrectionFormat::JsonLines, {});
    base::Progress progress;
    ImportCounts seen;
    const services::ImportListener listener{[](qint64, const base::Error&) {},
                                            [&](const ImportCounts& counts, double fraction) {
                                                seen = counts;
                                                QVERIFY(fraction > 0 && fraction <= 1);
                                                progress.cancel();
                                            }};
    const auto counts = serviceFor(test.database()).importAll(**reader, listener, progress);
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, base::ErrorCode::Cancelled);
    QVERIFY(seen.stored > 0 && seen.stored < 4100);
    QCOMPARE(countRows(test.database(), "corrections_master"), seen.stored);
}

void TestCorrections::exportsDatasets()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<CorrectionInput> inputs;
    for (int number = 0; number < 10; ++number) {
        inputs.push_back(merchantCorrection(number));
        inputs.back().sourceEnvironment = QLatin1String(number < 7 ? "production" : "staging");
        inputs.back().createdAt = kNow.addDays(-number - 1);
    }
    QVERIFY(serviceFor(test.database()).submit(inputs));

    const QTemporaryDir folder;
    services::ExportRequest request;
    request.file = folder.filePath(QStringLiteral("corrections.jsonl"));
    request.filter.since = kNow.addDays(-5);
    request.filter.environments = {QStringLiteral("production")};
    base::Progress progress;
    const auto dataset = serviceFor(test.database()).exportAll(request, progress);
    QVERIFY2(dataset, dataset ? "" : qPrintable(dataset.error().message));
    QCOMPARE(dataset->corrections, 5);
    QCOMPARE(dataset->rangeStart, kNow.addDays(-5));
    QCOMPARE(dataset->rangeEnd, kNow.addDays(-1));
    QCOMPARE(dataset->environments, QStringList(QStringLiteral("production")));
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count('\n'), 5);
    QCOMPARE(dataset->fileSize, bytes.size());
    QCOMPARE(dataset->sha256, domain::sha256Hex(bytes));
    QCOMPARE(countRows(test.database(), "training_datasets"), 1);
    const auto entry = auditLog(test.database()).front().entry;
    QCOMPARE(entry.action, QStringLiteral("export"));
    QCOMPARE(entry.resourceId, dataset->id);

    // Another pool takes what this one gave, and finds it there the next time.
    test::TestDatabase other(backend);
    QCOMPARE(importLines(other.database(), bytes).counts->stored, 5);
    QCOMPARE(importLines(other.database(), bytes).counts->alreadyThere, 5);
    QCOMPARE(pool(other.database()).front().correctedAmount->minor, 1000);
}

void TestCorrections::leavesNoTraceOfFailedExports()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(serviceFor(test.database()).submit({merchantCorrection(1)}));
    services::ExportRequest request;
    request.file = QStringLiteral("/nonexistent/corrections.jsonl");
    base::Progress progress;
    const auto nowhere = serviceFor(test.database()).exportAll(request, progress);
    QCOMPARE(nowhere.error().code, base::ErrorCode::StorageError);

    const QTemporaryDir folder;
    request.file = folder.filePath(QStringLiteral("corrections.jsonl"));
    progress.cancel();
    const auto cancelled = serviceFor(test.database()).exportAll(request, progress);
    QCOMPARE(cancelled.error().code, base::ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(countRows(test.database(), "training_datasets"), 0);
    QCOMPARE(countRows(test.database(), "audit_log"), 1);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
