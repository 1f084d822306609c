// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/audit.h>

#include <QtCore/QJsonArray>
#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace emend;
using namespace emend::storage;
using domain::AuditEntry;

namespace {

const QDateTime kStart = QDateTime::fromString(QStringLiteral("2026-11-22T02:55:05.057Z"), Qt::ISODateWithMs);
constexpr qint64 kRows = 12;

AuditEntry entry(int number)
{
    AuditEntry made;
    made.timestamp = kStart.addMSecs(number);
    made.actorType = domain::ActorType::User;
    made.actorId = QStringLiteral("ann");
    made.action = QStringLiteral("correct");
    made.resourceType = QStringLiteral("document");
    made.resourceId = QStringLiteral("d%1").arg(number);
    made.details = {{QStringLiteral("z"), number}, {QStringLiteral("fields"), QJsonArray{QStringLiteral("amount")}}};
    made.ipAddress = QStringLiteral("192.168.0.7");
    made.userAgent = QStringLiteral("emend/0.2");
    return made;
}

std::vector<AuditEntry> entries(int count)
{
    std::vector<AuditEntry> made;
    for (int i = 1; i <= count; ++i)
        made.push_back(entry(i));
    return made;
}

AuditEntry personalEntry(int number, const QString& email)
{
    AuditEntry made = entry(number);
    made.personal = {{QStringLiteral("email"), email},
                     {QStringLiteral("file"), QStringLiteral("cv %1.pdf").arg(email)}};
    return made;
}

base::Result<void> append(Database& database, const std::vector<AuditEntry>& made)
{
    return database.transact([&](Transaction& transaction) { return appendAudit(transaction, made); });
}

std::vector<AuditRecord> listed(Database& database, const AuditFilter& filter = {}, int limit = 1000)
{
    const auto records = database.read([&](Transaction& transaction) { return listAudit(transaction, filter, limit); });
    if (!records)
        QTest::qFail(qPrintable(records.error().message), __FILE__, __LINE__);
    return records.value_or(std::vector<AuditRecord>());
}

AuditReport verified(Transaction& transaction, const std::vector<AuditHead>& kept = {})
{
    base::Progress progress;
    const auto report = verifyAudit(transaction, kept, progress);
    if (!report)
        QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
    return report.value_or(AuditReport());
}

AuditReport verified(Database& database, const std::vector<AuditHead>& kept = {})
{
    return *database.read(
        [&](Transaction& transaction) -> base::Result<AuditReport> { return verified(transaction, kept); });
}

QByteArray described(const AuditReport& report)
{
    QByteArray text = QByteArray::number(report.faults) + " findings in " + QByteArray::number(report.rows) + " rows:";
    for (const AuditFinding& finding : report.findings)
        text += ' ' + finding.message.toUtf8();
    return text;
}

bool namesRow(const AuditReport& report, qint64 seq)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [seq](const AuditFinding& finding) {
        return finding.id == seq || (finding.seq <= seq && seq <= finding.lastSeq);
    });
}

/// What the chain says after these statements of somebody who can switch the triggers off; then all is as it was.
AuditReport afterTampering(Database& database, const QStringList& statements, const std::vector<AuditHead>& kept = {})
{
    AuditReport report;
    const bool isPostgreSql = database.dialect().isPostgreSql();
    QStringList all = isPostgreSql
        ? QStringList{QStringLiteral("SELECT set_config('session_replication_role', 'replica', true)")}
        : QStringList{QStringLiteral("DROP TRIGGER audit_log_no_update"),
                      QStringLiteral("DROP TRIGGER audit_log_no_delete"),
                      QStringLiteral("DROP TRIGGER audit_log_no_replace")};
    all << statements;
    const auto undone = database.transact([&](Transaction& transaction) -> base::Result<void> {
        for (const QString& sql : all) {
            if (const auto done = transaction.execute(sql); !done)
                return tl::unexpected(done.error());
        }
        report = verified(transaction, kept);
        return base::fail(base::ErrorCode::Cancelled, QStringLiteral("undo"));
    });
    if (undone.error().code != base::ErrorCode::Cancelled)
        QTest::qFail(qPrintable(undone.error().message), __FILE__, __LINE__);
    return report;
}

} // namespace

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEntriesAsTheyAre_data() { test::addBackendRows(); }
    void keepsEntriesAsTheyAre();
    void takesHostileTexts_data() { test::addBackendRows(); }
    void takesHostileTexts();
    void refusesIncompleteEntries_data() { test::addBackendRows(); }
    void refusesIncompleteEntries();
    void takesManyAtOnce_data() { test::addBackendRows(); }
    void takesManyAtOnce();
    void keepsOneChainForAllWriters_data() { test::addBackendRows(); }
    void keepsOneChainForAllWriters();
    void refusesChanges_data();
    void refusesChanges();
    void findsChangedColumns_data();
    void findsChangedColumns();
    void findsOtherTampering_data();
    void findsOtherTampering();
    void stopsWhenCancelled_data() { test::addBackendRows(); }
    void stopsWhenCancelled();
    void pagesAndFilters_data() { test::addBackendRows(); }
    void pagesAndFilters();
    void erasesPersonalValues_data() { test::addBackendRows(); }
    void erasesPersonalValues();
    void letsRolesOnlyAppend();
    void cleanupTestCase() { m_filled.clear(); }

