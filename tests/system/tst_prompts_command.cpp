// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "test_database.h"

#include <QtTest/QTest>

using namespace emend;
using test::CliRun;

namespace {

/// A run of `emend-cli prompts`; the arguments are separated by blanks.
CliRun prompts(const test::TestDatabase& database, const QByteArray& arguments)
{
    const QStringList words = QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return test::runCli(QStringList{QStringLiteral("prompts")} + words, {},
                        {{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()}});
}

} // namespace

class TestPromptsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesThrough_data() { test::addBackendRows(); }
    void livesThrough();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestPromptsCommand::livesThrough()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const CliRun made = prompts(database, "refresh");
    QVERIFY2(made.status == 0 && made.out.startsWith("p1 was made."), made.err.constData());
    QVERIFY(prompts(database, "refresh").out.startsWith("Nothing new"));
    QVERIFY(prompts(database, "show p1").out.contains("\n[amount]\nFind the total"));
    QVERIFY(prompts(database, "diff p1").out.isEmpty()); // nobody has corrected anything
    QVERIFY(prompts(database, "activate p1 --reason first").out.startsWith("p1 is active in production since "));
    QVERIFY(prompts(database, "list").out.startsWith("* p1 "));
    const QJsonObject listed = prompts(database, "list --json").results().value(0);
    QCOMPARE(listed.value(QLatin1String("active")), QJsonValue(true));
    QCOMPARE(listed.value(QLatin1String("prompts")).toObject().size(), 4);
    QVERIFY(prompts(database, "rollback --reason worse").out.startsWith("built-in is active"));
    const QList<QJsonObject> history = prompts(database, "history --json").results();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].value(QLatin1String("rollback")), QJsonValue(true));
    QCOMPARE(history[1].value(QLatin1String("reason")).toString(), QStringLiteral("first"));
}

void TestPromptsCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no version") << QByteArray("show") << QByteArray("prompts show VERSION");
    QTest::newRow("unknown version") << QByteArray("show p7") << QByteArray("There is no prompt version p7.");
    QTest::newRow("no reason") << QByteArray("activate built-in") << QByteArray("Say why");
    QTest::newRow("nothing before") << QByteArray("rollback --reason worse") << QByteArray("no earlier version");
}

void TestPromptsCommand::explainsWrongUsage()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, words);
    test::TestDatabase database(QStringLiteral("sqlite"));
    const CliRun run = prompts(database, arguments);
    QVERIFY(run.status > 0);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

QTEST_GUILESS_MAIN(TestPromptsCommand)
#include "tst_prompts_command.moc"
