// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"
#include "review_desk.h"
#include "stored_documents.h"

#include <emend/ocr/page_source.h>
#include <emend/services/page_parts.h>
#include <emend/storage/document_parts.h>
#include <emend/storage/jobs.h>
#include <emend/storage/reviews.h>
#include <emend/storage/settings.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using domain::DocumentState;
using domain::PageView;
using services::MadeDocument;
using services::PartsService;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;
using Parts = std::vector<std::vector<PageView>>;

class TestPageParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data() { test::addBackendRows(); }
    void splits();
    void splitsOnce_data() { test::addBackendRows(); }
    void splitsOnce();
    void undoesASplit_data() { test::addBackendRows(); }
    void undoesASplit();
    void keepsWhatWasReviewed_data() { test::addBackendRows(); }
    void keepsWhatWasReviewed();
    void merges_data() { test::addBackendRows(); }
    void merges();
    void undoesAMerge_data() { test::addBackendRows(); }
    void undoesAMerge();
    void mergesOnlyWhatIsFree_data() { test::addBackendRows(); }
    void mergesOnlyWhatIsFree();
    void refuses_data();
    void refuses();
    void letsReviewersWork();
    void refusesReviewersMore_data();
    void refusesReviewersMore();
};

namespace {

/// Documents with originals, and who splits them.
class PartsDesk final
{
public:
    explicit PartsDesk(const QString& backend) : desk(backend), originals(desk.database()) { }

    PartsService parts(const char* name) { return parts(name, desk.database()); }
    PartsService parts(const char* name, storage::Database& connection)
    {
        services::ReviewSettings settings;
        settings.clock = [this] { return desk.now; };
        return {connection, originals.store(), QString::fromLatin1(name), settings};
    }

    /// A document that needs review; its id.
    QString add(const char* fileName, const QByteArray& bytes)
    {
        domain::Document document;
        document.sha256 = required(originals.store().put(bytes)).sha256;
        document.fileName = QString::fromLatin1(fileName);
        document.mediaType = QStringLiteral("application/pdf");
        document.byteSize = bytes.size();
        document.priority = 7;
        return required(desk.database().transact([&](storage::Transaction& tx) -> base::Result<QString> {
            const QString id = required(storage::addDocument(tx, document, desk.now)).id;
            return storage::saveExtraction(tx, id, {}, ReviewDesk::receipt(domain::Status::NeedsReview), desk.now)
                .map([&id](const QString&) { return id; });
        }));
    }

    std::vector<domain::Job> jobsOf(const QString& id)
    {
        storage::JobFilter filter;
        filter.documentId = id;
        return required(
            desk.database().read([&](storage::Transaction& tx) { return storage::listJobs(tx, filter, {}, 10); }));
    }

    storage::Review lastReview(const QString& id)
    {
        return *required(desk.database().read([&](storage::Transaction& tx) { return storage::lastReviewOf(tx, id); }));
    }

    /// What reading it gives, as a worker records it.
    void read(const QString& id)
    {
        required(desk.database().transact([&](storage::Transaction& tx) {
            return storage::saveExtraction(tx, id, {}, ReviewDesk::receipt(domain::Status::NeedsReview), desk.now);
        }));
    }

    ReviewDesk desk;
    test::StoredDocuments originals;
};

/// Each page prints its number.
QByteArray numberedPdf(int pages, const char* word = "page")
{
    return test::pdfBytes({pages, {300, 200}, 0, test::pdfContent({{word, 20, 100, 30}}), {}});
}

const Parts kHalves{{{0, 0}}, {{2, 0}, {1, 90}}};

} // namespace