private:
    test::TestDatabase& filled(const QString& backend);

    std::map<QString, std::unique_ptr<test::TestDatabase>> m_filled;
};

/// A database with kRows entries, which the tests leave as it is.
test::TestDatabase& TestAudit::filled(const QString& backend)
{
    std::unique_ptr<test::TestDatabase>& test = m_filled[backend];
    if (!test) {
        test = std::make_unique<test::TestDatabase>(backend);
        if (!append(test->database(), entries(kRows)))
            qFatal("The entries cannot be appended.");
    }
    return *test;
}

void TestAudit::keepsEntriesAsTheyAre()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(verified(test.database()).isSound());
    std::vector<AuditEntry> made = entries(2);
    AuditEntry failed;
    failed.timestamp = kStart.toOffsetFromUtc(3600);
    failed.action = QStringLiteral("refresh");
    failed.success = false;
    failed.errorMessage = QStringLiteral("No room.");
    made.push_back(failed);
    QVERIFY(append(test.database(), made));
    QVERIFY(append(test.database(), {}));

    const std::vector<AuditRecord> records = listed(test.database());
    QCOMPARE(records.size(), size_t(3));
    QCOMPARE(records.at(0).seq, 3);
    QCOMPARE(records.at(0).id, 3);
    QCOMPARE(records.at(0).entry.timestamp, kStart);
    QCOMPARE(records.at(0).entry.actorType, domain::ActorType::System);
    QCOMPARE(records.at(0).entry.success, false);
    QCOMPARE(records.at(0).entry.errorMessage, failed.errorMessage);
    const AuditEntry& second = records.at(1).entry;
    QCOMPARE(second.timestamp, made.at(1).timestamp);
    QCOMPARE(second.actorType, domain::ActorType::User);
    QCOMPARE(second.actorId, made.at(1).actorId);
    QCOMPARE(second.action, made.at(1).action);
    QCOMPARE(second.resourceType, made.at(1).resourceType);
    QCOMPARE(second.resourceId, QStringLiteral("d2"));
    QCOMPARE(second.details, made.at(1).details);
    QCOMPARE(second.ipAddress, made.at(1).ipAddress);
    QCOMPARE(second.userAgent, made.at(1).userAgent);
    QVERIFY(second.success);
    if (!test.database().dialect().isPostgreSql())
        QCOMPARE(records.at(0).dbRole, QStringLiteral("local"));

    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound(), described(report).constData());
    QCOMPARE(report.rows, 3);
    const auto head = test.database().read([](Transaction& transaction) { return auditHead(transaction); });
    QVERIFY(head);
    QCOMPARE(*head, report.head);
}

