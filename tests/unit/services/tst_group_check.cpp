// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include <emend/learning/learned_memory.h>
#include <emend/services/group_check.h>
#include <emend/services/review_numbers.h>
#include <emend/storage/reviews.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using domain::DocumentState;
using services::FieldGroup;
using services::GroupAnswer;
using services::GroupCheck;
using services::GroupItem;
using services::GroupOutcome;
using services::GroupState;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;

class TestGroupCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsGroups_data() { test::addBackendRows(); }
    void findsGroups();
    void leavesOutWhatIsNotForIt_data() { test::addBackendRows(); }
    void leavesOutWhatIsNotForIt();
    void asksWhatTrainingAsks_data() { test::addBackendRows(); }
    void asksWhatTrainingAsks();
    void confirms_data() { test::addBackendRows(); }
    void confirms();
    void keepsTheRestForReview_data() { test::addBackendRows(); }
    void keepsTheRestForReview();
    void spoilsNoOther_data() { test::addBackendRows(); }
    void spoilsNoOther();
    void undoes_data() { test::addBackendRows(); }
    void undoes();
    void counts_data() { test::addBackendRows(); }
    void counts();
    void countsLevels_data() { test::addBackendRows(); }
    void countsLevels();
};

namespace {

const QString kAmount = QStringLiteral("amount");

/// Receipts as those of the desk, changed a little.
class Pile final
{
public:
    explicit Pile(const QString& backend) : desk(backend) { }

    QString add(int n, const std::function<void(domain::Extraction&)>& change = {})
    {
        const QString id = desk.add(n);
        if (!change)
            return id;
        domain::Extraction extraction = ReviewDesk::receipt(domain::Status::NeedsReview);
        change(extraction);
        required(desk.database().transact([&](storage::Transaction& tx) {
            return storage::saveExtraction(tx, id, {}, extraction, desk.now.addSecs(n - 86'000));
        }));
        return id;
    }

    GroupCheck check(const char* name, const services::SharedPatterns& learned = {})
    {
        services::ReviewSettings settings;
        settings.clock = [this] { return desk.now; };
        return {desk.database(), QString::fromLatin1(name), settings, learned};
    }

    FieldGroup amounts()
    {
        auto ann = check("ann");
        for (const FieldGroup& group : required(ann.groups())) {
            if (!group.merchant && group.field == kAmount)
                return group;
        }
        qFatal("there is no group of amounts");
    }

    ReviewDesk desk;
};

void setField(domain::Extraction& extraction, const char* field, const char* value, double confidence)
{
    extraction.fields[QString::fromLatin1(field)] =
        domain::FieldValue{QString::fromLatin1(value), QString::fromLatin1(value), confidence, 0,
                           QRect(5, 6, 70, 8),         QStringLiteral("ranker"),   {}};
}

QStringList described(const std::vector<FieldGroup>& groups)
{
    QStringList texts;
    for (const FieldGroup& group : groups)
        texts << QStringLiteral("%1/%2/%3: %4")
                     .arg(group.merchant.value_or(QStringLiteral("*")), group.type, group.field)
                     .arg(group.count);
    return texts;
}

std::vector<GroupAnswer> asShown(const std::vector<GroupItem>& items)
{
    std::vector<GroupAnswer> answers;
    for (const GroupItem& item : items)
        answers.push_back({item.documentId, item.value, item.value, 1, 500});
    return answers;
}

QStringList idsOf(const std::vector<GroupItem>& items)
{
    QStringList ids;
    for (const GroupItem& item : items)
        ids << item.documentId;
    return ids;
}

} // namespace

void TestGroupCheck::findsGroups()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    pile.add(1);
    pile.add(2);
    const QString least = pile.add(3, [](domain::Extraction& found) { setField(found, "amount", "7.00", 0.1); });
    pile.add(4, [](domain::Extraction& found) { setField(found, "merchant", "OTHER", 0.9); });
    pile.add(5, [](domain::Extraction& found) { // its only reason is a rule that one field breaks
        setField(found, "amount", "9.00", 0.9);
        setField(found, "date", "2030-01-01", 0.9);
        found.reasons = {QStringLiteral("date: date lies in the future")};
    });
    auto ann = pile.check("ann");
    const auto groups = required(ann.groups());
    QCOMPARE(described(groups),
             QStringList({QStringLiteral("*/receipt/amount: 4"), QStringLiteral("KEDAI KOPI/receipt/amount: 3"),
                          QStringLiteral("*/receipt/date: 1")}));
    QCOMPARE(groups[0].fieldTitle, QStringLiteral("Total"));
    const auto all = required(ann.items(groups[0]));
    QCOMPARE(all.size(), 4U);
    QCOMPARE(all[0].documentId, least);
    QCOMPARE(all[0].value, QStringLiteral("7.00"));
    QCOMPARE(all[0].box, QRect(5, 6, 70, 8));
    QCOMPARE(all[0].fileName, QStringLiteral("receipt 3.png"));
    QCOMPARE(required(ann.items(groups[1])).size(), 3U);
    QCOMPARE(required(ann.items(groups[0], 2)).size(), 2U);
    QCOMPARE(required(ann.groups(1)).size(), 1U);
    FieldGroup none = groups[0];
    none.field = QStringLiteral("no such");
    QCOMPARE(ann.items(none).error().code, ErrorCode::InvalidArgument);
}

void TestGroupCheck::leavesOutWhatIsNotForIt()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QString shown = pile.add(1);
    const QString held = pile.add(2);
    const QString drafted = pile.add(3);
    const QString escalated = pile.add(4);
    const QString decided = pile.add(5);
    pile.add(6, [](domain::Extraction& found) { found.fields.insert(kAmount, std::nullopt); });
    pile.add(7, [](domain::Extraction& found) { found.fields[kAmount]->box = {}; });
    const QString otherDraft = pile.add(8);
    auto bob = pile.desk.reviewer("bob");
    required(bob.lease(held));
    required(bob.release(required(bob.lease(drafted)).handle, draftWith({edit("amount", "1.00")})));
    required(bob.release(required(bob.lease(otherDraft)).handle, draftWith({edit("date", "2026-11-19")})));
    required(bob.escalate(required(bob.lease(escalated)).handle, {}, QStringLiteral("?")));
    required(bob.confirm(required(bob.lease(decided)).handle, {}));
    auto ann = pile.check("ann");
    QCOMPARE(idsOf(required(ann.items(pile.amounts()))), QStringList({shown, otherDraft}));
    pile.desk.now = pile.desk.now.addSecs(61); // bob is gone
    QCOMPARE(idsOf(required(ann.items(pile.amounts()))), QStringList({shown, held, otherDraft}));
}

