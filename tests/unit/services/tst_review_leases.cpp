// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include <QtTest/QTest>

#include <mutex>
#include <thread>

using namespace emend;
using base::ErrorCode;
using services::LeaseState;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;

class TestReviewLeases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutEachDocumentOnce_data();
    void handsOutEachDocumentOnce();
    void handsOutAllThatIsKnown_data() { test::addBackendRows(); }
    void handsOutAllThatIsKnown();
    void namesTheHolder_data() { test::addBackendRows(); }
    void namesTheHolder();
    void survivesACrash_data() { test::addBackendRows(); }
    void survivesACrash();
    void tellsWhoTookOver_data() { test::addBackendRows(); }
    void tellsWhoTookOver();
    void keepsTheDraftOfSkippedDocuments_data() { test::addBackendRows(); }
    void keepsTheDraftOfSkippedDocuments();
    void reservesAhead_data() { test::addBackendRows(); }
    void reservesAhead();
    void refusesWhatIsNone_data() { test::addBackendRows(); }
    void refusesWhatIsNone();
    void knowsWhatIsAtStake();
};

void TestReviewLeases::handsOutEachDocumentOnce_data()
{
    test::addBackendColumn();
    QTest::addColumn<int>("reviewers");
    for (const QString& backend : test::backends()) {
        for (int reviewers : {2, 5})
            QTest::addRow("%s, %d reviewers", qPrintable(backend), reviewers) << backend << reviewers;
    }
}

// Each decides at once: what one has confirmed, another must not get either.
void TestReviewLeases::handsOutEachDocumentOnce()
{
    QFETCH(QString, backend);
    QFETCH(int, reviewers);
    constexpr int kDocuments = 60;
    ReviewDesk desk(backend);
    for (int i = 0; i < kDocuments; ++i)
        desk.add(i);
    std::mutex mutex;
    QStringList decided;
    std::vector<std::thread> threads;
    for (int i = 0; i < reviewers; ++i) {
        threads.emplace_back([&, i] {
            const auto database = desk.fixture().connect();
            auto reviewer = desk.reviewer(qPrintable(QStringLiteral("r%1").arg(i)), *database);
            while (const auto task = required(reviewer.leaseNext())) {
                const bool isWrong = task->document.sha256.back() == QLatin1Char('3');
                required(reviewer.confirm(task->handle, isWrong ? draftWith({edit("amount", "9.90")}) : draftWith({})));
                const std::scoped_lock lock(mutex);
                decided << task->document.id;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(decided.size(), kDocuments);
    QCOMPARE(decided.removeDuplicates(), 0);
    QCOMPARE(desk.pool().size(), 4U);
}

void TestReviewLeases::handsOutAllThatIsKnown()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    const ReviewTask task = *required(ann.leaseNext());
    QCOMPARE(task.document.id, id);
    QCOMPARE(task.handle.documentId, id);
    QCOMPARE(task.until, desk.now.addSecs(60));
    QCOMPARE(task.document.reasons, QStringList(QStringLiteral("amount below threshold")));
    QCOMPARE(task.extraction.fields.value(QStringLiteral("amount"))->value, QStringLiteral("9.00"));
    QVERIFY(task.draft.edits.empty());
    QCOMPARE(task.level, 1);
    QVERIFY(task.takenFrom.isEmpty() && task.readings.empty());
    QVERIFY(!required(ann.leaseNext()));
    QCOMPARE(desk.auditActions(), QStringList(QStringLiteral("read")));
}

void TestReviewLeases::namesTheHolder()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    auto bob = desk.reviewer("bob");
    required(ann.lease(id));
    const auto refused = bob.lease(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral("receipt 1.png is with ann until ")),
             qPrintable(refused.error().message));
    QVERIFY(ann.lease(id)); // another window of hers
}

void TestReviewLeases::survivesACrash()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    desk.add(1);
    auto ann = desk.reviewer("ann");
    auto bob = desk.reviewer("bob");
    const ReviewTask lost = *required(ann.leaseNext());
    desk.now = desk.now.addSecs(20);
    required(ann.saveDraft(lost.handle, draftWith({edit("amount", "9.90")})));
    desk.now = desk.now.addMSecs(59'999);
    QVERIFY(!required(bob.leaseNext()));
    desk.now = desk.now.addMSecs(1);
    const auto found = required(bob.leaseNext());
    QVERIFY(found);
    QCOMPARE(found->draft.edits.size(), 1U);
    QCOMPARE(found->draft.edits[0].value, QStringLiteral("9.90"));
    QCOMPARE(found->draft.actions, 3);

    // The one who was believed lost comes back.
    const LeaseState state = required(ann.heartbeat(lost.handle));
    QVERIFY(!state.held);
    QCOMPARE(state.lostTo, QStringLiteral("bob"));
    QCOMPARE(ann.confirm(lost.handle, draftWith({})).error().code, ErrorCode::Conflict);
    QCOMPARE(ann.reject(lost.handle, {}, domain::RejectReason::Other, {}).error().code, ErrorCode::Conflict);
    QCOMPARE(ann.release(lost.handle, {}).error().code, ErrorCode::Conflict);
    QVERIFY(!required(ann.saveDraft(lost.handle, draftWith({edit("amount", "1.00")}))).held);
    QVERIFY(required(bob.confirm(found->handle, found->draft)).changedFields.contains(QStringLiteral("amount")));
    QCOMPARE(required(ann.heartbeat(lost.handle)).lostTo, QStringLiteral("bob"));
}

void TestReviewLeases::tellsWhoTookOver()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    auto bob = desk.reviewer("bob");
    const ReviewTask first = required(ann.lease(id));
    required(ann.saveDraft(first.handle, draftWith({edit("merchant", "Kopi")})));
    QVERIFY(required(ann.heartbeat(first.handle)).held);
    desk.now = desk.now.addSecs(5);
    const ReviewTask second = required(bob.takeOver(id));
    QCOMPARE(second.takenFrom, QStringLiteral("ann"));
    QCOMPARE(second.draft.edits.size(), 1U);
    const LeaseState state = required(ann.heartbeat(first.handle));
    QVERIFY(!state.held);
    QCOMPARE(state.lostTo, QStringLiteral("bob"));
    QCOMPARE(state.lostAt, desk.now);
    const auto late = ann.confirm(first.handle, draftWith({edit("amount", "1.00")}));
    QVERIFY2(late.error().message.startsWith(QStringLiteral("bob has had this document since")),
             qPrintable(late.error().message));
    QVERIFY(required(bob.heartbeat(second.handle)).held);
    QVERIFY(desk.pool().empty());
}

