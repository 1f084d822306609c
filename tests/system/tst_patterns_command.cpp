// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/corrections.h>
#include <emend/storage/pattern_hits.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QUuid>
#include <QtTest/QtTest>

using namespace emend;
using storage::Transaction;
using test::CliRun;

namespace {

/// A run of `emend-cli patterns`; the arguments are separated by blanks, and by ~ where a blank belongs to one.
CliRun patterns(const test::TestDatabase& database, const QByteArray& arguments)
{
    QStringList words = QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.replaceInStrings(QStringLiteral("~"), QStringLiteral(" "));
    return test::runCli(QStringList{QStringLiteral("patterns")} + words, {},
                        {{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()}});
}

/// The same where it must go well.
CliRun done(const test::TestDatabase& database, const QByteArray& arguments)
{
    CliRun run = patterns(database, arguments);
    if (run.status != 0)
        qFatal("%s: %s", arguments.constData(), run.err.constData());
    return run;
}

void correct(test::TestDatabase& database, const QString& original, const QString& corrected, int times)
{
    const auto stored = database.database().transact([&](Transaction& t) -> base::Result<void> {
        for (int i = 0; i < times; ++i) {
            storage::PoolCorrection pooled;
            domain::Correction& c = pooled.correction;
            c.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            c.sourceApp = QStringLiteral("expenses");
            c.sourceEnvironment = QStringLiteral("production");
            c.sourceCorrectionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            c.createdAt = QDateTime::currentDateTimeUtc().addDays(-1);
            c.documentType = QStringLiteral("receipt");
            c.originalInference = {{QStringLiteral("merchant"), original}};
            c.correctedMerchant = corrected;
            c.fieldsCorrected = {QStringLiteral("merchant")};
            c.qualityScore = 0.9;
            c.ingestedAt = c.createdAt;
            c.lastModifiedAt = c.createdAt;
            if (const auto inserted = storage::insertCorrections(t, {&pooled}); !inserted)
                return inserted;
        }
        return {};
    });
    if (!stored)
        qFatal("%s", qPrintable(stored.error().message));
}

} // namespace

class TestPatternsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesThrough_data() { test::addBackendRows(); }
    void livesThrough();
    void keepsVetoes_data() { test::addBackendRows(); }
    void keepsVetoes();
    void isForAdminsOnly();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestPatternsCommand::livesThrough()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    correct(database, QStringLiteral("Trip with"), QStringLiteral("Uber"), 4);
    QVERIFY(done(database, "refresh").out.startsWith("v1 was made: "));
    const QJsonObject again = done(database, "refresh --json").results().value(0);
    QCOMPARE(again.value(QLatin1String("new")).toBool(true), false);
    correct(database, QStringLiteral("Ride \x1b[2J by"), QStringLiteral("Uber"), 3);
    QCOMPARE(done(database, "refresh --json").results().value(0).value(QLatin1String("version")).toString(),
             QStringLiteral("v2"));

    const CliRun activated = done(database, "activate v1 --reason first~one");
    QVERIFY2(activated.out.startsWith("v1 is active in production since "), activated.out.constData());
    done(database, "activate v2 --reason better");
    const QList<QJsonObject> listed = done(database, "list --json").results();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0].value(QLatin1String("version")).toString(), QStringLiteral("v2"));
    QCOMPARE(listed[0].value(QLatin1String("active")).toBool(), true);
    QCOMPARE(listed[1].value(QLatin1String("active")).toBool(true), false);
    QCOMPARE(done(database, "list --json --environment staging").results().value(0).value(QLatin1String("active")),
             QJsonValue(false));
    QVERIFY(done(database, "list").out.contains("* v2 "));

    const auto counted = database.database().transact([](storage::Transaction& t) {
        return storage::addPatternHits(t, QStringLiteral("production"), QStringLiteral("v2"),
                                       QDateTime::currentDateTimeUtc().date(), {200, 150});
    });
    QVERIFY(counted);
    QCOMPARE(done(database, "list --json").results().value(0).value(QLatin1String("hits")).toInt(), 150);
    QVERIFY(done(database, "list").out.contains("had something to say on 150 of 200 documents (75 %) in 30 days"));

    const CliRun shown = done(database, "show v2");
    QVERIFY2(shown.out.contains("becomes Uber (confidence 0.72, 7 times"), shown.out.constData());
    QVERIFY(shown.out.contains("Active in production from ") && !shown.out.contains('\x1b'));
    QCOMPARE(done(database, "show v2 --json").results().value(0).value(QLatin1String("format")).toInt(), 1);
    QVERIFY(done(database, "diff v1 v2").out.contains("~ patterns/merchant: Uber\n"));
    const QJsonObject change = done(database, "diff v1 --json").results().value(0); // from what counts: v2
    QCOMPARE(change.value(QLatin1String("change")).toString(), QStringLiteral("changed"));
    QVERIFY(done(database, "diff built-in v1").out.contains("+ patterns/merchant: Uber\n"));
    QVERIFY(done(database, "rebuild v1").out.startsWith("v1 comes out the same: "));

    const QByteArray before = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    QElapsedTimer clock;
    clock.start();
    const CliRun back = done(database, "rollback --reason it~misreads --json");
    qInfo("rollback, with the program's start: %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(back.results().value(0).value(QLatin1String("version")).toString(), QStringLiteral("v1"));
    QCOMPARE(back.results().value(0).value(QLatin1String("rollback")).toBool(), true);
    const QList<QJsonObject> history = done(database, "history --json").results();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].value(QLatin1String("reason")).toString(), QStringLiteral("it misreads"));
    QVERIFY(history[0].value(QLatin1String("deactivated_at")).isNull());
    QVERIFY(done(database, "history").out.contains("rollback"));
    const QByteArray then = done(database, "history --at " + before).out;
    QVERIFY2(then.startsWith("v2 "), then.constData());
    QCOMPARE(patterns(database, "history --at 2020-01-01").status, 1);

    QCOMPARE(patterns(database, "activate v1 --reason again").status, 1);
    QCOMPARE(patterns(database, "activate v9 --reason none").status, 1);
    QCOMPARE(patterns(database, "show v9").status, 1);
    QCOMPARE(done(database, "rollback --reason all~wrong --json").results().value(0).value(QLatin1String("version")),
             QJsonValue(QStringLiteral("built-in")));
    QCOMPARE(patterns(database, "rollback --reason more").status, 1);
}

