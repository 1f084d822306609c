// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/batch_runner.h>

#include <QtTest/QtTest>

using namespace emend;
using base::ErrorCode;
using domain::Extraction;
using services::BatchInput;
using services::BatchRunner;
using services::BatchSettings;
using services::DocumentReading;

class TestBatchRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNothing();
    void readsEveryDocument();
    void joinsPagesInOrder();
    void spreadsPagesOverWorkers();
    void passesErrorsOn();
    void reportsRefusalsInTheirPlace();
    void brokenPageCostsThatPageOnly_data();
    void brokenPageCostsThatPageOnly();
    void failsWhereNoPageCanBeRead_data();
    void failsWhereNoPageCanBeRead();
    void failsWhereOpeningIsFatal_data();
    void failsWhereOpeningIsFatal();
    void givesUpWhereNoWorkerStarts_data();
    void givesUpWhereNoWorkerStarts();
    void startsNoFartherThanLookAhead();
    void countsLostProcesses_data();
    void countsLostProcesses();
    void handsOutThePages();
    void takesDocumentsWhileItRuns();
    void waitsForDocuments();
    void dropsDocuments();
    void changesTheRecognizer();
    void changesTheRecognizerWithinADocument();
    void finishesThePagesBeingRead();
    void finishesWhereNothingIsRead();
    void stopsAtOnce();
    void stopsFromWithinAResult();
};

namespace {

// A runner with fake workers, and all that it said.
class Batch final
{
public:
    explicit Batch(BatchSettings batchSettings = settings()) : m_runner(std::move(batchSettings))
    {
        QObject::connect(&m_runner, &BatchRunner::documentFinished, &m_runner,
                         [this](int index, const Extraction& extraction, const DocumentReading& reading) {
                             order << index;
                             results.insert(index, extraction);
                             readings.insert(index, reading);
                             if (results.size() == stopAfter)
                                 m_runner.stop();
                         });
        QObject::connect(&m_runner, &BatchRunner::failed, &m_runner,
                         [this](const base::Error& error) { failure = error; });
        QObject::connect(&m_runner, &BatchRunner::finished, &m_runner, [this] { ++finished; });
    }

    static BatchSettings settings()
    {
        BatchSettings settings;
        settings.workerProgram = QStringLiteral(FAKE_PAGE_WORKER);
        settings.jobs = 2;
        settings.restartDelayMs = 1;
        settings.read.pageTimeoutMs = 50;
        settings.graceMs = 250;
        settings.extract.today = QDate(2024, 1, 1);
        settings.extract.auditShare = 0;
        return settings;
    }

    void start(const QStringList& files)
    {
        std::vector<BatchInput> inputs;
        for (const QString& file : files)
            inputs.push_back({file, std::nullopt});
        m_runner.start(std::move(inputs));
    }

    bool wait()
    {
        if (finished == 0)
            QSignalSpy(&m_runner, &BatchRunner::finished).wait(20'000);
        return finished > 0;
    }

    bool run(const QStringList& files)
    {
        start(files);
        return wait();
    }

    BatchRunner& runner() { return m_runner; }

    QMap<int, Extraction> results;
    QMap<int, DocumentReading> readings;
    QList<int> order;
    std::optional<base::Error> failure;
    int finished = 0;
    qsizetype stopAfter = -1;

private:
    BatchRunner m_runner;
};

QSet<QString> workersOf(const QString& text)
{
    QSet<QString> workers;
    for (const QString& line : text.split(QLatin1Char('\n')))
        workers.insert(line.section(QLatin1Char(' '), 1, 1));
    return workers;
}

} // namespace

void TestBatchRunner::readsNothing()
{
    Batch batch;
    QVERIFY(batch.run({}));
    QCOMPARE(batch.results.size(), 0);
    QCOMPARE(batch.finished, 1);
}

void TestBatchRunner::readsEveryDocument()
{
    QStringList files;
    for (int i = 0; i < 50; ++i)
        files << QStringLiteral("r%1.jpg").arg(i);
    Batch batch;
    QVERIFY(batch.run(files));
    QCOMPARE(batch.results.size(), 50);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(batch.results[i].file, files[i]);
        QCOMPARE(batch.results[i].sha256, QString(QStringLiteral("sha of ") + files[i]));
        QCOMPARE(batch.results[i].pages, 1);
        QVERIFY(!batch.results[i].error);
    }
    QCOMPARE(batch.finished, 1);
}

