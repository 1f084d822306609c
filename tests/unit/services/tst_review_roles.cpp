// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include <emend/storage/settings.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;

/// Reviewing as the server's own login roles: what a reviewer needs, and nothing of another's.
class TestReviewRoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void letsReviewersWork();
    void letsReviewersTakeOver();
    void refuses_data();
    void refuses();
    void letsViewersOnlyLook();
};

namespace {

/// Two reviewers with their own logins, and documents 1 to 4: `bob` has 1 in hand, and has corrected 2.
class Office final
{
public:
    Office()
    {
        desk.now = QDateTime::currentDateTimeUtc(); // the server goes by its own clock
        for (int i = 1; i <= 4; ++i)
            ids << desk.add(i);
        required(desk.database().transact(
            [this](storage::Transaction& transaction) { return storage::deploymentSalt(transaction, desk.now); }));
        const auto bobs = session("bob");
        auto bob = desk.reviewer("bob", *bobs);
        required(bob.confirm(required(bob.lease(ids[1])).handle, draftWith({edit("amount", "9.90")})));
        required(bob.saveDraft(required(bob.lease(ids[0])).handle, draftWith({edit("amount", "1.00")})));
    }

    std::unique_ptr<storage::Database> session(const char* user)
    {
        storage::DatabaseUrl url = desk.fixture().url();
        url.parameters.insert(QStringLiteral("user"), QString::fromLatin1(user));
        return required(storage::Database::open(url));
    }

    ReviewDesk desk{QStringLiteral("postgresql")};
    QStringList ids;
};

} // namespace

