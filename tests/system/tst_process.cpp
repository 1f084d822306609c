// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "document_bytes.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace emend::test;

class TestProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitStatus_data();
    void exitStatus();
    void keepsInputOrder();
    void readsFoldersAndLists();
    void everyResultIsComplete();
    void readsHundredPagesOfText();
    void takesSettingsFromTheEnvironment();
    void survivesTheDeathOfAWorker();
    void leavesNoWorkerBehind();
    void linksNoWidgets();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString pdf(const QString& name, const char* text, int pages = 1) const;
    QStringList manyPdfs(int count) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestProcess::pdf(const QString& name, const char* text, int pages) const
{
    PdfSpec spec;
    spec.pages = pages;
    spec.content = pdfContent({{text, 20, 150, 12}, {"Date 25/12/2018", 20, 120, 12}, {"Total RM 9.00", 20, 90, 12}});
    writeFile(path(name), pdfBytes(spec));
    return path(name);
}

// Of different lengths, so that they are not done in the order in which they are started.
QStringList TestProcess::manyPdfs(int count) const
{
    QStringList files;
    for (int i = 0; i < count; ++i)
        files << pdf(QStringLiteral("%1.pdf").arg((i * 37) % 1000), "CAFE MOON SDN BHD", i % 7 == 0 ? 12 : 1);
    return files;
}

void TestProcess::exitStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("results");
    QTest::addColumn<QString>("words"); // on standard error
    const QString good = QStringLiteral("GOOD");
    const QString bad = QStringLiteral("BAD");
    const auto list = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    QTest::newRow("all done") << (list("process") << good) << 0 << 1 << QString();
    QTest::newRow("one failed") << (list("process") << good << bad) << 1 << 2 << QStringLiteral("1 failed");
    QTest::newRow("missing file") << list("process /nonexistent.jpg") << 1 << 1 << QString();
    QTest::newRow("empty folder") << list("process EMPTY") << 0 << 0 << QString();
    QTest::newRow("no path") << list("process") << 2 << 0 << QStringLiteral("at least one");
    QTest::newRow("unknown option") << (list("process --fast") << good) << 2 << 0 << QStringLiteral("fast");
    QTest::newRow("unknown verb") << list("proces x") << 2 << 0 << QStringLiteral("\"process\"");
    QTest::newRow("unknown type") << (list("process --type recipe") << good) << 2 << 0 << QStringLiteral("receipt");
    QTest::newRow("missing language") << (list("process --lang xyz") << good) << 3 << 0
                                      << QStringLiteral("tesseract-ocr-xyz");
    QTest::newRow("output cannot be opened")
        << (list("process --out /nonexistent/x.jsonl") << good) << 3 << 0 << QStringLiteral("/nonexistent/x.jsonl");
    QTest::newRow("output is an input") << (list("process --out GOOD") << good) << 2 << 0
                                        << QStringLiteral("same time");
    QTest::newRow("version") << list("--version") << 0 << -1 << QString();
    QTest::newRow("help") << list("help process") << 0 << -1 << QString();
    QTest::newRow("hidden verb without requests") << list("page-worker") << 0 << -1 << QString();
}

void TestProcess::exitStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(int, results);
    QFETCH(QString, words);
    const QString good = pdf(QStringLiteral("good.pdf"), "CAFE MOON SDN BHD");
    writeFile(path(QStringLiteral("bad.pdf")), "%PDF-1.7\nnothing");
    QDir(m_folder->path()).mkdir(QStringLiteral("empty"));
    arguments.replaceInStrings(QStringLiteral("GOOD"), good);
    arguments.replaceInStrings(QStringLiteral("BAD"), path(QStringLiteral("bad.pdf")));
    arguments.replaceInStrings(QStringLiteral("EMPTY"), path(QStringLiteral("empty")));
    const CliRun run = runCli(arguments);
    QVERIFY2(run.status == status, run.err.constData());
    QVERIFY2(run.err.contains(words.toUtf8()), run.err.constData());
    if (results >= 0)
        QCOMPARE(run.results().size(), results);
    QVERIFY(readFile(good).startsWith("%PDF"));
}

void TestProcess::keepsInputOrder()
{
    QStringList files = manyPdfs(40);
    files.insert(7, QStringLiteral("/nonexistent.jpg"));
    files << files.first();
    const CliRun run =
        runCli(QStringList{QStringLiteral("process"), QStringLiteral("--jobs"), QStringLiteral("3")} + files);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.files(), files);
}

void TestProcess::readsFoldersAndLists()
{
    QDir(m_folder->path()).mkpath(QStringLiteral("in/deep"));
    const QStringList inFolder{pdf(QStringLiteral("in/a.pdf"), "A"), pdf(QStringLiteral("in/deep/b"), "B")};
    pdf(QStringLiteral("in/.hidden.pdf"), "H");
    const QString odd = pdf(QStringLiteral("two\nlines.pdf"), "C");

    QCOMPARE(runCli({QStringLiteral("process"), path(QStringLiteral("in"))}).files(), inFolder);
    const QByteArray list = odd.toUtf8() + '\0' + path(QStringLiteral("in")).toUtf8() + '\0';
    const CliRun run = runCli({QStringLiteral("process"), QStringLiteral("-")}, list);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.files(), QStringList(odd) + inFolder);
}

