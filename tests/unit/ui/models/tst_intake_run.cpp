// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake_run.h"
#include "window_workplace.h"

#include <QtCore/QDir>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::test;
using ui::IntakeRun;

class TestIntakeRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesFilesAndFoldersIn();
    void tellsWhatIsRefused();
    void takesMoreWhileItRuns();
    void cancels();
    void waitsForRoomInTheQueue();
    void saysThatTheDatabaseIsAway();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void draw(const QString& name, int number) const;
    qint64 documents() { return required(services::inboxCounts(m_desk->database())).total(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<InboxDesk> m_desk;
    std::unique_ptr<WindowWorkplace> m_workplace;
};

void TestIntakeRun::init()
{
    m_workplace.reset();
    m_desk = std::make_unique<InboxDesk>(QStringLiteral("sqlite"));
    m_workplace = std::make_unique<WindowWorkplace>(*m_desk);
    m_folder = std::make_unique<QTemporaryDir>();
}

// No two numbers give the same bytes.
void TestIntakeRun::draw(const QString& name, int number) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path());
    QImage page(8, 8, QImage::Format_RGB32);
    page.fill(static_cast<uint>(number));
    QVERIFY(page.save(path(name), "PNG"));
}

void TestIntakeRun::takesFilesAndFoldersIn()
{
    for (int i = 0; i < 60; ++i)
        draw(QStringLiteral("in/%1/%2.png").arg(i % 3).arg(i), i);
    draw(QStringLiteral("single.png"), 1000);
    draw(QStringLiteral("again.png"), 1000);
    IntakeRun run((*m_workplace)->lists, m_desk->store(), QStringLiteral("ann"));
    QSignalSpy finished(&run, &IntakeRun::finished);
    QSignalSpy progressed(&run, &IntakeRun::progressed);
    run.add({path(QStringLiteral("in")), path(QStringLiteral("single.png"))});
    QVERIFY(run.isRunning());
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), 61);
    QCOMPARE(run.total(), 61);
    QCOMPARE(run.refused(), 0);
    QVERIFY(!run.isRunning());
    QVERIFY(run.perSecond() > 0);
    QVERIFY(progressed.size() >= 4); // the list, and each few dozen
    QCOMPARE(documents(), 61);

    run.add({path(QStringLiteral("again.png"))});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.known(), 1);
    QCOMPARE(run.total(), 1);
    QCOMPARE(documents(), 61);
    QCOMPARE(m_desk->audited("enqueue").size(), 61);
}

void TestIntakeRun::tellsWhatIsRefused()
{
    draw(QStringLiteral("in/a.png"), 1);
    QFile text(path(QStringLiteral("in/b.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no document");
    text.close();
    IntakeRun run((*m_workplace)->lists, m_desk->store(), QStringLiteral("ann"));
    QSignalSpy finished(&run, &IntakeRun::finished);
    run.add({path(QStringLiteral("in")), path(QStringLiteral("missing.png"))});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), 1);
    QCOMPARE(run.refused(), 2);
    QCOMPARE(run.refusals().size(), size_t(2));
    QCOMPARE(run.refusals()[0].file, path(QStringLiteral("in/b.txt")));
    QVERIFY(!run.refusals()[0].why.isEmpty());
    QCOMPARE(run.refusals()[1].file, path(QStringLiteral("missing.png")));
    run.clearRefusals();
    QVERIFY(run.refusals().empty());
}

void TestIntakeRun::takesMoreWhileItRuns()
{
    draw(QStringLiteral("a.png"), 1);
    draw(QStringLiteral("b.png"), 2);
    IntakeRun run((*m_workplace)->lists, m_desk->store(), QStringLiteral("ann"));
    QSignalSpy finished(&run, &IntakeRun::finished);
    run.add({path(QStringLiteral("a.png"))});
    run.add({path(QStringLiteral("b.png"))});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), 2);
    QCOMPARE(finished.size(), 1);
}

void TestIntakeRun::cancels()
{
    for (int i = 0; i < 60; ++i)
        draw(QStringLiteral("in/%1.png").arg(i), i);
    draw(QStringLiteral("after.png"), 1000);
    IntakeRun run((*m_workplace)->lists, m_desk->store(), QStringLiteral("ann"));
    QSignalSpy finished(&run, &IntakeRun::finished);
    connect(&run, &IntakeRun::progressed, &run, [&run] {
        if (run.added() > 0 && run.total() == 60)
            run.cancel();
    });
    run.add({path(QStringLiteral("in"))});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), IntakeRun::kFilesAtOnce);
    QCOMPARE(documents(), IntakeRun::kFilesAtOnce);

    // What was cancelled before anything happened does not come back with what is added then.
    run.add({path(QStringLiteral("in"))});
    run.cancel();
    run.add({path(QStringLiteral("after.png"))});
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), 1);
    QCOMPARE(documents(), IntakeRun::kFilesAtOnce + 1);
}

void TestIntakeRun::waitsForRoomInTheQueue()
{
    const QString any = m_desk->take(QStringLiteral("any"));
    // As many as may wait.
    m_desk->run([&](storage::Transaction& transaction) {
        std::vector<storage::NewJob> jobs;
        for (int i = 1; i < storage::kMostWaitingJobs; ++i) {
            storage::NewJob job;
            job.documentId = any;
            job.uniqueKey = QString::number(i);
            jobs.push_back(job);
        }
        return storage::enqueueJobs(transaction, jobs, InboxDesk::now());
    });
    draw(QStringLiteral("a.png"), 1);
    IntakeRun run((*m_workplace)->lists, m_desk->store(), QStringLiteral("ann"), nullptr, 20);
    QSignalSpy finished(&run, &IntakeRun::finished);
    run.add({path(QStringLiteral("a.png"))});
    QTRY_VERIFY(run.waitsForRoom());
    QVERIFY(run.isRunning());
    m_desk->claim(any); // a hundred begin
    QVERIFY(finished.wait(30'000));
    QCOMPARE(run.added(), 1);
}

void TestIntakeRun::saysThatTheDatabaseIsAway()
{
    draw(QStringLiteral("a.png"), 1);
    services::Background<storage::Database> nowhere(QStringLiteral("lists"), [] {
        return base::Result<std::unique_ptr<storage::Database>>(
            base::fail(base::ErrorCode::DatabaseError, QStringLiteral("The database is away.")));
    });
    IntakeRun run(nowhere, m_desk->store(), QStringLiteral("ann"));
    QSignalSpy finished(&run, &IntakeRun::finished);
    QSignalSpy failed(&run, &IntakeRun::failed);
    run.add({path(QStringLiteral("a.png"))});
    QVERIFY(finished.wait());
    QCOMPARE(failed.size(), 1);
    QVERIFY(!run.isRunning());
}

QTEST_GUILESS_MAIN(TestIntakeRun)
#include "tst_intake_run.moc"
