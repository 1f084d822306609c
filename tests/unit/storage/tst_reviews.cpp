// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/documents.h>
#include <emend/storage/reviews.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>
#include <QtTest/QTest>

#include <mutex>
#include <thread>

using namespace emend;
using storage::LeaseMode;
using storage::LeaseRequest;
using storage::Review;
using storage::ReviewLease;
using storage::Transaction;

namespace {

const QDateTime kStart(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorCodeName(result.error().code)), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString numbered(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

LeaseRequest requestOf(const char* reviewer, bool reserve = false)
{
    return {QString::fromLatin1(reviewer), newId(), reserve ? 30'000 : 60'000, reserve};
}

/// Documents of the review list, by number: received a minute after each other, `urgent` ones first in the list.
class Desk final
{
public:
    explicit Desk(const QString& backend) : m_fixture(backend) { }

    storage::Database& database() { return m_fixture.database(); }
    const test::TestDatabase& fixture() const { return m_fixture; }

    template <class Work> auto run(Work&& work) { return required(database().transact(std::forward<Work>(work))); }

    void add(int count, int urgent = -1, const char* state = "needs_review")
    {
        std::vector<QVariantList> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back({numbered(i), hash(i), QStringLiteral("r.png"), QStringLiteral("image/png"), 10,
                            QString::fromLatin1(state), i == urgent ? 9 : 5, kStart.addSecs(60 * i), kStart});
        run([&](Transaction& transaction) {
            return transaction.insertRows(
                QStringLiteral("documents"),
                QStringLiteral(
                    "document_id sha256 file_name media_type byte_size state priority received_at updated_at")
                    .split(QLatin1Char(' ')),
                rows);
        });
    }

    std::optional<ReviewLease> next(const char* reviewer, const storage::ReviewSelection& selection = {})
    {
        return run([&](Transaction& transaction) {
            return leaseNextDocument(transaction, requestOf(reviewer), selection, now);
        });
    }

    storage::LeaseAttempt lease(int number, const LeaseRequest& request, LeaseMode mode = LeaseMode::Free)
    {
        return run(
            [&](Transaction& transaction) { return leaseDocument(transaction, numbered(number), request, mode, now); });
    }

    bool renew(const ReviewLease& lease)
    {
        return run([&](Transaction& transaction) {
            return renewReviewLease(transaction, lease.documentId, lease.attemptId, now.addSecs(60));
        });
    }

    void record(int number, const char* reviewer, domain::ReviewOutcome outcome)
    {
        Review review;
        review.id = newId();
        review.documentId = numbered(number);
        review.attemptId = newId();
        review.reviewer = QString::fromLatin1(reviewer);
        review.outcome = outcome;
        review.decidedAt = now;
        run([&](Transaction& transaction) { return insertReview(transaction, review); });
    }

    static QString hash(int number)
    {
        return QStringLiteral("%1").arg(number * 16, 16, 16, QLatin1Char('0')).leftJustified(64, QLatin1Char('0'));
    }

    QDateTime now = kStart.addDays(1);

private:
    test::TestDatabase m_fixture;
};

} // namespace

class TestReviews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leasesInOrder_data() { test::addBackendRows(); }
    void leasesInOrder();
    void givesEachDocumentToOne_data();
    void givesEachDocumentToOne();
    void freesDocumentsOfTheLost_data() { test::addBackendRows(); }
    void freesDocumentsOfTheLost();
    void takesOverAndFencesOff_data() { test::addBackendRows(); }
    void takesOverAndFencesOff();
    void reservesSoftly_data() { test::addBackendRows(); }
    void reservesSoftly();
    void keepsLevelsAndReadersApart_data() { test::addBackendRows(); }
    void keepsLevelsAndReadersApart();
    void keepsReviews_data() { test::addBackendRows(); }
    void keepsReviews();
    void drawsTheSampleByHash_data();
    void drawsTheSampleByHash();
    void readsNoTableWhole();
};

void TestReviews::leasesInOrder()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(4, 2);
    QCOMPARE(desk.next("ann")->documentId, numbered(2));
    QCOMPARE(desk.next("bob", {1, {numbered(0)}})->documentId, numbered(1));
    QCOMPARE(desk.next("ann")->documentId, numbered(0));
    const auto last = desk.next("bob");
    QCOMPARE(last->documentId, numbered(3));
    QCOMPARE(last->reviewer, QStringLiteral("bob"));
    QCOMPARE(last->until, desk.now.addSecs(60));
    QVERIFY(!desk.next("ann"));
    QVERIFY(desk.run([&](Transaction& transaction) {
        return releaseReviewLease(transaction, last->documentId, last->attemptId, desk.now);
    }));
    QCOMPARE(desk.next("ann")->documentId, numbered(3));
}

