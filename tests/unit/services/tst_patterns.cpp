// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_office.h"

#include <emend/extraction/extract.h>
#include <emend/pipeline/page_reader.h>
#include <emend/services/active_versions.h>
#include <emend/services/patterns.h>
#include <emend/storage/ocr_cache.h>
#include <emend/storage/pattern_refreshes.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace emend;
using base::ErrorCode;
using services::PatternService;
using storage::PatternActivation;
using storage::Transaction;
using test::PatternOffice;
using test::required;

namespace {

const QString kBuiltIn = services::kBuiltInPatterns;
const QString kWhy = QStringLiteral("reads better");

template <class T> QString codeOf(const base::Result<T>& result)
{
    return result ? QStringLiteral("none") : base::errorCodeName(result.error().code);
}

QString nameOf(const std::optional<PatternActivation>& activation)
{
    if (!activation)
        return QStringLiteral("none");
    return activation->version.isEmpty() ? kBuiltIn : activation->version;
}

/// Version after version, the newest first, of all that ever counted.
QString historyOf(PatternService service)
{
    QStringList names;
    for (const PatternActivation& each : required(service.history()))
        names << (each.isRollback ? QStringLiteral("back to %1") : QStringLiteral("%1")).arg(nameOf(each));
    return names.join(QLatin1String(", "));
}

/// Receipt number `n`, with its words, confirmed as of that merchant; its id.
QString confirm(PatternOffice& office, int n, const char* merchant)
{
    const QString id = office.desk().add(n);
    pipeline::PageResult page;
    page.text.size = QSize(600, 900);
    page.text.lines.push_back({{{QStringLiteral("KEDAI"), QRect(10, 10, 80, 20), 0.9, {}},
                                {QStringLiteral("K0PI"), QRect(100, 10, 60, 20), 1.0 / 3, {}}}});
    const QString sha256 = office.desk().document(id).sha256;
    required(office.database().transact([&](Transaction& t) {
        return storage::storeOcrResult(t, {sha256, QStringLiteral("r"), QStringLiteral("eng"), {}},
                                       QJsonArray{pipeline::toJson(page)}, office.desk().now);
    }));
    auto reviewer = office.desk().reviewer("rita");
    const auto task = required(reviewer.lease(id));
    required(reviewer.confirm(task.handle, test::draftWith({test::edit("merchant", merchant)})));
    return id;
}

qint64 run(storage::Database& database, const char* sql)
{
    return required(database.transact([&](Transaction& t) { return t.execute(QString::fromLatin1(sql)); }));
}

base::Result<QString> rebuild(PatternOffice& office, const QString& name)
{
    base::Progress progress;
    return office.admin().rebuild(name, progress);
}

} // namespace

class TestPatterns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesVersions_data() { test::addBackendRows(); }
    void makesVersions();
    void makesTheSameAgain_data() { test::addBackendRows(); }
    void makesTheSameAgain();
    void learnsMerchantsOfOtherSystems_data() { test::addBackendRows(); }
    void learnsMerchantsOfOtherSystems();
    void keepsWordsLongerThanTheCache_data() { test::addBackendRows(); }
    void keepsWordsLongerThanTheCache();
    void refreshesOnceForAll_data() { test::addBackendRows(); }
    void refreshesOnceForAll();
    void canBeCancelled();
    void heedsVetoes_data() { test::addBackendRows(); }
    void heedsVetoes();
    void activates_data() { test::addBackendRows(); }
    void activates();
    void refusesToActivate_data() { test::addBackendRows(); }
    void refusesToActivate();
    void goesBack_data() { test::addBackendRows(); }
    void goesBack();
    void goesBackToANamedOne_data() { test::addBackendRows(); }
    void goesBackToANamedOne();
    void letsOneOfTwoAdminsDecide_data() { test::addBackendRows(); }
    void letsOneOfTwoAdminsDecide();
    void keepsEnvironmentsApart_data() { test::addBackendRows(); }
    void keepsEnvironmentsApart();
    void doesAsRolesAllow();
};

