// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>

#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

namespace {

const QDateTime kNow(QDate(2026, 3, 14), QTime(9, 26, 53, 589), Qt::UTC);

domain::Document receipt(int number)
{
    domain::Document document;
    document.sha256 = QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0'));
    document.fileName = QStringLiteral("receipt %1.png").arg(number);
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = 1000 + number;
    document.pageCount = 1;
    document.priority = 1 + number % 10;
    document.receivedBy = QStringLiteral("ann");
    return document;
}

domain::Extraction result(const QString& text, domain::Status status = domain::Status::NeedsReview)
{
    domain::Extraction extraction;
    extraction.status = status;
    extraction.type = {QStringLiteral("receipt"), 0.9};
    extraction.text = text;
    extraction.pages = 1;
    extraction.reasons = {QStringLiteral("amount below threshold")};
    extraction.fields.insert(QStringLiteral("merchant"),
                             domain::FieldValue{QStringLiteral("Café Ünal"),
                                                QStringLiteral("CAFE UNAL"),
                                                0.75,
                                                0,
                                                QRect(1, 2, 30, 4),
                                                QStringLiteral("ranker"),
                                                {}});
    extraction.fields.insert(QStringLiteral("amount"),
                             domain::FieldValue{QStringLiteral("9.05"),
                                                QStringLiteral("RM 9.05"),
                                                0.5,
                                                0,
                                                QRect(5, 6, 7, 8),
                                                QStringLiteral("ranker"),
                                                {{QStringLiteral("9.50"), QStringLiteral("9.50"), 0.25}}});
    extraction.items.push_back(
        {QStringLiteral("Tea"), QStringLiteral("1"), {}, QStringLiteral("9.05"), 0, QRect(0, 0, 9, 9)});
    extraction.barcodes.push_back({QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 0, QRect(1, 1, 2, 2)});
    extraction.versions.insert(QStringLiteral("engine"), QStringLiteral("0.1"));
    return extraction;
}

} // namespace

class DocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOnce_data() { test::addBackendRows(); }
    void addsOnce();
    void returnsResultsWhole_data() { test::addBackendRows(); }
    void returnsResultsWhole();
    void keepsHumanDecisions_data() { test::addBackendRows(); }
    void keepsHumanDecisions();
    void listsForReviewInPages_data() { test::addBackendRows(); }
    void listsForReviewInPages();
    void findsWords_data();
    void findsWords();
    void deletesOriginalsOnce_data() { test::addBackendRows(); }
    void deletesOriginalsOnce();
    void storesHostileText_data() { test::addBackendRows(); }
    void storesHostileText();

private:
    QString add(test::TestDatabase& store, int number, const QDateTime& when = kNow);
    void save(test::TestDatabase& store, const QString& documentId, const domain::Extraction& extraction,
              const QDateTime& when = kNow);
};

QString DocumentsTest::add(test::TestDatabase& store, int number, const QDateTime& when)
{
    const auto added =
        store.database().transact([&](Transaction& tx) { return storage::addDocument(tx, receipt(number), when); });
    if (!added)
        QTest::qFail(qPrintable(added.error().message), __FILE__, __LINE__);
    return added ? added->id : QString();
}

void DocumentsTest::save(test::TestDatabase& store, const QString& documentId, const domain::Extraction& extraction,
                         const QDateTime& when)
{
    const auto saved = store.database().transact(
        [&](Transaction& tx) { return storage::saveExtraction(tx, documentId, {}, extraction, when); });
    if (!saved)
        QTest::qFail(qPrintable(saved.error().message), __FILE__, __LINE__);
}

void DocumentsTest::addsOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    const auto twice = store.database().transact([](Transaction& tx) -> base::Result<std::pair<bool, bool>> {
        const auto first = storage::addDocument(tx, receipt(1), kNow);
        const auto second = storage::addDocument(tx, receipt(1), kNow.addDays(1));
        if (!first || !second)
            return base::fail(base::ErrorCode::Internal, first ? second.error().message : first.error().message);
        return std::pair(first->isNew, second->isNew && first->id != second->id);
    });
    QVERIFY2(twice, qPrintable(twice ? QString() : twice.error().message));
    QCOMPARE(*twice, std::pair(true, false));

    const auto found =
        store.database().read([](Transaction& tx) { return storage::findDocumentByHash(tx, receipt(1).sha256); });
    QVERIFY(found && *found);
    QCOMPARE((*found)->fileName, QStringLiteral("receipt 1.png"));
    QCOMPARE((*found)->receivedAt, kNow);
    QCOMPARE((*found)->state, domain::DocumentState::Received);
    QVERIFY(!(*found)->amount);
    QVERIFY(!(*found)->processedAt.isValid());
}