void TestPatternsCommand::keepsVetoes()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    correct(database, QStringLiteral("Trip with"), QStringLiteral("Uber"), 4);
    done(database, "veto --field merchant --value Uber --reason not~ours");
    const QList<QJsonObject> vetoes = done(database, "veto --json").results();
    QCOMPARE(vetoes.size(), 1);
    QCOMPARE(vetoes[0].value(QLatin1String("reason")).toString(), QStringLiteral("not ours"));
    QVERIFY(done(database, "veto").out.contains("merchant of every merchant is not \"Uber\""));
    QCOMPARE(patterns(database, "veto --field merchant --value Uber --reason twice").status, 1);
    const auto rules = [&database] {
        return done(database, "refresh --json").results().value(0).value(QLatin1String("patterns")).toInt(-1);
    };
    QCOMPARE(rules(), 0);
    done(database, "veto --lift " + vetoes[0].value(QLatin1String("id")).toString().toLatin1());
    QVERIFY(done(database, "veto").out.isEmpty());
    QCOMPARE(rules(), 1);
}

void TestPatternsCommand::isForAdminsOnly()
{
    test::TestDatabase database(QStringLiteral("postgresql"));
    correct(database, QStringLiteral("Trip with"), QStringLiteral("Uber"), 4);
    done(database, "refresh");
    QVERIFY(test::testServer().execute(QStringLiteral("CREATE ROLE ann LOGIN; GRANT emend_reviewer TO ann")));
    const QString url = database.urlText().replace(QLatin1String("emend@"), QLatin1String("ann@"));
    const auto asAnn = [&url](const QStringList& arguments) {
        return test::runCli(QStringList{QStringLiteral("patterns")} + arguments, {},
                            {{QStringLiteral("EMEND_DATABASE_URL"), url}});
    };
    const CliRun refused =
        asAnn({QStringLiteral("activate"), QStringLiteral("v1"), QStringLiteral("--reason"), QStringLiteral("x")});
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("permission denied") && refused.out.isEmpty(), refused.err.constData());
    QCOMPARE(asAnn({QStringLiteral("list")}).status, 0);
}

void TestPatternsCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* arguments, const char* words) {
        QTest::newRow(name) << QByteArray(arguments) << QByteArray(words);
    };
    row("no action", "", "Say refresh, list");
    row("unknown action", "promote", "rollback");
    row("no reason", "activate v1", "Say why");
    row("an empty reason", "rollback --reason ~", "Say why");
    row("no version", "activate --reason x", "patterns activate VERSION");
    row("two versions", "rollback v1 v2 --reason x", "One version at most");
    row("show nothing", "show", "patterns show VERSION");
    row("compare nothing", "diff", "patterns diff");
    row("another's option", "list --reason x", "--reason");
    row("odd environment", "list --environment prod", "production");
    row("odd limit", "history --limit x", "--limit");
    row("odd time", "history --at yesterday", "--at");
    row("odd frequency", "refresh --pattern-min-frequency 0", "--pattern-min-frequency");
    row("half a veto", "veto --field merchant --reason x", "a field and a value");
    row("veto without reason", "veto --field merchant --value X", "Say why");
    row("lift and add", "veto --lift x --field merchant", "--lift goes alone");
}

void TestPatternsCommand::explainsWrongUsage()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, words);
    test::TestDatabase database(QStringLiteral("sqlite"));
    const CliRun run = patterns(database, arguments);
    QVERIFY2(run.status == 2, run.err.constData());
    QVERIFY2(run.err.contains(words), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestPatternsCommand)
#include "tst_patterns_command.moc"