void TestBatchRunner::joinsPagesInOrder()
{
    Batch batch;
    QVERIFY(batch.run({QStringLiteral("long.pages12")}));
    const Extraction& extraction = batch.results[0];
    QCOMPARE(extraction.pages, 12);
    const QStringList lines = extraction.text.split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 12);
    for (int page = 0; page < 12; ++page)
        QCOMPARE(lines[page].section(QLatin1Char(' '), 0, 0), QStringLiteral("page%1").arg(page + 1));
    QCOMPARE(extraction.timingsMs[QStringLiteral("recognise")], 12.0);
    QCOMPARE(extraction.versions[QStringLiteral("recognizer")], QStringLiteral("fake"));
}

void TestBatchRunner::spreadsPagesOverWorkers()
{
    Batch batch;
    QVERIFY(batch.run({QStringLiteral("long.pages400")}));
    QCOMPARE(workersOf(batch.results[0].text).size(), 2);
}

void TestBatchRunner::passesErrorsOn()
{
    Batch batch;
    QVERIFY(batch.run({QStringLiteral("a"), QStringLiteral("encrypted"), QStringLiteral("b")}));
    QCOMPARE(batch.results.size(), 3);
    QCOMPARE(batch.results[1].status, domain::Status::Failed);
    QCOMPARE(batch.results[1].error->code, ErrorCode::Encrypted);
    QCOMPARE(batch.results[1].error->message, QStringLiteral("It has a password."));
    QVERIFY(!batch.results[2].error);
}

void TestBatchRunner::reportsRefusalsInTheirPlace()
{
    Batch batch;
    const base::Error refusal{ErrorCode::Forbidden, QStringLiteral("no entry")};
    batch.runner().start({{QStringLiteral("a"), {}}, {QStringLiteral("b"), refusal}, {QStringLiteral("c"), refusal}});
    QVERIFY(batch.wait());
    QCOMPARE(batch.results.size(), 3);
    QCOMPARE(batch.results[1].error->code, ErrorCode::Forbidden);
    QCOMPARE(batch.results[2].file, QStringLiteral("c"));
}

void TestBatchRunner::brokenPageCostsThatPageOnly_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");
    QTest::newRow("crash") << QStringLiteral("a.pages3.crash2")
                           << QStringLiteral("page 2 could not be read: the recogniser crashed (signal 11)");
    QTest::newRow("crash on the first") << QStringLiteral(
        "a.pages3.crash1") << QStringLiteral("page 1 could not be read: the recogniser crashed (signal 11)");
    QTest::newRow("hang") << QStringLiteral("a.pages3.hang3")
                          << QStringLiteral("page 3 could not be read: it took longer than 0.3 s");
    QTest::newRow("nonsense") << QStringLiteral("a.pages3.nonsense2")
                              << QStringLiteral("page 2 could not be read: the recogniser answered nonsense");
    QTest::newRow("error") << QStringLiteral("a.pages3.fail1")
                           << QStringLiteral("page 1 could not be read: it is torn");
}

void TestBatchRunner::brokenPageCostsThatPageOnly()
{
    QFETCH(QString, file);
    QFETCH(QString, reason);
    Batch batch;
    QVERIFY(batch.run({QStringLiteral("x"), file, QStringLiteral("y"), QStringLiteral("z")}));
    QCOMPARE(batch.results.size(), 4);
    const Extraction& extraction = batch.results[1];
    QVERIFY(!extraction.error);
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
    QCOMPARE(extraction.pages, 3);
    QCOMPARE(extraction.reasons.first(), reason);
    QCOMPARE(extraction.text.count(QStringLiteral("page")), 2);
    for (const int other : {0, 2, 3})
        QVERIFY(!batch.results[other].error);
}

