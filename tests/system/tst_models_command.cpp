// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "numbered_receipts.h"

#include <emend/ocr/training_lines.h>

#include <opencv2/imgproc.hpp>

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using test::CliRun;

namespace {

/// Runs of emend-cli with a database, a store and a cache of their own.
class Desk final
{
public:
    CliRun run(const QString& command) const { return run(command.split(QLatin1Char(' '), Qt::SkipEmptyParts)); }

    CliRun run(const QStringList& arguments) const { return test::runCli(arguments, {}, environment()); }

    QJsonObject json(const QString& command) const
    {
        const CliRun done = run(command + QLatin1String(" --json"));
        if (done.status != 0)
            qFatal("%s: %s", qPrintable(command), done.err.constData());
        return done.results().value(0);
    }

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    test::Environment environment() const
    {
        return {{QStringLiteral("EMEND_DATABASE_URL"), QLatin1String("sqlite://") + path("emend.sqlite")},
                {QStringLiteral("EMEND_STORE"), path("store")},
                {QStringLiteral("XDG_CACHE_HOME"), path("cache")}};
    }

private:
    QTemporaryDir m_folder;
};

/// Twenty lines of four shops.
void drawLines(const QString& folder)
{
    std::vector<ocr::TrainingLine> lines;
    for (int n = 0; n < 20; ++n) {
        const QString text = QStringLiteral("Total %1.%2").arg(n * 131).arg(n + 10);
        cv::Mat image(ocr::kTrainingHeight, 40 + 22 * static_cast<int>(text.size()), CV_8UC1, cv::Scalar(235));
        cv::putText(image, text.toStdString(), {12, 36}, cv::FONT_HERSHEY_COMPLEX, 1, cv::Scalar(30), 2);
        lines.push_back({image, text, QStringLiteral("shop%1").arg(n % 4)});
    }
    if (!ocr::writeLineFolder(folder, lines))
        qFatal("no lines");
}

} // namespace

class TestModelsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesThrough();
    void stopsAndGoesOn();
    void takesInAFile();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestModelsCommand::livesThrough()
{
    const Desk desk;
    drawLines(desk.path("lines"));
    const QString training = QStringLiteral("train recognizer --no-pool --minutes 0.05 --lines ") + desk.path("lines");
    const CliRun trained = desk.run(training);
    QVERIFY2(trained.status == 0, trained.err.constData());
    QVERIFY2(trained.out.contains("5 line") && trained.out.contains("models activate m1 --reason TEXT"),
             trained.out.constData());
    QVERIFY2(trained.out.contains("\nOrdinary print: "), trained.out.constData());
    QVERIFY(desk.run(QStringLiteral("models show m1")).out.contains("\nOrdinary print: "));
    const QJsonObject listed = desk.json(QStringLiteral("models list"));
    QCOMPARE(listed.value(QLatin1String("version")).toString(), QStringLiteral("m1"));
    QCOMPARE(listed.value(QLatin1String("active")).toBool(), false);
    QVERIFY(QDir().mkpath(desk.path("receipts")));
    const QStringList receipts = test::drawNumberedReceipts(desk.path("receipts"), 1);
    const auto recognizer = [&] {
        const CliRun read = desk.run(QStringList{QStringLiteral("process"), receipts.first()});
        return read.results().value(0).value(QLatin1String("versions")).toObject().value(QLatin1String("recognizer"));
    };
    QVERIFY(!recognizer().toString().contains(QLatin1String("m1")));
    desk.json(QStringLiteral("models activate m1 --reason better"));
    const QString hash = listed.value(QLatin1String("sha256")).toString().left(8);
    QVERIFY2(recognizer().toString().endsWith(QStringLiteral(" + m1 (%1)").arg(hash)),
             qPrintable(recognizer().toString()));
    desk.json(QStringLiteral("models rollback --reason worse"));
    QVERIFY(!recognizer().toString().contains(QLatin1String("m1")));
    QCOMPARE(desk.run(QStringLiteral("models history")).out.count('\n'), 2);
}

void TestModelsCommand::stopsAndGoesOn()
{
    const Desk desk;
    drawLines(desk.path("lines"));
    QProcess training;
    test::prepareCli(training,
                     {QStringLiteral("train"), QStringLiteral("recognizer"), QStringLiteral("--no-pool"),
                      QStringLiteral("--minutes"), QStringLiteral("0.2"), QStringLiteral("--lines"),
                      desk.path("lines")},
                     desk.environment());
    training.start();
    QVERIFY(training.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!test::childrenOf(training.processId()).isEmpty(), 20'000);
    const QList<qint64> children = test::childrenOf(training.processId());
    training.terminate();
    QVERIFY(training.waitForFinished(20'000));
    QCOMPARE(training.exitCode(), 130);
    for (const qint64 child : children)
        QTRY_VERIFY(!test::isRunning(child));
    QVERIFY(training.readAllStandardError().contains("--resume"));
    const CliRun resumed = desk.run(QStringLiteral("train recognizer --resume"));
    QVERIFY2(resumed.status == 0, resumed.err.constData());
    QVERIFY(resumed.out.contains("m1"));
    QVERIFY(QDir(desk.path("cache/emend/training")).isEmpty());
}

void TestModelsCommand::takesInAFile()
{
    const Desk desk;
    const QString path = QStringLiteral(EMEND_TESSDATA "/receipt-float.traineddata");
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(test::readFile(path), QCryptographicHash::Sha256).toHex());
    const CliRun wrong =
        desk.run({QStringLiteral("models"), QStringLiteral("add"), path, QStringLiteral("--sha256"), hash.mid(1)});
    QVERIFY(wrong.status != 0 && wrong.err.contains(hash.toLatin1()));
    const QJsonObject added = desk.json(QStringLiteral("models add %1 --sha256 %2").arg(path, hash));
    QCOMPARE(added.value(QLatin1String("version")).toString(), QStringLiteral("m1"));
    QCOMPARE(added.value(QLatin1String("trainable")).toBool(), true);
    QVERIFY(desk.run(QStringLiteral("models show m1")).out.contains(hash.toLatin1()));
}

void TestModelsCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("no version") << QStringLiteral("models activate --reason x") << 2 << QStringLiteral("VERSION");
    QTest::newRow("no hash") << QStringLiteral("models add file") << 2 << QStringLiteral("--sha256");
    QTest::newRow("no reason") << QStringLiteral("models activate built-in") << 2 << QStringLiteral("why");
    QTest::newRow("minutes") << QStringLiteral("train recognizer --minutes 0") << 2 << QStringLiteral("--minutes");
    QTest::newRow("ordinary") << QStringLiteral("train recognizer --ordinary 95") << 2 << QStringLiteral("--ordinary");
    QTest::newRow("no lines") << QStringLiteral("train recognizer --no-pool") << 1 << QStringLiteral("no lines");
    QTest::newRow("nothing to resume") << QStringLiteral("train recognizer --resume") << 1
                                       << QStringLiteral("go on with");
}

void TestModelsCommand::explainsWrongUsage()
{
    QFETCH(QString, command);
    const Desk desk;
    const CliRun run = desk.run(command);
    QTEST(run.status, "status");
    QFETCH(QString, says);
    QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
}

QTEST_MAIN(TestModelsCommand)
#include "tst_models_command.moc"