void TestPatterns::makesVersions()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    confirm(office, 1, "Kedai Kopi");
    office.correct("Trip with", "Uber", 4);
    office.correct("once", "Only Once", 1);
    const auto made = office.refresh();
    QVERIFY(made.isNew);
    QCOMPARE(made.version.name, QStringLiteral("v1"));
    QCOMPARE(made.version.patterns, 1);
    QCOMPARE(made.version.corrections, 6);
    QCOMPARE(made.version.createdBy, QStringLiteral("ann"));
    const QJsonObject snapshot = made.version.snapshot;
    QCOMPARE(snapshot.value(QLatin1String("documents")).toInt(), 6);
    QCOMPARE(snapshot.value(QLatin1String("documents_with_words")).toInt(), 1);
    QCOMPARE(snapshot.value(QLatin1String("repeated_corrections")).toInt(), 1);
    QCOMPARE(snapshot.value(QLatin1String("sources_hash")).toString().size(), 64);

    const auto shown = required(office.admin().show(QStringLiteral("v1")));
    const QJsonObject rule = shown.content.value(QLatin1String("patterns"))
                                 .toObject()
                                 .value(QLatin1String("merchant"))
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(rule.value(QLatin1String("pattern")).toString(), QStringLiteral("/^trip with$/i"));
    QCOMPARE(rule.value(QLatin1String("frequency")).toInt(), 4);
    QVERIFY(shown.activations.empty());

    office.desk().now = office.desk().now.addSecs(60);
    const auto again = office.refresh();
    QVERIFY(!again.isNew);
    QCOMPARE(again.version.name, QStringLiteral("v1"));
    QCOMPARE(office.newVersion(), QStringLiteral("v2"));
    QCOMPARE(required(office.admin().list()).size(), size_t(2));
    const auto changes = required(office.admin().diff(QStringLiteral("v1"), QStringLiteral("v2")));
    QVERIFY(!changes.empty());
    QVERIFY(required(office.admin().diff(QStringLiteral("v2"), QStringLiteral("v2"))).empty());
    QCOMPARE(codeOf(office.admin().diff(QStringLiteral("v1"), QStringLiteral("v9"))), QStringLiteral("not_found"));
    QCOMPARE(codeOf(office.admin().show(QStringLiteral("v9"))), QStringLiteral("not_found"));
    QCOMPARE(office.desk().auditActions().count(QStringLiteral("refresh")), 3);
}

void TestPatterns::makesTheSameAgain()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString first = confirm(office, 1, "Kedai Kopi");
    confirm(office, 2, "Kedai Kopi");
    office.correct("Trip with", "Uber", 4);
    required(
        office.admin().veto(QStringLiteral("Kedai Kopi"), QStringLiteral("category"), QStringLiteral("Travel"), kWhy));
    const auto made = office.refresh();

    // Everything that it was made from goes on changing.
    required(office.desk().reviewer("rita").undo(first));
    run(office.database(), "DELETE FROM ocr_cache");
    run(office.database(), "UPDATE corrections_master SET used_in_training = TRUE");
    office.correct("Trip with", "Lyft", 40);
    required(office.admin().liftVeto(required(office.admin().vetoes()).front().id));
    office.desk().now = office.desk().now.addDays(400);
    const auto hash = rebuild(office, QStringLiteral("v1"));
    QVERIFY2(hash, hash ? "" : qPrintable(hash.error().message));
    QCOMPARE(*hash, made.version.contentHash);
    QVERIFY(office.refresh().version.contentHash != made.version.contentHash);

    QCOMPARE(codeOf(rebuild(office, QStringLiteral("v9"))), QStringLiteral("not_found"));
    run(office.database(), "UPDATE pattern_sources SET content = 'AAAA' WHERE document_id IS NOT NULL");
    QCOMPARE(codeOf(rebuild(office, QStringLiteral("v1"))), QStringLiteral("corrupt"));
    run(office.database(), "DELETE FROM pattern_sources WHERE document_id IS NOT NULL");
    const auto gone = rebuild(office, QStringLiteral("v1"));
    QCOMPARE(codeOf(gone), QStringLiteral("not_found"));
    QVERIFY2(gone.error().message.contains(QLatin1String("2 of its documents")), qPrintable(gone.error().message));
}

