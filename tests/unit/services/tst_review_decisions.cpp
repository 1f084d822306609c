// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include <emend/services/corrections.h>
#include <emend/storage/reviews.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using domain::DocumentState;
using domain::EditOrigin;
using domain::ReviewOutcome;
using services::Decision;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;

class TestReviewDecisions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmsWithACorrection_data() { test::addBackendRows(); }
    void confirmsWithACorrection();
    void confirmsWithoutChange_data() { test::addBackendRows(); }
    void confirmsWithoutChange();
    void comparesWhatIsMeant_data();
    void comparesWhatIsMeant();
    void refusesWhatNoFieldTakes_data();
    void refusesWhatNoFieldTakes();
    void outranksRecomputation_data() { test::addBackendRows(); }
    void outranksRecomputation();
    void rejects_data() { test::addBackendRows(); }
    void rejects();
    void escalates_data() { test::addBackendRows(); }
    void escalates();
    void undoes_data() { test::addBackendRows(); }
    void undoes();
    void undoesOtherOutcomes_data() { test::addBackendRows(); }
    void undoesOtherOutcomes();
    void keepsWhatWasExported_data() { test::addBackendRows(); }
    void keepsWhatWasExported();
    void keepsWhatOthersWentOnFrom_data() { test::addBackendRows(); }
    void keepsWhatOthersWentOnFrom();
    void readsTwiceBlindly_data() { test::addBackendRows(); }
    void readsTwiceBlindly();
    void leavesDifferencesToAThird_data() { test::addBackendRows(); }
    void leavesDifferencesToAThird();
    void drawsAuditSamples_data() { test::addBackendRows(); }
    void drawsAuditSamples();
    void survivesHostileDrafts_data() { test::addBackendRows(); }
    void survivesHostileDrafts();
};

namespace {

const QString kAmount = QStringLiteral("amount");

qint64 merchantCorrections(ReviewDesk& desk)
{
    const auto counts = required(desk.database().read([](storage::Transaction& transaction) {
        return storage::merchantCounts(transaction, {services::merchantKey(QStringLiteral("KEDAI KOPI"))});
    }));
    qint64 corrections = 0;
    for (const storage::MerchantTotals& totals : counts.totals)
        corrections += totals.corrections;
    return corrections;
}

storage::Review lastReview(ReviewDesk& desk, const QString& documentId)
{
    return *required(desk.database().read(
        [&](storage::Transaction& transaction) { return storage::lastReviewOf(transaction, documentId); }));
}

Decision confirmed(ReviewDesk& desk, const char* reviewer, const QString& id, const domain::ReviewDraft& draft)
{
    auto service = desk.reviewer(reviewer);
    return required(service.confirm(required(service.lease(id)).handle, draft));
}

} // namespace

