// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts_desk.h"

#include <emend/ocr/page_source.h>
#include <emend/storage/document_parts.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using domain::DocumentState;
using domain::PageView;
using services::MadeDocument;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::numberedPdf;
using test::PartsDesk;
using test::required;
using test::session;
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
    void refuses_data();
    void refuses();
    void letsReviewersWork();
    void refusesReviewersMore_data();
    void refusesReviewersMore();
};

namespace {

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
    required(ann.release(required(ann.lease(other)).handle, {}));
    required(parts.undoMerge(required(parts.merge({other, id})).documentId));
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