void TestPatterns::learnsMerchantsOfOtherSystems()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QStringList rows{QStringLiteral("GREEN VALLEY HARDWARE TRADING"), QStringLiteral("NO 7 LORONG SETIA 2"),
                           QStringLiteral("43000 KAJANG SELANGOR"), QStringLiteral("TEL 03-87331122")};
    office.correct("GREEN VALLEV", "Green Valley Hardware", 1, rows.join(QLatin1Char('\n')));
    required(office.admin().activate(office.refresh().version.name, kWhy));
    const auto learned = required(services::loadActivePatterns(office.database(), QStringLiteral("production")));
    domain::PageText page;
    page.size = {600, 400};
    for (const QString& row : rows) {
        const QRect box(10, 20 + 30 * static_cast<int>(page.lines.size()), 300, 20);
        page.lines.push_back(
            {{{QString(row).replace(QLatin1String("VALLEY"), QLatin1String("VA1LEY")), box, 0.9, {}}}});
    }
    domain::Extraction read;
    extraction::extractFields({page}, {QStringLiteral("receipt"), office.desk().now.date(), 0, learned}, read);
    QVERIFY(read.fields.value(QStringLiteral("merchant")));
    QCOMPARE(read.fields.value(QStringLiteral("merchant"))->value, QStringLiteral("Green Valley Hardware"));
    base::Progress progress;
    QCOMPARE(required(office.admin().rebuild(QStringLiteral("v1"), progress)),
             required(office.admin().show(QStringLiteral("v1"))).version.contentHash);
}

void TestPatterns::keepsWordsLongerThanTheCache()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    confirm(office, 1, "Kedai Kopi");
    confirm(office, 2, "Kedai Teh");
    QCOMPARE(office.refresh().version.snapshot.value(QLatin1String("documents_with_words")).toInt(), 2);
    run(office.database(), "DELETE FROM ocr_cache");
    office.correct("Trip with", "Uber", 4);
    const auto later = office.refresh();
    QCOMPARE(later.version.name, QStringLiteral("v2"));
    QCOMPARE(later.version.snapshot.value(QLatin1String("documents_with_words")).toInt(), 2);
    QCOMPARE(*rebuild(office, QStringLiteral("v2")), later.version.contentHash);
    // Sources are shared between versions.
    const auto kept = required(office.database().read([](Transaction& t) {
        return t.queryOne(QStringLiteral("SELECT count(*) AS n FROM pattern_sources WHERE document_id IS NOT NULL"));
    }));
    QCOMPARE(kept->integer("n"), 2);
    // A few pages of a merchant are enough.
    services::PatternSettings few = office.settings();
    few.maxWithPages = 1;
    office.correct("Trip by", "Uber", 4);
    base::Progress progress;
    const auto small = required(PatternOffice::admin(office.database(), "ann", few).refresh(progress));
    QCOMPARE(small.version.snapshot.value(QLatin1String("documents_with_words")).toInt(), 1);
}

void TestPatterns::refreshesOnceForAll()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    office.correct("Trip with", "Uber", 4);
    const services::PatternSettings settings = office.settings();
    std::atomic<int> made = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([&office, &made, settings, i] {
            const auto database = office.desk().fixture().connect();
            base::Progress progress;
            auto service = PatternOffice::admin(*database, qPrintable(QStringLiteral("worker %1").arg(i)), settings);
            if (required(service.refreshIfDue(3'600'000, progress)))
                ++made;
        });
    }
    for (std::thread& worker : workers)
        worker.join();
    QCOMPARE(made.load(), 1);
    QCOMPARE(required(office.admin().list()).size(), size_t(1));
    base::Progress progress;
    office.desk().now = office.desk().now.addMSecs(3'599'999);
    QVERIFY(!required(office.admin().refreshIfDue(3'600'000, progress)));
    office.desk().now = office.desk().now.addMSecs(1);
    QVERIFY(required(office.admin().refreshIfDue(3'600'000, progress)));

    const auto claim = required(office.database().transact([&](Transaction& t) {
        return storage::claimRefresh(t, QStringLiteral("somebody"), {}, 60'000, office.desk().now);
    }));
    const auto refused = office.admin().refresh(progress);
    QCOMPARE(codeOf(refused), QStringLiteral("conflict"));
    QVERIFY(refused.error().message.contains(QLatin1String("somebody")));
    required(office.database().transact([&](Transaction& t) {
        return storage::endRefresh(t, claim.id, {}, QStringLiteral("gave up"), office.desk().now);
    }));
    QVERIFY(office.admin().refresh(progress));
}