void TestReviewDecisions::confirmsWithACorrection()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(id));
    domain::ReviewDraft draft =
        draftWith({edit("amount", "RM 9.90"), edit("date", "2026-11-19", EditOrigin::Confirmed), edit("tax", "0.54")});
    draft.edits[0].raw = QStringLiteral("RM9.9O");
    draft.edits[0].box = QRect(5, 6, 70, 8);
    const Decision decision = required(ann.confirm(task.handle, draft));
    QCOMPARE(decision.outcome, ReviewOutcome::Confirmed);
    QCOMPARE(decision.changedFields, QStringList({kAmount, QStringLiteral("tax")}));

    QCOMPARE(desk.pool().size(), 1U);
    const domain::Correction correction = desk.pool().front();
    QCOMPARE(correction.id, decision.correctionId);
    QCOMPARE(correction.fieldsCorrected, decision.changedFields);
    QCOMPARE(correction.correctedAmount->minor, 990);
    QCOMPARE(correction.correctedAmount->currency, QStringLiteral("MYR"));
    QCOMPARE(correction.correctedOther.value(QLatin1String("tax")).toString(), QStringLiteral("0.54"));
    QVERIFY(correction.correctedMerchant.isEmpty());
    QCOMPARE(correction.originalInference.value(kAmount)[QLatin1String("value")].toString(), QStringLiteral("9.00"));
    QVERIFY(!correction.ocrText.contains(QStringLiteral("4111 1111 1111 1111")));
    QVERIFY(correction.ocrText.contains(QStringLiteral("KEDAI KOPI")));
    QVERIFY(!correction.userIdHash.isEmpty() && !correction.userIdHash.contains(QStringLiteral("ann")));
    QCOMPARE(correction.documentId, id);
    QCOMPARE(correction.sourceCorrectionId, task.handle.attemptId);
    QCOMPARE(merchantCorrections(desk), 1);

    const domain::Document document = desk.document(id);
    QCOMPARE(document.state, DocumentState::Reviewed);
    QCOMPARE(document.amount->minor, 990);
    QCOMPARE(document.reviewedAt, desk.now);
    const domain::Extraction human = desk.extraction(id);
    const domain::FieldValue amount = *human.fields.value(kAmount);
    QCOMPARE(amount.value, QStringLiteral("9.90"));
    QCOMPARE(amount.raw, QStringLiteral("RM9.9O"));
    QCOMPARE(amount.box, QRect(5, 6, 70, 8));
    for (const auto& field : human.fields) {
        QCOMPARE(field->source, QStringLiteral("human"));
        QCOMPARE(field->confidence, 1.0);
    }
    QCOMPARE(human.fields.value(QStringLiteral("merchant"))->box, QRect(1, 2, 30, 8));

    const storage::Review review = lastReview(desk, id);
    QCOMPARE(review.reviewer, QStringLiteral("ann"));
    QCOMPARE(review.actions, 3);
    QCOMPARE(review.activeMs, 5000);
    QCOMPARE(review.correctionId, correction.id);
    QCOMPARE(desk.auditActions(),
             QStringList({QStringLiteral("read"), QStringLiteral("ingest"), QStringLiteral("review")}));

    // An answer that was lost on the way is asked for again.
    const Decision again = required(ann.confirm(task.handle, draftWith({edit("amount", "1.00")})));
    QCOMPARE(again.correctionId, decision.correctionId);
    QCOMPARE(again.changedFields, decision.changedFields);
    QCOMPARE(desk.pool().size(), 1U);
    QCOMPARE(desk.auditActions().size(), 3);
}

void TestReviewDecisions::confirmsWithoutChange()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    const Decision decision = confirmed(desk, "ann", id, draftWith({edit("amount", "9.00", EditOrigin::Confirmed)}));
    QVERIFY(decision.changedFields.isEmpty() && decision.correctionId.isEmpty());
    QVERIFY(desk.pool().empty());
    QCOMPARE(desk.document(id).state, DocumentState::Reviewed);
    QCOMPARE(desk.extraction(id).fields.value(kAmount)->source, QStringLiteral("human"));
    QCOMPARE(lastReview(desk, id).outcome, ReviewOutcome::Confirmed);
    QCOMPARE(desk.auditActions(), QStringList({QStringLiteral("read"), QStringLiteral("review")}));
    auto bob = desk.reviewer("bob");
    QVERIFY(!required(bob.leaseNext()));
}

void TestReviewDecisions::comparesWhatIsMeant_data()
{
    QTest::addColumn<std::vector<domain::FieldEdit>>("edits");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("changed");
    using Edits = std::vector<domain::FieldEdit>;
    QTest::newRow("the same, otherwise printed")
        << Edits{edit("amount", " 9,00 "), edit("date", "19/11/2026"), edit("currency", "RM")} << ""
        << "";
    QTest::newRow("one cent") << Edits{edit("amount", "9.01")} << ""
                              << "amount";
    QTest::newRow("cleared") << Edits{edit("date", "", EditOrigin::Cleared)} << ""
                             << "date";
    QTest::newRow("cleared by typing nothing") << Edits{edit("date", "  ")} << ""
                                               << "date";
    QTest::newRow("confirmed as nothing") << Edits{edit("date", "", EditOrigin::Confirmed)} << ""
                                          << "";
    QTest::newRow("cleared what was not there") << Edits{edit("tax", "", EditOrigin::Cleared)} << ""
                                                << "";
    QTest::newRow("a field that was not found") << Edits{edit("category", "dining")} << ""
                                                << "category";
    QTest::newRow("the card with its stars") << Edits{edit("card_last_four", "**** 1111")} << ""
                                             << "card_last_four";
    QTest::newRow("another type") << Edits{} << "invoice"
                                  << "document_type";
    QTest::newRow("another type and value") << Edits{edit("amount", "9.90")} << "invoice"
                                            << "amount document_type";
    QTest::newRow("the same type") << Edits{} << "receipt"
                                   << "";
}