void TestPageParts::splits()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QByteArray original = numberedPdf(3);
    const QString id = office.add("scan.pdf", original);
    auto ann = office.desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(id));
    const auto made = required(office.parts("ann").split(task.handle, draftWith({}), kHalves));
    QCOMPARE(made.size(), 2U);
    QCOMPARE(made[0].fileName, QStringLiteral("scan (1 of 2).pdf"));
    QCOMPARE(made[1].fileName, QStringLiteral("scan (2 of 2).pdf"));
    QCOMPARE(made[1].pageCount, 2);
    const auto pages = *ocr::openPages(required(office.originals.store().get(made[1].sha256)));
    QCOMPARE(pages->pageCount(), 2);
    QCOMPARE(*pages->pageSize(0), QSize(833, 556));
    QCOMPARE(*pages->pageSize(1), QSize(556, 833)); // was turned
    QCOMPARE(required(office.originals.store().get(task.document.sha256)), original);

    for (const MadeDocument& part : made) {
        const domain::Document document = office.desk.document(part.documentId);
        QCOMPARE(document.state, DocumentState::Received);
        QCOMPARE(document.priority, 7);
        QCOMPARE(document.receivedBy, QStringLiteral("ann"));
        QCOMPARE(document.sha256, part.sha256);
        QCOMPARE(office.jobsOf(part.documentId).size(), 1U);
        QCOMPARE(office.jobsOf(part.documentId).front().state, domain::JobState::Queued);
    }
    QCOMPARE(office.desk.document(id).state, DocumentState::Rejected);
    const storage::Review review = office.lastReview(id);
    QCOMPARE(*review.reason, domain::RejectReason::Other);
    QCOMPARE(review.note, QStringLiteral("Split into 2 document(s)."));
    QCOMPARE(review.actions, 3);
    const auto sources = required(office.desk.database().read(
        [&](storage::Transaction& tx) { return storage::sourcesOf(tx, made[1].documentId); }));
    QCOMPARE(sources.size(), 1U);
    QCOMPARE(sources[0].sourceId, id);
    QCOMPARE(sources[0].pages[1].rotation, 90);
    QCOMPARE(sources[0].madeBy, QStringLiteral("ann"));
    QVERIFY(!required(ann.leaseNext()));
    QCOMPARE(office.desk.auditActions(),
             QStringList({QStringLiteral("read"), QStringLiteral("review"), QStringLiteral("enqueue"),
                          QStringLiteral("enqueue")}));
}

void TestPageParts::splitsOnce()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    auto ann = office.desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(office.add("scan.pdf", numberedPdf(3))));
    const auto made = required(office.parts("ann").split(task.handle, {}, kHalves));
    const auto again = required(office.parts("ann").split(task.handle, {}, kHalves));
    QCOMPARE(again.size(), 2U);
    QStringList ids{again[0].documentId, again[1].documentId};
    QVERIFY(ids.contains(made[0].documentId) && ids.contains(made[1].documentId));
    // Pages that look alike are documents of their own all the same.
    const ReviewTask other = required(ann.lease(office.add("other.pdf", numberedPdf(2, "other"))));
    const auto twins = required(office.parts("ann").split(other.handle, {}, {{{0, 0}}, {{1, 0}}}));
    QVERIFY(twins[0].sha256 != twins[1].sha256);
}

void TestPageParts::undoesASplit()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QString id = office.add("scan.pdf", numberedPdf(3));
    auto ann = office.desk.reviewer("ann");
    const auto draft = draftWith({edit("amount", "9.90")});
    const auto made = required(office.parts("ann").split(required(ann.lease(id)).handle, draft, kHalves));
    office.read(made[0].documentId); // one of them is on the list already
    const ReviewTask back = required(ann.undo(id));
    QCOMPARE(back.draft.edits.size(), 1U);
    QCOMPARE(back.draft.edits[0].value, QStringLiteral("9.90"));
    QCOMPARE(office.desk.document(id).state, DocumentState::NeedsReview);
    for (const MadeDocument& part : made)
        QCOMPARE(office.desk.document(part.documentId).state, DocumentState::Rejected);
    QCOMPARE(office.jobsOf(made[1].documentId).front().state, domain::JobState::Cancelled);
    auto bob = office.desk.reviewer("bob");
    QVERIFY(!required(bob.leaseNext())); // ann has the source, the parts are gone
    // A worker that was at it comes too late.
    office.read(made[1].documentId);
    QCOMPARE(office.desk.document(made[1].documentId).state, DocumentState::Rejected);
    // And once more, the same way.
    const auto again = required(office.parts("ann").split(back.handle, back.draft, kHalves));
    QVERIFY(again[0].documentId != made[0].documentId);
    QCOMPARE(office.desk.document(again[0].documentId).state, DocumentState::Received);
}

void TestPageParts::keepsWhatWasReviewed()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QString id = office.add("scan.pdf", numberedPdf(3));
    auto ann = office.desk.reviewer("ann");
    auto bob = office.desk.reviewer("bob");
    const auto made = required(office.parts("ann").split(required(ann.lease(id)).handle, {}, kHalves));
    office.read(made[0].documentId);
    const ReviewTask part = required(bob.lease(made[0].documentId));
    const auto held = ann.undo(id);
    QCOMPARE(held.error().code, ErrorCode::Conflict);
    QVERIFY(held.error().message.contains(QStringLiteral("bob")));
    required(bob.confirm(part.handle, draftWith({})));
    const auto reviewed = ann.undo(id);
    QCOMPARE(reviewed.error().code, ErrorCode::Conflict);
    QVERIFY(reviewed.error().message.contains(made[0].fileName));
    QCOMPARE(office.desk.document(id).state, DocumentState::Rejected);
    QCOMPARE(office.desk.document(made[1].documentId).state, DocumentState::Received);
    QCOMPARE(office.jobsOf(made[1].documentId).front().state, domain::JobState::Queued);
    QCOMPARE(bob.undo(id).error().code, ErrorCode::Conflict); // not his
    required(bob.undo(made[0].documentId));
    QCOMPARE(ann.undo(id).error().code, ErrorCode::Conflict); // open again with bob
}