void TestPatterns::canBeCancelled()
{
    PatternOffice office(QStringLiteral("sqlite"));
    confirm(office, 1, "Kedai Kopi");
    base::Progress progress;
    progress.cancel();
    QCOMPARE(codeOf(office.admin().refresh(progress)), QStringLiteral("cancelled"));
    QVERIFY(required(office.admin().list()).empty());
    QCOMPARE(office.refresh().version.name, QStringLiteral("v1")); // nobody waits for the cancelled one
}

void TestPatterns::heedsVetoes()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString merchant = QStringLiteral("merchant");
    office.correct("Trip with", "Uber", 4);
    QCOMPARE(office.refresh().version.patterns, 1);
    const auto veto = [&office](const QString& field, const QString& value, const QString& why) {
        return office.admin().veto({}, field, value, why);
    };
    QCOMPARE(codeOf(veto(merchant, QStringLiteral("Uber"), {})), QStringLiteral("invalid_argument"));
    QCOMPARE(codeOf(veto({}, QStringLiteral("Uber"), kWhy)), QStringLiteral("invalid_argument"));
    QCOMPARE(codeOf(veto(merchant, QString(501, QLatin1Char('x')), kWhy)), QStringLiteral("invalid_argument"));
    const QString id = required(veto(merchant, QStringLiteral(" Uber "), kWhy));
    QCOMPARE(codeOf(veto(merchant, QStringLiteral("Uber"), kWhy)), QStringLiteral("conflict"));
    const auto without = office.refresh();
    QCOMPARE(without.version.patterns, 0);
    QCOMPARE(without.version.snapshot.value(QLatin1String("vetoes")).toInt(), 1);
    required(office.admin().liftVeto(id));
    QCOMPARE(codeOf(office.admin().liftVeto(id)), QStringLiteral("not_found"));
    QCOMPARE(office.refresh().version.patterns, 1);
    const QStringList actions = office.desk().auditActions();
    QCOMPARE(actions.count(QStringLiteral("veto")), 1);
    QCOMPARE(actions.count(QStringLiteral("lift_veto")), 1);
}

void TestPatterns::activates()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString first = office.newVersion();
    const QString second = office.newVersion();
    QCOMPARE(nameOf(required(office.admin().active())), QStringLiteral("none"));
    const QDateTime begin = office.desk().now;
    const auto made = required(office.admin("eve").activate(first, QStringLiteral("  first\n one "), 0));
    QCOMPARE(made.version, first);
    QCOMPARE(made.reason, QStringLiteral("first one"));
    office.desk().now = begin.addSecs(60);
    required(office.admin().activate(second, kWhy, made.id));
    QCOMPARE(nameOf(required(office.admin().active())), second);
    QCOMPARE(nameOf(required(office.admin().activeAt(begin.addSecs(59)))), first);
    QCOMPARE(nameOf(required(office.admin().activeAt(begin.addSecs(60)))), second);
    QCOMPARE(nameOf(required(office.admin().activeAt(begin.addSecs(-1)))), QStringLiteral("none"));
    QCOMPARE(required(office.admin().show(first)).activations.size(), size_t(1));

    // A clock that is behind does not turn time back.
    office.desk().now = begin;
    QCOMPARE(required(office.admin().activate(first, kWhy)).activatedAt, begin.addSecs(60));

    storage::AuditFilter filter;
    filter.action = QStringLiteral("activate");
    const auto log = required(office.database().read([&](Transaction& t) { return storage::listAudit(t, filter, 9); }));
    QCOMPARE(log.size(), size_t(3));
    QCOMPARE(log[2].entry.actorId, QStringLiteral("eve"));
    QCOMPARE(log[2].entry.resourceId, first);
    QCOMPARE(log[1].entry.details.value(QLatin1String("from")).toString(), first);
    QCOMPARE(log[1].entry.details.value(QLatin1String("reason")).toString(), kWhy);
}