void TestReviewDecisions::comparesWhatIsMeant()
{
    QFETCH(std::vector<domain::FieldEdit>, edits);
    QFETCH(QString, type);
    ReviewDesk desk(QStringLiteral("sqlite"));
    const QString id = desk.add(1);
    domain::ReviewDraft draft = draftWith(edits);
    draft.documentType = type;
    QTEST(confirmed(desk, "ann", id, draft).changedFields.join(QLatin1Char(' ')), "changed");
    QCOMPARE(desk.document(id).type, type.isEmpty() ? QStringLiteral("receipt") : type);
}

void TestReviewDecisions::refusesWhatNoFieldTakes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("words");
    QTest::newRow("amount") << "amount"
                            << "nine"
                            << ""
                            << "Total must be one amount";
    QTest::newRow("two amounts") << "amount"
                                 << "9.00 or 9.90"
                                 << ""
                                 << "Total must be one amount";
    QTest::newRow("date") << "date"
                          << "31/02/2026"
                          << ""
                          << "Date must be one date";
    QTest::newRow("currency") << "currency"
                              << "pieces of eight"
                              << ""
                              << "Currency is no value";
    QTest::newRow("card") << "card_last_four"
                          << "4111111111111111"
                          << ""
                          << "must be digits";
    QTest::newRow("field") << "shoe_size"
                           << "42"
                           << ""
                           << "has no field shoe_size";
    QTest::newRow("type") << "amount"
                          << "9.00"
                          << "love_letter"
                          << "no type of document love_letter";
    QTest::newRow("merchant") << "merchant"
                              << "***"
                              << ""
                              << "corrected_merchant must be a name";
    QTest::newRow("long merchant") << "merchant" << QString(201, QLatin1Char('x')) << ""
                                   << "at most 200";
}

// Nothing is lost by it: the document stays with its reviewer.
void TestReviewDecisions::refusesWhatNoFieldTakes()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, type);
    QFETCH(QString, words);
    ReviewDesk desk(QStringLiteral("sqlite"));
    auto ann = desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(desk.add(1)));
    domain::ReviewDraft draft;
    draft.edits = {{field, value, {}, 0, {}, EditOrigin::Typed}};
    draft.documentType = type;
    const auto refused = ann.confirm(task.handle, draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QVERIFY(desk.pool().empty());
    QVERIFY(required(ann.heartbeat(task.handle)).held);
    QVERIFY(ann.confirm(task.handle, {}));
}

void TestReviewDecisions::outranksRecomputation()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    confirmed(desk, "ann", id, draftWith({edit("amount", "9.90")}));
    required(desk.database().transact([&](storage::Transaction& transaction) {
        return saveExtraction(transaction, id, {}, ReviewDesk::receipt(domain::Status::NeedsReview),
                              desk.now.addDays(1));
    }));
    QCOMPARE(desk.document(id).state, DocumentState::Reviewed);
    QCOMPARE(desk.document(id).amount->minor, 990);
    QCOMPARE(desk.extraction(id).fields.value(kAmount)->value, QStringLiteral("9.90"));
}