void TestReviewLeases::keepsTheDraftOfSkippedDocuments()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString first = desk.add(1);
    const QString second = desk.add(2);
    auto ann = desk.reviewer("ann");
    auto bob = desk.reviewer("bob");
    const ReviewTask task = *required(ann.leaseNext());
    QCOMPARE(task.document.id, first);
    required(ann.release(task.handle, draftWith({edit("tax", "0.54")})));
    QVERIFY(!required(ann.heartbeat(task.handle)).held); // one that was on its way
    QCOMPARE(required(ann.leaseNext({first}))->document.id, second);
    const ReviewTask again = *required(bob.leaseNext());
    QCOMPARE(again.document.id, first);
    QCOMPARE(again.draft.edits[0].field, QStringLiteral("tax"));
}

void TestReviewLeases::reservesAhead()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString first = desk.add(1);
    const QString second = desk.add(2);
    auto ann = desk.reviewer("ann");
    auto bob = desk.reviewer("bob");
    required(ann.leaseNext());
    const ReviewTask ahead = *required(ann.reserveNext({first}));
    QCOMPARE(ahead.document.id, second);
    QCOMPARE(ahead.until, desk.now.addSecs(30));
    QVERIFY(!required(bob.leaseNext()));
    QVERIFY(required(ann.heartbeat(ahead.handle)).held); // opened
    QCOMPARE(bob.lease(second).error().code, ErrorCode::Conflict);
    QVERIFY(required(ann.confirm(ahead.handle, draftWith({}))).changedFields.isEmpty());

    // A reservation does not keep others from opening what they ask for.
    required(bob.takeOver(first));
    const QString third = desk.add(3);
    const ReviewTask reserved = *required(ann.reserveNext({}));
    QCOMPARE(reserved.document.id, third);
    QVERIFY(bob.lease(third));
    QCOMPARE(required(ann.heartbeat(reserved.handle)).lostTo, QStringLiteral("bob"));
}

void TestReviewLeases::refusesWhatIsNone()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    auto ann = desk.reviewer("ann");
    const QString nobody = QStringLiteral("00000000-0000-4000-8000-000000000009");
    for (const QString& id : {QString(), QStringLiteral("1' OR '1'='1"), nobody})
        QCOMPARE(ann.lease(id).error().code, ErrorCode::NotFound);
    const QString done = desk.add(1, domain::Status::Done);
    QCOMPARE(ann.lease(done).error().code, ErrorCode::Conflict);
    QCOMPARE(ann.takeOver(done).error().code, ErrorCode::Conflict);
    QVERIFY(!required(ann.leaseNext()));
    QCOMPARE(ann.heartbeat({done, QStringLiteral("x")}).error().code, ErrorCode::Conflict);
    QVERIFY(!required(ann.heartbeat({done, nobody})).held);
    QCOMPARE(ann.confirm({nobody, nobody}, {}).error().code, ErrorCode::Conflict);
}

void TestReviewLeases::knowsWhatIsAtStake()
{
    domain::Extraction receipt = ReviewDesk::receipt(domain::Status::NeedsReview);
    receipt.reasons.clear();
    const auto order = [&] { return fieldsToLookAt(receipt, services::fieldStakes(receipt, QDate(2026, 11, 22))); };
    QCOMPARE(order(), QStringList(QStringLiteral("amount")));
    receipt.fields[QStringLiteral("merchant")]->confidence = 0.1; // the total still costs more
    QCOMPARE(order(), QStringList({QStringLiteral("amount"), QStringLiteral("merchant")}));
    receipt.fields[QStringLiteral("date")].reset();
    receipt.fields[QStringLiteral("amount")]->confidence = 0.99;
    QCOMPARE(order(), QStringList({QStringLiteral("date"), QStringLiteral("merchant")}));
    receipt.fields[QStringLiteral("date")] = domain::FieldValue{QStringLiteral("2027-01-01"), {}, 0.99, 0, {}, {}, {}};
    QCOMPARE(order(), QStringList({QStringLiteral("merchant"), QStringLiteral("date")})); // a date to come
}

QTEST_GUILESS_MAIN(TestReviewLeases)
#include "tst_review_leases.moc"