void TestReviews::givesEachDocumentToOne_data()
{
    test::addBackendColumn();
    QTest::addColumn<int>("reviewers");
    for (const QString& backend : test::backends()) {
        for (int reviewers : {2, 8})
            QTest::addRow("%s, %d reviewers", qPrintable(backend), reviewers) << backend << reviewers;
    }
}

void TestReviews::givesEachDocumentToOne()
{
    QFETCH(QString, backend);
    QFETCH(int, reviewers);
    constexpr int kDocuments = 200;
    Desk desk(backend);
    desk.add(kDocuments);
    std::mutex mutex;
    QStringList taken;
    std::vector<std::thread> threads;
    for (int i = 0; i < reviewers; ++i) {
        threads.emplace_back([&] {
            const auto database = desk.fixture().connect();
            const auto next = [&] {
                return required(database->transact([&](Transaction& transaction) {
                    return leaseNextDocument(transaction, requestOf("ann"), {}, desk.now);
                }));
            };
            for (auto lease = next(); lease; lease = next()) {
                const std::scoped_lock lock(mutex);
                taken << lease->documentId;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(taken.size(), kDocuments);
    QCOMPARE(taken.removeDuplicates(), 0);
}

void TestReviews::freesDocumentsOfTheLost()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(1);
    const ReviewLease lost = *desk.next("ann");
    const QJsonObject draft{{QStringLiteral("actions"), 3}};
    QVERIFY(desk.run([&](Transaction& transaction) {
        return saveReviewDraft(transaction, lost.documentId, lost.attemptId, draft, lost.until);
    }));
    desk.now = lost.until.addMSecs(-1);
    QVERIFY(!desk.next("bob"));
    desk.now = lost.until;
    const auto found = desk.next("bob");
    QVERIFY(found);
    QCOMPARE(found->draft, draft);
    QVERIFY(!desk.renew(lost));
    QVERIFY(desk.renew(*found));
}

void TestReviews::takesOverAndFencesOff()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(1);
    const ReviewLease first = desk.lease(0, requestOf("ann")).lease;
    const storage::LeaseAttempt refused = desk.lease(0, requestOf("bob"));
    QVERIFY(!refused.granted);
    QCOMPARE(refused.lease.reviewer, QStringLiteral("ann"));
    QCOMPARE(refused.lease.until, first.until);
    QVERIFY(desk.renew(first));

    const storage::LeaseAttempt taken = desk.lease(0, requestOf("bob"), LeaseMode::TakeOver);
    QVERIFY(taken.granted && taken.before);
    QCOMPARE(taken.before->reviewer, QStringLiteral("ann"));
    QVERIFY(!desk.renew(first));
    QVERIFY(!desk.run([&](Transaction& transaction) {
        return saveReviewDraft(transaction, first.documentId, first.attemptId, {}, first.until);
    }));
    QVERIFY(!desk.run(
        [&](Transaction& transaction) { return endReviewLease(transaction, first.documentId, first.attemptId); }));

    // One's own lease, left by a crashed program, is never in the way.
    QVERIFY(desk.lease(0, requestOf("bob")).granted);
    QVERIFY(!desk.renew(taken.lease));
}

void TestReviews::reservesSoftly()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(2);
    const ReviewLease reserved = *desk.run(
        [&](Transaction& transaction) { return leaseNextDocument(transaction, requestOf("ann", true), {}, desk.now); });
    QVERIFY(reserved.reserved);
    QCOMPARE(reserved.until, desk.now.addSecs(30));
    QCOMPARE(desk.next("bob")->documentId, numbered(1));
    QVERIFY(!desk.next("bob"));
    QVERIFY(desk.lease(0, requestOf("bob")).granted); // asked for by name
    QVERIFY(!desk.renew(reserved));

    const ReviewLease again = desk.lease(0, requestOf("bob", true)).lease;
    QVERIFY(desk.renew(again)); // opened: now it is a lease
    QVERIFY(!desk.lease(0, requestOf("ann")).granted);
}

void TestReviews::keepsLevelsAndReadersApart()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(3);
    desk.record(0, "ann", domain::ReviewOutcome::Escalated);
    desk.record(1, "ann", domain::ReviewOutcome::Read);
    const auto level =
        desk.run([](Transaction& transaction) { return storage::reviewLevel(transaction, numbered(0)); });
    QCOMPARE(level, 2);
    QCOMPARE(desk.next("ann")->documentId, numbered(2));
    QVERIFY(!desk.next("ann"));
    QCOMPARE(desk.next("bob")->documentId, numbered(1));
    QVERIFY(!desk.next("bob"));
    QCOMPARE(desk.next("eve", {2, {}})->documentId, numbered(0));
    QVERIFY(!desk.next("eve", {2, {}}));

    const auto escalation =
        desk.run([](Transaction& transaction) { return storage::lastReviewOf(transaction, numbered(0)); });
    desk.run([&](Transaction& transaction) { return markReviewUndone(transaction, escalation->id, desk.now); });
    desk.now = desk.now.addSecs(3600);
    QCOMPARE(desk.next("bob")->documentId, numbered(0));
}