void TestAudit::takesHostileTexts()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QChar bom(0xfeff);
    const QString texts[] = {
        QStringLiteral("\"'\\ {},NULL :name ? $1 \t\r\n\x01\x7f"),
        QStringLiteral("মোট €9,00 \U0001F9FE \u2028"),
        QStringLiteral("a\0b").append(QChar(0)).append(QLatin1Char('c')),
        bom + QStringLiteral("behind a mark"),
        QString(QChar(0xd800)) + QLatin1Char('x') + QChar(0xdc00),
        QStringLiteral("NULL"),
        QStringLiteral(" "),
        QString(100'000, QLatin1Char('"')),
    };
    std::vector<AuditEntry> made;
    for (const QString& text : texts) {
        AuditEntry hostile = entry(1);
        hostile.actorId = hostile.action = hostile.userAgent = hostile.errorMessage = text;
        hostile.details = {{text.left(50), text},
                           {QStringLiteral("list"), QJsonArray{text.left(50), QJsonObject{{text.left(50), {}}}}}};
        hostile.personal = {{text.left(50), text}};
        made.push_back(hostile);
    }
    AuditEntry numbers = entry(1);
    numbers.ipAddress = QStringLiteral("FE80:0:0::1%eth0");
    for (const double number : {0.1, -0.0, 1e300, 5e-324, 1e20, 1.0 / 3, 9007199254740993.0, qInf()})
        numbers.details.insert(QString::number(number, 'g', 17), number);
    numbers.details.insert(QStringLiteral("\U0001F9FE"), 1); // sorted before or after the next one
    numbers.details.insert(QStringLiteral("\uff21"), 2);
    numbers.details.insert(QStringLiteral("int"), std::numeric_limits<qint64>::min());
    made.push_back(numbers);
    const auto appended = append(test.database(), made);
    QVERIFY2(appended, appended ? "" : qPrintable(appended.error().message));

    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound(), described(report).constData());
    const std::vector<AuditRecord> records = listed(test.database());
    QCOMPARE(records.at(0).entry.ipAddress, QStringLiteral("fe80::1"));
    QCOMPARE(records.at(0).entry.details.value(QLatin1String("int")).toInteger(), std::numeric_limits<qint64>::min());
    QCOMPARE(records.at(7).entry.userAgent, texts[1]);
    QCOMPARE(records.at(8).entry.userAgent, texts[0]);
    QCOMPARE(records.at(8).entry.personal.first(), texts[0]);
    QCOMPARE(records.at(4).entry.userAgent, QStringLiteral("\uFFFDx\uFFFD"));
}

void TestAudit::refusesIncompleteEntries()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    AuditEntry timeless = entry(2);
    timeless.timestamp = QDateTime();
    AuditEntry actionless = entry(2);
    actionless.action.clear();
    AuditEntry lost = entry(2);
    lost.ipAddress = QStringLiteral("localhost'; DROP TABLE audit_log");
    for (const AuditEntry& wrong : {timeless, actionless, lost}) {
        const auto appended = append(test.database(), {entry(1), wrong});
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, base::ErrorCode::InvalidArgument);
    }
    QCOMPARE(verified(test.database()).rows, 0);
}

void TestAudit::takesManyAtOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<AuditEntry> made = entries(2500);
    made.at(1700).personal = {{QStringLiteral("email"), QStringLiteral("ann@example.org")}};
    QVERIFY(append(test.database(), made));
    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound(), described(report).constData());
    QCOMPARE(report.rows, 2500);
    AuditFilter filter;
    filter.beforeSeq = 1702;
    QCOMPARE(listed(test.database(), filter, 1).at(0).entry.personal, made.at(1700).personal);
}

void TestAudit::keepsOneChainForAllWriters()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    constexpr int kTransactions = 20;
    const auto write = [&] {
        const auto database = test.connect();
        for (int i = 0; i < kTransactions; ++i) {
            const auto done = database->transact([&](Transaction& transaction) -> base::Result<void> {
                const auto appended = appendAudit(transaction, entries(2));
                // Every other one is undone.
                return i % 2 == 0 ? appended : base::fail(base::ErrorCode::Cancelled, {});
            });
            QCOMPARE(done.has_value(), i % 2 == 0);
        }
    };
    std::vector<std::unique_ptr<QThread>> writers;
    for (int i = 0; i < 3; ++i)
        writers.emplace_back(QThread::create(write))->start();
    for (const auto& writer : writers)
        QVERIFY(writer->wait(60'000));
    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound(), described(report).constData());
    QCOMPARE(report.rows, 3 * kTransactions);
}

