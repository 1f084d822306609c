// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "document_bytes.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace emend::test;

class TestInterrupt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatIsFinished_data();
    void keepsWhatIsFinished();
    void endsAtOnceAtTheSecondSignal();

private:
    QTemporaryDir m_folder;
    QStringList m_files;
};

// Enough work for some seconds.
void TestInterrupt::initTestCase()
{
    PdfSpec spec;
    spec.pages = 40;
    QList<PdfText> lines;
    for (int i = 0; i < 20; ++i)
        lines << PdfText{"A line of a rather long report", 20, 190.0 - 9 * i, 8};
    spec.content = pdfContent(lines);
    const QByteArray bytes = pdfBytes(spec);
    for (int i = 0; i < 300; ++i) {
        m_files << m_folder.filePath(QStringLiteral("%1.pdf").arg(i, 3, 10, QLatin1Char('0')));
        writeFile(m_files.last(), bytes);
    }
}

void TestInterrupt::keepsWhatIsFinished_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void TestInterrupt::keepsWhatIsFinished()
{
    QFETCH(int, signal);
    const QString out = m_folder.filePath(QStringLiteral("out.jsonl"));
    QFile::remove(out);
    QProcess process;
    prepareCli(process,
               {QStringLiteral("process"), QStringLiteral("--jobs"), QStringLiteral("2"), QStringLiteral("--out"), out,
                m_folder.path()});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(readFile(out).count('\n') >= 3, 20'000);
    const QList<qint64> workers = childrenOf(process.processId());
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    for (const qint64 worker : workers)
        QVERIFY(!isRunning(worker));

    const QByteArray lines = readFile(out);
    QVERIFY(lines.endsWith('\n'));
    const QList<QJsonObject> results = parseResults(lines);
    QVERIFY(results.size() >= 3);
    QVERIFY(results.size() < m_files.size());
    QStringList files;
    for (const QJsonObject& result : results) {
        files << result.value(QLatin1String("file")).toString();
        QCOMPARE(result.value(QLatin1String("pages")).toInt(), 40);
    }
    QStringList sorted = files;
    sorted.sort();
    QCOMPARE(files, sorted);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.contains("of 300 documents"), err.constData());
}

// A reader of the output that does not read holds the program up; the first signal then cannot end it.
void TestInterrupt::endsAtOnceAtTheSecondSignal()
{
    const QString fifo = m_folder.filePath(QStringLiteral(".fifo"));
    QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(fifo).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QVERIFY(fcntl(reader, F_SETPIPE_SZ, 4096) > 0);
    QProcess process;
    prepareCli(process, {QStringLiteral("process"), m_folder.path()});
    process.setStandardOutputFile(fifo);
    process.start();
    // One result is longer than the pipe, so its writer sleeps as soon as there is anything in it.
    const auto waiting = [reader] {
        int bytes = 0;
        ioctl(reader, FIONREAD, &bytes);
        return bytes;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(!process.waitForFinished(300));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    ::close(reader);
}

QTEST_GUILESS_MAIN(TestInterrupt)
#include "tst_interrupt.moc"