void TestReviewDecisions::rejects()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(id));
    const auto reject = [&] {
        return ann.reject(task.handle, draftWith({edit("amount", "1.00")}), domain::RejectReason::NotADocument,
                          QStringLiteral("a cat"));
    };
    QCOMPARE(required(reject()).outcome, ReviewOutcome::Rejected);
    QCOMPARE(required(reject()).outcome, ReviewOutcome::Rejected);
    QCOMPARE(desk.document(id).state, DocumentState::Rejected);
    QVERIFY(desk.pool().empty());
    const storage::Review review = lastReview(desk, id);
    QCOMPARE(review.reason, domain::RejectReason::NotADocument);
    QCOMPARE(review.note, QStringLiteral("a cat"));
    QCOMPARE(desk.auditActions(), QStringList({QStringLiteral("read"), QStringLiteral("review")}));
}

void TestReviewDecisions::escalates()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    auto eve = desk.reviewer("eve");
    const ReviewTask task = required(ann.lease(id));
    required(ann.escalate(task.handle, draftWith({edit("amount", "9.90")}), QStringLiteral("whose is it?")));
    QCOMPARE(desk.document(id).state, DocumentState::NeedsReview);
    QVERIFY(!required(ann.leaseNext()));
    QVERIFY(!required(eve.leaseNext()));
    const ReviewTask second = *required(eve.leaseNext({}, 2));
    QCOMPARE(second.level, 2);
    QCOMPARE(second.escalationNote, QStringLiteral("whose is it?"));
    QCOMPARE(second.draft.edits[0].value, QStringLiteral("9.90"));
    required(eve.confirm(second.handle, second.draft));
    QCOMPARE(lastReview(desk, id).level, 2);
    QCOMPARE(desk.document(id).state, DocumentState::Reviewed);
}

void TestReviewDecisions::undoes()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    const domain::Document before = desk.document(id);
    auto ann = desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(id));
    required(ann.confirm(task.handle, draftWith({edit("amount", "9.90"), edit("merchant", "Kedai Kopi")})));
    desk.now = desk.now.addSecs(10);
    const ReviewTask again = required(ann.undoLast());
    QCOMPARE(again.document.id, id);
    QCOMPARE(again.draft.edits.size(), 2U);
    QCOMPARE(again.extraction.fields.value(kAmount)->value, QStringLiteral("9.00"));
    QCOMPARE(again.extraction.fields.value(kAmount)->source, QStringLiteral("ranker"));
    const domain::Document after = desk.document(id);
    QCOMPARE(after.state, before.state);
    QCOMPARE(after.reasons, before.reasons);
    QCOMPARE(after.extractionId, before.extractionId);
    QCOMPARE(after.merchant, before.merchant);
    QCOMPARE(after.amount, before.amount);
    QCOMPARE(after.date, before.date);
    QCOMPARE(after.type, before.type);
    QVERIFY(!after.reviewedAt.isValid());
    QVERIFY(desk.pool().empty());
    QCOMPARE(merchantCorrections(desk), 0);
    QCOMPARE(desk.auditActions().last(), QStringLiteral("undo"));

    QCOMPARE(ann.confirm(task.handle, {}).error().code, ErrorCode::Conflict); // a late repetition
    QCOMPARE(ann.undoLast().error().code, ErrorCode::NotFound);
    required(ann.confirm(again.handle, draftWith({edit("amount", "9.95")})));
    QCOMPARE(desk.pool().size(), 1U);
    QCOMPARE(desk.document(id).amount->minor, 995);
    required(ann.undo(id));
    QVERIFY(desk.pool().empty());
}

void TestReviewDecisions::undoesOtherOutcomes()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString rejected = desk.add(1);
    const QString escalated = desk.add(2);
    auto ann = desk.reviewer("ann");
    required(ann.reject(required(ann.lease(rejected)).handle, {}, domain::RejectReason::Illegible, {}));
    desk.now = desk.now.addSecs(1);
    required(ann.escalate(required(ann.lease(escalated)).handle, draftWith({edit("tax", "1.00")}), {}));
    desk.now = desk.now.addSecs(1);
    const ReviewTask first = required(ann.undoLast());
    QCOMPARE(first.document.id, escalated);
    QCOMPARE(first.level, 1);
    QCOMPARE(first.draft.edits.size(), 1U);
    required(ann.undoLast());
    QCOMPARE(desk.document(rejected).state, DocumentState::NeedsReview);
    QCOMPARE(desk.document(rejected).merchant, QStringLiteral("KEDAI KOPI"));
}

