// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_desk.h"

#include <emend/services/queue_worker.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <map>

using namespace emend;
using namespace emend::test;
using base::ErrorCode;
using domain::DocumentState;
using domain::JobState;
using domain::Status;
using services::InboxOrder;
using services::InboxQuery;
using storage::Transaction;

namespace {

const QString kAnn = QStringLiteral("ann");
const QString kNobody = QStringLiteral("00000000-0000-4000-8000-00000000dead");

/// Five documents, the last one the newest.
std::unique_ptr<InboxDesk> filled(const QString& backend)
{
    auto desk = std::make_unique<InboxDesk>(backend);
    desk->add({"b.png", "receipt", "Kedai Kopi", "9.00", "KEDAI KOPI teh tarik", Status::NeedsReview});
    desk->add({"A 50%.png", "receipt", "", "100.00", "unknown shop", Status::Done});
    desk->add({"c.pdf", "invoice", "\u00c4hre GmbH", "19.50", "Rechnung f\u00fcr Brot", Status::NeedsReview});
    desk->add({"d.png", "receipt", "kedai buku", "", "novel and pens", Status::Done});
    desk->fail("e.pdf");
    return desk;
}

QStringList namesOf(storage::Database& database, const InboxQuery& query)
{
    QStringList ids;
    for (const QString& id : required(services::inboxIds(database, query)))
        ids << id;
    QStringList names;
    for (const services::InboxRow& row : required(services::inboxRows(database, ids)))
        names << row.document.fileName.left(1);
    return names;
}

qint64 rowsIn(InboxDesk& desk, const char* table)
{
    return desk
        .run([&](Transaction& transaction) {
            return transaction.queryOne(QLatin1String("SELECT count(*) AS n FROM ") + QLatin1String(table));
        })
        ->integer("n");
}

} // namespace

class TestInbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAndFilters_data();
    void ordersAndFilters();
    void tellsRows_data() { addBackendRows(); }
    void tellsRows();
    void counts_data() { addBackendRows(); }
    void counts();
    void tellsOfChanges_data() { addBackendRows(); }
    void tellsOfChanges();
    void retries_data() { addBackendRows(); }
    void retries();
    void retypes_data() { addBackendRows(); }
    void retypes();
    void retypesWhatIsQueued_data() { addBackendRows(); }
    void retypesWhatIsQueued();
    void refusesTypesThatAreNone();
    void deletes_data() { addBackendRows(); }
    void deletes();
    void keepsWhatIsHandedInAgain_data() { addBackendRows(); }
    void keepsWhatIsHandedInAgain();
    void goesOnPastWhatCannotBeRemoved();
    void leavesDeletingToAdministrators();
    void cleanupTestCase() { m_desks.clear(); }

private:
    std::map<QString, std::unique_ptr<InboxDesk>> m_desks;
};

void TestInbox::ordersAndFilters_data()
{
    addBackendColumn();
    QTest::addColumn<InboxQuery>("query");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* name, const InboxQuery& query, const char* names) {
        for (const QString& backend : backends())
            QTest::addRow("%s %s", name, qPrintable(backend)) << backend << query << QString::fromLatin1(names);
    };
    row("newest first", {}, "edcAb");
    row("oldest first", {.ascending = true}, "bAcde");
    row("by file", {.order = InboxOrder::File, .ascending = true}, "Abcde");
    row("by file, down", {.order = InboxOrder::File}, "edcbA");
    row("by type", {.order = InboxOrder::Type, .ascending = true}, "cdAbe");
    row("by merchant", {.order = InboxOrder::Merchant, .ascending = true}, "dbceA");
    row("by merchant, down", {.order = InboxOrder::Merchant}, "cbdeA");
    row("by amount", {.order = InboxOrder::Amount, .ascending = true}, "bcAed");
    row("by amount, down", {.order = InboxOrder::Amount}, "Acbed");
    row("by state", {.order = InboxOrder::State, .ascending = true}, "ecbdA");
    row("in a state", {.state = DocumentState::NeedsReview}, "cb");
    row("of a type", {.type = QStringLiteral("invoice")}, "c");
    row("words of the text", {.words = QStringLiteral("tarik ko")}, "b");
    row("the beginning of a word", {.words = QStringLiteral("nov")}, "d");
    row("a merchant", {.words = QStringLiteral("KEDAI")}, "db");
    row("a merchant with an umlaut", {.words = QStringLiteral("\u00c4hre")}, "c");
    row("a file name", {.words = QStringLiteral("b.png")}, "b");
    row("no pattern", {.words = QStringLiteral("50%")}, "A");
    row("nothing like it", {.words = QStringLiteral("A_50")}, "");
    row("quotes", {.words = QStringLiteral("o'brien \"x\" \\")}, "");
    row("both", {.state = DocumentState::Done, .words = QStringLiteral("kedai")}, "d");
}