void TestPageParts::merges()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QString first = office.add("a.png", test::imageBytes(test::cornerPage({300, 100}), "png"));
    const QString second = office.add("b.pdf", numberedPdf(2));
    auto ann = office.desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(second));
    domain::ReviewDraft draft = draftWith({});
    draft.pages = {{1, 0}, {0, 90}};
    required(ann.release(task.handle, draft));
    const MadeDocument made = required(office.parts("ann").merge({first, second}));
    QCOMPARE(made.fileName, QStringLiteral("a and 1 more.pdf"));
    const auto pages = *ocr::openPages(required(office.originals.store().get(made.sha256)));
    QCOMPARE(pages->pageCount(), 3);
    QCOMPARE(*pages->pageSize(0), QSize(300, 100));
    QCOMPARE(*pages->pageSize(1), QSize(833, 556));
    QCOMPARE(*pages->pageSize(2), QSize(556, 833));
    for (const QString& id : {first, second}) {
        QCOMPARE(office.desk.document(id).state, DocumentState::Rejected);
        QCOMPARE(office.lastReview(id).note, QStringLiteral("Merged into a and 1 more.pdf."));
    }
    QCOMPARE(office.jobsOf(made.documentId).size(), 1U);
    const auto sources = required(
        office.desk.database().read([&](storage::Transaction& tx) { return storage::sourcesOf(tx, made.documentId); }));
    QCOMPARE(sources.size(), 2U);
    QCOMPARE(sources[1].sourceId, second);
    QCOMPARE(sources[1].firstPage, 1);
}

void TestPageParts::undoesAMerge()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QStringList ids{office.add("a.pdf", numberedPdf(1, "a")), office.add("b.pdf", numberedPdf(1, "b")),
                          office.add("c.pdf", numberedPdf(1, "c"))};
    auto ann = office.desk.reviewer("ann");
    required(ann.release(required(ann.lease(ids[2])).handle, draftWith({edit("amount", "9.90")})));
    const MadeDocument made = required(office.parts("ann").merge(ids));
    const ReviewTask back = required(ann.undo(ids[1]));
    QCOMPARE(back.document.id, ids[1]);
    QCOMPARE(office.desk.document(made.documentId).state, DocumentState::Rejected);
    for (const QString& id : ids)
        QCOMPARE(office.desk.document(id).state, DocumentState::NeedsReview);
    auto bob = office.desk.reviewer("bob");
    QCOMPARE(required(bob.lease(ids[2])).draft.edits.size(), 1U);
    QCOMPARE(bob.lease(ids[1]).error().code, ErrorCode::Conflict); // ann has it again
    QCOMPARE(ann.undo(ids[0]).error().code, ErrorCode::NotFound);
}

void TestPageParts::mergesOnlyWhatIsFree()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QString first = office.add("a.pdf", numberedPdf(1, "a"));
    const QString second = office.add("b.pdf", numberedPdf(1, "b"));
    auto bob = office.desk.reviewer("bob");
    const ReviewTask task = required(bob.lease(second));
    const auto refused = office.parts("ann").merge({first, second});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(QStringLiteral("bob")));
    QVERIFY(required(bob.heartbeat(task.handle)).held);
    required(bob.release(task.handle, {}));
    required(office.originals.store().remove(office.desk.document(second).sha256));
    QCOMPARE(office.parts("ann").merge({first, second}).error().code, ErrorCode::NotFound);
    required(bob.lease(first)); // and it was given back
}

void TestPageParts::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray pdf = numberedPdf(2);
    QTest::newRow("one part") << pdf << Parts{{{0, 0}}} << ErrorCode::InvalidArgument;
    QTest::newRow("an empty part") << pdf << Parts{{{0, 0}}, {}} << ErrorCode::InvalidArgument;
    QTest::newRow("no such page") << pdf << Parts{{{0, 0}}, {{2, 0}}} << ErrorCode::InvalidArgument;
    QTest::newRow("too many parts") << pdf << Parts(101, {{0, 0}}) << ErrorCode::InvalidArgument;
    QTest::newRow("locked") << test::pdfBytes({1, {300, 200}, 0, {}, QByteArray("secret")}) << Parts{{{0, 0}}, {{0, 0}}}
                            << ErrorCode::Encrypted;
    QTest::newRow("damaged") << QByteArray("%PDF-1.7 nothing") << Parts{{{0, 0}}, {{0, 0}}} << ErrorCode::Corrupt;
}

