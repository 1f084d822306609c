// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbidden_attempts.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/api_keys.h>
#include <emend/storage/audit.h>
#include <emend/storage/corrections.h>
#include <emend/storage/datasets.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/jobs.h>
#include <emend/storage/migrator.h>
#include <emend/storage/roles.h>
#include <emend/storage/settings.h>

#include <QtTest/QTest>

#include <thread>

using namespace emend;
using base::ErrorCode;
using base::Result;
using storage::Database;
using storage::Transaction;
using test::Attempt;
using test::forbiddenToAll;
using test::forbiddenToReviewers;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const QString kDocument = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString kOtherDocument = QStringLiteral("22222222-2222-4222-8222-222222222222");
const QString kBobsCorrection = QStringLiteral("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb");

/// Login roles of the test's server: who is a member of what.
const QList<std::pair<const char*, const char*>> kPeople{{"ann", "emend_reviewer"}, {"bob", "emend_reviewer"},
                                                         {"vic", "emend_viewer"},   {"sam", "emend_service"},
                                                         {"eve", "emend_admin"},    {"mal", nullptr}};

void superuser(const QString& sql, const QString& database = QStringLiteral("emend"))
{
    const auto done = test::testServer().execute(sql, database);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

storage::PoolCorrection correction(const QString& id, const QString& createdBy)
{
    storage::PoolCorrection pooled;
    domain::Correction& c = pooled.correction;
    c.id = id;
    c.sourceApp = QStringLiteral("emend");
    c.sourceEnvironment = QStringLiteral("test");
    c.sourceCorrectionId = id;
    c.createdAt = c.ingestedAt = c.lastModifiedAt = kNow;
    c.documentType = QStringLiteral("receipt");
    c.correctedMerchant = QStringLiteral("Café Ünal");
    c.fieldsCorrected = {QStringLiteral("merchant")};
    c.qualityScore = 0.5;
    pooled.merchantKey = QStringLiteral("cafe unal");
    pooled.createdBy = createdBy;
    return pooled;
}

domain::AuditEntry entry(const QString& actor)
{
    domain::AuditEntry entry;
    entry.timestamp = kNow;
    entry.actorType = domain::ActorType::User;
    entry.actorId = actor;
    entry.action = QStringLiteral("read");
    entry.resourceType = QStringLiteral("document");
    entry.resourceId = kDocument;
    return entry;
}

domain::Document document(const QString& id, QChar digit)
{
    domain::Document document;
    document.id = id;
    document.sha256 = QString(64, digit);
    document.fileName = QStringLiteral("receipt.png");
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = 10;
    return document;
}

Result<void> insertLease(Transaction& transaction, const QString& document, const QString& reviewer,
                         const QDateTime& until)
{
    const auto added = transaction.execute(
        QStringLiteral(
            "INSERT INTO review_leases (document_id, attempt_id, reviewer, leased_at, lease_until) "
            "VALUES (:document, :attempt, :reviewer, :now, :until) ON CONFLICT (document_id) DO UPDATE SET "
            "attempt_id = excluded.attempt_id, reviewer = excluded.reviewer, leased_at = excluded.leased_at, "
            "lease_until = excluded.lease_until WHERE review_leases.lease_until < excluded.leased_at"),
        {{":document", document},
         {":attempt", kDocument},
         {":reviewer", reviewer},
         {":now", QDateTime::currentDateTimeUtc()},
         {":until", until}});
    if (!added)
        return tl::unexpected(added.error());
    return *added == 1 ? Result<void>() : base::fail(ErrorCode::Conflict, QStringLiteral("It is taken."));
}

Result<void> seed(Transaction& t)
{
    for (const auto& [id, digit] : {std::pair(kDocument, u'a'), std::pair(kOtherDocument, u'b')}) {
        if (const auto added = storage::addDocument(t, document(id, digit), kNow); !added)
            return tl::unexpected(added.error());
    }
    const storage::PoolCorrection bobs = correction(kBobsCorrection, QStringLiteral("bob"));
    if (const auto added = storage::insertCorrections(t, {&bobs}); !added)
        return added;
    if (const auto salt = storage::deploymentSalt(t, kNow); !salt)
        return tl::unexpected(salt.error());
    storage::ApiKey key;
    key.appName = QStringLiteral("app");
    key.environment = QStringLiteral("test");
    if (const auto made = storage::createApiKey(t, key, kNow); !made)
        return tl::unexpected(made.error());
    if (const auto leased =
            insertLease(t, kDocument, QStringLiteral("bob"), QDateTime::currentDateTimeUtc().addDays(1));
        !leased)
        return leased;
    domain::AuditEntry personal = entry(QStringLiteral("emend"));
    personal.personal.insert(QStringLiteral("user"), QStringLiteral("Bob Beispiel"));
    if (const auto appended = storage::appendAudit(t, {personal}); !appended)
        return appended;
    return t.runScript(QStringLiteral("INSERT INTO users VALUES ('ann', 'Ann', 'reviewer', true, '2026-01-01'), "
                                      "('bob', 'Bob', 'reviewer', true, '2026-01-01');"
                                      "INSERT INTO webhooks VALUES ('33333333-3333-4333-8333-333333333333', "
                                      "'https://example.org', '{}', 'secret', true, '2026-01-01', '')"));
}

/// A seeded database, with a session of each person.
class Fixture final
{
public:
    Fixture() : m_database(QStringLiteral("postgresql"))
    {
        if (const auto seeded = owner().transact(seed); !seeded)
            qFatal("%s", qPrintable(seeded.error().message));
    }

    Database& owner() { return m_database.database(); }

    std::unique_ptr<Database> session(const QString& user)
    {
        storage::DatabaseUrl url = m_database.url();
        url.parameters.insert(QStringLiteral("user"), user);
        auto opened = Database::open(url);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    /// Everything that attempts are made on, as one text.
    QString fingerprint()
    {
        const auto row = owner().read([](Transaction& t) {
            QStringList parts;
            for (const char* table :
                 {"corrections_master", "audit_log", "audit_heads", "audit_personal", "users", "api_keys", "settings",
                  "review_leases", "documents", "jobs", "webhooks", "schema_migrations", "pg_auth_members"})
                parts << QStringLiteral("(SELECT coalesce(string_agg(r::text, ';' ORDER BY r::text), '') FROM %1 AS r)")
                             .arg(QLatin1String(table));
            parts << QStringLiteral(
                "(SELECT string_agg(tgname || tgenabled::text, ';' ORDER BY tgname, tgrelid) FROM pg_trigger)")
                  << QStringLiteral(
                         "(SELECT string_agg(relname || relowner || coalesce(relacl::text, '') || relrowsecurity, ';' "
                         "ORDER BY oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace)")
                  << QStringLiteral("(SELECT string_agg(proname || prosrc, ';' ORDER BY oid) FROM pg_proc WHERE "
                                    "pronamespace = 'public'::regnamespace)")
                  << QStringLiteral("(SELECT string_agg(rolname || rolsuper || rolcreaterole || rolbypassrls, ';' "
                                    "ORDER BY oid) FROM pg_roles)");
            return t.queryOne(QStringLiteral("SELECT md5(%1) AS sum").arg(parts.join(QLatin1String(" || '|' || "))));
        });
        return row ? (*row)->text("sum") : row.error().message;
    }

private:
    test::TestDatabase m_database;
};

const QString kInsertCorrection = QStringLiteral(
    "INSERT INTO corrections_master (id, source_app, source_environment, source_correction_id, created_at, created_by, "
    "fields_corrected, data_quality_score, ingested_at, last_modified_at) VALUES (gen_random_uuid(), 'a', 'test', "
    "'%1', '2026-01-01', '%2', '{}', 1, '2026-01-01', '2026-01-01')");

} // namespace

class TestRoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheRole();
    void refuses_data();
    void refuses();
    void hidesTheSalt();
    void cannotBeLedAstrayByTemporaryTables();
    void letsReviewersWork();
    void letsServicesWork();
    void letsAdminsWork();
    void letsViewersRead();
    void needsASuperuserOnce();
};