void TestInbox::ordersAndFilters()
{
    QFETCH(QString, backend);
    QFETCH(InboxQuery, query);
    QFETCH(QString, names);
    auto& desk = m_desks[backend]; // the rows only look
    if (!desk)
        desk = filled(backend);
    QCOMPARE(namesOf(desk->database(), query).join(QString()), names);
}

void TestInbox::tellsRows()
{
    QFETCH(QString, backend);
    const auto desk = filled(backend);
    const QString open = desk->add({"open", "receipt", "", "", "", Status::NeedsReview});
    const QString reserved = desk->add({"reserved", "receipt", "", "", "", Status::NeedsReview});
    const QString waiting = desk->take(QStringLiteral("waiting"));
    desk->open(open, "bob");
    desk->open(reserved, "bob", true);
    const auto rows =
        required(services::inboxRows(desk->database(), {waiting, kNobody, open, QStringLiteral("no id"), reserved}));
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].document.fileName, QStringLiteral("waiting"));
    QCOMPARE(rows[0].jobState, JobState::Queued);
    QVERIFY(!rows[0].jobId.isEmpty());
    QCOMPARE(rows[1].reviewer, QStringLiteral("bob"));
    QCOMPARE(rows[1].jobState, JobState::Completed);
    QCOMPARE(rows[2].reviewer, QString());

    const QString attempt = desk->claim(waiting);
    desk->run([&](Transaction& transaction) {
        return storage::setJobProgress(transaction, attempt, 0.5, QStringLiteral("1 of 2 pages are read"));
    });
    const auto running = required(services::inboxRows(desk->database(), {waiting}));
    QCOMPARE(running.front().jobState, JobState::Running);
    QCOMPARE(running.front().jobProgress, 0.5);
    QCOMPARE(running.front().jobStep, QStringLiteral("1 of 2 pages are read"));
}

void TestInbox::counts()
{
    QFETCH(QString, backend);
    const auto desk = filled(backend);
    const QString open = desk->add({"open", "receipt", "", "", "", Status::NeedsReview});
    desk->take(QStringLiteral("waiting"));
    desk->open(open, "bob");
    const auto counts = required(services::inboxCounts(desk->database()));
    QCOMPARE(counts.documents.value(DocumentState::NeedsReview), 3);
    QCOMPARE(counts.documents.value(DocumentState::Done), 2);
    QCOMPARE(counts.documents.value(DocumentState::Failed), 1);
    QCOMPARE(counts.total(), 7);
    QCOMPARE(counts.waitingForReview, 2);
    QCOMPARE(counts.queue.queued, 1);
    QCOMPARE(counts.queue.dead, 1);
    QCOMPARE(counts.queueIsPaused, false);
}

void TestInbox::tellsOfChanges()
{
    QFETCH(QString, backend);
    InboxDesk desk(backend);
    QVERIFY(!required(services::inboxChangedAt(desk.database())).isValid());
    desk.take(QStringLiteral("first"));
    const QDateTime first = required(services::inboxChangedAt(desk.database()));
    QVERIFY(first.isValid());
    desk.take(QStringLiteral("second"));
    QVERIFY(required(services::inboxChangedAt(desk.database())) > first);
}

