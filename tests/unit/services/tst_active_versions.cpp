// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_office.h"
#include "recognizer_models.h"

#include <emend/domain/canonical_json.h>
#include <emend/extraction/extract.h>
#include <emend/services/active_versions.h>
#include <emend/services/batch_runner.h>
#include <emend/services/pattern_upkeep.h>
#include <emend/services/recognizers.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace emend;
using services::ActiveVersions;
using services::PatternService;
using storage::Transaction;
using test::PatternOffice;
using test::required;

namespace {

const QString kWhy = QStringLiteral("reads better");
constexpr int kAtOnceMs = 1000;

QString nameIn(const ActiveVersions& active)
{
    const services::SharedPatterns patterns = active.patterns();
    return patterns ? patterns->versionName() : QStringLiteral("built-in");
}

std::unique_ptr<ActiveVersions> follow(PatternOffice& office, int pollMs = 500)
{
    services::ActiveVersionSettings settings;
    settings.database = office.desk().fixture().url();
    settings.pollMs = pollMs;
    auto active = std::make_unique<ActiveVersions>(settings);
    if (!active->waitUntilKnown(10'000))
        qFatal("nothing is known");
    return active;
}

/// Versions of recognisers in an office, and who follows them.
class Recognizers final
{
public:
    explicit Recognizers(PatternOffice& office) : m_office(office) { }

    services::RecognizerService service()
    {
        services::RecognizerSettings settings;
        settings.clock = [this] { return m_office.desk().now = m_office.desk().now.addSecs(1); };
        return {m_office.database(), {domain::ActorType::User, QStringLiteral("ann")}, settings};
    }

    QString add(int n)
    {
        const QByteArray bytes = test::recognizerModel(n);
        return required(service().add(bytes, domain::sha256Hex(bytes), QStringLiteral("from afar"))).name;
    }

    std::unique_ptr<ActiveVersions> follow(int pollMs)
    {
        services::ActiveVersionSettings settings;
        settings.database = m_office.desk().fixture().url();
        settings.pollMs = pollMs;
        settings.recognizerFolder = m_folder.filePath(QStringLiteral("models"));
        auto active = std::make_unique<ActiveVersions>(settings);
        if (!active->waitUntilKnown(10'000))
            qFatal("nothing is known");
        return active;
    }

private:
    PatternOffice& m_office;
    QTemporaryDir m_folder;
};

/// How long until that version is used, in ms; -1 where it is not within a while.
qint64 msUntil(const ActiveVersions& active, const QString& name)
{
    QElapsedTimer clock;
    clock.start();
    while (nameIn(active) != name) {
        if (clock.elapsed() > 5000)
            return -1;
        QTest::qWait(1);
    }
    return clock.elapsed();
}

} // namespace

class TestActiveVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesChangesWithinASecond_data() { test::addBackendRows(); }
    void seesChangesWithinASecond();
    void survivesABrokenVersion_data() { test::addBackendRows(); }
    void survivesABrokenVersion();
    void survivesALostDatabase();
    void isUsedForEachDocument();
    void loadsOnce_data() { test::addBackendRows(); }
    void loadsOnce();
    void keepsTheWayBackLoaded();
    void countsHits();
    void savesHits_data() { test::addBackendRows(); }
    void savesHits();
    void isToldAtOnce();
    void followsTheRecognizer_data() { test::addBackendRows(); }
    void followsTheRecognizer();
    void survivesABrokenRecognizer();
    void keepsVersionsComing();
};

void TestActiveVersions::seesChangesWithinASecond()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    for (int i = 0; i < 3; ++i)
        office.newVersion();
    const auto first = follow(office);
    const auto second = follow(office);
    QCOMPARE(nameIn(*first), QStringLiteral("built-in"));
    QSignalSpy changed(first.get(), &ActiveVersions::changed);
    QStringList names;
    qint64 slowest = 0;
    const auto see = [&](const QString& name) {
        for (const ActiveVersions* each : {first.get(), second.get()}) {
            const qint64 ms = msUntil(*each, name);
            QVERIFY2(ms >= 0 && ms < kAtOnceMs, qPrintable(QStringLiteral("%1: %2 ms").arg(name).arg(ms)));
            slowest = std::max(slowest, ms);
        }
        names << (name == QLatin1String("built-in") ? QString() : name);
    };
    for (const char* name : {"v1", "v2", "v3"}) {
        office.desk().now = office.desk().now.addSecs(1);
        required(office.admin().activate(QString::fromLatin1(name), kWhy));
        see(QString::fromLatin1(name));
    }
    for (const char* name : {"v2", "v1", "built-in"}) {
        office.desk().now = office.desk().now.addSecs(1);
        required(office.admin().rollback(kWhy));
        see(QString::fromLatin1(name));
    }
    qInfo("seen after at most %lld ms", static_cast<long long>(slowest));
    QTRY_COMPARE(changed.size(), 6);
    for (qsizetype i = 0; i < changed.size(); ++i)
        QCOMPARE(changed.at(i).at(0).toString(), names.at(i));
}

void TestActiveVersions::survivesABrokenVersion()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    for (int i = 0; i < 3; ++i)
        office.newVersion();
    required(office.admin().activate(QStringLiteral("v1"), kWhy));
    const auto active = follow(office, 20);
    QCOMPARE(nameIn(*active), QStringLiteral("v1"));
    // Activated while it was sound, then spoilt in the database.
    required(office.database().transact([&](Transaction& t) -> base::Result<int> {
        const auto spoilt = t.execute(
            QStringLiteral("UPDATE pattern_cache_versions SET pattern_data = '[]' WHERE version_name = 'v2'"));
        if (!spoilt)
            return tl::unexpected(spoilt.error());
        storage::PatternActivation activation;
        activation.environment = QStringLiteral("production");
        activation.versionId = 2;
        activation.activatedAt = office.desk().now;
        activation.activatedBy = QStringLiteral("ann");
        activation.reason = kWhy;
        return storage::addActivation(t, activation, storage::Versioned::Patterns);
    }));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("v2 was changed since")));
    QTest::qWait(200);
    QCOMPARE(nameIn(*active), QStringLiteral("v1"));
    office.desk().now = office.desk().now.addSecs(1);
    required(office.admin().activate(QStringLiteral("v3"), kWhy));
    QTRY_COMPARE(nameIn(*active), QStringLiteral("v3"));
    QVERIFY(!services::loadActivePatterns(office.database(), QStringLiteral("staging")).value());
}