void TestRoles::initTestCase()
{
    const test::TestDatabase migrated(QStringLiteral("postgresql")); // makes the group roles
    for (const auto& [name, group] : kPeople) {
        superuser(QStringLiteral("CREATE ROLE %1 LOGIN").arg(QLatin1String(name)));
        if (group)
            superuser(QStringLiteral("GRANT %1 TO %2").arg(QLatin1String(group), QLatin1String(name)));
    }
}

void TestRoles::tellsTheRole()
{
    Fixture fixture;
    const auto role = [](Database& database) {
        const auto found = database.read([](Transaction& t) { return storage::currentRole(t); });
        return found ? storage::roleName(*found) : base::errorCodeName(found.error().code);
    };
    QCOMPARE(role(*fixture.session(QStringLiteral("ann"))), QStringLiteral("reviewer"));
    QCOMPARE(role(*fixture.session(QStringLiteral("vic"))), QStringLiteral("viewer"));
    QCOMPARE(role(*fixture.session(QStringLiteral("sam"))), QStringLiteral("service"));
    QCOMPARE(role(*fixture.session(QStringLiteral("eve"))), QStringLiteral("admin"));
    QCOMPARE(role(*fixture.session(QStringLiteral("mal"))), QStringLiteral("forbidden"));
    QCOMPARE(role(fixture.owner()), QStringLiteral("admin"));
    QCOMPARE(role(test::TestDatabase(QStringLiteral("sqlite")).database()), QStringLiteral("admin"));
}