void TestReviews::keepsReviews()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.add(2);
    Review review;
    review.id = newId();
    review.documentId = numbered(0);
    review.attemptId = newId();
    review.reviewer = QStringLiteral("ann");
    review.outcome = domain::ReviewOutcome::Rejected;
    review.level = 2;
    review.reason = domain::RejectReason::NotADocument;
    review.note = QStringLiteral("a cat's \"photo\"; DROP TABLE reviews;--");
    review.draft = {{QStringLiteral("actions"), 5}};
    review.decided = {{QStringLiteral("amount"), QStringLiteral("9.00")}};
    review.actions = 5;
    review.activeMs = 5'000'000'000;
    review.decidedAt = desk.now;
    review.previousExtractionId = newId();
    desk.run([&](Transaction& transaction) { return insertReview(transaction, review); });
    const Review found = *desk.run(
        [&](Transaction& transaction) { return storage::findReviewByAttempt(transaction, review.attemptId); });
    QCOMPARE(found.outcome, review.outcome);
    QCOMPARE(found.reason, review.reason);
    QCOMPARE(found.note, review.note);
    QCOMPARE(found.draft, review.draft);
    QCOMPARE(found.decided, review.decided);
    QCOMPARE(found.activeMs, review.activeMs);
    QCOMPARE(found.level, 2);
    QCOMPARE(found.decidedAt, review.decidedAt);
    QCOMPARE(found.previousExtractionId, review.previousExtractionId);
    QVERIFY(found.correctionId.isEmpty() && !found.undoneAt.isValid());

    // An attempt decides once.
    Review twice = review;
    twice.id = newId();
    const auto refused =
        desk.database().transact([&](Transaction& transaction) { return insertReview(transaction, twice); });
    QCOMPARE(refused.error().code, base::ErrorCode::Conflict);

    desk.now = desk.now.addSecs(1);
    desk.record(1, "ann", domain::ReviewOutcome::Confirmed);
    const auto lastBy = [&] {
        return desk.run(
            [](Transaction& transaction) { return storage::lastReviewBy(transaction, QStringLiteral("ann")); });
    };
    const auto newest = lastBy();
    QCOMPARE(newest->documentId, numbered(1));
    desk.run([&](Transaction& transaction) { return markReviewUndone(transaction, newest->id, desk.now); });
    QCOMPARE(lastBy()->documentId, numbered(0));
}

void TestReviews::drawsTheSampleByHash_data()
{
    test::addBackendColumn();
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("drawn");
    // The hashes begin with 0 to 1584 of 2^64.
    for (const QString& backend : test::backends()) {
        QTest::addRow("%s, none", qPrintable(backend)) << backend << 0.0 << 0;
        QTest::addRow("%s, all", qPrintable(backend)) << backend << 1.0 << 100;
        QTest::addRow("%s, five", qPrintable(backend)) << backend << 80.0 / 18446744073709551616.0 << 5;
        QTest::addRow("%s, too much", qPrintable(backend)) << backend << 7.0 << 100;
        QTest::addRow("%s, too little", qPrintable(backend)) << backend << -1.0 << 0;
    }
}

