// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/pattern_refreshes.h>
#include <emend/storage/pattern_sources.h>
#include <emend/storage/pattern_versions.h>
#include <emend/storage/pattern_vetoes.h>

#include <QtTest/QTest>

#include <thread>

using namespace emend;
using storage::Database;
using storage::PatternActivation;
using storage::Transaction;

namespace {

const QDateTime kNow({2026, 11, 22}, {12, 0, 0, 250}, Qt::UTC);
const QString kProduction = QStringLiteral("production");

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

storage::AddedPatternVersion add(Database& database, const QString& hash, const QJsonObject& content = {})
{
    storage::NewPatternVersion added;
    added.version.createdAt = kNow;
    added.version.createdBy = QStringLiteral("ann");
    added.version.contentHash = hash;
    added.version.patterns = 7;
    added.version.corrections = 123;
    added.version.meanConfidence = 0.5;
    added.version.snapshot = {{QStringLiteral("documents"), 12}};
    added.content = content;
    added.sourceList = QStringLiteral("list of ") + hash;
    return required(database.transact([&](Transaction& t) { return storage::addPatternVersion(t, added); }));
}

int activate(Database& database, std::optional<int> version, const QDateTime& time,
             const QString& environment = kProduction)
{
    PatternActivation activation;
    activation.environment = environment;
    activation.versionId = version;
    activation.activatedAt = time;
    activation.activatedBy = QStringLiteral("ann");
    activation.reason = QStringLiteral("better");
    return required(database.transact([&](Transaction& t) -> base::Result<int> {
        if (const auto locked = storage::lockActivations(t, storage::Versioned::Patterns); !locked)
            return tl::unexpected(locked.error());
        return storage::addActivation(t, activation, storage::Versioned::Patterns);
    }));
}

/// As an old client reads it: name of the active version, what replaced v1.
QString oldClientsView(Database& database)
{
    const auto rows = required(database.read([](Transaction& t) {
        return t.query(
            QStringLiteral("SELECT v.version_name AS name, v.is_active AS active, v.deactivated_at AS ended, "
                           "r.version_name AS next FROM pattern_cache_versions v LEFT JOIN "
                           "pattern_cache_versions r ON r.version_id = v.replaced_by_version "
                           "ORDER BY v.version_id"));
    }));
    QStringList parts;
    for (const storage::Row& row : rows)
        parts << QStringLiteral("%1%2%3%4")
                     .arg(row.text("name"), QLatin1String(row.flag("active") ? "*" : ""),
                          QLatin1String(row.isNull("ended") ? "" : " ended"),
                          row.isNull("next") ? QString() : QLatin1String(" for ") + row.text("next"));
    return parts.join(QLatin1String(", "));
}

} // namespace

class TestPatternVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything_data() { test::addBackendRows(); }
    void keepsEverything();
    void storesTheSameContentOnce_data() { test::addBackendRows(); }
    void storesTheSameContentOnce();
    void leavesNoGapsInNames_data() { test::addBackendRows(); }
    void leavesNoGapsInNames();
    void knowsWhatCountedWhen_data() { test::addBackendRows(); }
    void knowsWhatCountedWhen();
    void keepsOldClientsTrue_data() { test::addBackendRows(); }
    void keepsOldClientsTrue();
    void hasOneActiveVersion_data() { test::addBackendRows(); }
    void hasOneActiveVersion();
    void keepsVetoes_data() { test::addBackendRows(); }
    void keepsVetoes();
    void keepsSourcesOnce_data() { test::addBackendRows(); }
    void keepsSourcesOnce();
    void letsOneRefreshAtATime_data() { test::addBackendRows(); }
    void letsOneRefreshAtATime();
};

void TestPatternVersions::keepsEverything()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    const QJsonObject content{{QStringLiteral("a"), 0.1}, {QStringLiteral("b"), QStringLiteral("é \"x\"")}};
    add(test.database(), QStringLiteral("h1"), content);
    const auto found = required(
        test.database().read([](Transaction& t) { return storage::findPatternVersion(t, QStringLiteral("v1")); }));
    QVERIFY(found);
    QCOMPARE(found->id, 1);
    QCOMPARE(found->createdAt, kNow);
    QCOMPARE(found->createdBy, QStringLiteral("ann"));
    QCOMPARE(found->contentHash, QStringLiteral("h1"));
    QCOMPARE(found->patterns, 7);
    QCOMPARE(found->corrections, 123);
    QCOMPARE(found->meanConfidence, std::optional(0.5));
    QCOMPARE(found->snapshot.value(QLatin1String("documents")).toInt(), 12);
    QCOMPARE(required(test.database().read([](Transaction& t) { return storage::patternContent(t, 1); })), content);
    QCOMPARE(required(test.database().read([](Transaction& t) { return storage::patternSourceList(t, 1); })),
             QStringLiteral("list of h1"));
    QVERIFY(!required(
        test.database().read([](Transaction& t) { return storage::findPatternVersion(t, QStringLiteral("v2")); })));
}