void TestInbox::retries()
{
    QFETCH(QString, backend);
    const auto desk = filled(backend);
    QStringList ids;
    for (const QString& id : required(services::inboxIds(desk->database(), {})))
        ids << id;
    QStringList failed;
    for (int i = 0; i < 60; ++i) // more than a chunk
        failed << desk->fail(qPrintable(QStringLiteral("f%1").arg(i)));
    const auto items = required(services::retryDocuments(desk->database(), ids + failed + QStringList(kNobody), kAnn));
    QCOMPARE(items.size(), size_t(66));
    const QStringList told = outcomes(items);
    QVERIFY(told.contains(QStringLiteral("e.pdf")));
    QVERIFY(told.contains(QStringLiteral("f59")));
    QVERIFY(told.contains(QStringLiteral("b.png: conflict")));
    QVERIFY(told.contains(QStringLiteral(": not_found")));
    QCOMPARE(desk->newestJob(failed.last()).state, JobState::Queued);
    QCOMPARE(desk->document(failed.last())->state, DocumentState::Received);
    QVERIFY(!desk->document(failed.last())->error);
    QCOMPARE(desk->audited("retry").size(), 61);

    const auto again = required(services::retryDocuments(desk->database(), {failed.last()}, kAnn));
    QCOMPARE(outcomes(again), QStringList(QStringLiteral("f59: conflict")));
}

void TestInbox::retypes()
{
    QFETCH(QString, backend);
    InboxDesk desk(backend);
    const QString read = desk.add({"read", "receipt", "Shop", "1.00", "", Status::Done});
    const QString failed = desk.fail("failed");
    const QString open = desk.add({"open", "receipt", "", "", "", Status::NeedsReview});
    const QString decided = desk.add({"decided", "receipt", "", "", "", Status::NeedsReview});
    const QString running = desk.take(QStringLiteral("running"));
    desk.claim(running);
    desk.open(open, "bob");
    desk.run([&](Transaction& transaction) {
        domain::Document document = **storage::findDocument(transaction, decided);
        document.state = DocumentState::Reviewed;
        return storage::decideDocument(transaction, document, InboxDesk::now());
    });
    const QString type = QStringLiteral("invoice");
    const auto items =
        required(services::retypeDocuments(desk.database(), {read, failed, open, decided, running}, type, kAnn));
    QCOMPARE(
        outcomes(items),
        QStringList({QStringLiteral("decided: conflict"), QStringLiteral("failed"), QStringLiteral("open: conflict"),
                     QStringLiteral("read"), QStringLiteral("running: conflict")}));
    for (const QString& id : {read, failed}) {
        const domain::Job job = desk.newestJob(id);
        QCOMPARE(job.state, JobState::Queued);
        QCOMPARE(job.payload.value(services::kForcedTypeKey).toString(), type);
        QCOMPARE(desk.document(id)->state, DocumentState::Received);
    }
    QCOMPARE(desk.audited("retype").size(), 2);
}

void TestInbox::retypesWhatIsQueued()
{
    QFETCH(QString, backend);
    InboxDesk desk(backend);
    const QString id = desk.take(QStringLiteral("waiting"));
    const QString job = desk.newestJob(id).id;
    for (const char* type : {"invoice", "product"}) {
        QCOMPARE(outcomes(required(services::retypeDocuments(desk.database(), {id}, QString::fromLatin1(type), kAnn))),
                 QStringList(QStringLiteral("waiting")));
        QCOMPARE(desk.newestJob(id).id, job);
        QCOMPARE(desk.newestJob(id).payload.value(services::kForcedTypeKey).toString(), QString::fromLatin1(type));
    }
}

void TestInbox::refusesTypesThatAreNone()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    const QString id = desk.take(QStringLiteral("waiting"));
    const auto items = services::retypeDocuments(desk.database(), {id}, QStringLiteral("poem"), kAnn);
    QCOMPARE(items.error().code, ErrorCode::InvalidArgument);
}

