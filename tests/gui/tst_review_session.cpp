// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"
#include "review_office.h"

#include "models/review_session.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::test;
using ui::ReviewSession;

namespace {

constexpr int kLongMs = 30'000;

services::ReviewSettings shortLeases()
{
    services::ReviewSettings settings;
    settings.leaseMs = 600;
    settings.reserveMs = 300;
    return settings;
}

/// A desk's documents in the hands of a session.
struct Seat {
    Seat(ReviewDesk& desk, storage::DocumentStore& store, const QString& drafts, const char* name,
         const services::ReviewSettings& settings = {}, int patienceMs = 5000)
        : place(desk.fixture().url(), store, drafts, QString::fromLatin1(name), settings, patienceMs), session(*place)
    {
    }

    ReviewerPlace place;
    ReviewSession session;
};

QString openDocument(ReviewSession& session)
{
    return session.isOpen() ? session.current().task.handle.documentId : QString();
}

} // namespace

class ReviewSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensConfirmsAndUndoes_data() { addBackendRows(); }
    void opensConfirmsAndUndoes();
    void keepsTheNextReady();
    void skipsForGood();
    void tellsWhoHasADocument();
    void savesTheDraftWhileItGrows();
    void tellsOfALostLease();
    void twoReviewersShareAThousandDocuments();
    void opensWhatWasBeingFetchedAhead();
    void givesBackWhatAKilledReviewerHad();
    void keepsDecisionsWhileTheServerIsAway();

private:
    storage::DocumentStore& store() { return *m_store; }
    QString drafts() const { return m_folder->filePath(QStringLiteral("drafts")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
};

void ReviewSessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(*storage::openFolderStore(m_folder->filePath(QStringLiteral("s")), {}));
}

void ReviewSessionTest::opensConfirmsAndUndoes()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    desk.now = QDateTime::currentDateTimeUtc();
    const QString first = desk.add(1);
    desk.add(2);
    Seat ann(desk, store(), drafts(), "ann");
    ann.session.openNext();
    QTRY_COMPARE_WITH_TIMEOUT(openDocument(ann.session), first, kLongMs);

    ann.session.countAction();
    ann.session.editor().setEdit(edit("amount", "12.50"), QStringLiteral("Change"));
    QSignalSpy decided(&ann.session, &ReviewSession::decided);
    ann.session.confirm();
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, kLongMs);
    QCOMPARE(desk.document(first).state, domain::DocumentState::Reviewed);
    QCOMPARE(desk.extraction(first).fields.value(QStringLiteral("amount"))->value, QStringLiteral("12.50"));
    QCOMPARE(desk.pool().size(), size_t(1));

    ann.session.undoLastDocument();
    QTRY_COMPARE_WITH_TIMEOUT(openDocument(ann.session), first, kLongMs);
    QCOMPARE(ann.session.draft().edit(QStringLiteral("amount"))->value, QStringLiteral("12.50"));
    QCOMPARE(ann.session.draft().actions, 1);
    QVERIFY(desk.pool().empty());
}

void ReviewSessionTest::keepsTheNextReady()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    desk.add(1);
    const QString second = desk.add(2);
    Seat ann(desk, store(), drafts(), "ann");
    QSignalSpy ahead(&ann.session, &ReviewSession::aheadChanged);
    ann.session.openNext();
    QTRY_COMPARE_WITH_TIMEOUT(ahead.size(), 1, kLongMs);
    ann.session.confirm();
    QCOMPARE(openDocument(ann.session), second); // in the same turn of the event loop
}

void ReviewSessionTest::skipsForGood()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    desk.add(1);
    Seat ann(desk, store(), drafts(), "ann");
    QSignalSpy emptied(&ann.session, &ReviewSession::emptied);
    QSignalSpy opened(&ann.session, &ReviewSession::opened);
    ann.session.openNext();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kLongMs);
    ann.session.skip();
    QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 1, kLongMs);
    QVERIFY(!ann.session.isOpen());

    Seat ben(desk, store(), drafts(), "ben");
    ben.session.openNext();
    QTRY_VERIFY_WITH_TIMEOUT(ben.session.isOpen(), kLongMs);
}