void TestBatchRunner::failsWhereNoPageCanBeRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("crash") << QStringLiteral("a.crash1") << ErrorCode::RecogniserError;
    QTest::newRow("hang") << QStringLiteral("a.hang1") << ErrorCode::Timeout;
    QTest::newRow("error") << QStringLiteral("a.fail1") << ErrorCode::Corrupt;
}

void TestBatchRunner::failsWhereNoPageCanBeRead()
{
    QFETCH(QString, file);
    QFETCH(ErrorCode, code);
    Batch batch;
    QVERIFY(batch.run({file, QStringLiteral("b")}));
    QCOMPARE(batch.results[0].status, domain::Status::Failed);
    QCOMPARE(batch.results[0].error->code, code);
    QCOMPARE(batch.results[0].pages, 1);
    QVERIFY(!batch.results[0].sha256.isEmpty());
    QVERIFY(!batch.results[1].error);
}

void TestBatchRunner::failsWhereOpeningIsFatal_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("crash") << QStringLiteral("crashopen") << ErrorCode::Corrupt;
    QTest::newRow("hang") << QStringLiteral("hangopen") << ErrorCode::Timeout;
}

void TestBatchRunner::failsWhereOpeningIsFatal()
{
    QFETCH(QString, file);
    QFETCH(ErrorCode, code);
    Batch batch;
    QVERIFY(batch.run({file, file, file, file, QStringLiteral("good")}));
    QCOMPARE(batch.results.size(), 5);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(batch.results[i].error->code, code);
    QVERIFY(!batch.results[4].error);
    QVERIFY(!batch.failure);
}

void TestBatchRunner::givesUpWhereNoWorkerStarts_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("words");
    const QString fake = QStringLiteral(FAKE_PAGE_WORKER);
    QTest::newRow("dies") << fake << QStringLiteral("--die") << QStringLiteral("libfake.so is missing");
    QTest::newRow("unfit") << fake << QStringLiteral("--unfit") << QStringLiteral("install xyz");
    QTest::newRow("hangs") << fake << QStringLiteral("--never-ready") << QStringLiteral("longer than");
    QTest::newRow("missing") << QStringLiteral("/nonexistent/worker") << QString()
                             << QStringLiteral("/nonexistent/worker");
}