void TestPatterns::refusesToActivate()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString first = office.newVersion();
    const QString second = office.newVersion();
    const auto code = [&office](const QString& name, const QString& why, std::optional<int> seen = {}) {
        return codeOf(office.admin().activate(name, why, seen));
    };
    QCOMPARE(code(first, {}), QStringLiteral("invalid_argument"));
    QCOMPARE(code(first, QStringLiteral(" \n")), QStringLiteral("invalid_argument"));
    QCOMPARE(code(first, QString(1001, QLatin1Char('x'))), QStringLiteral("invalid_argument"));
    QCOMPARE(code(QStringLiteral("v9"), kWhy), QStringLiteral("not_found"));
    QCOMPARE(code(kBuiltIn, kWhy), QStringLiteral("conflict"));
    QCOMPARE(code(first, kWhy, 5), QStringLiteral("conflict"));
    QCOMPARE(codeOf(office.admin().rollback(kWhy)), QStringLiteral("conflict"));
    QCOMPARE(code(first, kWhy, 0), QStringLiteral("none"));
    QCOMPARE(code(first, QStringLiteral("once more")), QStringLiteral("conflict"));
    QCOMPARE(code(second, kWhy, 0), QStringLiteral("conflict"));
    run(office.database(),
        "UPDATE pattern_cache_versions SET pattern_data = '{\"format\": 1, \"x\": 1}' WHERE version_name = 'v2'");
    QCOMPARE(code(second, kWhy), QStringLiteral("corrupt"));
    QCOMPARE(historyOf(office.admin()), first);
    QCOMPARE(office.desk().auditActions().count(QStringLiteral("activate")), 1);
}

void TestPatterns::goesBack()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    for (int i = 0; i < 4; ++i)
        office.newVersion();
    const auto tick = [&office] { office.desk().now = office.desk().now.addSecs(1); };
    const auto back = [&] {
        tick();
        return nameOf(required(office.admin().rollback(QStringLiteral("worse"))));
    };
    const auto forth = [&](const char* name) {
        tick();
        required(office.admin().activate(QString::fromLatin1(name), kWhy));
    };
    forth("v1");
    forth("v2");
    forth("v3");
    QCOMPARE(back(), QStringLiteral("v2"));
    QCOMPARE(back(), QStringLiteral("v1"));
    QCOMPARE(back(), kBuiltIn);
    QCOMPARE(codeOf(office.admin().rollback(kWhy)), QStringLiteral("conflict"));
    forth("v4");
    QCOMPARE(back(), kBuiltIn);
    forth("v3");
    forth("v1");
    QCOMPARE(back(), QStringLiteral("v3"));
    forth("v2"); // after having gone back, what was left behind is forgotten
    QCOMPARE(back(), QStringLiteral("v3"));
    QCOMPARE(back(), kBuiltIn);
    QCOMPARE(historyOf(office.admin()),
             QStringLiteral("back to built-in, back to v3, v2, back to v3, v1, v3, back to built-in, v4, back to "
                            "built-in, back to v1, back to v2, v3, v2, v1"));
    QCOMPARE(codeOf(office.admin().rollback({})), QStringLiteral("invalid_argument"));
    QCOMPARE(office.desk().auditActions().count(QStringLiteral("rollback")), 7);
}

void TestPatterns::goesBackToANamedOne()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    for (int i = 0; i < 4; ++i)
        office.newVersion();
    const auto back = [&](const char* name) {
        office.desk().now = office.desk().now.addSecs(1);
        return office.admin().rollback(kWhy, QString::fromLatin1(name));
    };
    for (const char* name : {"v1", "v2", "v3"}) {
        office.desk().now = office.desk().now.addSecs(1);
        required(office.admin().activate(QString::fromLatin1(name), kWhy));
    }
    QCOMPARE(codeOf(back("v3")), QStringLiteral("conflict"));
    QCOMPARE(codeOf(back("v4")), QStringLiteral("not_found"));
    QCOMPARE(codeOf(back("v9")), QStringLiteral("not_found"));
    const auto gone = required(back("v1"));
    QCOMPARE(gone.version, QStringLiteral("v1"));
    QVERIFY(gone.isRollback);
    QCOMPARE(required(back("built-in")).version, QString());
    QCOMPARE(required(back("v2")).version, QStringLiteral("v2"));
    QCOMPARE(required(back("")).version, QStringLiteral("v1")); // what v2 had followed
}