void TestGroupCheck::asksWhatTrainingAsks()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QString sure = pile.add(1, [](domain::Extraction& found) { setField(found, "amount", "7.00", 0.95); });
    const QString unsure = pile.add(2, [](domain::Extraction& found) { setField(found, "amount", "8.00", 0.1); });
    QCOMPARE(idsOf(required(pile.check("ann").items(pile.amounts()))), QStringList{unsure});
    learning::LearnedParts parts{QStringLiteral("v1")};
    parts.trained[QStringLiteral("receipt")][kAmount].threshold = 0.99;
    GroupCheck strict = pile.check("ann", std::make_shared<const learning::LearnedMemory>(parts));
    QCOMPARE(idsOf(required(strict.items(pile.amounts()))), QStringList({unsure, sure}));
    QVERIFY(described(required(strict.groups())).contains(QStringLiteral("*/receipt/amount: 2")));
    parts.trained[QStringLiteral("receipt")][kAmount].threshold = 0.05;
    GroupCheck easy = pile.check("ann", std::make_shared<const learning::LearnedMemory>(parts));
    QVERIFY(!described(required(easy.groups())).join(QLatin1Char(' ')).contains(QStringLiteral("*/receipt/amount")));
}

void TestGroupCheck::confirms()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QStringList ids{pile.add(1), pile.add(2)};
    auto ann = pile.check("ann");
    const FieldGroup group = pile.amounts();
    auto answers = asShown(required(ann.items(group)));
    answers[1].value = QStringLiteral("RM 9.90");
    const auto outcomes = ann.confirm(group, answers);
    QCOMPARE(outcomes.size(), 2U);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(outcomes[static_cast<size_t>(i)].state, GroupState::Confirmed);
        QCOMPARE(pile.desk.document(ids[i]).state, DocumentState::Reviewed);
    }
    QCOMPARE(pile.desk.extraction(ids[0]).fields.value(kAmount)->value, QStringLiteral("9.00"));
    QCOMPARE(pile.desk.extraction(ids[1]).fields.value(kAmount)->value, QStringLiteral("9.90"));
    QCOMPARE(pile.desk.extraction(ids[1]).fields.value(kAmount)->box, QRect(1, 2, 30, 8));
    QCOMPARE(pile.desk.pool().size(), 1U);
    const auto review = *required(
        pile.desk.database().read([&](storage::Transaction& tx) { return storage::lastReviewOf(tx, ids[1]); }));
    QCOMPARE(review.actions, 1);
    QCOMPARE(review.activeMs, 500);
    QVERIFY(required(ann.groups()).empty());
}

