// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "numbered_receipts.h"
#include "review_office.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/training_runs.h>

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace emend;
using storage::Transaction;
using test::CliRun;

namespace {

constexpr int kReceipts = 6;

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A run of `emend-cli train`.
CliRun train(const QString& url, const QByteArray& arguments)
{
    return test::runCli(QStringList{QStringLiteral("train")}
                            + QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                        {}, {{QStringLiteral("EMEND_DATABASE_URL"), url}});
}

/// The same where it must go well.
CliRun done(const QString& url, const QByteArray& arguments)
{
    CliRun run = train(url, arguments);
    if (run.status != 0)
        qFatal("%s: %s", arguments.constData(), run.err.constData());
    return run;
}

QJsonObject jsonOf(const QString& url, const QByteArray& arguments)
{
    return done(url, arguments + " --json").results().value(0);
}

} // namespace

class TestTrainCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesThrough_data() { test::addBackendRows(); }
    void livesThrough();
    void resumesWhatWasKilled_data() { test::addBackendRows(); }
    void resumesWhatWasKilled();
    void isForServicesAndAdmins();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestTrainCommand::livesThrough()
{
    QFETCH(QString, backend);
    test::ReviewOffice office(backend);
    QTemporaryDir folder;
    office.read(test::drawNumberedReceipts(folder.path(), kReceipts), QString::fromLatin1(EMEND_BIN_DIR));
    office.sendAllToReview();
    services::ReviewService reviewer(office.database(), QStringLiteral("rita"));
    for (int i = 0; i < kReceipts; ++i) {
        const auto task = required(reviewer.leaseNext());
        QVERIFY(task);
        domain::ReviewDraft draft;
        draft.edits = {{QStringLiteral("merchant"), QStringLiteral("Kopi Sentral"), {}, 0, {}, {}}};
        required(reviewer.confirm(task->handle, draft));
    }
    const QString url = office.fixture().urlText();
    QVERIFY(done(url, "list").out.isEmpty());
    const CliRun started = done(url, "start");
    QVERIFY2(started.out.startsWith("v1 ") && started.out.contains("patterns activate v1 --reason TEXT"),
             started.out.constData());
    const QJsonObject first = jsonOf(url, "list");
    QCOMPARE(first.value(QLatin1String("status")).toString(), QStringLiteral("completed"));
    QCOMPARE(first.value(QLatin1String("progress")).toInt(), 100);
    QCOMPARE(first.value(QLatin1String("version")).toString(), QStringLiteral("v1"));
    QVERIFY(!first.value(QLatin1String("verdict")).isNull());
    const QByteArray id = first.value(QLatin1String("run")).toString().toLatin1();

    const CliRun shown = done(url, "show " + id);
    QVERIFY2(shown.out.contains("6 documents, 6 of them with words"), shown.out.constData());
    QVERIFY(shown.out.contains("Compared with built-in") && shown.out.contains("Calibration error: "));
    QVERIFY2(shown.out.contains("\n  documents  all fields  "), shown.out.constData());
    const QList<QJsonObject> report = done(url, "show --json " + id).results();
    QCOMPARE(report.value(0).value(QLatin1String("snapshot"))[QLatin1String("all")].toInt(), kReceipts);
    QCOMPARE(domain::sha256Hex(domain::canonicalJson(report.value(0))),
             first.value(QLatin1String("report_hash")).toString());
    for (const QJsonObject& flip : report.mid(1))
        QVERIFY(flip.value(QLatin1String("file")).toString().endsWith(QLatin1String(".png")));

    const QJsonObject again = jsonOf(url, "start");
    for (const char* same : {"snapshot_hash", "report_hash", "version"})
        QCOMPARE(again.value(QLatin1String(same)), first.value(QLatin1String(same)));
    QCOMPARE(done(url, "list --limit 1").out.count('\n'), 1);
    QVERIFY(jsonOf(url, "list --environment staging").isEmpty());
    QCOMPARE(train(url, QByteArray("cancel " + id)).status, 1);
    QCOMPARE(train(url, QByteArray("resume " + id)).status, 1);
    QCOMPARE(train(url, "show none").status, 1);
}

void TestTrainCommand::resumesWhatWasKilled()
{
    QFETCH(QString, backend);
    test::ReviewOffice office(backend);
    const QString url = office.fixture().urlText();
    // As a killed program leaves it.
    const auto leave = [&office](const char* id, int minutesAgo) {
        storage::TrainingRun run;
        run.id = QString::fromLatin1(id);
        run.environment = QStringLiteral("production");
        run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
        run.startedBy = QStringLiteral("ann");
        required(office.database().transact([&](Transaction& t) { return storage::beginTrainingRun(t, run); }));
    };
    leave("run-a", 60);
    QVERIFY(done(url, "list").out.contains("lost at 0 %"));
    QCOMPARE(jsonOf(url, "list").value(QLatin1String("lost")).toBool(), true);
    const CliRun refused = train(url, "start");
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("run-a was left in the middle"), refused.err.constData());
    const CliRun resumed = train(url, "resume run-a");
    QCOMPARE(resumed.status, 1);
    QVERIFY2(resumed.err.contains("nobody has confirmed a document yet"), resumed.err.constData());
    QVERIFY(done(url, "list").out.contains("failed: There is nothing to train with"));
    leave("run-b", 60);
    QVERIFY(done(url, "cancel run-b").out.startsWith("run-b is cancelled"));
    leave("run-c", 0);
    QVERIFY(done(url, "cancel run-c").out.startsWith("run-c ends after"));
    QVERIFY(done(url, "show run-c").out.contains("ending"));
}

void TestTrainCommand::isForServicesAndAdmins()
{
    test::ReviewOffice office(QStringLiteral("postgresql"));
    QVERIFY(test::testServer().execute(QStringLiteral("CREATE ROLE ann LOGIN; GRANT emend_reviewer TO ann")));
    const QString url = office.fixture().urlText().replace(QLatin1String("emend@"), QLatin1String("ann@"));
    const CliRun refused = train(url, "start");
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("permission denied") && refused.out.isEmpty(), refused.err.constData());
    QCOMPARE(train(url, "list").status, 0);
}

void TestTrainCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* arguments, const char* words) {
        QTest::newRow(name) << QByteArray(arguments) << QByteArray(words);
    };
    row("no action", "", "Say start, recognizer, list, show, cancel or resume");
    row("unknown action", "stop", "resume");
    row("show nothing", "show", "train show RUN");
    row("cancel two", "cancel a b", "train cancel RUN");
    row("resume nothing", "resume", "train resume RUN");
    row("another's option", "list --seed 3", "--seed");
    row("odd seed", "start --seed x", "--seed");
    row("odd environment", "list --environment prod", "production");
    row("odd limit", "list --limit 0", "--limit");
}

void TestTrainCommand::explainsWrongUsage()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, words);
    test::TestDatabase database(QStringLiteral("sqlite"));
    const CliRun run = train(database.urlText(), arguments);
    QVERIFY2(run.status == 2, run.err.constData());
    QVERIFY2(run.err.contains(words), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

QTEST_MAIN(TestTrainCommand) // which draws the receipts
#include "tst_train_command.moc"