void TestReviewDecisions::keepsWhatWasExported()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    const QString unchanged = desk.add(2);
    confirmed(desk, "ann", id, draftWith({edit("amount", "9.90")}));
    confirmed(desk, "ann", unchanged, draftWith({}));
    QTemporaryDir folder;
    services::CorrectionService corrections(desk.database(), {QByteArray("salt"), desk.now.addSecs(60)},
                                            {domain::ActorType::User, QStringLiteral("eve")});
    services::ExportRequest request;
    request.file = folder.filePath(QStringLiteral("d.jsonl"));
    base::Progress progress;
    QCOMPARE(required(corrections.exportAll(request, progress)).corrections, 1);
    auto ann = desk.reviewer("ann");
    const auto refused = ann.undo(id);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral("exported or learned from")),
             qPrintable(refused.error().message));
    QCOMPARE(desk.document(id).state, DocumentState::Reviewed);
    QCOMPARE(desk.pool().size(), 1U);
    QVERIFY(ann.undo(unchanged)); // of which nothing was exported
}

void TestReviewDecisions::keepsWhatOthersWentOnFrom()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    auto eve = desk.reviewer("eve");
    QCOMPARE(ann.undo(id).error().code, ErrorCode::NotFound);
    required(ann.escalate(required(ann.lease(id)).handle, {}, {}));
    const ReviewTask second = *required(eve.leaseNext({}, 2));
    QCOMPARE(ann.undoLast().error().code, ErrorCode::Conflict); // eve is at it
    desk.now = desk.now.addSecs(1);
    required(eve.confirm(second.handle, draftWith({edit("amount", "9.90")})));
    QCOMPARE(ann.undoLast().error().code, ErrorCode::Conflict); // eve has decided
    QCOMPARE(ann.undo(id).error().code, ErrorCode::Conflict); // it is eve's decision
    QCOMPARE(desk.pool().size(), 1U);
    QVERIFY(eve.undo(id));
}

void TestReviewDecisions::readsTwiceBlindly()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const services::SecondReadingRule rule{900, false};
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann", rule);
    auto bob = desk.reviewer("bob", rule);
    const ReviewTask first = required(ann.lease(id));
    const domain::ReviewDraft draft = draftWith({edit("merchant", "Kedai Kopi Sdn Bhd")});
    required(ann.saveDraft(first.handle, draft));
    QCOMPARE(required(ann.confirm(first.handle, draft)).outcome, ReviewOutcome::Read);
    QCOMPARE(desk.document(id).state, DocumentState::NeedsReview);
    QVERIFY(desk.pool().empty());
    QVERIFY(!required(ann.leaseNext()));
    QCOMPARE(ann.lease(id).error().code, ErrorCode::Conflict);

    const ReviewTask second = *required(bob.leaseNext());
    QVERIFY(second.draft.edits.empty() && second.readings.empty());
    QCOMPARE(second.extraction.fields.value(QStringLiteral("merchant"))->source, QStringLiteral("ranker"));
    // Written otherwise, but the same firm.
    QCOMPARE(required(bob.confirm(second.handle, draftWith({edit("merchant", "KEDAI KOPI SDN. BHD.")}))).outcome,
             ReviewOutcome::Confirmed);
    QCOMPARE(desk.document(id).state, DocumentState::Reviewed);
    QCOMPARE(desk.pool().size(), 1U);

    const QString small = desk.add(2);
    QCOMPARE(confirmed(desk, "ann", small, draftWith({edit("amount", "8.99")})).outcome, ReviewOutcome::Confirmed);
}