void TestGroupCheck::keepsTheRestForReview()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QString doubtful = pile.add(1, [](domain::Extraction& found) {
        setField(found, "date", "2026-11-19", 0.2);
        found.reasons << QStringLiteral("date below threshold");
    });
    const QString sample =
        pile.add(2, [](domain::Extraction& found) { found.reasons = {QStringLiteral("audit sample")}; });
    const QString sums = pile.add(3, [](domain::Extraction& found) { // confirmed, the total fits no more
        setField(found, "subtotal", "9.00", 0.9);
    });
    auto ann = pile.check("ann");
    const FieldGroup group = pile.amounts();
    auto answers = asShown(required(ann.items(group)));
    QCOMPARE(answers.size(), 3U);
    for (GroupAnswer& answer : answers) {
        if (answer.documentId == sums)
            answer.value = QStringLiteral("12.00");
    }
    for (const GroupOutcome& outcome : ann.confirm(group, answers))
        QCOMPARE(outcome.state, GroupState::Kept);
    auto bob = pile.desk.reviewer("bob");
    for (const QString& id : {doubtful, sample, sums}) {
        QCOMPARE(pile.desk.document(id).state, DocumentState::NeedsReview);
        const auto task = required(bob.lease(id));
        QCOMPARE(task.draft.edits.size(), 1U);
        QCOMPARE(task.draft.edits[0].field, kAmount);
    }
    // The second field of the first document completes it.
    pile.desk.now = pile.desk.now.addSecs(61);
    const auto groups = required(ann.groups());
    QCOMPARE(described(groups), QStringList({QStringLiteral("*/receipt/date: 1")}));
    const auto last = ann.confirm(groups[0], asShown(required(ann.items(groups[0]))));
    QCOMPARE(last[0].state, GroupState::Confirmed);
    QCOMPARE(pile.desk.document(doubtful).state, DocumentState::Reviewed);
}

void TestGroupCheck::spoilsNoOther()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QStringList ids{pile.add(1), pile.add(2), pile.add(3), pile.add(4), pile.add(5)};
    auto ann = pile.check("ann");
    const FieldGroup group = pile.amounts();
    auto answers = asShown(required(ann.items(group)));
    answers[2].value = QStringLiteral("nine");
    answers[3].shown = QStringLiteral("8.00");
    answers.push_back({QStringLiteral("no id"), QStringLiteral("1"), QStringLiteral("1")});
    auto bob = pile.desk.reviewer("bob");
    const auto bobs = required(bob.lease(ids[0]));
    auto open = pile.desk.reviewer("ann");
    const auto own = required(open.lease(ids[1])); // open on her own review page
    const auto outcomes = ann.confirm(group, answers);
    QCOMPARE(outcomes.size(), 6U);
    QCOMPARE(outcomes[0].state, GroupState::Skipped);
    QVERIFY(outcomes[0].error.message.contains(QStringLiteral("bob")));
    QCOMPARE(outcomes[1].state, GroupState::Skipped);
    QCOMPARE(outcomes[2].state, GroupState::Failed);
    QVERIFY(outcomes[2].error.message.contains(QStringLiteral("Total must be one amount")));
    QCOMPARE(outcomes[3].state, GroupState::Skipped);
    QCOMPARE(outcomes[4].state, GroupState::Confirmed);
    QCOMPARE(outcomes[5].state, GroupState::Skipped);
    QVERIFY(required(bob.heartbeat(bobs.handle)).held);
    QVERIFY(required(open.heartbeat(own.handle)).held);
    QVERIFY(required(bob.lease(ids[2])).draft.edits.empty()); // was given back as it had been
}