void TestPatternVersions::storesTheSameContentOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(add(test.database(), QStringLiteral("h1")).isNew);
    const auto again = add(test.database(), QStringLiteral("h1"));
    QVERIFY(!again.isNew);
    QCOMPARE(again.version.name, QStringLiteral("v1"));
    QCOMPARE(add(test.database(), QStringLiteral("h2")).version.name, QStringLiteral("v2"));
    // Only the newest one counts: what was learned can come back to what it was.
    QCOMPARE(add(test.database(), QStringLiteral("h1")).version.name, QStringLiteral("v3"));
    const auto list = required(test.database().read([](Transaction& t) { return storage::listPatternVersions(t, 2); }));
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].name, QStringLiteral("v3"));
}

void TestPatternVersions::leavesNoGapsInNames()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    constexpr int threads = 3;
    constexpr int each = 6;
    std::vector<std::thread> workers;
    for (int worker = 0; worker < threads; ++worker) {
        workers.emplace_back([&test, worker] {
            const auto database = test.connect();
            for (int i = 0; i < each; ++i) {
                add(*database, QStringLiteral("%1-%2").arg(worker).arg(i));
                // A failed attempt takes no number away.
                const auto failed = database->transact([](Transaction& t) -> base::Result<void> {
                    if (const auto added = storage::addPatternVersion(t, {}); !added)
                        return tl::unexpected(added.error());
                    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("no"));
                });
                if (failed)
                    qFatal("committed");
            }
        });
    }
    for (std::thread& worker : workers)
        worker.join();
    const auto list =
        required(test.database().read([](Transaction& t) { return storage::listPatternVersions(t, 100); }));
    QCOMPARE(list.size(), size_t(threads * each));
    for (size_t i = 0; i < list.size(); ++i)
        QCOMPARE(list[list.size() - 1 - i].name, QStringLiteral("v%1").arg(i + 1));
}

void TestPatternVersions::knowsWhatCountedWhen()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    add(database, QStringLiteral("h1"));
    add(database, QStringLiteral("h2"));
    const auto at = [&database](const QDateTime& time, const QString& environment = kProduction) {
        const auto found =
            required(database.read([&](Transaction& t) { return storage::activePatternsAt(t, environment, time); }));
        return found ? found->version + QStringLiteral(" #%1").arg(found->id) : QStringLiteral("none");
    };
    activate(database, 1, kNow);
    activate(database, 2, kNow.addSecs(60));
    activate(database, 2, kNow.addSecs(70), QStringLiteral("staging"));
    activate(database, std::nullopt, kNow.addSecs(120));
    QCOMPARE(at(kNow.addMSecs(-1)), QStringLiteral("none"));
    QCOMPARE(at(kNow), QStringLiteral("v1 #1"));
    QCOMPARE(at(kNow.addSecs(59)), QStringLiteral("v1 #1"));
    QCOMPARE(at(kNow.addSecs(60)), QStringLiteral("v2 #2"));
    QCOMPARE(at(kNow.addSecs(3600)), QStringLiteral(" #4"));
    QCOMPARE(at(kNow.addSecs(60), QStringLiteral("staging")), QStringLiteral("none"));
    QCOMPARE(at(kNow.addSecs(3600), QStringLiteral("staging")), QStringLiteral("v2 #3"));
    const auto history = required(database.read(
        [](Transaction& t) { return storage::listActivations(t, kProduction, 10, storage::Versioned::Patterns); }));
    QCOMPARE(history.size(), size_t(3));
    QVERIFY(!history[0].deactivatedAt.isValid());
    QCOMPARE(history[1].deactivatedAt, kNow.addSecs(120));
    QCOMPARE(history[2].deactivatedAt, history[1].activatedAt);
    QCOMPARE(history[2].reason, QStringLiteral("better"));
    QCOMPARE(required(database.read([](Transaction& t) {
                 return storage::listActivations(t, {}, 10, storage::Versioned::Patterns);
             })).size(),
             size_t(4));
}

void TestPatternVersions::keepsOldClientsTrue()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    add(database, QStringLiteral("h1"));
    add(database, QStringLiteral("h2"));
    activate(database, 1, kNow);
    QCOMPARE(oldClientsView(database), QStringLiteral("v1*, v2"));
    activate(database, 2, kNow, QStringLiteral("staging"));
    QCOMPARE(oldClientsView(database), QStringLiteral("v1*, v2"));
    activate(database, 2, kNow);
    QCOMPARE(oldClientsView(database), QStringLiteral("v1 ended for v2, v2*"));
    activate(database, 1, kNow);
    QCOMPARE(oldClientsView(database), QStringLiteral("v1*, v2 ended for v1"));
    activate(database, std::nullopt, kNow);
    QCOMPARE(oldClientsView(database), QStringLiteral("v1 ended, v2 ended for v1"));
}