void TestRoles::refuses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("attempts");
    const auto add = [](const char* user, const std::vector<std::vector<Attempt>>& lists,
                        const QStringList& more = {}) {
        QStringList names;
        QStringList attempts = more;
        for (qsizetype i = 0; i < more.size(); ++i)
            names << more.at(i).left(40);
        for (const std::vector<Attempt>& list : lists) {
            for (const Attempt& attempt : list) {
                names << QString::fromLatin1(attempt.name);
                attempts << QString::fromLatin1(attempt.sql);
            }
        }
        QTest::newRow(user) << QString::fromLatin1(user) << names << attempts;
    };
    const QString fresh = QStringLiteral("cccccccc-cccc-4ccc-8ccc-cccccccccccc");
    const QString seize = QStringLiteral(" ON CONFLICT (source_correction_id) DO UPDATE SET corrected_merchant = 'x'");
    add("ann", {forbiddenToAll(), forbiddenToReviewers()},
        {kInsertCorrection.arg(fresh, QStringLiteral("bob")),
         kInsertCorrection.arg(kBobsCorrection, QStringLiteral("ann")) + seize});
    add("vic", {forbiddenToAll(), forbiddenToReviewers()},
        {kInsertCorrection.arg(fresh, QStringLiteral("vic")), QStringLiteral("UPDATE documents SET state = 'reviewed'"),
         QStringLiteral("SET row_security = off; SELECT * FROM settings"),
         QStringLiteral("INSERT INTO merchant_statistics VALUES ('x', '', 1, 1, 1, 1)"),
         QStringLiteral("INSERT INTO review_leases VALUES ('22222222-2222-4222-8222-222222222222', gen_random_uuid(), "
                        "'vic', now(), now(), '{}')")});
    add("sam", {forbiddenToAll()},
        {QStringLiteral("UPDATE corrections_master SET corrected_merchant = 'x'"),
         QStringLiteral("DELETE FROM corrections_master"), QStringLiteral("DELETE FROM documents"),
         QStringLiteral("DELETE FROM jobs"), QStringLiteral("SELECT * FROM audit_personal"),
         QStringLiteral("DELETE FROM audit_personal"), QStringLiteral("UPDATE settings SET value = 'x'"),
         QStringLiteral("UPDATE api_keys SET expires_at = NULL"), QStringLiteral("UPDATE users SET role = 'admin'"),
         QStringLiteral("SELECT secret_hash FROM webhooks"), QStringLiteral("SET ROLE emend_admin")});
    add("eve", {forbiddenToAll()});
    add("mal", {forbiddenToAll(), forbiddenToReviewers()},
        {QStringLiteral("SELECT * FROM documents"), QStringLiteral("SELECT * FROM settings"),
         QStringLiteral("SELECT * FROM audit_log"), QStringLiteral("SELECT * FROM audit_log_default"),
         QStringLiteral("SELECT * FROM corrections_master"),
         QStringLiteral("SELECT audit_append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', "
                        "'{}', '{}', '{}')")});
}