void TestReviewDecisions::leavesDifferencesToAThird()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const services::SecondReadingRule rule{{}, true};
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann", rule);
    auto bob = desk.reviewer("bob", rule);
    auto eve = desk.reviewer("eve", rule);
    required(ann.confirm(required(ann.lease(id)).handle, draftWith({edit("amount", "9.90")})));
    desk.now = desk.now.addSecs(1);
    QCOMPARE(required(bob.confirm(required(bob.lease(id)).handle, draftWith({edit("amount", "9.80")}))).outcome,
             ReviewOutcome::Read);
    QVERIFY(!required(bob.leaseNext()));
    const ReviewTask third = *required(eve.leaseNext());
    QCOMPARE(third.readings.size(), 2U);
    QCOMPARE(third.readings[0].values.value(kAmount), QStringLiteral("9.90"));
    QCOMPARE(third.readings[1].values.value(kAmount), QStringLiteral("9.80"));
    QCOMPARE(required(eve.confirm(third.handle, draftWith({edit("amount", "9.85")}))).outcome,
             ReviewOutcome::Confirmed);
    QCOMPARE(desk.document(id).amount->minor, 985);

    // The merchant is known by now.
    desk.now = desk.now.addSecs(1);
    const QString next = desk.add(2);
    QCOMPARE(required(ann.confirm(required(ann.lease(next)).handle, {})).outcome, ReviewOutcome::Confirmed);
}

void TestReviewDecisions::drawsAuditSamples()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    for (int i = 0; i < 10; ++i)
        desk.add(i, domain::Status::Done);
    auto ann = desk.reviewer("ann");
    QVERIFY(!required(ann.leaseNext()));
    QCOMPARE(required(ann.drawAuditSample(0, desk.now.addDays(-2))), 0);
    QVERIFY(desk.auditActions().isEmpty());
    QCOMPARE(required(ann.drawAuditSample(0.05, desk.now.addDays(-2))), 10); // their hashes are all small
    QCOMPARE(required(ann.drawAuditSample(0.05, desk.now.addDays(-2))), 0);
    QCOMPARE(desk.auditActions(), QStringList(QStringLiteral("sample")));
    const ReviewTask task = *required(ann.leaseNext());
    QCOMPARE(task.document.reasons, QStringList(QStringLiteral("audit sample")));
    required(ann.confirm(task.handle, {}));
    QCOMPARE(required(ann.drawAuditSample(0.05, desk.now.addDays(-2))), 0);
}

void TestReviewDecisions::survivesHostileDrafts()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    auto ann = desk.reviewer("ann");
    const ReviewTask task = required(ann.lease(id));
    QString hostile = QStringLiteral("a'; DROP TABLE reviews; -- \\ $1 :id {}\t");
    hostile += QChar(u'\0');
    hostile += QChar(u'\xd800');
    domain::ReviewDraft draft = draftWith({});
    draft.edits = {{QStringLiteral("merchant"), hostile, hostile, 7, QRect(0, 0, 1, 1), EditOrigin::Clicked}};
    draft.pages = {{4, 270}};
    required(ann.saveDraft(task.handle, draft));
    // A draft that no program of ours has written does not keep the document from being opened.
    required(desk.database().transact([&](storage::Transaction& transaction) {
        return storage::saveReviewDraft(transaction, id, task.handle.attemptId,
                                        {{QStringLiteral("edits"), QJsonArray{1}}}, task.until);
    }));
    const ReviewTask again = required(ann.lease(id));
    QVERIFY(again.draft.edits.empty());
    required(ann.confirm(again.handle, draft));
    QVERIFY(desk.pool().front().correctedMerchant.startsWith(QStringLiteral("a'; DROP TABLE reviews; --")));
    QVERIFY(desk.document(id).merchant.startsWith(QStringLiteral("a'; DROP TABLE reviews; --")));
    QCOMPARE(desk.extraction(id).fields.value(QStringLiteral("merchant"))->page, 7);
}

QTEST_GUILESS_MAIN(TestReviewDecisions)
#include "tst_review_decisions.moc"
