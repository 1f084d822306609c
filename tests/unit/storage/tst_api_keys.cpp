// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/api_keys.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using base::Result;
using storage::ApiKey;
using storage::ApiKeyRole;
using storage::CreatedApiKey;
using storage::Transaction;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0, 0, 500), Qt::UTC);

ApiKey wanted()
{
    ApiKey key;
    key.appName = QStringLiteral("expenses");
    key.environment = QStringLiteral("production");
    key.role = ApiKeyRole::TrainingService;
    key.scopes = {QStringLiteral("corrections:write"), QStringLiteral("patterns:read")};
    key.expiresAt = kNow.addDays(90);
    key.createdBy = QStringLiteral("ann");
    key.notes = QStringLiteral("for the \"nightly\" run");
    return key;
}

Result<CreatedApiKey> create(storage::Database& database, const ApiKey& key, const QDateTime& now = kNow)
{
    return database.transact([&](Transaction& t) { return storage::createApiKey(t, key, now); });
}

Result<ApiKey> authenticate(storage::Database& database, const QString& key, const QDateTime& now = kNow)
{
    return database.transact([&](Transaction& t) { return storage::authenticateApiKey(t, key, now); });
}

Result<ApiKey> revoke(storage::Database& database, const QString& idOrPrefix, const QDateTime& now = kNow)
{
    return database.transact([&](Transaction& t) { return storage::revokeApiKey(t, idOrPrefix, now); });
}

QString storedText(storage::Database& database)
{
    const auto rows = database.read([](Transaction& t) { return t.query(QStringLiteral("SELECT * FROM api_keys")); });
    QString text;
    for (const storage::Row& row : *rows) {
        for (qsizetype column = 0; column < row.columns().size(); ++column)
            text += row.value(column).toString() + QLatin1Char('|');
    }
    return text;
}

} // namespace

class TestApiKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOnlyTheHash_data() { test::addBackendRows(); }
    void keepsOnlyTheHash();
    void knowsTheKeyAgain_data() { test::addBackendRows(); }
    void knowsTheKeyAgain();
    void refusesInTheSameWords_data() { test::addBackendRows(); }
    void refusesInTheSameWords();
    void notesUseOnceAMinute_data() { test::addBackendRows(); }
    void notesUseOnceAMinute();
    void overlapsWhileRotating_data() { test::addBackendRows(); }
    void overlapsWhileRotating();
    void revokesByIdAndPrefix_data() { test::addBackendRows(); }
    void revokesByIdAndPrefix();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestApiKeys::keepsOnlyTheHash()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    QSet<QString> keys;
    for (int i = 0; i < 20; ++i) {
        const auto created = create(database.database(), wanted());
        QVERIFY2(created, test::why(created).constData());
        static const QRegularExpression shape(QStringLiteral("^sk_live_[A-Za-z0-9_-]{43}$"));
        QVERIFY2(shape.match(created->key).hasMatch(), qPrintable(created->key));
        QCOMPARE(created->record.prefix, created->key.left(16));
        keys.insert(created->key);
    }
    QCOMPARE(keys.size(), 20);
    const QString stored = storedText(database.database());
    for (const QString& key : keys)
        QVERIFY(!stored.contains(key.mid(16)));
}

void TestApiKeys::knowsTheKeyAgain()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto created = create(database.database(), wanted());
    QVERIFY2(created, test::why(created).constData());
    const auto found = authenticate(database.database(), created->key);
    QVERIFY2(found, test::why(found).constData());
    QCOMPARE(found->id, created->record.id);
    QCOMPARE(found->appName, QStringLiteral("expenses"));
    QCOMPARE(found->environment, QStringLiteral("production"));
    QCOMPARE(found->role, ApiKeyRole::TrainingService);
    QCOMPARE(found->scopes, wanted().scopes);
    QCOMPARE(found->expiresAt, wanted().expiresAt);
    QCOMPARE(found->createdBy, QStringLiteral("ann"));
    QCOMPARE(found->notes, wanted().notes);
    ApiKey plain = wanted();
    plain.scopes.clear();
    plain.expiresAt = {};
    plain.notes.clear();
    const auto second = create(database.database(), plain, kNow.addSecs(1));
    QVERIFY2(second, test::why(second).constData());
    const auto listed = database.database().read([](Transaction& t) { return storage::listApiKeys(t); });
    QVERIFY2(listed, test::why(listed).constData());
    QCOMPARE(listed->size(), 2U);
    QCOMPARE(listed->front().id, second->record.id);
    QVERIFY(!listed->front().expiresAt.isValid());
    QVERIFY(listed->front().scopes.isEmpty());
    QVERIFY(authenticate(database.database(), second->key, kNow.addYears(50)));
}