void DocumentsTest::returnsResultsWhole()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    const QString id = add(store, 1);
    save(store, id, result(QStringLiteral("old")), kNow.addSecs(-1));
    const domain::Extraction extraction = result(QStringLiteral("CAFE UNAL\nTea 9.05"));
    save(store, id, extraction);

    const auto found = store.database().read([&](Transaction& tx) { return storage::newestExtraction(tx, id); });
    QVERIFY2(found && *found, qPrintable(found ? QString() : found.error().message));
    domain::Extraction expected = extraction;
    expected.file = QStringLiteral("receipt 1.png");
    expected.sha256 = receipt(1).sha256;
    QCOMPARE((*found)->text, expected.text);
    QCOMPARE((*found)->fields.size(), 2);
    const domain::FieldValue amount = *(*found)->fields.value(QStringLiteral("amount"));
    QCOMPARE(amount.value, QStringLiteral("9.05"));
    QCOMPARE(amount.box, QRect(5, 6, 7, 8));
    QCOMPARE(amount.alternatives.size(), size_t(1));
    QCOMPARE((*found)->items.size(), size_t(1));
    QCOMPARE((*found)->items.front().description, QStringLiteral("Tea"));
    QCOMPARE((*found)->barcodes.front().value, QStringLiteral("4006381333931"));
    QCOMPARE((*found)->versions, expected.versions);
    QCOMPARE((*found)->reasons, expected.reasons);

    const auto document = store.database().read([&](Transaction& tx) { return storage::findDocument(tx, id); });
    QCOMPARE((*document)->merchant, QStringLiteral("Café Ünal"));
    QCOMPARE((*document)->amount->minor, qint64(905));
    QCOMPARE((*document)->state, domain::DocumentState::NeedsReview);
    const auto count = store.database().read([&](Transaction& tx) { return storage::extractionCount(tx, id); });
    QCOMPARE(*count, 2);
}

void DocumentsTest::keepsHumanDecisions()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    const QString id = add(store, 1);
    save(store, id, result(QStringLiteral("first")), kNow.addSecs(-1));
    const auto move = [&](domain::DocumentState state) {
        const auto moved = store.database().transact(
            [&](Transaction& tx) { return storage::setDocumentState(tx, id, state, std::nullopt, kNow); });
        return moved.value_or(false);
    };
    QVERIFY(move(domain::DocumentState::Reviewed));
    QVERIFY(!move(domain::DocumentState::Failed));
    domain::Extraction again = result(QStringLiteral("second"));
    again.fields.insert(QStringLiteral("merchant"), std::nullopt);
    save(store, id, again);
    const auto document = store.database().read([&](Transaction& tx) { return storage::findDocument(tx, id); });
    QCOMPARE((*document)->state, domain::DocumentState::Reviewed);
    QCOMPARE((*document)->merchant, QStringLiteral("Café Ünal"));
}

void DocumentsTest::listsForReviewInPages()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    for (int i = 0; i < 25; ++i)
        save(store, add(store, i, kNow.addSecs(i % 7)),
             result(QStringLiteral("x"), i == 13 ? domain::Status::Done : domain::Status::NeedsReview));
    std::vector<domain::Document> all;
    std::optional<storage::DocumentPosition> after;
    for (int page = 0; page < 6; ++page) {
        const auto listed =
            store.database().read([&](Transaction& tx) { return storage::listForReview(tx, after, 6); });
        QVERIFY2(listed, qPrintable(listed ? QString() : listed.error().message));
        if (listed->empty())
            break;
        all.insert(all.end(), listed->begin(), listed->end());
        after = storage::DocumentPosition{all.back().priority, all.back().receivedAt, all.back().id};
    }
    QCOMPARE(all.size(), size_t(24));
    for (size_t i = 1; i < all.size(); ++i) {
        const bool ordered = all[i - 1].priority > all[i].priority
            || (all[i - 1].priority == all[i].priority && all[i - 1].receivedAt <= all[i].receivedAt);
        QVERIFY(ordered);
    }
    const auto counts = store.database().read([](Transaction& tx) { return storage::documentCounts(tx); });
    QCOMPARE(counts->value(QStringLiteral("needs_review")), qint64(24));
    QCOMPARE(counts->value(QStringLiteral("done")), qint64(1));
}