void ReviewSessionTest::tellsWhoHasADocument()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    const QString document = desk.add(1);
    Seat ann(desk, store(), drafts(), "ann");
    ann.session.openNext();
    QTRY_VERIFY_WITH_TIMEOUT(ann.session.isOpen(), kLongMs);

    Seat ben(desk, store(), drafts(), "ben");
    QSignalSpy taken(&ben.session, &ReviewSession::taken);
    ben.session.open(document);
    QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, kLongMs);
    QVERIFY(taken.front().at(1).toString().contains(QLatin1String("ann")));
    ben.session.takeOver(document);
    QTRY_COMPARE_WITH_TIMEOUT(openDocument(ben.session), document, kLongMs);
    QCOMPARE(ben.session.current().task.takenFrom, QStringLiteral("ann"));
}

void ReviewSessionTest::savesTheDraftWhileItGrows()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    const QString document = desk.add(1);
    {
        Seat ann(desk, store(), drafts(), "ann");
        ann.session.openNext();
        QTRY_VERIFY_WITH_TIMEOUT(ann.session.isOpen(), kLongMs);
        ann.session.editor().setEdit(edit("amount", "3.00"), QStringLiteral("Change"));
        bool isClosed = false;
        ann.session.close([&isClosed] { isClosed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isClosed, kLongMs);
    }
    Seat ben(desk, store(), drafts(), "ben");
    ben.session.openNext();
    QTRY_COMPARE_WITH_TIMEOUT(openDocument(ben.session), document, kLongMs);
    QCOMPARE(ben.session.draft().edit(QStringLiteral("amount"))->value, QStringLiteral("3.00"));
}

void ReviewSessionTest::tellsOfALostLease()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    const QString document = desk.add(1);
    Seat ann(desk, store(), drafts(), "ann", shortLeases());
    ann.session.openNext();
    QTRY_VERIFY_WITH_TIMEOUT(ann.session.isOpen(), kLongMs);
    QSignalSpy lost(&ann.session, &ReviewSession::leaseLost);
    Seat ben(desk, store(), drafts(), "ben");
    ben.session.takeOver(document);
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, kLongMs);
    QVERIFY(lost.front().front().toString().contains(QLatin1String("ben")));
    QVERIFY(!ann.session.isOpen());
}

void ReviewSessionTest::twoReviewersShareAThousandDocuments()
{
    constexpr int kDocuments = 1000;
    ReviewDesk desk(QStringLiteral("postgresql"));
    desk.now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < kDocuments; ++i)
        desk.add(i);
    Seat ann(desk, store(), drafts(), "ann");
    Seat ben(desk, store(), drafts(), "ben");
    QStringList given;
    int decided = 0;
    int ended = 0;
    int refused = 0;
    for (Seat* seat : {&ann, &ben}) {
        ReviewSession& session = seat->session;
        connect(&session, &ReviewSession::opened, this, [&given, &session] {
            given << openDocument(session);
            QMetaObject::invokeMethod(
                &session, [&session] { session.confirm(); }, Qt::QueuedConnection);
        });
        connect(&session, &ReviewSession::decided, this, [&decided] { ++decided; });
        connect(&session, &ReviewSession::decisionRefused, this, [&refused] { ++refused; });
        connect(&session, &ReviewSession::emptied, this, [&ended] { ++ended; });
        connect(&session, &ReviewSession::leaseLost, &session, [&session] { session.openNext(); });
        session.openNext();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, 2, 240'000);
    QTRY_COMPARE_WITH_TIMEOUT(decided, kDocuments, kLongMs);
    QCOMPARE(refused, 0);
    QCOMPARE(given.size(), kDocuments);
    QCOMPARE(QSet<QString>(given.cbegin(), given.cend()).size(), kDocuments);
}

