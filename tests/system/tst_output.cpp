// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "document_bytes.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace emend::test;

class TestOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesCsv();
    void writesATable();
    void writesToAFile();
    void resumesAfterATornLine();
    void resumesWhereNothingIsLeft();
    void resumesNoOtherFile();
    void tellsOfAFullDisk_data();
    void tellsOfAFullDisk();
    void tellsOfAClosedPipe();
    void sharesNoOutputFile();
    void staysQuiet();
    void drawsTheBarOnATerminalOnly();
    void masksTheLog_data();
    void masksTheLog();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    CliRun process(const QStringList& options) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_files;
};

// Five documents, one of them broken.
void TestOutput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files.clear();
    for (const char* name : {"a.pdf", "b.pdf", "c.pdf", "d.pdf"}) {
        PdfSpec spec;
        spec.content = pdfContent({{"CAFE MOON SDN BHD", 20, 150, 12}, {"Total RM 9.00", 20, 90, 12}});
        m_files << path(name);
        writeFile(m_files.last(), pdfBytes(spec));
    }
    m_files.insert(2, path("broken.pdf"));
    writeFile(m_files[2], "%PDF-1.7\nnothing");
}

CliRun TestOutput::process(const QStringList& options) const
{
    return runCli(QStringList(QStringLiteral("process")) + options + m_files);
}