void TestProcess::everyResultIsComplete()
{
    const CliRun run =
        runCli({QStringLiteral("process"), QStringLiteral("--type"), QStringLiteral("receipt"),
                pdf(QStringLiteral("a.pdf"), "CAFE MOON SDN BHD", 2), QStringLiteral("/nonexistent.jpg")});
    const QList<QJsonObject> results = run.results();
    QCOMPARE(results.size(), 2);
    const QJsonObject& good = results[0];
    for (const char* key : {"file", "sha256", "status", "type", "fields", "barcodes", "text", "pages", "reasons",
                            "versions", "timings_ms"})
        QVERIFY2(good.contains(QLatin1String(key)), key);
    QCOMPARE(good.value(QLatin1String("pages")).toInt(), 2);
    QCOMPARE(good.value(QLatin1String("type")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("receipt"));
    QVERIFY(good.value(QLatin1String("text")).toString().contains(QLatin1String("CAFE MOON")));
    const QJsonObject fields = good.value(QLatin1String("fields")).toObject();
    for (const char* key : {"merchant", "date", "amount", "currency", "tax", "category"})
        QVERIFY2(fields.contains(QLatin1String(key)), key);
    const QJsonObject error = results[1].value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("not_found"));
    QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
}

void TestProcess::readsHundredPagesOfText()
{
    const QString file = pdf(QStringLiteral("long.pdf"), "Page of a long report", 100);
    QElapsedTimer timer;
    timer.start();
    const CliRun run = runCli({QStringLiteral("process"), file});
    const QList<QJsonObject> results = run.results();
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0].value(QLatin1String("pages")).toInt(), 100);
    QCOMPARE(results[0].value(QLatin1String("text")).toString().count(QLatin1String("Page of a long report")), 100);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestProcess::takesSettingsFromTheEnvironment()
{
    const QString file = pdf(QStringLiteral("a.pdf"), "A");
    const CliRun table =
        runCli({QStringLiteral("process"), file}, {}, {{QStringLiteral("EMEND_FORMAT"), QStringLiteral("table")}});
    QVERIFY(table.out.startsWith("FILE"));
    const CliRun wrong =
        runCli({QStringLiteral("process"), file}, {}, {{QStringLiteral("EMEND_JOBS"), QStringLiteral("many")}});
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.err.contains("EMEND_JOBS"));

    QDir(m_folder->path()).mkdir(QStringLiteral("emend"));
    writeFile(path(QStringLiteral("emend/emend.ini")), "format=csv\n");
    const Environment home{{QStringLiteral("XDG_CONFIG_HOME"), m_folder->path()}};
    QVERIFY(runCli({QStringLiteral("process"), file}, {}, home).out.startsWith("file,"));
    QVERIFY(runCli({QStringLiteral("process"), QStringLiteral("--format"), QStringLiteral("jsonl"), file}, {}, home)
                .out.startsWith('{'));
}

void TestProcess::survivesTheDeathOfAWorker()
{
    const QStringList files = manyPdfs(60);
    QProcess process;
    prepareCli(process, QStringList{QStringLiteral("process"), QStringLiteral("--jobs"), QStringLiteral("2")} + files);
    process.start();
    QVERIFY(process.waitForReadyRead(20'000));
    const QList<qint64> workers = childrenOf(process.processId());
    QVERIFY(!workers.isEmpty());
    ::kill(static_cast<pid_t>(workers.first()), SIGKILL);
    QVERIFY(process.waitForFinished(40'000));
    QVERIFY(process.exitCode() == 0 || process.exitCode() == 1);
    const QList<QJsonObject> results = parseResults(process.readAllStandardOutput());
    QCOMPARE(results.size(), files.size());
    int failed = 0;
    for (const QJsonObject& result : results)
        failed += result.contains(QLatin1String("error")) ? 1 : 0;
    QVERIFY(failed <= 1);
}

void TestProcess::leavesNoWorkerBehind()
{
    const QStringList files = manyPdfs(200);
    QProcess process;
    prepareCli(process, QStringList{QStringLiteral("process"), QStringLiteral("--jobs"), QStringLiteral("2")} + files);
    process.start();
    QVERIFY(process.waitForReadyRead(20'000));
    const QList<qint64> workers = childrenOf(process.processId());
    QVERIFY(!workers.isEmpty());
    process.kill();
    QVERIFY(process.waitForFinished(5000));
    for (const qint64 worker : workers)
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(worker), 5000);
}

void TestProcess::linksNoWidgets()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(EMEND_BIN_DIR "/emend-cli")});
    QVERIFY(ldd.waitForFinished(10'000));
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY(!libraries.contains("libQt6Widgets"));
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