void TestAudit::refusesChanges_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("sql");
    for (const QString& backend : test::backends()) {
        const auto row = [&](const char* name, const char* sql) {
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + QLatin1String(name))) << backend << sql;
        };
        row("update", "UPDATE audit_log SET actor_id = 'bob' WHERE id = 3");
        row("delete", "DELETE FROM audit_log WHERE id = 12");
        row("delete all", "DELETE FROM audit_log");
        row("upsert",
            "INSERT INTO audit_log SELECT * FROM audit_log WHERE id = 3 ON CONFLICT (id, timestamp) DO UPDATE SET "
            "actor_id = 'bob'");
    }
    QTest::newRow("sqlite replace") << "sqlite"
                                    << "INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE id = 12";
    QTest::newRow("sqlite update or replace") << "sqlite"
                                              << "UPDATE OR REPLACE audit_log SET id = 3, seq = 3 WHERE id = 4";
    QTest::newRow("partition update") << "postgresql"
                                      << "DO $$ BEGIN EXECUTE (SELECT 'UPDATE ' || tableoid::regclass || "
                                         "' SET actor_id = NULL' FROM audit_log LIMIT 1); END $$";
    QTest::newRow("truncate") << "postgresql"
                              << "TRUNCATE audit_log";
    QTest::newRow("partition truncate") << "postgresql"
                                        << "DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || tableoid::regclass "
                                           "FROM audit_log LIMIT 1); END $$";
}

void TestAudit::refusesChanges()
{
    QFETCH(QString, backend);
    QFETCH(QString, sql);
    test::TestDatabase& test = filled(backend);
    if (backend == QLatin1String("postgresql")) {
        const auto done = test::testServer().execute(sql, test.url().parameters.value(QStringLiteral("dbname")));
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QStringLiteral("append-only")), qPrintable(done.error().message));
    } else {
        sql.replace(QLatin1String("(id, timestamp)"), QLatin1String("(id)"));
        const auto done = test.database().transact([&](Transaction& transaction) { return transaction.execute(sql); });
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(QStringLiteral("append-only")), qPrintable(done.error().message));
        QCOMPARE(done.error().code, base::ErrorCode::Forbidden);
    }
    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound() && report.rows == kRows, described(report).constData());
}

void TestAudit::findsChangedColumns_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("change");
    for (const QString& backend : test::backends()) {
        const bool isPostgreSql = backend == QLatin1String("postgresql");
        const QString hash = QString::fromLatin1(auditContentHash("another"));
        for (const QString& change : {QStringLiteral("id = id + 1000, seq = seq + 1000"),
                                      isPostgreSql ? QStringLiteral("timestamp = timestamp + interval '1 ms'")
                                                   : QStringLiteral("timestamp = '2026-11-22T02:55:05.050Z'"),
                                      QStringLiteral("actor_type = 'system'"),
                                      QStringLiteral("actor_id = 'bob'"),
                                      QStringLiteral("actor_id = NULL"),
                                      QStringLiteral("action = 'read'"),
                                      QStringLiteral("resource_type = 'key'"),
                                      QStringLiteral("resource_id = 'd999'"),
                                      QStringLiteral("details = '{\"z\": 4711}'"),
                                      QStringLiteral("details = '{}'"),
                                      QStringLiteral("ip_address = '192.168.0.8'"),
                                      QStringLiteral("ip_address = '192.168.0.7/24'"),
                                      QStringLiteral("ip_address = NULL"),
                                      QStringLiteral("user_agent = 'emend/0.3'"),
                                      QStringLiteral("success = false"),
                                      QStringLiteral("error_message = 'No room.'"),
                                      QStringLiteral("error_message = ''"),
                                      QStringLiteral("db_role = 'bob'"),
                                      QStringLiteral("content_hash = '%1'").arg(hash),
                                      QStringLiteral("prev_hash = '%1'").arg(hash),
                                      QStringLiteral("row_hash = '%1'").arg(hash)})
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + change)) << backend << change;
    }
}

void TestAudit::findsChangedColumns()
{
    QFETCH(QString, backend);
    QFETCH(QString, change);
    test::TestDatabase& test = filled(backend);
    for (const int id : {1, 5, 12}) {
        const AuditReport report = afterTampering(
            test.database(), {QStringLiteral("UPDATE audit_log SET %1 WHERE id = %2").arg(change).arg(id)});
        QVERIFY2(namesRow(report, id), described(report).constData());
        QVERIFY2(report.faults <= 3, described(report).constData());
    }
    QVERIFY(verified(test.database()).isSound());
}