void TestOutput::writesCsv()
{
    const CliRun run = process(
        {QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--type"), QStringLiteral("receipt")});
    QCOMPARE(run.status, 1);
    const QList<QByteArray> rows = run.out.split('\n');
    QCOMPARE(rows.size(), 7);
    QVERIFY(rows[0].startsWith("file,sha256,status,pages,type,type_confidence,merchant,date,amount,"));
    QVERIFY(rows[0].endsWith("reasons,error_code,error_message\r"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(rows[i + 1].startsWith(QByteArray(m_files[i].toUtf8() + ',')));
    QVERIFY(rows[3].contains(",failed,"));
    QVERIFY(rows[3].contains(",corrupt,"));
}

void TestOutput::writesATable()
{
    const CliRun run = process({QStringLiteral("--format"), QStringLiteral("table")});
    const QList<QByteArray> rows = run.out.split('\n');
    QCOMPARE(rows.size(), 7);
    const qsizetype status = rows[0].indexOf("STATUS");
    QVERIFY(status > 0);
    for (int i = 1; i < 6; ++i) {
        const QString row = QString::fromUtf8(rows[i]);
        const QString word = row.mid(status).section(QLatin1Char(' '), 0, 0);
        QVERIFY2(word == QLatin1String("done") || word == QLatin1String("needs_review")
                     || word == QLatin1String("failed"),
                 rows[i].constData());
    }
}

void TestOutput::writesToAFile()
{
    writeFile(path("out.jsonl"), "what was there before");
    const CliRun run = process({QStringLiteral("--out"), path("out.jsonl")});
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(parseResults(readFile(path("out.jsonl"))).size(), 5);
}

void TestOutput::resumesAfterATornLine()
{
    process({QStringLiteral("--out"), path("whole.jsonl")});
    const QByteArray whole = readFile(path("whole.jsonl"));
    const qsizetype second = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    writeFile(path("out.jsonl"), whole.left(second + 100));

    const CliRun run = process({QStringLiteral("--resume"), QStringLiteral("--out"), path("out.jsonl")});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("2 were there already"), run.err.constData());
    const QByteArray resumed = readFile(path("out.jsonl"));
    QVERIFY(resumed.startsWith(whole.left(second)));
    QStringList files;
    for (const QJsonObject& result : parseResults(resumed))
        files << result.value(QLatin1String("file")).toString();
    QCOMPARE(files, m_files);
}

void TestOutput::resumesWhereNothingIsLeft()
{
    process({QStringLiteral("--out"), path("out.jsonl")});
    const QByteArray before = readFile(path("out.jsonl"));
    const CliRun run = process({QStringLiteral("--resume"), QStringLiteral("--out"), path("out.jsonl")});
    QCOMPARE(run.status, 1); // one of them has failed, then as now
    QCOMPARE(readFile(path("out.jsonl")), before);
}

void TestOutput::resumesNoOtherFile()
{
    writeFile(path("letter.txt"), "Dear Sir,\nplease find enclosed\n");
    const CliRun run = process({QStringLiteral("--resume"), QStringLiteral("--out"), path("letter.txt")});
    QCOMPARE(run.status, 3);
    QVERIFY(run.err.contains("Line 1"));
    QCOMPARE(readFile(path("letter.txt")), QByteArray("Dear Sir,\nplease find enclosed\n"));
}

void TestOutput::tellsOfAFullDisk_data()
{
    QTest::addColumn<bool>("asFile");
    QTest::newRow("--out") << true;
    QTest::newRow("standard output") << false;
}

void TestOutput::tellsOfAFullDisk()
{
    QFETCH(bool, asFile);
    const QString full = QStringLiteral("/dev/full");
    QProcess process;
    prepareCli(process,
               QStringList{QStringLiteral("process")}
                   + (asFile ? QStringList{QStringLiteral("--out"), full} : QStringList()) + m_files);
    if (!asFile)
        process.setStandardOutputFile(full);
    process.start();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 3);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.contains("No space left on device"), err.constData());
}

void TestOutput::tellsOfAClosedPipe()
{
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(path("pipe")).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess process;
    prepareCli(process, QStringList(QStringLiteral("process")) + m_files);
    process.setStandardOutputFile(path("pipe"));
    process.start();
    QVERIFY(process.waitForStarted(10'000));
    ::close(reader);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.contains("standard output"), err.constData());
}

void TestOutput::sharesNoOutputFile()
{
    writeFile(path("out.jsonl"), {});
    const int other = ::open(QFile::encodeName(path("out.jsonl")).constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(flock(other, LOCK_EX | LOCK_NB), 0);
    const CliRun run = process({QStringLiteral("--out"), path("out.jsonl")});
    ::close(other);
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("another process"), run.err.constData());
}

void TestOutput::staysQuiet()
{
    QVERIFY(process({}).err.contains("need review"));
    const CliRun run = process({QStringLiteral("--quiet")});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.results().size(), 5);
}

void TestOutput::drawsTheBarOnATerminalOnly()
{
    QVERIFY(!process({}).err.contains('\r'));

    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(terminal >= 0);
    QCOMPARE(grantpt(terminal), 0);
    QCOMPARE(unlockpt(terminal), 0);
    const int other = ::open(ptsname(terminal), O_RDWR | O_NOCTTY);
    QProcess process;
    prepareCli(process, QStringList(QStringLiteral("process")) + m_files);
    process.setStandardErrorFile(QString::fromLocal8Bit(ptsname(terminal)));
    process.start();
    QVERIFY(process.waitForFinished(30'000));
    QByteArray shown(65536, '\0');
    const ssize_t length = ::read(terminal, shown.data(), static_cast<size_t>(shown.size()));
    ::close(other);
    ::close(terminal);
    QVERIFY(length > 0);
    shown.truncate(length);
    QVERIFY2(shown.contains("\r\x1b[K["), shown.constData());
    QVERIFY2(shown.contains("/5"), shown.constData());
    QCOMPARE(parseResults(process.readAllStandardOutput()).size(), 5);
}

void TestOutput::masksTheLog_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("text") << QStringLiteral("text");
    QTest::newRow("json") << QStringLiteral("json");
}

void TestOutput::masksTheLog()
{
    QFETCH(QString, format);
    const QString file = path("card 4111 1111 1111 1111 jane.doe@example.com.pdf");
    writeFile(file, "%PDF-1.7\nnothing");
    const CliRun run = runCli(
        {QStringLiteral("process"), file}, {},
        {{QStringLiteral("EMEND_LOG"), format}, {QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("emend.*=true")}});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("emend.batch"), run.err.constData());
    QVERIFY2(!run.err.contains("4111 1111 1111 1111"), run.err.constData());
    QVERIFY2(!run.err.contains("jane.doe@example.com"), run.err.constData());
    QCOMPARE(run.err.contains("{\"category\":"), format == QLatin1String("json"));
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