void TestActiveVersions::survivesALostDatabase()
{
    PatternOffice office(QStringLiteral("postgresql"));
    office.newVersion();
    office.newVersion();
    required(office.admin().activate(QStringLiteral("v1"), kWhy));
    const auto active = follow(office, 20);
    QVERIFY(test::testServer().execute(QStringLiteral(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'emend versions'")));
    QCOMPARE(nameIn(*active), QStringLiteral("v1"));
    office.desk().now = office.desk().now.addSecs(1);
    required(office.admin().activate(QStringLiteral("v2"), kWhy));
    QTRY_COMPARE(nameIn(*active), QStringLiteral("v2"));
}

void TestActiveVersions::isUsedForEachDocument()
{
    PatternOffice office(QStringLiteral("sqlite"));
    office.newVersion();
    const auto active = follow(office, 20);
    services::BatchSettings settings;
    settings.learned = [&active] { return active->patterns(); };
    QVERIFY(!settings.extractNow().learned);
    required(office.admin().activate(QStringLiteral("v1"), kWhy));
    QTRY_VERIFY(settings.extractNow().learned);
    QCOMPARE(settings.extractNow().learned->versionName(), QStringLiteral("v1"));
    required(office.admin().rollback(QStringLiteral("worse")));
    QTRY_VERIFY(!settings.extractNow().learned);
}

void TestActiveVersions::loadsOnce()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    office.newVersion();
    office.newVersion();
    const auto active = follow(office, 20);
    const auto turn = [&](const char* name) {
        office.desk().now = office.desk().now.addSecs(1);
        required(office.admin().activate(QString::fromLatin1(name), kWhy));
        return msUntil(*active, QString::fromLatin1(name)) >= 0 ? active->patterns() : nullptr;
    };
    const services::SharedPatterns first = turn("v1");
    QVERIFY(first);
    QVERIFY(turn("v2") != first);
    QCOMPARE(turn("v1"), first);
}

void TestActiveVersions::keepsTheWayBackLoaded()
{
    PatternOffice office(QStringLiteral("sqlite"));
    office.newVersion();
    office.newVersion();
    for (const char* name : {"v1", "v2"})
        required(office.admin().activate(QString::fromLatin1(name), kWhy));
    const auto active = follow(office, 20);
    QCOMPARE(nameIn(*active), QStringLiteral("v2"));
    QTest::qWait(300); // some looks
    required(office.database().transact([](Transaction& t) {
        return t.execute(QStringLiteral("UPDATE pattern_cache_versions SET pattern_data = '{}'"));
    }));
    required(office.admin().rollback(QStringLiteral("worse")));
    QTRY_COMPARE(nameIn(*active), QStringLiteral("v1")); // without reading it again
}

void TestActiveVersions::countsHits()
{
    PatternOffice office(QStringLiteral("sqlite"));
    const auto active = follow(office);
    const auto read = [&active](const char* version, const char* field, const char* source, bool replaced) {
        domain::Extraction extraction;
        extraction.versions.insert(QStringLiteral("pattern"), QString::fromLatin1(version));
        domain::FieldValue value;
        value.source = QString::fromLatin1(source);
        if (replaced)
            value.alternatives.push_back({});
        extraction.fields.insert(QString::fromLatin1(field), value);
        active->count(extraction);
    };
    read("built-in", "merchant", "rule", true);
    QCOMPARE(active->hits().documents, 0);
    QCOMPARE(active->hits().rate(), 0.0);
    read("v1", "address", "memory", false);
    read("v1", "merchant", "rule", true);
    read("v1", "category", "rule", false);
    read("v1", "merchant", "ranker", true);
    QCOMPARE(active->hits().documents, 4);
    QCOMPARE(active->hits().hits, 2);
    QCOMPARE(active->hits().rate(), 0.5);
}

void TestActiveVersions::savesHits()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    domain::Extraction extraction;
    extraction.versions.insert(QStringLiteral("pattern"), QStringLiteral("v1"));
    domain::FieldValue value;
    value.source = QStringLiteral("memory");
    const auto counted = [&office] {
        const QDate yesterday = QDateTime::currentDateTimeUtc().date().addDays(-1); // midnight may pass
        return required(office.database().read([&](Transaction& t) {
                   return storage::patternHits(t, QStringLiteral("production"), yesterday);
               }))
            .value(QStringLiteral("v1"));
    };
    for (int program = 1; program <= 2; ++program) {
        const auto active = follow(office);
        active->count(extraction);
        extraction.fields.insert(QStringLiteral("merchant"), value);
        active->count(extraction);
    }
    QCOMPARE(counted().documents, 4);
    QCOMPARE(counted().hits, 3);
    services::ActiveVersionSettings settings;
    settings.database = office.desk().fixture().url();
    settings.pollMs = 5;
    settings.saveMs = 1;
    ActiveVersions saving(settings);
    saving.count(extraction);
    QTRY_COMPARE(counted().documents, 5); // while it goes on
}

void TestActiveVersions::isToldAtOnce()
{
    PatternOffice office(QStringLiteral("postgresql"));
    office.newVersion();
    office.newVersion();
    const auto active = follow(office, 3'600'000); // no second look during this test
    required(office.admin().activate(QStringLiteral("v1"), kWhy));
    const qint64 ms = msUntil(*active, QStringLiteral("v1"));
    QVERIFY(ms >= 0);
    office.desk().now = office.desk().now.addSecs(1);
    required(office.admin().rollback(kWhy));
    const qint64 back = msUntil(*active, QStringLiteral("built-in"));
    QVERIFY(back >= 0);
    qInfo("told after %lld and %lld ms", static_cast<long long>(ms), static_cast<long long>(back));
}

void TestActiveVersions::followsTheRecognizer()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    Recognizers recognizers(office);
    // PostgreSQL tells of it.
    const auto active = recognizers.follow(backend == QLatin1String("postgresql") ? 600'000 : 500);
    QCOMPARE(active->recognizer(), pipeline::LineModel());
    services::BatchSettings settings;
    settings.recognizer = [&active] { return active->recognizer(); };
    required(recognizers.service().activate(recognizers.add(1), kWhy));
    QTRY_VERIFY_WITH_TIMEOUT(active->recognizer().name.startsWith(QLatin1String("m1 (")), kAtOnceMs);
    const pipeline::LineModel first = settings.readNow().model;
    QFile file(first.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), test::recognizerModel(1));
    required(recognizers.service().activate(recognizers.add(2), kWhy));
    QTRY_VERIFY_WITH_TIMEOUT(active->recognizer().name.startsWith(QLatin1String("m2 (")), kAtOnceMs);
    QVERIFY(QFile::exists(first.path)); // there may be those who still read with it
    required(recognizers.service().rollback(kWhy));
    QTRY_COMPARE_WITH_TIMEOUT(active->recognizer(), first, kAtOnceMs);
    required(recognizers.service().activate(services::kBuiltInRecognizer, kWhy));
    QTRY_COMPARE_WITH_TIMEOUT(active->recognizer(), pipeline::LineModel(), kAtOnceMs);
}

