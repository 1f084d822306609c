// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts_desk.h"

#include <emend/ocr/page_source.h>
#include <emend/storage/document_parts.h>

#include <QtCore/QUuid>
#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using domain::DocumentState;
using services::MadeDocument;
using services::PartsService;
using services::ReviewTask;
using test::draftWith;
using test::edit;
using test::numberedPdf;
using test::PartsDesk;
using test::required;
using test::session;

class TestMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data() { test::addBackendRows(); }
    void merges();
    void undoesAMerge_data() { test::addBackendRows(); }
    void undoesAMerge();
    void undoesAMergeByWhatWasMade_data() { test::addBackendRows(); }
    void undoesAMergeByWhatWasMade();
    void undoesNoOtherMerge_data() { test::addBackendRows(); }
    void undoesNoOtherMerge();
    void mergesOnlyWhatIsFree_data() { test::addBackendRows(); }
    void mergesOnlyWhatIsFree();
    void saysWhichCannotBeMerged_data() { test::addBackendRows(); }
    void saysWhichCannotBeMerged();
    void leavesMergingToReviewers();
};

void TestMerge::merges()
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

void TestMerge::undoesAMerge()
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

void TestMerge::undoesAMergeByWhatWasMade()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QByteArray original = numberedPdf(1, "a");
    const QStringList ids{office.add("b.pdf", numberedPdf(2, "b")), office.add("a.pdf", original)};
    auto ann = office.desk.reviewer("ann");
    required(ann.release(required(ann.lease(ids[1])).handle, draftWith({edit("amount", "9.90")})));
    const MadeDocument made = required(office.parts("ann").merge(ids));
    QCOMPARE(office.parts("bob").undoMerge(made.documentId).error().code, ErrorCode::Conflict); // not his
    QCOMPARE(office.desk.document(ids[0]).state, DocumentState::Rejected);

    QCOMPARE(required(office.parts("ann").undoMerge(made.documentId)), ids);
    QCOMPARE(office.desk.document(made.documentId).state, DocumentState::Rejected);
    QCOMPARE(office.jobsOf(made.documentId).front().state, domain::JobState::Cancelled);
    auto bob = office.desk.reviewer("bob");
    for (const QString& id : ids)
        required(bob.lease(id)); // nobody has them
    QCOMPARE(required(bob.lease(ids[1])).draft.edits[0].value, QStringLiteral("9.90"));
    QCOMPARE(required(office.originals.store().get(office.desk.document(ids[1]).sha256)), original);
    QCOMPARE(office.parts("ann").undoMerge(made.documentId).error().code, ErrorCode::NotFound); // once
}

void TestMerge::undoesNoOtherMerge()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QStringList ids{office.add("a.pdf", numberedPdf(1, "a")), office.add("b.pdf", numberedPdf(1, "b"))};
    auto ann = office.desk.reviewer("ann");
    auto parts = office.parts("ann");
    QCOMPARE(parts.undoMerge(ids[0]).error().code, ErrorCode::NotFound); // was taken in
    QCOMPARE(parts.undoMerge(QStringLiteral("x")).error().code, ErrorCode::NotFound);
    const ReviewTask scan = required(ann.lease(office.add("c.pdf", numberedPdf(2))));
    const auto halves = required(parts.split(scan.handle, {}, {{{0, 0}}, {{1, 0}}}));
    QCOMPARE(parts.undoMerge(halves[0].documentId).error().code, ErrorCode::NotFound); // was split off
    // Somebody has gone on from what was made.
    const MadeDocument made = required(parts.merge(ids));
    office.read(made.documentId);
    required(ann.confirm(required(ann.lease(made.documentId)).handle, draftWith({})));
    const auto refused = parts.undoMerge(made.documentId);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(made.fileName));
    QCOMPARE(office.desk.document(made.documentId).state, DocumentState::Reviewed);
    QCOMPARE(office.desk.document(ids[0]).state, DocumentState::Rejected);
}

void TestMerge::mergesOnlyWhatIsFree()
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

void TestMerge::saysWhichCannotBeMerged()
{
    QFETCH(QString, backend);
    PartsDesk office(backend);
    const QString first = office.add("a.pdf", numberedPdf(1, "a"));
    const QString locked = office.add("locked.pdf", test::pdfBytes({1, {300, 200}, 0, {}, QByteArray("secret")}));
    const auto made = office.parts("ann").merge({first, locked});
    QCOMPARE(made.error().code, ErrorCode::Encrypted);
    QVERIFY2(made.error().message.contains(QStringLiteral("locked.pdf")), qPrintable(made.error().message));
    for (const QString& id : {first, locked})
        QCOMPARE(office.desk.document(id).state, DocumentState::NeedsReview);
    QStringList many;
    for (int i = 0; i <= PartsService::kMostMerged; ++i)
        many << QUuid::createUuid().toString(QUuid::WithoutBraces);
    QCOMPARE(office.parts("ann").merge(many).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(office.parts("ann").merge({first}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(office.parts("ann").merge({first, first}).error().code, ErrorCode::InvalidArgument);
}

void TestMerge::leavesMergingToReviewers()
{
    PartsDesk local(QStringLiteral("sqlite"));
    QVERIFY(required(services::mayMerge(local.desk.database())));
    PartsDesk office(QStringLiteral("postgresql"));
    QVERIFY(required(services::mayMerge(office.desk.database()))); // its owner
    QVERIFY(required(services::mayMerge(*session(office, "ann"))));
    const auto viewer = session(office, "parts_viewer", "viewer");
    QVERIFY(!required(services::mayMerge(*viewer)));
    const QStringList ids{office.add("a.pdf", numberedPdf(1, "a")), office.add("b.pdf", numberedPdf(1, "b"))};
    QCOMPARE(office.parts("parts_viewer", *viewer).merge(ids).error().code, ErrorCode::Forbidden);
    QCOMPARE(office.desk.document(ids[0]).state, DocumentState::NeedsReview);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