void TestBatchRunner::givesUpWhereNoWorkerStarts()
{
    QFETCH(QString, program);
    QFETCH(QString, argument);
    QFETCH(QString, words);
    BatchSettings settings = Batch::settings();
    settings.workerProgram = program;
    settings.workerArguments = [argument](const auto&) { return QStringList{argument}; };
    settings.startTimeoutMs =
        program.startsWith(QLatin1String("/nonexistent")) || argument != QLatin1String("--never-ready") ? 10'000 : 50;
    Batch batch(settings);
    QVERIFY(batch.run({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(batch.failure);
    QCOMPARE(batch.failure->code == ErrorCode::RecogniserError || batch.failure->code == ErrorCode::Timeout, true);
    QVERIFY2(batch.failure->message.contains(words), qPrintable(batch.failure->message));
    QCOMPARE(batch.results.size(), 0);
    QCOMPARE(batch.finished, 1);
}

void TestBatchRunner::startsNoFartherThanLookAhead()
{
    QStringList files{QStringLiteral("slow.hang1")};
    for (int i = 0; i < 20; ++i)
        files << QStringLiteral("quick");
    BatchSettings settings = Batch::settings();
    settings.lookAhead = 4;
    Batch batch(settings);
    QVERIFY(batch.run(files));
    QCOMPARE(batch.results.size(), 21);
    QCOMPARE(batch.order.indexOf(0), 3);
}

void TestBatchRunner::countsLostProcesses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("lost");
    QTest::newRow("good") << QStringLiteral("a.pages3") << 0;
    QTest::newRow("unreadable page") << QStringLiteral("a.pages3.fail2") << 0;
    QTest::newRow("refused") << QStringLiteral("encrypted") << 0;
    QTest::newRow("crash while opening") << QStringLiteral("crashopen") << 1;
    QTest::newRow("hang while opening") << QStringLiteral("hangopen") << 1;
    QTest::newRow("crash on a page") << QStringLiteral("a.pages3.crash2") << 1;
    QTest::newRow("hang on the only page") << QStringLiteral("a.hang1") << 1;
    QTest::newRow("two pages") << QStringLiteral("a.pages3.crash1.hang3") << 2;
}

void TestBatchRunner::countsLostProcesses()
{
    QFETCH(QString, file);
    QFETCH(int, lost);
    Batch batch;
    QVERIFY(batch.run({QStringLiteral("good"), file}));
    QCOMPARE(batch.readings[0].lostProcesses, 0);
    QCOMPARE(batch.readings[1].lostProcesses, lost);
}

void TestBatchRunner::handsOutThePages()
{
    Batch batch;
    QSignalSpy progress(&batch.runner(), &BatchRunner::pageFinished);
    QVERIFY(batch.run({QStringLiteral("a.pages3.fail2"), QStringLiteral("encrypted")}));
    const DocumentReading& reading = batch.readings[0];
    QCOMPARE(reading.pages.size(), size_t(3));
    QCOMPARE(reading.unreadPages, 1);
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(reading.pages[i].text.index, int(i));
    QCOMPARE(reading.pages[2].recognizer, QStringLiteral("fake"));
    QVERIFY(batch.readings[1].pages.empty());
    QCOMPARE(progress.size(), 2);
    QCOMPARE(progress[1], (QVariantList{0, 2, 3}));
}

void TestBatchRunner::takesDocumentsWhileItRuns()
{
    Batch batch;
    QList<int> added;
    QObject::connect(&batch.runner(), &BatchRunner::documentFinished, &batch.runner(), [&] {
        if (added.size() < 20)
            added << batch.runner().add({QStringLiteral("later%1").arg(added.size())});
    });
    QVERIFY(batch.run({QStringLiteral("first"), QStringLiteral("second")}));
    QCOMPARE(batch.results.size(), 22);
    QCOMPARE(added.first(), 2);
    QCOMPARE(added.last(), 21);
    QCOMPARE(batch.results[21].file, QStringLiteral("later19"));
}

void TestBatchRunner::waitsForDocuments()
{
    BatchSettings settings = Batch::settings();
    settings.keepsRunning = true;
    Batch batch(settings);
    batch.start({});
    QTest::qWait(0);
    QCOMPARE(batch.finished, 0);
    QCOMPARE(batch.runner().add({QStringLiteral("a")}), 0);
    QTRY_COMPARE(batch.results.size(), 1);
    QTest::qWait(0);
    QCOMPARE(batch.finished, 0);
    batch.runner().add({QStringLiteral("b"), base::Error{ErrorCode::Forbidden, QStringLiteral("no")}});
    QTRY_COMPARE(batch.results.size(), 2);
    QCOMPARE(batch.results[1].error->code, ErrorCode::Forbidden);
    batch.runner().finishPages();
    QVERIFY(batch.wait());
}

void TestBatchRunner::dropsDocuments()
{
    BatchSettings settings = Batch::settings();
    settings.jobs = 1;
    Batch batch(settings);
    QObject::connect(&batch.runner(), &BatchRunner::documentFinished, &batch.runner(), [&](int index) {
        if (index != 0)
            return;
        batch.runner().drop(0); // reported already
        batch.runner().drop(1); // being read
        batch.runner().drop(2); // waiting
        batch.runner().drop(99);
    });
    QVERIFY(batch.run({QStringLiteral("a"), QStringLiteral("b.pages3"), QStringLiteral("c"), QStringLiteral("d")}));
    std::sort(batch.order.begin(), batch.order.end());
    QCOMPARE(batch.order, (QList<int>{0, 3}));
}

void TestBatchRunner::changesTheRecognizer()
{
    BatchSettings settings = Batch::settings();
    settings.jobs = 1;
    settings.keepsRunning = true;
    pipeline::LineModel model;
    settings.recognizer = [&model] { return model; };
    QStringList started;
    settings.workerArguments = [&started](const pipeline::ReadSettings& read) {
        started << read.model.name;
        return QStringList();
    };
    Batch batch(settings);
    batch.start({QStringLiteral("a"), QStringLiteral("b")});
    QTRY_COMPARE(batch.results.size(), 2);
    model = {QStringLiteral("/m1.traineddata"), QStringLiteral("m1")};
    batch.runner().add({QStringLiteral("c")});
    batch.runner().add({QStringLiteral("d")});
    QTRY_COMPARE(batch.results.size(), 4);
    QCOMPARE(started, (QStringList{QString(), QStringLiteral("m1")}));
    QCOMPARE(batch.readings[1].model, pipeline::LineModel());
    QCOMPARE(batch.readings[2].model, model);
    QCOMPARE(batch.readings[3].model, model);
    QCOMPARE(batch.readings[3].lostProcesses, 0);
}

void TestBatchRunner::changesTheRecognizerWithinADocument()
{
    BatchSettings settings = Batch::settings();
    settings.jobs = 1;
    pipeline::LineModel model;
    settings.recognizer = [&model] { return model; };
    Batch batch(settings);
    QObject::connect(&batch.runner(), &BatchRunner::pageFinished, &batch.runner(), [&model] {
        model = {QStringLiteral("/m1.traineddata"), QStringLiteral("m1")};
    });
    QVERIFY(batch.run({QStringLiteral("a.pages4"), QStringLiteral("b")}));
    QCOMPARE(batch.readings[0].pages.size(), size_t(4));
    QCOMPARE(batch.readings[0].unreadPages, 0);
    QVERIFY(!batch.readings[0].model);
    QCOMPARE(batch.readings[1].model, model);
}

// Whole documents are reported, those with pages left are not.
void TestBatchRunner::finishesThePagesBeingRead()
{
    BatchSettings settings = Batch::settings();
    settings.jobs = 1;
    Batch batch(settings);
    QObject::connect(&batch.runner(), &BatchRunner::documentFinished, &batch.runner(), [&](int index) {
        // The next document was handed out before this one was reported.
        if (index == 0)
            batch.runner().finishPages();
    });
    QVERIFY(batch.run({QStringLiteral("a"), QStringLiteral("b.pages3"), QStringLiteral("c")}));
    QCOMPARE(batch.order, QList<int>{0});
    QCOMPARE(batch.finished, 1);

    Batch whole(settings);
    QObject::connect(&whole.runner(), &BatchRunner::documentFinished, &whole.runner(), [&](int index) {
        if (index == 0)
            whole.runner().finishPages();
    });
    QVERIFY(whole.run({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(whole.order, (QList<int>{0, 1}));
    QCOMPARE(whole.finished, 1);
}

void TestBatchRunner::finishesWhereNothingIsRead()
{
    BatchSettings settings = Batch::settings();
    settings.keepsRunning = true;
    Batch batch(settings);
    batch.start({});
    batch.runner().finishPages();
    QVERIFY(batch.wait());
    QCOMPARE(batch.finished, 1);
}

void TestBatchRunner::stopsAtOnce()
{
    Batch batch;
    batch.start({QStringLiteral("a.hang1"), QStringLiteral("b.hang1"), QStringLiteral("c")});
    QTest::qWait(0);
    batch.runner().stop();
    batch.runner().stop();
    QVERIFY(batch.wait());
    QCOMPARE(batch.results.size(), 0);
    QCOMPARE(batch.finished, 1);
}

void TestBatchRunner::stopsFromWithinAResult()
{
    Batch batch;
    batch.stopAfter = 3;
    QVERIFY(batch.run(QStringList(30, QStringLiteral("a"))));
    QCOMPARE(batch.results.size(), 3);
    QCOMPARE(batch.finished, 1);
}

QTEST_GUILESS_MAIN(TestBatchRunner)
#include "tst_batch_runner.moc"
