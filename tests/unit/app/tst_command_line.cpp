// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_line.h"
#include "commands/exit_status.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace emend::commands;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsWrongUsage_data();
    void explainsWrongUsage();
    void explainsItself_data();
    void explainsItself();
    void suggestsTheNearestVerb_data();
    void suggestsTheNearestVerb();
    void everyErrorHasAStatus_data();
    void everyErrorHasAStatus();
};

namespace {

struct Said {
    int status = -1;
    QString out;
    QString err;
};

Said say(const QStringList& arguments)
{
    QBuffer in;
    QBuffer out;
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Streams streams{in, out, err, false};
    const int status = runCommandLine(arguments, streams);
    return {status, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

} // namespace

void TestCommandLine::explainsWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromLatin1(words);
    };
    row("", "Commands:");
    row("proces a.jpg", "\"process\"");
    row("xyzzy", "emend-cli help");
    row("help xyzzy", "emend-cli help");
    row("process", "at least one file");
    row("process --colour a.jpg", "colour");
    row("process --jobs many a.jpg", "--jobs");
    row("process --jobs -1 a.jpg", "--jobs");
    row("process --page-timeout 0 a.jpg", "--page-timeout");
    row("process --page-timeout nan a.jpg", "--page-timeout");
    row("process --lang ../../etc a.jpg", "--lang");
    row("process --lang eng+ a.jpg", "--lang");
    row("process --type recipe a.jpg", "receipt");
    row("process --format xml a.jpg", "jsonl, csv or table");
    row("process --resume a.jpg", "--out");
    row("process --resume --out x --format csv a.jpg", "jsonl");
    row("process - -", "only once");
}

void TestCommandLine::explainsWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Said said = say(arguments);
    QCOMPARE(said.status, int(WrongUsage));
    QVERIFY2(said.err.contains(words), qPrintable(said.err));
    QVERIFY(said.out.isEmpty());
}

void TestCommandLine::explainsItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << QStringLiteral("emend-cli 0.");
    QTest::newRow("help") << QStringList{QStringLiteral("help")} << QStringLiteral("doctor");
    QTest::newRow("--help") << QStringList{QStringLiteral("--help")} << QStringLiteral("process");
    QTest::newRow("help process") << QStringList{QStringLiteral("help"), QStringLiteral("process")}
                                  << QStringLiteral("--resume");
    QTest::newRow("process --help") << QStringList{QStringLiteral("process"), QStringLiteral("--help")}
                                    << QStringLiteral("emend-cli process [options]");
}

void TestCommandLine::explainsItself()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Said said = say(arguments);
    QCOMPARE(said.status, int(AllDone));
    QVERIFY2(said.out.contains(words), qPrintable(said.out));
    QVERIFY(!said.out.contains(QLatin1String("page-worker")));
    QVERIFY(said.err.isEmpty());
}

void TestCommandLine::suggestsTheNearestVerb_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("verb");
    QTest::newRow("missing letter") << QStringLiteral("proces") << QStringLiteral("process");
    QTest::newRow("swapped") << QStringLiteral("dcotor") << QStringLiteral("doctor");
    QTest::newRow("capitals") << QStringLiteral("HELP") << QStringLiteral("help");
    QTest::newRow("nothing near") << QStringLiteral("quux") << QString();
    QTest::newRow("hidden") << QStringLiteral("page-worke") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCommandLine::suggestsTheNearestVerb()
{
    QFETCH(QString, typed);
    QFETCH(QString, verb);
    QCOMPARE(nearestVerb(typed, allCommands()), verb);
}

void TestCommandLine::everyErrorHasAStatus_data()
{
    using emend::base::ErrorCode;
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("usage") << ErrorCode::InvalidArgument << 2;
    QTest::newRow("storage") << ErrorCode::StorageError << 3;
    QTest::newRow("database") << ErrorCode::DatabaseError << 3;
    QTest::newRow("recogniser") << ErrorCode::RecogniserError << 3;
    QTest::newRow("cancelled") << ErrorCode::Cancelled << 130;
    QTest::newRow("document") << ErrorCode::Encrypted << 1;
}

void TestCommandLine::everyErrorHasAStatus()
{
    QFETCH(emend::base::ErrorCode, code);
    QFETCH(int, status);
    QCOMPARE(int(exitStatusFor(code)), status);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