void TestReviews::drawsTheSampleByHash()
{
    QFETCH(QString, backend);
    QFETCH(double, share);
    QFETCH(int, drawn);
    Desk desk(backend);
    desk.add(100, -1, "done");
    const auto draw = [&](const QDateTime& since) {
        return desk.run([&](Transaction& transaction) {
            return drawAuditSample(transaction, share, QStringLiteral("audit sample"), since, desk.now);
        });
    };
    QCOMPARE(draw(kStart.addSecs(60 * 100)), 0);
    QCOMPARE(draw(kStart), drawn);
    QCOMPARE(draw(kStart), 0);
    const auto list = desk.run([](Transaction& transaction) { return listForReview(transaction, {}, 200); });
    QCOMPARE(list.size(), static_cast<size_t>(drawn));
    for (const domain::Document& document : list)
        QCOMPARE(document.reasons, QStringList(QStringLiteral("audit sample")));
}

// As prepared statements meet it: with the values that they are run with, and with any.
void TestReviews::readsNoTableWhole()
{
    Desk desk(QStringLiteral("postgresql"));
    desk.run([](Transaction& transaction) {
        return transaction.runScript(QStringLiteral(
            "INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, state, priority, "
            "received_at, updated_at) SELECT gen_random_uuid(), lpad(to_hex(n), 64, '0'), 'r', 'image/png', 1, CASE "
            "WHEN n % 10 = 0 THEN 'needs_review' ELSE 'done' END, 1 + n % 9, timestamptz '2026-01-01Z' + n * interval "
            "'1 minute', '2026-01-01Z' FROM generate_series(1, 20000) AS n;"
            "INSERT INTO review_leases (document_id, attempt_id, reviewer, leased_at, lease_until) SELECT document_id, "
            "gen_random_uuid(), 'r' || priority, received_at, '2026-11-21T09:00:30Z' FROM documents WHERE state = "
            "'needs_review' AND priority > 5;"
            "INSERT INTO reviews (review_id, document_id, attempt_id, reviewer, outcome, decided_at) SELECT "
            "gen_random_uuid(), document_id, gen_random_uuid(), 'r' || priority, CASE WHEN priority = 1 THEN "
            "'escalated' WHEN priority = 2 THEN 'read' ELSE 'confirmed' END, received_at FROM documents"));
    });
    const QString name = desk.fixture().url().parameters.value(QStringLiteral("dbname"));
    required(test::testServer().execute(QStringLiteral("VACUUM ANALYZE"), name));
    std::vector<std::pair<QString, storage::Binds>> statements;
    desk.database().observe(
        [&](const QString& sql, const storage::Binds& binds) { statements.emplace_back(sql, binds); });
    const ReviewLease lease = *desk.next("r2", {1, {newId()}});
    QVERIFY(desk.next("r1", {2, {}}));
    desk.renew(lease);
    desk.run([&](Transaction& transaction) -> base::Result<void> {
        required(lockDocument(transaction, lease.documentId));
        required(findReviewLease(transaction, lease.documentId));
        required(storage::findReviewByAttempt(transaction, lease.attemptId));
        required(lastReviewOf(transaction, lease.documentId));
        required(lastReviewBy(transaction, QStringLiteral("r3")));
        required(readingsOf(transaction, lease.documentId));
        required(reviewLevel(transaction, lease.documentId));
        required(drawAuditSample(transaction, 0.05, QStringLiteral("x"), desk.now.addDays(-1), desk.now));
        return {};
    });
    desk.database().observe({});
    QVERIFY(statements.size() > 10);
    for (const auto& [sql, binds] : statements) {
        QString prepared = sql;
        QStringList values;
        for (const storage::Bind& bind : binds) {
            values << QLatin1Char('\'') + bind.value.toString() + QLatin1Char('\'');
            prepared.replace(QRegularExpression(QLatin1String(bind.name) + QLatin1String("\\b")),
                             QStringLiteral("$%1").arg(values.size()));
        }
        for (const char* kind : {"force_custom_plan", "force_generic_plan"}) {
            const QString plan = required(test::testServer().execute(
                QStringLiteral("SET plan_cache_mode = %1; PREPARE stored AS %2; EXPLAIN (FORMAT JSON) EXECUTE stored%3")
                    .arg(QLatin1String(kind), prepared,
                         values.isEmpty() ? QString()
                                          : QLatin1Char('(') + values.join(QLatin1Char(',')) + QLatin1Char(')')),
                name));
            QVERIFY2(plan.contains(QLatin1String("Node Type")), qPrintable(plan));
            QVERIFY2(!plan.contains(QLatin1String("Seq Scan")), qPrintable(sql + plan));
        }
    }
}

QTEST_GUILESS_MAIN(TestReviews)
#include "tst_reviews.moc"