void DocumentsTest::findsWords_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("expected");
    struct Case {
        const char* words;
        int expected;
    };
    for (const QString& backend : test::backends()) {
        for (const Case& one :
             {Case{"kopi", 2}, Case{"KOPI sentral", 1}, Case{"kop", 2}, Case{"opi", 0}, Case{"o'neil", 1},
              Case{"\"", 3}, Case{"a:b & | ! ( )", 0}, Case{"kopi\" OR \"x", 0}, Case{"\\", 3}, Case{"   ", 3}})
            QTest::addRow("%s %s", qPrintable(backend), one.words)
                << backend << QString::fromLatin1(one.words) << one.expected;
    }
}

void DocumentsTest::findsWords()
{
    QFETCH(QString, backend);
    QFETCH(QString, words);
    QFETCH(int, expected);
    test::TestDatabase store(backend);
    save(store, add(store, 1), result(QStringLiteral("first reading"), domain::Status::Done), kNow.addSecs(-1));
    save(store, add(store, 1), result(QStringLiteral("KOPI SENTRAL\n9.05")));
    save(store, add(store, 2), result(QStringLiteral("Kopi O'Neil")));
    save(store, add(store, 3), result(QStringLiteral("Riverbend")));
    storage::DocumentFilter filter;
    filter.words = words;
    const auto found =
        store.database().read([&](Transaction& tx) { return storage::listDocuments(tx, filter, {}, 10); });
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    // A search for signs alone finds nothing or everything, but never fails.
    if (!words.contains(QRegularExpression(QStringLiteral("[a-z]"), QRegularExpression::CaseInsensitiveOption))
        && !words.trimmed().isEmpty())
        return;
    QCOMPARE(static_cast<int>(found->size()), expected);
}

void DocumentsTest::deletesOriginalsOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    const QString old = add(store, 1, kNow.addDays(-91));
    add(store, 2, kNow.addDays(-89));
    const auto due = [&] {
        return store.database().read(
            [](Transaction& tx) { return storage::documentsDueForDeletion(tx, kNow.addDays(-90), 100); });
    };
    QCOMPARE(due()->size(), size_t(1));
    QCOMPARE(due()->front().id, old);
    QVERIFY(store.database().transact([&](Transaction& tx) { return storage::markOriginalDeleted(tx, old, kNow); }));
    QCOMPARE(due()->size(), size_t(0));
    QStringList hashes;
    const auto listed = store.database().read([&](Transaction& tx) {
        return storage::forEachStoredHash(tx, [&](const QString& sha256) {
            hashes << sha256;
            return base::Result<void>();
        });
    });
    QVERIFY(listed);
    QCOMPARE(hashes, QStringList{receipt(2).sha256});
    add(store, 1, kNow); // handed in anew
    const auto again = store.database().read([&](Transaction& tx) { return storage::findDocument(tx, old); });
    QVERIFY(!(*again)->originalDeletedAt.isValid());
    QCOMPARE((*again)->receivedAt, kNow);
}

void DocumentsTest::storesHostileText()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    QString hostile = QStringLiteral("a'; DROP TABLE documents; -- \\ $1 :id ?\t\r\n");
    hostile += QChar(u'\0');
    hostile += QChar(u'\xd800');
    hostile += QStringLiteral("z");
    const QString id = add(store, 1);
    domain::Extraction extraction = result(hostile);
    extraction.reasons = {hostile};
    extraction.fields.insert(
        QStringLiteral("merchant"),
        domain::FieldValue{hostile, hostile, 0.5, 0, {}, QStringLiteral("ranker"), {{hostile, hostile, 0.1}}});
    save(store, id, extraction);
    const auto found = store.database().read([&](Transaction& tx) { return storage::newestExtraction(tx, id); });
    QVERIFY2(found && *found, qPrintable(found ? QString() : found.error().message));
    const QString start = QStringLiteral("a'; DROP TABLE documents; -- \\ $1 :id ?\t\r\n");
    QVERIFY((*found)->text.startsWith(start));
    QVERIFY((*found)->text.endsWith(QLatin1Char('z')));
    QVERIFY((*found)->fields.value(QStringLiteral("merchant"))->value.startsWith(start));
    QVERIFY((*found)->reasons.front().startsWith(start));
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