void TestRoles::refuses()
{
    QFETCH(QString, user);
    QFETCH(QStringList, names);
    QFETCH(QStringList, attempts);
    Fixture fixture;
    const QString before = fixture.fingerprint();
    QCOMPARE(before.size(), 32);
    const std::unique_ptr<Database> session = fixture.session(user);
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const auto done = session->transact([&](Transaction& t) { return t.runScript(attempts.at(i)); });
        QVERIFY2(!done, qPrintable(names.at(i)));
        const bool isRefused =
            done.error().code == ErrorCode::Forbidden || done.error().message.contains(QLatin1String("must be"));
        QVERIFY2(isRefused, qPrintable(names.at(i) + QLatin1String(": ") + done.error().message));
    }
    QCOMPARE(fixture.fingerprint(), before);
}

void TestRoles::hidesTheSalt()
{
    Fixture fixture;
    const auto readable = [&](const char* user) {
        const auto row = fixture.session(QString::fromLatin1(user))->read([](Transaction& t) {
            return t.queryOne(QStringLiteral("SELECT count(*) AS n FROM settings WHERE name = 'privacy.salt'"));
        });
        return row ? (*row)->integer("n") : -1;
    };
    QCOMPARE(readable("vic"), 0);
    for (const char* user : {"ann", "sam", "eve"})
        QCOMPARE(readable(user), 1);
}

// audit_append runs with its owner's rights: it must not touch what a caller puts in the way.
void TestRoles::cannotBeLedAstrayByTemporaryTables()
{
    Fixture fixture;
    const auto ann = fixture.session(QStringLiteral("ann"));
    const auto appended = ann->transact([](Transaction& t) -> Result<void> {
        const auto made = t.runScript(QStringLiteral(
            "CREATE TEMP TABLE audit_heads AS SELECT 'main' AS chain, 41::BIGINT AS seq, repeat('f', 64) AS row_hash;"
            "CREATE TEMP TABLE audit_log (LIKE public.audit_log); SET search_path = pg_temp, public"));
        return made ? storage::appendAudit(t, {entry(QStringLiteral("ann"))}) : made;
    });
    QVERIFY2(appended, test::why(appended).constData());
    base::Progress progress;
    const auto report = fixture.owner().read([&](Transaction& t) { return storage::verifyAudit(t, {}, progress); });
    QVERIFY2(report, test::why(report).constData());
    QVERIFY(report->isSound());
    QCOMPARE(report->rows, 2);
}