void TestInbox::deletes()
{
    QFETCH(QString, backend);
    const auto desk = filled(backend);
    const QString open = desk->add({"open", "receipt", "", "", "", Status::NeedsReview});
    desk->open(open, "bob");
    QStringList ids;
    QStringList hashes;
    for (const QString& id : required(services::inboxIds(desk->database(), {}))) {
        ids << id;
        hashes << desk->document(id)->sha256;
    }
    desk->run([&](Transaction& transaction) {
        return storage::storeOcrResult(transaction, {hashes.last(), QStringLiteral("r"), QStringLiteral("eng"), {}}, {},
                                       InboxDesk::now());
    });
    const auto items = required(services::deleteDocuments(desk->database(), desk->store(), ids, kAnn));
    QCOMPARE(outcomes(items).filter(QStringLiteral(":")), QStringList(QStringLiteral("open: conflict")));
    QCOMPARE(required(services::inboxIds(desk->database(), {})).size(), size_t(1));
    for (const char* table : {"documents", "extractions", "document_texts", "jobs", "review_leases"})
        QCOMPARE(rowsIn(*desk, table), 1);
    QCOMPARE(rowsIn(*desk, "ocr_cache"), 0);
    QVERIFY(namesOf(desk->database(), {.words = QStringLiteral("tarik")}).isEmpty());
    for (const QString& sha256 : hashes)
        QCOMPARE(*desk->store().contains(sha256), sha256 == desk->document(open)->sha256);
    QCOMPARE(desk->audited("delete").size(), 5);

    const auto again = required(services::deleteDocuments(desk->database(), desk->store(), {ids.last()}, kAnn));
    QCOMPARE(outcomes(again), QStringList(QStringLiteral(": not_found")));
}

// By somebody whose record is still to come.
void TestInbox::keepsWhatIsHandedInAgain()
{
    QFETCH(QString, backend);
    InboxDesk desk(backend);
    const QString id = desk.take(QStringLiteral("again"));
    required(desk.store().put("again"));
    const auto items = required(services::deleteDocuments(desk.database(), desk.store(), {id}, kAnn));
    QCOMPARE(outcomes(items), QStringList(QStringLiteral("again: conflict")));
    QVERIFY(desk.document(id));
    QVERIFY(*desk.store().contains(desk.document(id)->sha256));
}

void TestInbox::goesOnPastWhatCannotBeRemoved()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    const QString stuck = desk.take(QStringLiteral("stuck"));
    const QString other = desk.take(QStringLiteral("other"));
    const QString file = desk.fileOf(desk.document(stuck)->sha256);
    QVERIFY(QFile::remove(file));
    QVERIFY(QDir().mkdir(file));
    const auto items = required(services::deleteDocuments(desk.database(), desk.store(), {stuck, other}, kAnn));
    QCOMPARE(outcomes(items), QStringList({QStringLiteral("other"), QStringLiteral("stuck: storage_error")}));
    QVERIFY(desk.document(stuck));
    QVERIFY(!desk.document(other));
}

void TestInbox::leavesDeletingToAdministrators()
{
    InboxDesk desk(QStringLiteral("postgresql"));
    const QString id = desk.take(QStringLiteral("one"));
    for (const char* role : {"reviewer", "admin"})
        required(testServer().execute(
            QStringLiteral("CREATE ROLE inbox_%1 LOGIN IN ROLE emend_%1").arg(QLatin1String(role))));
    const auto session = [&desk](const char* name) {
        storage::DatabaseUrl url = desk.fixture().url();
        url.parameters.insert(QStringLiteral("user"), QString::fromLatin1(name));
        return required(storage::Database::open(url));
    };
    const auto reviewer = session("inbox_reviewer");
    QVERIFY(!required(services::mayDelete(*reviewer)));
    QCOMPARE(services::deleteDocuments(*reviewer, desk.store(), {id}, kAnn).error().code, ErrorCode::Forbidden);
    QVERIFY(*desk.store().contains(desk.document(id)->sha256));
    const auto admin = session("inbox_admin");
    QVERIFY(required(services::mayDelete(*admin)));
    QCOMPARE(outcomes(required(services::deleteDocuments(*admin, desk.store(), {id}, kAnn))),
             QStringList(QStringLiteral("one")));
    QVERIFY(!desk.document(id));
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