void ReviewSessionTest::opensWhatWasBeingFetchedAhead()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    desk.add(1);
    desk.add(2);
    Seat ann(desk, store(), drafts(), "ann");
    QSignalSpy emptied(&ann.session, &ReviewSession::emptied);
    QSignalSpy decided(&ann.session, &ReviewSession::decided);
    // Faster than the second document can come.
    connect(&ann.session, &ReviewSession::opened, &ann.session, &ReviewSession::confirm, Qt::QueuedConnection);
    ann.session.openNext();
    QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 1, kLongMs);
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 2, kLongMs);
}

void ReviewSessionTest::givesBackWhatAKilledReviewerHad()
{
    ReviewDesk desk(QStringLiteral("sqlite"));
    desk.now = QDateTime::currentDateTimeUtc();
    const QString document = desk.add(1);
    QProcess reviewer;
    reviewer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reviewer.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--review"), desk.fixture().urlText(), m_folder->filePath(QStringLiteral("s")), drafts()});
    QVERIFY(reviewer.waitForReadyRead(kLongMs));
    QCOMPARE(reviewer.readAllStandardOutput().trimmed(), QByteArray("drafted"));
    reviewer.kill();
    QVERIFY(reviewer.waitForFinished(kLongMs));

    Seat ben(desk, store(), drafts(), "ben");
    QTRY_VERIFY_WITH_TIMEOUT(
        [&ben] {
            if (!ben.session.isOpen() && !ben.session.isBusy())
                ben.session.openNext();
            return ben.session.isOpen();
        }(),
        kLongMs);
    QCOMPARE(openDocument(ben.session), document);
    QCOMPARE(ben.session.draft().edit(QStringLiteral("amount"))->value, QStringLiteral("7.00"));
}

void ReviewSessionTest::keepsDecisionsWhileTheServerIsAway()
{
    ReviewDesk desk(QStringLiteral("postgresql"));
    desk.now = QDateTime::currentDateTimeUtc();
    const QString document = desk.add(1);
    Seat ann(desk, store(), drafts(), "ann", {}, 300);
    ann.session.openNext();
    QTRY_VERIFY_WITH_TIMEOUT(ann.session.isOpen(), kLongMs);
    ann.session.editor().setEdit(edit("amount", "8.00"), QStringLiteral("Change"));
    testServer().stop();
    QSignalSpy offline(&ann.session.decisions(), &ui::DecisionQueue::offlineChanged);
    QSignalSpy decided(&ann.session, &ReviewSession::decided);
    ann.session.confirm();
    QTRY_COMPARE_WITH_TIMEOUT(offline.size(), 1, kLongMs);
    QCOMPARE(ann.session.decisions().waiting(), 1);
    QCOMPARE(QDir(drafts()).entryList(QDir::Files).size(), 1);

    testServer().start();
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, kLongMs);
    QCOMPARE(desk.document(document).state, domain::DocumentState::Reviewed);
    QCOMPARE(desk.extraction(document).fields.value(QStringLiteral("amount"))->value, QStringLiteral("8.00"));
    QVERIFY(QDir(drafts()).entryList(QDir::Files).isEmpty());
}

namespace {

/// The reviewer who is killed: opens a document, types, and waits.
int review(const QStringList& arguments)
{
    const auto url = storage::DatabaseUrl::parse(arguments.at(2));
    const auto store = storage::openFolderStore(arguments.at(3), {});
    ReviewerPlace place(*url, **store, arguments.at(4), QStringLiteral("ann"), shortLeases());
    ReviewSession session(*place);
    QObject::connect(&session, &ReviewSession::opened, &session, [&] {
        session.editor().setEdit(edit("amount", "7.00"), QStringLiteral("Change"));
        // Answers come in the order of the questions: behind the draft, which is saved after a moment.
        QTimer::singleShot(600, &session, [&] {
            place->reviews.ask(
                &session, [](storage::Database&) { return base::Result<void>(); },
                [](const base::Result<void>&) {
                    std::puts("drafted");
                    std::fflush(stdout);
                });
        });
    });
    session.openNext();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--review"))
        return review(arguments);
    ReviewSessionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_session.moc"