void TestPatternVersions::hasOneActiveVersion()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    add(test.database(), QStringLiteral("h1"));
    activate(test.database(), 1, kNow);
    const auto second = test.database().transact([](Transaction& t) {
        return t.execute(QStringLiteral(
            "INSERT INTO pattern_activations (activation_id, environment, version_id, activated_at, activated_by, "
            "reason) VALUES (9, 'production', 1, '2026-01-01', 'x', 'x')"));
    });
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::ErrorCode::Conflict);
}

void TestPatternVersions::keepsVetoes()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    storage::PatternVeto veto;
    veto.merchant = QStringLiteral("Kedai");
    veto.field = QStringLiteral("category");
    veto.value = QStringLiteral("Travel");
    veto.vetoedAt = kNow;
    veto.vetoedBy = QStringLiteral("ann");
    veto.reason = QStringLiteral("it sells food");
    const auto put = [&] { return database.transact([&](Transaction& t) { return storage::addVeto(t, veto); }); };
    const auto standing = [&] { return required(database.read(storage::standingVetoes)); };
    const QString id = required(put());
    const auto again = put();
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::ErrorCode::Conflict);
    QCOMPARE(standing().size(), size_t(1));
    QCOMPARE(standing().front().reason, veto.reason);
    const auto lift = [&](const QString& which) {
        return required(database.transact(
            [&](Transaction& t) { return storage::liftVeto(t, which, QStringLiteral("bob"), kNow); }));
    };
    QVERIFY(!lift(QStringLiteral("none")));
    QVERIFY(lift(id));
    QVERIFY(!lift(id));
    QVERIFY(standing().empty());
    QVERIFY(put());
    const auto all = required(database.read([](Transaction& t) { return storage::allVetoes(t, 10); }));
    QCOMPARE(all.size(), size_t(2));
}

void TestPatternVersions::keepsSourcesOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    std::vector<storage::PatternSource> sources;
    for (int i = 0; i < 1200; ++i)
        sources.push_back({QStringLiteral("hash %1").arg(i / 2), {}, false, QStringLiteral("content %1").arg(i / 2)});
    const auto keep = [&] {
        return database.transact([&](Transaction& t) { return storage::keepPatternSources(t, sources, kNow); });
    };
    QVERIFY(keep());
    sources.push_back({QStringLiteral("new"), {}, false, QStringLiteral("content")});
    QVERIFY(keep());
    QStringList found;
    required(database.read([&](Transaction& t) {
        return storage::forEachPatternSource(
            t, {QStringLiteral("new"), QStringLiteral("hash 599"), QStringLiteral("gone")},
            [&](const QString& hash, const QString& content) -> base::Result<void> {
                found << hash + QLatin1Char('=') + content;
                return {};
            });
    }));
    found.sort();
    QCOMPARE(found, (QStringList{QStringLiteral("hash 599=content 599"), QStringLiteral("new=content")}));
    const auto count = required(database.read(
        [](Transaction& t) { return t.queryOne(QStringLiteral("SELECT count(*) AS n FROM pattern_sources")); }));
    QCOMPARE(count->integer("n"), 601);
}

void TestPatternVersions::letsOneRefreshAtATime()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Database& database = test.database();
    const auto claim = [&](const QDateTime& now, const QDateTime& notSince = {}) {
        return required(database.transact(
            [&](Transaction& t) { return storage::claimRefresh(t, QStringLiteral("ann"), notSince, 60'000, now); }));
    };
    const auto end = [&](const QString& id, const QString& version, const QDateTime& now) {
        required(database.transact(
            [&](Transaction& t) { return storage::endRefresh(t, id, version, QStringLiteral("e"), now); }));
    };
    const auto first = claim(kNow);
    QVERIFY(!first.id.isEmpty());
    const auto second = claim(kNow.addSecs(59));
    QVERIFY(second.id.isEmpty());
    QCOMPARE(second.inTheWay->startedBy, QStringLiteral("ann"));
    QVERIFY(required(
        database.transact([&](Transaction& t) { return storage::renewRefresh(t, first.id, kNow.addSecs(100)); })));
    QVERIFY(claim(kNow.addSecs(99)).id.isEmpty());
    const auto taken = claim(kNow.addSecs(101)); // whoever ran it is lost
    QVERIFY(!taken.id.isEmpty());
    end(taken.id, {}, kNow.addSecs(102));
    const auto failed = claim(kNow.addSecs(103), kNow); // a failed one does not count
    QVERIFY(!failed.id.isEmpty());
    end(failed.id, QStringLiteral("v1"), kNow.addSecs(104));
    QVERIFY(claim(kNow.addSecs(105), kNow).id.isEmpty());
    QVERIFY(!claim(kNow.addSecs(105), kNow.addSecs(103)).id.isEmpty()); // that long ago is due
}

QTEST_GUILESS_MAIN(TestPatternVersions)
#include "tst_pattern_versions.moc"