void TestActiveVersions::survivesABrokenRecognizer()
{
    PatternOffice office(QStringLiteral("sqlite"));
    Recognizers recognizers(office);
    required(recognizers.service().activate(recognizers.add(1), kWhy));
    const auto active = recognizers.follow(20);
    const pipeline::LineModel first = active->recognizer();
    QVERIFY(!first.path.isEmpty());
    const QString second = recognizers.add(2);
    required(recognizers.service().activate(second, kWhy));
    QTRY_VERIFY(active->recognizer() != first);
    required(recognizers.service().activate(services::kBuiltInRecognizer, kWhy));
    QTRY_COMPARE(active->recognizer(), pipeline::LineModel());
    // Spoilt in the database and in the folder, then activated past the check.
    QVERIFY(QFile::remove(first.path));
    const storage::Activation activation =
        required(office.database().transact([&](Transaction& t) {
            return t.execute(QStringLiteral("UPDATE recognizer_versions SET model = 'cut' WHERE version_name = 'm1'"))
                .and_then([&](int) { return storage::findActivation(t, 1, storage::Versioned::Recognizers); });
        })).value();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The recogniser stays what it was")));
    required(office.database().transact(
        [&](Transaction& t) { return storage::addActivation(t, activation, storage::Versioned::Recognizers); }));
    QTest::qWait(200); // some looks
    QCOMPARE(active->recognizer(), pipeline::LineModel());
    required(recognizers.service().activate(second, kWhy));
    QTRY_VERIFY(active->recognizer().name.startsWith(QLatin1String("m2 (")));
}

void TestActiveVersions::keepsVersionsComing()
{
    PatternOffice office(QStringLiteral("sqlite"));
    office.correct("Trip with", "Uber", 4);
    services::PatternUpkeepSettings settings;
    settings.database = office.desk().fixture().url();
    settings.training.patterns = office.settings();
    settings.actor = QStringLiteral("night");
    settings.everyMs = 3'600'000;
    settings.firstLookMs = 1;
    settings.lookMs = 5;
    const services::PatternUpkeep first(settings);
    const services::PatternUpkeep second(settings);
    const auto versions = [&office] { return required(office.admin().list()); };
    QTRY_COMPARE(versions().size(), size_t(1));
    QCOMPARE(versions().front().createdBy, QStringLiteral("night"));
    QTest::qWait(100); // many looks
    QCOMPARE(versions().size(), size_t(1));
    QCOMPARE(office.desk().auditActions().count(QStringLiteral("refresh")), 1);
}

QTEST_GUILESS_MAIN(TestActiveVersions)
#include "tst_active_versions.moc"
