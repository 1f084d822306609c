// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "test_database.h"

#include <emend/storage/audit.h>

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::test;
using domain::AuditEntry;

namespace {

AuditEntry entry(int number)
{
    AuditEntry made;
    made.timestamp = QDateTime::currentDateTimeUtc().addDays(number - 10);
    made.actorType = domain::ActorType::User;
    made.actorId = number % 2 == 0 ? QStringLiteral("ann") : QStringLiteral("bob");
    made.action = QStringLiteral("read");
    made.resourceType = QStringLiteral("document");
    made.resourceId = QStringLiteral("d%1").arg(number);
    made.details = {{QStringLiteral("pages"), number}};
    made.personal = {{QStringLiteral("file"), QStringLiteral("cv%1.pdf").arg(number)}};
    return made;
}

void fill(TestDatabase& test, int rows)
{
    std::vector<AuditEntry> entries;
    for (int i = 1; i <= rows; ++i)
        entries.push_back(entry(i));
    const auto appended = test.database().transact(
        [&](storage::Transaction& transaction) { return storage::appendAudit(transaction, entries); });
    QVERIFY2(appended, appended ? "" : qPrintable(appended.error().message));
}

CliRun audit(const TestDatabase& test, const QStringList& arguments)
{
    return runCli(QStringList{QStringLiteral("audit")} + arguments, {},
                  {{QStringLiteral("EMEND_DATABASE_URL"), test.urlText()}});
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

/// As somebody who owns the database and knows how the log is built.
void cutTail(TestDatabase& test)
{
    const bool isPostgreSql = test.database().dialect().isPostgreSql();
    const auto cut = test.database().transact([&](storage::Transaction& transaction) -> base::Result<void> {
        for (const char* sql :
             {isPostgreSql ? "SELECT set_config('session_replication_role', 'replica', true)"
                           : "DROP TRIGGER audit_log_no_delete",
              "DELETE FROM audit_log WHERE id > 3",
              "UPDATE audit_heads SET seq = 3, row_hash = (SELECT row_hash FROM audit_log WHERE id = 3)"}) {
            if (const auto done = transaction.execute(QLatin1String(sql)); !done)
                return tl::unexpected(done.error());
        }
        return {};
    });
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
}

} // namespace

class TestAuditCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestFirst_data() { addBackendRows(); }
    void listsTheNewestFirst();
    void keepsTheTerminalSafe();
    void provesAChainWithAKeptHead_data() { addBackendRows(); }
    void provesAChainWithAKeptHead();
    void explainsWrongUsage_data();
    void explainsWrongUsage();
};

void TestAuditCommand::listsTheNewestFirst()
{
    QFETCH(QString, backend);
    TestDatabase test(backend);
    fill(test, 9);
    const CliRun all = audit(test, words("list --format jsonl"));
    QVERIFY2(all.status == 0, all.err.constData());
    const QList<QJsonObject> rows = all.results();
    QCOMPARE(rows.size(), 9);
    QCOMPARE(rows.at(0).value(QLatin1String("id")).toInt(), 9);
    QCOMPARE(rows.at(0).value(QLatin1String("actor_id")).toString(), QStringLiteral("bob"));
    QCOMPARE(rows.at(0).value(QLatin1String("resource_id")).toString(), QStringLiteral("d9"));
    QCOMPARE(rows.at(0).value(QLatin1String("personal")).toObject().value(QLatin1String("file")).toString(),
             QStringLiteral("cv9.pdf"));
    QVERIFY(rows.at(0).value(QLatin1String("ip_address")).isNull());

    const auto count = [&](const char* arguments) { return audit(test, words(arguments)).out.count('\n'); };
    QCOMPARE(count("list --limit 4"), 4);
    QCOMPARE(count("list --since 84h"), 3);
    QCOMPARE(count("list --actor ann"), 4);
    QCOMPARE(count("list --actor service:ann"), 0);
    QCOMPARE(count("list --resource document:d5 --actor user:bob --action read"), 1);
    QVERIFY(audit(test, words("list --limit 1")).out.contains("document:d9"));
}