void TestGroupCheck::undoes()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    const QString whole = pile.add(1);
    const QString part = pile.add(2, [](domain::Extraction& found) { setField(found, "date", "2026-11-19", 0.2); });
    auto bob = pile.desk.reviewer("bob");
    required(bob.release(required(bob.lease(part)).handle, draftWith({edit("tax", "0.54")})));
    auto ann = pile.check("ann");
    const FieldGroup group = pile.amounts();
    auto answers = asShown(required(ann.items(group)));
    answers[0].value = QStringLiteral("9.90");
    const auto outcomes = ann.confirm(group, answers);
    QCOMPARE(pile.desk.pool().size(), 1U);
    const auto undone = ann.undo(group, outcomes);
    QCOMPARE(undone.size(), 2U);
    for (const GroupOutcome& outcome : undone)
        QCOMPARE(outcome.state, GroupState::Undone);
    QVERIFY(pile.desk.pool().empty());
    QCOMPARE(required(ann.items(group)).size(), 2U);
    QCOMPARE(pile.desk.document(whole).state, DocumentState::NeedsReview);
    QCOMPARE(required(bob.lease(part)).draft.edits[0].field, QStringLiteral("tax"));
    QVERIFY(required(bob.lease(whole)).draft.edits.empty());
}

void TestGroupCheck::counts()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    auto ann = pile.desk.reviewer("ann");
    const QDateTime since = pile.desk.now;
    for (int i = 1; i <= 20; ++i) {
        pile.desk.now = pile.desk.now.addSecs(1);
        const auto task = required(ann.lease(pile.add(i)));
        domain::ReviewDraft draft;
        draft.actions = i;
        draft.activeMs = i * 1000;
        if (i <= 5)
            draft.edits = {edit("amount", "9.90")};
        required(ann.confirm(task.handle, draft));
    }
    pile.desk.now = pile.desk.now.addSecs(1);
    required(ann.reject(required(ann.lease(pile.add(21))).handle, {}, domain::RejectReason::Illegible, {}));
    pile.desk.now = pile.desk.now.addSecs(1);
    required(ann.escalate(required(ann.lease(pile.add(22))).handle, {}, {}));
    const services::ReviewNumbers numbers =
        required(services::reviewNumbers(pile.desk.database(), QStringLiteral("ann"), since));
    QCOMPARE(numbers.documents, 21);
    QCOMPARE(numbers.medianActions, 10.0); // of 0 to 20
    QCOMPARE(numbers.p95Actions, 19.0);
    QCOMPARE(numbers.medianSeconds, 10.0);
    QCOMPARE(numbers.changedShare, 0.25);
    QCOMPARE(required(services::reviewNumbers(pile.desk.database(), {}, since)).documents, 21);
    QCOMPARE(required(services::reviewNumbers(pile.desk.database(), QStringLiteral("bob"), since)).documents, 0);
    QCOMPARE(required(services::reviewNumbers(pile.desk.database(), {}, since.addDays(1))).documents, 0);
    required(ann.undoLast());
    required(ann.undoLast());
    QCOMPARE(required(services::reviewNumbers(pile.desk.database(), {}, since)).documents, 20);
}

void TestGroupCheck::countsLevels()
{
    QFETCH(QString, backend);
    Pile pile(backend);
    QVERIFY(required(services::reviewCounts(pile.desk.database(), pile.desk.now)).isEmpty());
    const QStringList ids{pile.add(1), pile.add(2), pile.add(3), pile.add(4)};
    auto ann = pile.desk.reviewer("ann");
    auto bob = pile.desk.reviewer("bob");
    required(ann.escalate(required(ann.lease(ids[0])).handle, {}, {}));
    required(bob.lease(ids[0]));
    required(ann.lease(ids[1]));
    required(ann.reserveNext({ids[1]}));
    required(bob.confirm(required(bob.lease(ids[3])).handle, {}));
    const auto counts = required(services::reviewCounts(pile.desk.database(), pile.desk.now));
    QCOMPARE(counts.keys(), QList<int>({1, 2}));
    QCOMPARE(counts[1].waiting, 2);
    QCOMPARE(counts[1].leased, 1);
    QCOMPARE(counts[2].waiting, 1);
    QCOMPARE(counts[2].leased, 1);
    QCOMPARE(required(services::reviewCounts(pile.desk.database(), pile.desk.now.addSecs(120)))[1].leased, 0);
}

QTEST_GUILESS_MAIN(TestGroupCheck)
#include "tst_group_check.moc"