void TestPatterns::letsOneOfTwoAdminsDecide()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    for (int i = 0; i < 3; ++i) {
        office.desk().now = office.desk().now.addSecs(1);
        required(office.admin().activate(office.newVersion(), kWhy));
    }
    const int seen = required(office.admin().active())->id;
    const services::PatternSettings settings = office.settings();
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> admins;
    for (int i = 0; i < 4; ++i) {
        admins.emplace_back([&, i] {
            const auto database = office.desk().fixture().connect();
            auto admin = PatternOffice::admin(*database, qPrintable(QStringLiteral("admin %1").arg(i)), settings);
            const auto moved =
                i % 2 == 0 ? admin.rollback(kWhy, {}, seen) : admin.activate(QStringLiteral("v1"), kWhy, seen);
            if (moved)
                ++done;
            else if (moved.error().code == ErrorCode::Conflict
                     && moved.error().message.contains(QLatin1String("admin")))
                ++refused;
        });
    }
    for (std::thread& admin : admins)
        admin.join();
    QCOMPARE(done.load(), 1);
    QCOMPARE(refused.load(), 3);
    QCOMPARE(required(office.admin().history()).size(), size_t(4));
}

void TestPatterns::keepsEnvironmentsApart()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString first = office.newVersion();
    const QString second = office.newVersion();
    services::PatternSettings staging = office.settings();
    staging.environment = QStringLiteral("staging");
    required(office.admin().activate(first, kWhy));
    auto tester = PatternOffice::admin(office.database(), "tim", staging);
    required(tester.activate(second, kWhy));
    QCOMPARE(nameOf(required(office.admin().active())), first);
    QCOMPARE(nameOf(required(tester.active())), second);
    QCOMPARE(nameOf(required(tester.rollback(kWhy))), kBuiltIn);
    QCOMPARE(historyOf(office.admin()), first);
}

// A service makes versions, an admin decides; reviewers look.
void TestPatterns::doesAsRolesAllow()
{
    PatternOffice office(QStringLiteral("postgresql"));
    confirm(office, 1, "Kedai Kopi");
    office.correct("Trip with", "Uber", 4);
    const auto session = [&office](const char* user, const char* role) {
        const QString name = QString::fromLatin1(user);
        if (!test::testServer().execute(
                QStringLiteral("CREATE ROLE %1 LOGIN; GRANT emend_%2 TO %1").arg(name, QLatin1String(role))))
            qFatal("no role");
        storage::DatabaseUrl url = office.desk().fixture().url();
        url.parameters.insert(QStringLiteral("user"), name);
        return required(storage::Database::open(url));
    };
    const auto sam = session("sam", "service");
    const auto eve = session("eve", "admin");
    const auto ann = session("ann", "reviewer");
    const services::PatternSettings settings = office.settings();
    base::Progress progress;
    auto service = PatternOffice::admin(*sam, "sam", settings);
    QCOMPARE(required(service.refresh(progress)).version.name, QStringLiteral("v1"));
    QCOMPARE(codeOf(service.activate(QStringLiteral("v1"), kWhy)), QStringLiteral("forbidden"));
    QCOMPARE(codeOf(service.veto({}, QStringLiteral("merchant"), QStringLiteral("X"), kWhy)),
             QStringLiteral("forbidden"));
    auto admin = PatternOffice::admin(*eve, "eve", settings);
    QVERIFY(admin.veto({}, QStringLiteral("merchant"), QStringLiteral("X"), kWhy));
    QCOMPARE(required(admin.activate(QStringLiteral("v1"), kWhy)).version, QStringLiteral("v1"));
    QCOMPARE(codeOf(admin.rollback(kWhy)), QStringLiteral("none"));
    auto reviewer = PatternOffice::admin(*ann, "ann", settings);
    QCOMPARE(codeOf(reviewer.refresh(progress)), QStringLiteral("forbidden"));
    QCOMPARE(codeOf(reviewer.activate(QStringLiteral("v1"), kWhy)), QStringLiteral("forbidden"));
    QCOMPARE(required(reviewer.history()).size(), size_t(2));
    QVERIFY(reviewer.show(QStringLiteral("v1")));
}

QTEST_GUILESS_MAIN(TestPatterns)
#include "tst_patterns.moc"