void TestAuditCommand::keepsTheTerminalSafe()
{
    TestDatabase test(QStringLiteral("sqlite"));
    AuditEntry hostile = entry(1);
    hostile.actorId = hostile.resourceId = hostile.errorMessage = QStringLiteral("\x1b[2J\u009b2J\r\nforged row");
    hostile.success = false;
    const auto appended = test.database().transact(
        [&](storage::Transaction& transaction) { return storage::appendAudit(transaction, {hostile}); });
    QVERIFY(appended);
    const CliRun table = audit(test, words("list"));
    QCOMPARE(table.out.count('\n'), 1);
    for (const char* control : {"\x1b", "\r", "\xc2\x9b"})
        QVERIFY2(!table.out.contains(control), table.out.constData());
    QCOMPARE(audit(test, words("list --format jsonl")).results().at(0).value(QLatin1String("actor_id")).toString(),
             hostile.actorId);
}

void TestAuditCommand::provesAChainWithAKeptHead()
{
    QFETCH(QString, backend);
    TestDatabase test(backend);
    fill(test, 5);
    const QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key"));
    const QString head = folder.filePath(QStringLiteral("head.json"));
    const CliRun keygen = audit(test, {QStringLiteral("keygen"), QStringLiteral("--out"), key});
    QVERIFY2(keygen.status == 0, keygen.err.constData());
    QVERIFY(!(QFileInfo(key).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const CliRun written =
        audit(test, {QStringLiteral("head"), QStringLiteral("--key"), key, QStringLiteral("--out"), head});
    QVERIFY2(written.status == 0, written.err.constData());

    const QStringList withHead{QStringLiteral("verify"), QStringLiteral("--head"), head, QStringLiteral("--public-key"),
                               key + QLatin1String(".pub")};
    fill(test, 2);
    for (const QStringList& arguments : {words("verify"), withHead}) {
        const CliRun whole = audit(test, arguments);
        QVERIFY2(whole.status == 0, QByteArray(whole.out + whole.err).constData());
        QVERIFY2(whole.out.startsWith("7 rows: the chain is whole."), whole.out.constData());
    }

    cutTail(test);
    QCOMPARE(audit(test, words("verify")).status, 0);
    const CliRun cut = audit(test, withHead);
    QCOMPARE(cut.status, 1);
    QVERIFY2(cut.out.startsWith("Rows 4 to 5:"), cut.out.constData());

    QByteArray forged = readFile(head);
    forged.replace("\"seq\":5", "\"seq\":3");
    writeFile(head, forged);
    const CliRun untrusted = audit(test, withHead);
    QCOMPARE(untrusted.status, 1);
    QVERIFY2(untrusted.err.contains("signature"), untrusted.err.constData());
}

void TestAuditCommand::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no action") << "" << 2 << "list, verify, head or keygen";
    QTest::newRow("unknown action") << "erase" << 2 << "list, verify, head or keygen";
    QTest::newRow("two actions") << "list verify" << 2 << "list, verify, head or keygen";
    QTest::newRow("another's option") << "verify --since 7d" << 2 << "audit list";
    QTest::newRow("no time") << "list --since yesterday" << 2 << "--since";
    QTest::newRow("no limit") << "list --limit 0" << 2 << "--limit";
    QTest::newRow("no format") << "list --format xml" << 2 << "--format";
    QTest::newRow("no actor type") << "list --actor robot:r2" << 2 << "--actor";
    QTest::newRow("no public key") << "verify --head head.json" << 2 << "--public-key";
    QTest::newRow("no head") << "verify --head /nonexistent --public-key /nonexistent" << 3 << "/nonexistent";
    QTest::newRow("no key") << "head" << 2 << "--key";
    QTest::newRow("missing key") << "head --key /nonexistent" << 3 << "/nonexistent";
    QTest::newRow("nowhere") << "keygen" << 2 << "--out";
}

void TestAuditCommand::explainsWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    QFETCH(QString, hint);
    const QTemporaryDir folder;
    const CliRun run = runCli(
        QStringList{QStringLiteral("audit")} + arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts), {},
        {{QStringLiteral("EMEND_DATABASE_URL"), QLatin1String("sqlite://") + folder.filePath(QStringLiteral("db"))}});
    QVERIFY2(run.status == status, run.err.constData());
    QVERIFY2(run.err.contains(hint.toUtf8()), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditCommand)
#include "tst_audit_command.moc"