void TestAudit::findsOtherTampering_data()
{
    test::addBackendColumn();
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<qint64>("row");
    const QString columns = QStringLiteral("actor_type, action, details, success, db_role, content_hash, prev_hash, "
                                           "row_hash, timestamp");
    const QString copy = QStringLiteral("INSERT INTO audit_log (id, seq, %1) SELECT %2, %2, %1 FROM audit_log "
                                        "WHERE id = %3")
                             .arg(columns);
    for (const QString& backend : test::backends()) {
        const auto row = [&](const char* name, qint64 id, const QStringList& statements) {
            QTest::newRow(qPrintable(backend + QLatin1Char(' ') + QLatin1String(name))) << backend << statements << id;
        };
        row("removed", 5, {QStringLiteral("DELETE FROM audit_log WHERE id = 5")});
        row("first removed", 1, {QStringLiteral("DELETE FROM audit_log WHERE id = 1")});
        row("tail cut", 12, {QStringLiteral("DELETE FROM audit_log WHERE id > 10")});
        row("all removed", 7, {QStringLiteral("DELETE FROM audit_log")});
        row("swapped", 4,
            {QStringLiteral("UPDATE audit_log SET id = 100, seq = 100 WHERE id = 4"),
             QStringLiteral("UPDATE audit_log SET id = 4, seq = 4 WHERE id = 9"),
             QStringLiteral("UPDATE audit_log SET id = 9, seq = 9 WHERE id = 100")});
        row("appended", 13, {copy.arg(13).arg(12)});
        row("appended, head moved", 13, {copy.arg(13).arg(12), QStringLiteral("UPDATE audit_heads SET seq = 13")});
        row("tail and head cut", 12,
            {QStringLiteral("DELETE FROM audit_log WHERE id > 10"),
             QStringLiteral(
                 "UPDATE audit_heads SET seq = 10, row_hash = (SELECT row_hash FROM audit_log WHERE id = 10)")});
    }
}

void TestAudit::findsOtherTampering()
{
    QFETCH(QString, backend);
    QFETCH(QStringList, statements);
    QFETCH(qint64, row);
    test::TestDatabase& test = filled(backend);
    const AuditHead kept = verified(test.database()).head;
    const AuditReport report = afterTampering(test.database(), statements, {kept});
    QVERIFY2(namesRow(report, row), described(report).constData());
    QVERIFY(verified(test.database(), {kept}).isSound());
}

void TestAudit::stopsWhenCancelled()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(append(test.database(), entries(3)));
    base::Progress progress;
    progress.cancel();
    const auto report =
        test.database().read([&](Transaction& transaction) { return verifyAudit(transaction, {}, progress); });
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::Cancelled);
}

void TestAudit::pagesAndFilters()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    std::vector<AuditEntry> made = entries(30);
    for (size_t i = 0; i < made.size(); i += 3) {
        made.at(i).action = QStringLiteral("read");
        made.at(i).actorType = domain::ActorType::Service;
    }
    QVERIFY(append(test.database(), made));

    std::vector<qint64> paged;
    AuditFilter filter;
    do {
        const auto page = listed(test.database(), filter, 7);
        for (const AuditRecord& record : page)
            paged.push_back(record.seq);
        filter.beforeSeq = page.size() == 7 ? page.back().seq : 0;
    } while (filter.beforeSeq > 0);
    QCOMPARE(paged.size(), size_t(30));
    QVERIFY(std::is_sorted(paged.rbegin(), paged.rend()));

    const auto count = [&](auto change) {
        AuditFilter wanted;
        change(wanted);
        return listed(test.database(), wanted).size();
    };
    QCOMPARE(count([](AuditFilter& wanted) { wanted.action = QStringLiteral("read"); }), size_t(10));
    QCOMPARE(count([](AuditFilter& wanted) { wanted.since = kStart.addMSecs(26); }), size_t(5));
    QCOMPARE(count([](AuditFilter& wanted) { wanted.actorId = QStringLiteral("ann"); }), size_t(30));
    QCOMPARE(count([](AuditFilter& wanted) { wanted.actorId = QStringLiteral("ann' OR '1'='1"); }), size_t(0));
    QCOMPARE(count([](AuditFilter& wanted) { wanted.actorType = domain::ActorType::User; }), size_t(20));
    QCOMPARE(count([](AuditFilter& wanted) { wanted.resourceType = QStringLiteral("document"); }), size_t(30));
    QCOMPARE(count([](AuditFilter& wanted) {
                 wanted.resourceType = QStringLiteral("document");
                 wanted.resourceId = QStringLiteral("d7");
                 wanted.action = QStringLiteral("read");
                 wanted.beforeSeq = 8;
             }),
             size_t(1));
}

