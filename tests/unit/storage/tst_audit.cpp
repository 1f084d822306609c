// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_entries.h"
#include "test_database.h"

#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <algorithm>
#include <limits>
#include <memory>

using namespace emend;
using namespace emend::storage;
using namespace emend::test;
using domain::AuditEntry;

namespace {

AuditEntry personalEntry(int number, const QString& email)
{
    AuditEntry made = entry(number);
    made.personal = {{QStringLiteral("email"), email},
                     {QStringLiteral("file"), QStringLiteral("cv %1.pdf").arg(email)}};
    return made;
}

std::vector<AuditRecord> listed(Database& database, const AuditFilter& filter = {}, int limit = 1000)
{
    const auto records = database.read([&](Transaction& transaction) { return listAudit(transaction, filter, limit); });
    if (!records)
        QTest::qFail(qPrintable(records.error().message), __FILE__, __LINE__);
    return records.value_or(std::vector<AuditRecord>());
}

} // namespace

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEntriesAsTheyAre_data() { addBackendRows(); }
    void keepsEntriesAsTheyAre();
    void takesHostileTexts_data() { addBackendRows(); }
    void takesHostileTexts();
    void refusesIncompleteEntries_data() { addBackendRows(); }
    void refusesIncompleteEntries();
    void takesManyAtOnce_data() { addBackendRows(); }
    void takesManyAtOnce();
    void keepsOneChainForAllWriters_data() { addBackendRows(); }
    void keepsOneChainForAllWriters();
    void pagesAndFilters_data() { addBackendRows(); }
    void pagesAndFilters();
    void erasesPersonalValues_data() { addBackendRows(); }
    void erasesPersonalValues();
    void letsRolesOnlyAppend();
};

void TestAudit::keepsEntriesAsTheyAre()
{
    QFETCH(QString, backend);
    TestDatabase test(backend);
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
    TestDatabase test(backend);
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
    TestDatabase test(backend);
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
    TestDatabase test(backend);
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
    TestDatabase test(backend);
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

void TestAudit::pagesAndFilters()
{
    QFETCH(QString, backend);
    TestDatabase test(backend);
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
    TestDatabase test(backend);
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
    TestDatabase test(QStringLiteral("postgresql"));
    const QString name = test.url().parameters.value(QStringLiteral("dbname"));
    const auto server = [&](const char* sql) { return testServer().execute(QLatin1String(sql), name); };
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