void TestPageParts::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Parts, parts);
    PartsDesk office(QStringLiteral("sqlite"));
    auto ann = office.desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(office.add("scan.pdf", bytes)));
    const auto made = office.parts("ann").split(task.handle, {}, parts);
    QVERIFY(!made);
    QTEST(made.error().code, "code");
    QVERIFY(required(ann.heartbeat(task.handle)).held); // nothing has happened
    QCOMPARE(office.desk.document(task.document.id).state, DocumentState::NeedsReview);
    QCOMPARE(office.parts("bob").split(task.handle, {}, kHalves).error().code, ErrorCode::Conflict);
    QCOMPARE(office.parts("ann").split({QStringLiteral("x"), QStringLiteral("y")}, {}, kHalves).error().code,
             ErrorCode::NotFound);
}

namespace {

std::unique_ptr<storage::Database> session(PartsDesk& office, const char* user)
{
    storage::DatabaseUrl url = office.desk.fixture().url();
    url.parameters.insert(QStringLiteral("user"), QString::fromLatin1(user));
    auto opened = storage::Database::open(url);
    if (!opened) {
        required(test::testServer().execute(
            QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE emend_reviewer").arg(QLatin1String(user))));
        opened = storage::Database::open(url);
    }
    return required(std::move(opened));
}

} // namespace

void TestPageParts::letsReviewersWork()
{
    PartsDesk office(QStringLiteral("postgresql"));
    office.desk.now = QDateTime::currentDateTimeUtc(); // the server goes by its own clock
    const QString id = office.add("scan.pdf", numberedPdf(3));
    const QString other = office.add("b.pdf", numberedPdf(1, "b"));
    const auto connection = session(office, "ann");
    auto ann = office.desk.reviewer("ann", *connection);
    auto parts = office.parts("ann", *connection);
    const auto made = required(parts.split(required(ann.lease(id)).handle, {}, kHalves));
    const ReviewTask back = required(ann.undo(id));
    QCOMPARE(office.jobsOf(made[0].documentId).front().state, domain::JobState::Cancelled);
    required(ann.release(back.handle, back.draft));
    required(parts.merge({id, other}));
    required(ann.undo(other));
}

void TestPageParts::refusesReviewersMore_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("a document in another's name",
        "INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, state, received_at, "
        "received_by, updated_at) VALUES (gen_random_uuid(), repeat('c', 64), 'x', 'x', 1, 'received', now(), 'bob', "
        "now())");
    row("a document that is reviewed",
        "INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, state, received_at, "
        "received_by, updated_at) VALUES (gen_random_uuid(), repeat('c', 64), 'x', 'x', 1, 'reviewed', now(), 'ann', "
        "now())");
    row("another's document queued",
        "INSERT INTO jobs (job_id, document_id, kind, unique_key, state, order_key, run_after, created_at, "
        "created_by) SELECT gen_random_uuid(), document_id, 'document', 'x', 'queued', 0, now(), now(), 'ann' FROM "
        "documents LIMIT 1");
    row("a part in another's name",
        "INSERT INTO document_parts SELECT document_id, document_id, review_id, 0, '[]', now(), 'bob' FROM reviews");
    row("another's split undone", "UPDATE document_parts SET undone_at = now()");
    row("a part moved", "UPDATE document_parts SET first_page = 9");
    row("a part removed", "DELETE FROM document_parts");
}

void TestPageParts::refusesReviewersMore()
{
    QFETCH(QString, sql);
    PartsDesk office(QStringLiteral("postgresql"));
    office.desk.now = QDateTime::currentDateTimeUtc();
    const QString id = office.add("scan.pdf", numberedPdf(3));
    auto bob = office.desk.reviewer("bob");
    const auto made = required(office.parts("bob").split(required(bob.lease(id)).handle, {}, kHalves));
    const auto connection = session(office, "ann");
    const auto done = connection->transact([&](storage::Transaction& tx) { return tx.execute(sql); });
    QVERIFY(!done);
    QVERIFY2(done.error().code == ErrorCode::Forbidden, qPrintable(done.error().message));
    const storage::Review review = office.lastReview(id);
    const auto cancelled = required(connection->transact([&](storage::Transaction& tx) {
        return tx.queryOne(QStringLiteral("SELECT emend_cancel_parts(:id, now()) AS n"), {{":id", review.id}});
    }));
    QCOMPARE(cancelled->integer("n"), 0);
    QCOMPARE(office.jobsOf(made[0].documentId).front().state, domain::JobState::Queued);
}

QTEST_GUILESS_MAIN(TestPageParts)
#include "tst_page_parts.moc"