void TestAudit::erasesPersonalValues()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QString ann = QStringLiteral("ann@example.org");
    const QString bob = QStringLiteral("bob@example.org");
    QVERIFY(append(test.database(), {personalEntry(1, ann), personalEntry(2, bob), personalEntry(3, ann)}));
    QVERIFY(listed(test.database()).at(0).entry.details.contains(QLatin1String("personal")));
    QCOMPARE(listed(test.database()).at(0).entry.personal, personalEntry(3, ann).personal);

    const auto erase = [&](const AuditErasure& erasure) {
        AuditEntry by = entry(9);
        by.action = QStringLiteral("erase");
        return test.database().transact(
            [&](Transaction& transaction) { return eraseAuditPersonal(transaction, erasure, by); });
    };
    QCOMPARE(erase({}).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(erase({{}, QStringLiteral("document"), {}}).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(erase({ann, {}, {}}).value(), 2);
    QCOMPARE(erase({ann, {}, {}}).value(), 0);
    QCOMPARE(erase({bob, QStringLiteral("document"), QStringLiteral("d2")}).value(), 2);

    const std::vector<AuditRecord> records = listed(test.database());
    QCOMPARE(records.size(), size_t(6));
    QCOMPARE(records.at(0).entry.action, QStringLiteral("erase"));
    QCOMPARE(records.at(2).entry.details.value(QLatin1String("erased")).toArray().size(), 2);
    QVERIFY(records.at(4).entry.personal.value(QStringLiteral("email")).isEmpty());
    QCOMPARE(records.at(5).entry.personal.value(QStringLiteral("email")), QString());
    QCOMPARE(records.at(5).entry.personal.value(QStringLiteral("file")), QStringLiteral("cv ann@example.org.pdf"));
    const AuditReport report = verified(test.database());
    QVERIFY2(report.isSound(), described(report).constData());
}

// The server itself says who wrote, and lets a role that may append do nothing else.
void TestAudit::letsRolesOnlyAppend()
{
    test::TestDatabase test(QStringLiteral("postgresql"));
    const QString name = test.url().parameters.value(QStringLiteral("dbname"));
    const auto server = [&](const char* sql) { return test::testServer().execute(QLatin1String(sql), name); };
    QVERIFY(server("CREATE ROLE audit_writer LOGIN; GRANT EXECUTE ON FUNCTION audit_append TO audit_writer; "
                   "GRANT SELECT ON audit_log, audit_heads TO audit_writer"));
    DatabaseUrl url = test.url();
    url.parameters.insert(QStringLiteral("user"), QStringLiteral("audit_writer"));
    auto writer = Database::open(url);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    const auto appended = append(**writer, {personalEntry(1, QStringLiteral("ann@example.org"))});
    QVERIFY2(appended, appended ? "" : qPrintable(appended.error().message));
    QCOMPARE(listed(test.database()).at(0).dbRole, QStringLiteral("audit_writer"));
    for (const char* sql :
         {"UPDATE audit_log SET actor_id = 'bob'", "DELETE FROM audit_log", "UPDATE audit_heads SET seq = 0",
          "INSERT INTO audit_log SELECT * FROM audit_log", "SELECT value FROM audit_personal",
          "DELETE FROM audit_personal", "UPDATE audit_personal SET value = ''"}) {
        const auto done =
            (*writer)->transact([&](Transaction& transaction) { return transaction.execute(QLatin1String(sql)); });
        QVERIFY2(!done, sql);
        QCOMPARE(done.error().code, base::ErrorCode::Forbidden);
    }
    QVERIFY(verified(test.database()).isSound());
    writer->reset();
    QVERIFY(server("DROP OWNED BY audit_writer; DROP ROLE audit_writer"));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