void TestRoles::letsReviewersWork()
{
    Fixture fixture;
    const auto ann = fixture.session(QStringLiteral("ann"));
    const QString unnamed = QStringLiteral("dddddddd-dddd-4ddd-8ddd-dddddddddddd");
    const auto corrected = ann->transact([&](Transaction& t) -> Result<void> {
        const auto salt = storage::deploymentSalt(t, kNow);
        if (!salt)
            return tl::unexpected(salt.error());
        const storage::PoolCorrection own =
            correction(QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"), QStringLiteral("ann"));
        const storage::PoolCorrection nameless = correction(unnamed, QString());
        if (const auto added = storage::insertCorrections(t, {&own, &nameless}); !added)
            return added;
        if (const auto counted =
                storage::addMerchantCounts(t,
                                           {{{QStringLiteral("cafe unal"), QString(), 1, 0, 0, 0}},
                                            {{QStringLiteral("cafe unal"), QStringLiteral("Meals"), 1}}});
            !counted)
            return counted;
        if (const auto moved =
                storage::setDocumentState(t, kDocument, domain::DocumentState::Reviewed, std::nullopt, kNow);
            !moved)
            return tl::unexpected(moved.error());
        return storage::appendAudit(t, {entry(QStringLiteral("ann"))});
    });
    QVERIFY2(corrected, test::why(corrected).constData());
    const auto changed = ann->transact([](Transaction& t) {
        return t.execute(
            QStringLiteral("UPDATE corrections_master SET corrected_merchant = 'Cafe', last_modified_at = :now "
                           "WHERE created_by = 'ann'"),
            {{":now", kNow}});
    });
    QVERIFY2(changed, test::why(changed).constData());
    QCOMPARE(*changed, 2); // the nameless one was put in her name

    const auto lease = [&](const QString& document, const QDateTime& until) {
        return ann->transact([&](Transaction& t) { return insertLease(t, document, QStringLiteral("ann"), until); });
    };
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(60);
    QCOMPARE(lease(kDocument, soon).error().code, ErrorCode::Conflict);
    const auto own = lease(kOtherDocument, soon);
    QVERIFY2(own, test::why(own).constData());
    const auto expired = fixture.owner().transact([](Transaction& t) {
        return t.runScript(
            QStringLiteral("UPDATE review_leases SET lease_until = '2026-01-01' WHERE reviewer = 'bob'"));
    });
    QVERIFY2(expired, test::why(expired).constData());
    const auto takenOver = lease(kDocument, soon);
    QVERIFY2(takenOver, test::why(takenOver).constData());
    const auto ended =
        ann->transact([](Transaction& t) { return t.execute(QStringLiteral("DELETE FROM review_leases")); });
    QVERIFY2(ended, test::why(ended).constData());
    QCOMPARE(*ended, 2);
}

void TestRoles::letsServicesWork()
{
    Fixture fixture;
    const auto sam = fixture.session(QStringLiteral("sam"));
    const auto worked = sam->transact([](Transaction& t) -> Result<void> {
        if (const auto made = t.query(QStringLiteral("SELECT emend_ensure_partitions('2026-11-01', '2026-12-01')"));
            !made)
            return tl::unexpected(made.error());
        const auto added = storage::addDocument(t, document({}, u'c'), kNow);
        if (!added)
            return tl::unexpected(added.error());
        storage::NewJob job;
        job.documentId = added->id;
        job.uniqueKey = QStringLiteral("key");
        if (const auto queued = storage::enqueueJobs(t, {job}, kNow); !queued)
            return tl::unexpected(queued.error());
        const auto claimed = storage::claimJobs(t, {QStringLiteral("host:1"), 1, 60'000}, kNow);
        if (!claimed)
            return tl::unexpected(claimed.error());
        if (claimed->size() != 1)
            return base::fail(ErrorCode::Internal, QStringLiteral("Nothing was claimed."));
        const QString attempt = claimed->front().attemptId;
        domain::Extraction extraction;
        extraction.status = domain::Status::Done;
        extraction.text = QStringLiteral("total 9.00");
        if (const auto saved = storage::saveExtraction(t, added->id, attempt, extraction, kNow); !saved)
            return tl::unexpected(saved.error());
        if (const auto completed = storage::completeJob(t, attempt, {}, kNow); !completed)
            return tl::unexpected(completed.error());
        const storage::PoolCorrection anns =
            correction(QStringLiteral("eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee"), QStringLiteral("an app's user"));
        if (const auto imported = storage::insertCorrections(t, {&anns}); !imported)
            return imported;
        if (const auto marked = t.execute(
                QStringLiteral("UPDATE corrections_master SET used_in_training = true, training_dataset_id = 'd'"));
            !marked)
            return tl::unexpected(marked.error());
        return storage::appendAudit(t, {entry(QStringLiteral("sam"))});
    });
    QVERIFY2(worked, test::why(worked).constData());
    const auto created = fixture.session(QStringLiteral("eve"))->transact([](Transaction& t) {
        storage::ApiKey key;
        key.appName = QStringLiteral("app");
        key.environment = QStringLiteral("test");
        return storage::createApiKey(t, key, kNow);
    });
    QVERIFY2(created, test::why(created).constData());
    const auto known =
        sam->transact([&](Transaction& t) { return storage::authenticateApiKey(t, created->key, kNow); });
    QVERIFY2(known, test::why(known).constData());
}

void TestRoles::letsAdminsWork()
{
    Fixture fixture;
    const auto eve = fixture.session(QStringLiteral("eve"));
    const auto worked = eve->transact([](Transaction& t) -> Result<void> {
        const auto keys = storage::listApiKeys(t);
        if (!keys)
            return tl::unexpected(keys.error());
        if (const auto revoked = storage::revokeApiKey(t, keys->front().id, kNow); !revoked)
            return tl::unexpected(revoked.error());
        if (const auto paused = storage::setQueuePaused(t, true, QStringLiteral("eve"), kNow); !paused)
            return paused;
        if (const auto changed = t.execute(QStringLiteral("UPDATE corrections_master SET corrected_merchant = 'x'"));
            !changed)
            return tl::unexpected(changed.error());
        if (const auto changed = t.execute(QStringLiteral("UPDATE users SET role = 'viewer' WHERE user_name = 'bob'"));
            !changed)
            return tl::unexpected(changed.error());
        if (const auto listed = storage::listAudit(t, {}, 10); !listed)
            return tl::unexpected(listed.error());
        const auto erased =
            storage::eraseAuditPersonal(t, {QStringLiteral("Bob Beispiel"), {}, {}}, entry(QStringLiteral("eve")));
        if (!erased)
            return tl::unexpected(erased.error());
        return *erased == 1 ? Result<void>() : base::fail(ErrorCode::Internal, QStringLiteral("Nothing was erased."));
    });
    QVERIFY2(worked, test::why(worked).constData());
    base::Progress progress;
    const auto report = eve->read([&](Transaction& t) { return storage::verifyAudit(t, {}, progress); });
    QVERIFY2(report, test::why(report).constData());
    QVERIFY(report->isSound());
}

void TestRoles::letsViewersRead()
{
    Fixture fixture;
    const auto read = fixture.session(QStringLiteral("vic"))->transact([](Transaction& t) -> Result<void> {
        if (const auto listed = storage::listDocuments(t, {}, std::nullopt, 10); !listed)
            return tl::unexpected(listed.error());
        if (const auto listed = storage::listCorrections(t, {}, std::nullopt, 10); !listed)
            return tl::unexpected(listed.error());
        if (const auto counted = storage::queueCounts(t); !counted)
            return tl::unexpected(counted.error());
        if (const auto listed = storage::listApiKeys(t); !listed)
            return tl::unexpected(listed.error());
        const auto audited = storage::listAudit(t, {}, 10); // one of them has a person's name
        if (!audited)
            return tl::unexpected(audited.error());
        for (const storage::AuditRecord& record : *audited) {
            if (record.entry.personal.values() != QStringList(record.entry.personal.size(), QString()))
                return base::fail(base::ErrorCode::Internal, QStringLiteral("A viewer sees personal values."));
        }
        return storage::appendAudit(t, {entry(QStringLiteral("vic"))});
    });
    QVERIFY2(read, test::why(read).constData());
}

// Who may not create roles is told what to ask for; two databases of one server that are set up at once do not collide.
void TestRoles::needsASuperuserOnce()
{
    const test::PostgresServer server;
    const auto run = [&](const char* sql) {
        if (const auto done = server.execute(QString::fromLatin1(sql)); !done)
            qFatal("%s", qPrintable(done.error().message));
    };
    run("CREATE ROLE plain LOGIN");
    run("CREATE DATABASE pool OWNER plain");
    const auto migrate = [&](const QString& name, const QString& user) -> Result<int> {
        const auto database = Database::open(*storage::DatabaseUrl::parse(server.url(name, user)));
        if (!database)
            return tl::unexpected(database.error());
        return storage::migrate(**database, storage::builtInMigrations(storage::Backend::PostgreSql));
    };
    const auto refused = migrate(QStringLiteral("pool"), QStringLiteral("plain"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QVERIFY2(refused.error().message.contains(QLatin1String("CREATE ROLE emend_reviewer NOLOGIN")),
             qPrintable(refused.error().message));

    server.createDatabase(QStringLiteral("second"));
    Result<int> other = 0;
    std::thread program([&] { other = migrate(QStringLiteral("second"), QStringLiteral("emend")); });
    const auto own = migrate(QStringLiteral("emend"), QStringLiteral("emend"));
    program.join();
    QVERIFY2(own, test::why(own).constData());
    QVERIFY2(other, test::why(other).constData());
    const auto done = migrate(QStringLiteral("pool"), QStringLiteral("plain"));
    QVERIFY2(done, test::why(done).constData());
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