void TestReviewRoles::initTestCase()
{
    test::TestDatabase migrated(QStringLiteral("postgresql")); // makes the roles
    for (const char* user : {"ann", "bob"})
        required(test::testServer().execute(
            QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE emend_reviewer").arg(QLatin1String(user))));
    required(test::testServer().execute(QStringLiteral("CREATE ROLE vic LOGIN IN ROLE emend_viewer")));
}

void TestReviewRoles::letsReviewersWork()
{
    Office office;
    const auto session = office.session("ann");
    auto ann = office.desk.reviewer("ann", *session, {1'000'000, true});
    const ReviewTask task = *required(ann.leaseNext());
    QCOMPARE(task.document.id, office.ids[2]);
    required(ann.saveDraft(task.handle, draftWith({edit("amount", "9.95")})));
    required(ann.release(task.handle, task.draft));
    const ReviewTask again = required(ann.lease(office.ids[2]));
    QVERIFY(required(ann.heartbeat(again.handle)).held);
    QCOMPARE(required(ann.confirm(again.handle, draftWith({edit("amount", "9.95")}))).changedFields.size(), 1);
    QCOMPARE(office.desk.document(office.ids[2]).state, domain::DocumentState::Reviewed);
    const ReviewTask undone = required(ann.undoLast());
    QCOMPARE(office.desk.pool().size(), 1U); // bob's
    required(ann.escalate(undone.handle, {}, QStringLiteral("?")));
    required(ann.undoLast());
    const ReviewTask last = *required(ann.reserveNext({}));
    required(ann.reject(last.handle, {}, domain::RejectReason::Illegible, {}));
    required(ann.undoLast());
    QCOMPARE(required(ann.drawAuditSample(1, office.desk.now.addDays(-9))), 0);
}

void TestReviewRoles::letsReviewersTakeOver()
{
    Office office;
    const auto session = office.session("ann");
    auto ann = office.desk.reviewer("ann", *session);
    QCOMPARE(ann.lease(office.ids[0]).error().code, ErrorCode::Conflict);
    const ReviewTask taken = required(ann.takeOver(office.ids[0]));
    QCOMPARE(taken.takenFrom, QStringLiteral("bob"));
    QCOMPARE(taken.draft.edits.size(), 1U);
    required(ann.confirm(taken.handle, taken.draft));
}

void TestReviewRoles::refuses_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("another's draft", "UPDATE review_leases SET draft = '{\"a\": 1}' WHERE reviewer = 'bob'");
    row("another's time", "UPDATE review_leases SET lease_until = '2026-01-01' WHERE reviewer = 'bob'");
    row("another's lease ended", "DELETE FROM review_leases WHERE reviewer = 'bob'");
    row("a lease handed to another", "UPDATE review_leases SET reviewer = 'bob' WHERE reviewer = 'ann'");
    row("taken over without notice", "UPDATE review_leases SET reviewer = session_user WHERE reviewer = 'bob'");
    row("taken over with another draft",
        "UPDATE review_leases SET reviewer = session_user, attempt_id = gen_random_uuid(), draft = '{\"a\": 1}' WHERE "
        "reviewer = 'bob'");
    row("another's decision undone", "UPDATE reviews SET undone_at = '2026-01-01' WHERE reviewer = 'bob'");
    row("own decision rewritten", "UPDATE reviews SET outcome = 'rejected'");
    row("decisions removed", "DELETE FROM reviews");
    row("a decision in another's name",
        "INSERT INTO reviews (review_id, document_id, attempt_id, reviewer, outcome, decided_at) SELECT "
        "gen_random_uuid(), document_id, gen_random_uuid(), 'bob', 'confirmed', '2026-01-01' FROM documents LIMIT 1");
    row("another's correction taken back", "DELETE FROM corrections_master WHERE created_by = 'bob'");
    row("a result of a document that is not leased",
        "INSERT INTO field_values (extraction_id, field, document_id, created_at, value, confidence) SELECT "
        "gen_random_uuid(), 'amount', document_id, '2026-01-01', '1', 1 FROM documents WHERE document_id NOT IN "
        "(SELECT document_id FROM review_leases WHERE reviewer = 'ann')");
    row("one among one's own",
        "INSERT INTO field_values (extraction_id, field, document_id, created_at, value, confidence) SELECT "
        "gen_random_uuid(), 'amount', document_id, '2026-01-01', '1', 1 FROM documents");
    row("a reading of a document that is not leased",
        "INSERT INTO extractions (extraction_id, document_id, created_at, status, type_name, type_confidence, pages, "
        "text) SELECT gen_random_uuid(), document_id, '2026-01-01', 'done', 'receipt', 1, 1, '' FROM documents");
    row("results changed", "UPDATE field_values SET value = '1'");
    row("results removed", "DELETE FROM extractions");
    row("a document's bytes", "UPDATE documents SET sha256 = repeat('c', 64)");
}

void TestReviewRoles::refuses()
{
    QFETCH(QString, sql);
    Office office;
    const auto session = office.session("ann");
    auto ann = office.desk.reviewer("ann", *session);
    const ReviewTask own = required(ann.lease(office.ids[3]));
    const auto done = session->transact([&](storage::Transaction& transaction) { return transaction.execute(sql); });
    QVERIFY(!done);
    QVERIFY2(done.error().code == ErrorCode::Forbidden, qPrintable(done.error().message));
    QVERIFY(required(ann.heartbeat(own.handle)).held);
}

void TestReviewRoles::letsViewersOnlyLook()
{
    Office office;
    const auto session = office.session("vic");
    const auto seen = session->read([](storage::Transaction& transaction) {
        return transaction.queryOne(QStringLiteral("SELECT count(*) AS n FROM reviews"));
    });
    QCOMPARE((*seen)->integer("n"), 1);
    auto vic = office.desk.reviewer("vic", *session);
    QCOMPARE(vic.leaseNext().error().code, ErrorCode::Forbidden);
    QCOMPARE(vic.takeOver(office.ids[0]).error().code, ErrorCode::Forbidden);
    QCOMPARE(vic.drawAuditSample(1, office.desk.now.addDays(-9)).error().code, ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(TestReviewRoles)
#include "tst_review_roles.moc"