void TestApiKeys::refusesInTheSameWords()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto expiring = create(database.database(), wanted());
    const auto revoked = create(database.database(), wanted());
    QVERIFY(expiring && revoked);
    QVERIFY(revoke(database.database(), revoked->record.id));
    QVERIFY(authenticate(database.database(), expiring->key, wanted().expiresAt.addMSecs(-1)));

    const QString foreign = QStringLiteral("sk_live_") + QString(43, QLatin1Char('A'));
    QString otherCase = expiring->key;
    otherCase[20] = otherCase.at(20).isLower() ? otherCase.at(20).toUpper() : otherCase.at(20).toLower();
    if (otherCase == expiring->key)
        otherCase[20] = QLatin1Char('!');
    QSet<QString> words;
    const QList<std::pair<QString, QDateTime>> attempts{{expiring->key, wanted().expiresAt},
                                                        {expiring->key, kNow.addYears(9)},
                                                        {revoked->key, kNow},
                                                        {foreign, kNow},
                                                        {otherCase, kNow},
                                                        {expiring->key.chopped(1), kNow},
                                                        {expiring->key + QLatin1Char('x'), kNow},
                                                        {expiring->key.mid(8), kNow},
                                                        {expiring->record.prefix, kNow},
                                                        {QString(), kNow},
                                                        {QStringLiteral("' OR 1=1 --"), kNow}};
    for (const auto& [key, now] : attempts) {
        const auto refused = authenticate(database.database(), key, now);
        QVERIFY2(!refused, qPrintable(key));
        QCOMPARE(refused.error().code, ErrorCode::Unauthenticated);
        words.insert(refused.error().message);
    }
    QCOMPARE(words.size(), 1);
}

void TestApiKeys::notesUseOnceAMinute()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto created = create(database.database(), wanted());
    QVERIFY(created);
    int updates = 0;
    database.database().observe(
        [&](const QString& sql, const storage::Binds&) { updates += sql.startsWith(QLatin1String("UPDATE")) ? 1 : 0; });
    const auto usedAt = [&](qint64 seconds) {
        const auto found = authenticate(database.database(), created->key, kNow.addSecs(seconds));
        return found ? found->lastUsedAt : QDateTime();
    };
    QCOMPARE(usedAt(0), kNow);
    QCOMPARE(usedAt(1), kNow);
    QCOMPARE(usedAt(59), kNow);
    QCOMPARE(updates, 1);
    QCOMPARE(usedAt(60), kNow.addSecs(60));
    QCOMPARE(usedAt(61), kNow.addSecs(60));
    QCOMPARE(updates, 2);
}

void TestApiKeys::overlapsWhileRotating()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto old = create(database.database(), wanted());
    const auto fresh = create(database.database(), wanted());
    QVERIFY(old && fresh);
    QVERIFY(authenticate(database.database(), old->key));
    QVERIFY(authenticate(database.database(), fresh->key));
    QVERIFY(revoke(database.database(), old->record.prefix));
    QVERIFY(!authenticate(database.database(), old->key));
    QVERIFY(authenticate(database.database(), fresh->key));
}

void TestApiKeys::revokesByIdAndPrefix()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto created = create(database.database(), wanted());
    QVERIFY(created);
    for (const QString& wrong : {QStringLiteral("sk_live_"), QStringLiteral("nobody"), QString(), QStringLiteral("%"),
                                 QStringLiteral("00000000-0000-4000-8000-000000000000")}) {
        const auto missing = revoke(database.database(), wrong);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
    const auto revoked = revoke(database.database(), created->record.id.toUpper(), kNow);
    QVERIFY2(revoked, test::why(revoked).constData());
    QCOMPARE(revoked->revokedAt, kNow);
    const auto again = revoke(database.database(), created->record.prefix, kNow.addDays(1));
    QVERIFY2(again, test::why(again).constData());
    QCOMPARE(again->revokedAt, kNow);
    // What older programs look at.
    const auto active = database.database().read([](Transaction& t) {
        return t.queryOne(QStringLiteral("SELECT count(*) AS n FROM api_keys WHERE is_active"));
    });
    QCOMPARE((*active)->integer("n"), 0);
}

void TestApiKeys::refusesNonsense_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("days");
    QTest::newRow("no app") << ""
                            << "test"
                            << "a:b" << 1;
    QTest::newRow("long app") << QString(51, QLatin1Char('a')) << "test"
                              << "a:b" << 1;
    QTest::newRow("blank in app") << "my app"
                                  << "test"
                                  << "a:b" << 1;
    QTest::newRow("control in app") << "app\x1b[2J"
                                    << "test"
                                    << "a:b" << 1;
    QTest::newRow("no environment") << "app"
                                    << ""
                                    << "a:b" << 1;
    QTest::newRow("other environment") << "app"
                                       << "Production"
                                       << "a:b" << 1;
    QTest::newRow("empty scope") << "app"
                                 << "test"
                                 << "" << 1;
    QTest::newRow("odd scope") << "app"
                               << "test"
                               << "a:b;c" << 1;
    QTest::newRow("long scope") << "app"
                                << "test" << QString(61, QLatin1Char('a')) << 1;
    QTest::newRow("expired") << "app"
                             << "test"
                             << "a:b" << 0;
}

void TestApiKeys::refusesNonsense()
{
    QFETCH(QString, app);
    QFETCH(QString, environment);
    QFETCH(QString, scope);
    QFETCH(int, days);
    test::TestDatabase database(QStringLiteral("sqlite"));
    ApiKey key;
    key.appName = app;
    key.environment = environment;
    key.scopes = QStringList{scope};
    key.expiresAt = kNow.addDays(days);
    const auto created = create(database.database(), key);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::InvalidArgument);
    QVERIFY(storedText(database.database()).isEmpty());
}

QTEST_GUILESS_MAIN(TestApiKeys)
#include "tst_api_keys.moc"
