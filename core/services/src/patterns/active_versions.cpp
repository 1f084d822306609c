// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/active_versions.h>

#include "load_version.h"

#include <emend/base/logging.h>
#include <emend/services/recognizers.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QMap>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;

constexpr int kPatienceMs = 2000; // then the thread looks whether it is to end
constexpr size_t kKept = 3; // so that going back loads nothing
constexpr int kModelMs = 60'000; // then its file is looked for again: somebody may have removed it, or made room for it

/// What counts, as one cheap query tells it.
struct Pointer {
    int activation = 0; ///< 0 where nothing was ever activated
    std::optional<storage::PatternVersion> version;
};

Result<Pointer> pointer(Transaction& transaction, const QString& environment, std::optional<int> known)
{
    const auto active = storage::activePatterns(transaction, environment);
    if (!active)
        return tl::unexpected(active.error());
    Pointer found;
    if (!*active || !(*active)->versionId) {
        found.activation = *active ? (*active)->id : 0;
        return found;
    }
    found.activation = (*active)->id;
    if (known == found.activation)
        return found;
    auto version = storage::findPatternVersion(transaction, (*active)->version);
    if (!version)
        return tl::unexpected(version.error());
    found.version = std::move(*version);
    return found;
}

bool isHit(const domain::Extraction& extraction)
{
    for (auto field = extraction.fields.cbegin(); field != extraction.fields.cend(); ++field) {
        if (!*field)
            continue;
        // A rule that the program brings along has nothing else to offer; a learned one keeps what it has replaced.
        const bool isRule = (*field)->source == QLatin1String("rule") && !(*field)->alternatives.empty()
            && (field.key() == QLatin1String("merchant") || field.key() == QLatin1String("category"));
        if (isRule || (*field)->source == QLatin1String("memory"))
            return true;
    }
    return false;
}

} // namespace

Result<SharedPatterns> loadActivePatterns(storage::Database& database, const QString& environment)
{
    return database.read([&](Transaction& t) -> Result<SharedPatterns> {
        const auto found = pointer(t, environment, {});
        if (!found)
            return tl::unexpected(found.error());
        return found->version ? loadVersion(t, *found->version) : SharedPatterns();
    });
}

struct ActiveVersions::Private {
    struct Loaded {
        int versionId = 0;
        QString hash;
        SharedPatterns patterns;
    };

    void run();
    bool look();
    bool lookAtPatterns();
    bool lookAtRecognizer();
    void loseConnection(const base::Error& error);
    bool connect();
    void save();
    Result<SharedPatterns> patternsOf(const storage::PatternVersion& version);
    void loadTheWayBack();
    void publish(const SharedPatterns& patterns);
    void markKnown();

    ActiveVersions* q = nullptr;
    ActiveVersionSettings settings;
    std::unique_ptr<QThread> thread;

    // In the thread only.
    std::unique_ptr<storage::Database> database;
    QTimer* nextLook = nullptr;
    QElapsedTimer sinceSaved;
    std::optional<int> activation; ///< that was looked at last, also where its version cannot be read
    std::deque<Loaded> loaded; ///< the newest first
    bool isWayBackLoaded = false;
    std::optional<int> modelActivation; ///< as activation, of recognisers
    QDeadlineTimer modelLook; ///< when the file is looked for again
    bool isAway = false;

    mutable std::mutex mutex;
    mutable std::condition_variable wake;
    bool isKnown = false;
    SharedPatterns current;
    pipeline::LineModel model;
    PatternHits hits;
    QMap<QString, PatternHits> unsaved; ///< by version
};

void ActiveVersions::Private::run()
{
    QTimer timer;
    timer.setSingleShot(true);
    nextLook = &timer;
    sinceSaved.start();
    QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
        if (look() && sinceSaved.hasExpired(settings.saveMs))
            save();
        nextLook->start(settings.pollMs);
    });
    timer.start(0);
    QEventLoop().exec(); // until the thread is told to quit
    if (database)
        save();
    database.reset();
}

bool ActiveVersions::Private::connect()
{
    storage::DatabaseOptions options;
    options.patienceMs = kPatienceMs;
    options.create = false;
    options.applicationName = QStringLiteral("emend versions");
    auto opened = storage::Database::open(settings.database, options);
    if (!opened) {
        if (!std::exchange(isAway, true))
            qCInfo(base::lcStorage).noquote() << "What was learned stays as it is:" << opened.error().message;
        return false;
    }
    database = std::move(*opened);
    database->subscribe(QStringLiteral("emend_versions"), [this] { nextLook->start(0); });
    return true;
}

// Whether the database has answered.
bool ActiveVersions::Private::look()
{
    if ((!database && !connect()) || !lookAtPatterns() || !lookAtRecognizer())
        return false;
    isAway = false;
    markKnown();
    return true;
}

bool ActiveVersions::Private::lookAtPatterns()
{
    const auto found = database->read([this](Transaction& t) { return pointer(t, settings.environment, activation); });
    if (!found) {
        loseConnection(found.error());
        return false;
    }
    if (activation == found->activation) {
        if (!std::exchange(isWayBackLoaded, true))
            loadTheWayBack();
        return true;
    }
    const auto patterns = found->version ? patternsOf(*found->version) : SharedPatterns();
    if (!patterns && patterns.error().code == base::ErrorCode::DatabaseError) {
        loseConnection(patterns.error());
        return false;
    }
    activation = found->activation;
    isWayBackLoaded = false;
    if (patterns)
        publish(*patterns);
    else
        qCWarning(base::lcStorage).noquote() << "What was learned stays as it was:" << patterns.error().message;
    return true;
}

bool ActiveVersions::Private::lookAtRecognizer()
{
    if (settings.recognizerFolder.isEmpty())
        return true;
    const auto active = database->read([this](Transaction& t) {
        return storage::activeVersion(t, settings.environment, storage::Versioned::Recognizers);
    });
    if (!active) {
        loseConnection(active.error());
        return false;
    }
    const int id = *active ? (*active)->id : 0;
    if (modelActivation == id && !modelLook.hasExpired())
        return true;
    const auto found = activeRecognizerFile(*database, settings.environment, settings.recognizerFolder);
    if (!found && found.error().code == base::ErrorCode::DatabaseError) {
        loseConnection(found.error());
        return false;
    }
    const bool isNew = std::exchange(modelActivation, id) != id;
    modelLook.setRemainingTime(kModelMs);
    if (!found && isNew)
        qCWarning(base::lcStorage).noquote() << "The recogniser stays what it was:" << found.error().message;
    if (found) {
        const std::lock_guard lock(mutex);
        model = *found;
    }
    return true;
}

// The next look tries again.
void ActiveVersions::Private::loseConnection(const base::Error& error)
{
    if (!std::exchange(isAway, true))
        qCInfo(base::lcStorage).noquote() << "What was learned stays as it is:" << error.message;
    database.reset();
}

Result<SharedPatterns> ActiveVersions::Private::patternsOf(const storage::PatternVersion& version)
{
    const auto known = std::find_if(loaded.begin(), loaded.end(), [&](const Loaded& each) {
        return each.versionId == version.id && each.hash == version.contentHash;
    });
    if (known != loaded.end())
        return known->patterns;
    auto patterns = database->read([&](Transaction& t) { return loadVersion(t, version); });
    if (!patterns)
        return patterns;
    loaded.push_front({version.id, version.contentHash, *patterns});
    if (loaded.size() > kKept)
        loaded.pop_back();
    return patterns;
}

// A large version takes a second to load, which going back to it should not.
void ActiveVersions::Private::loadTheWayBack()
{
    const auto before =
        database->read([this](Transaction& t) -> Result<std::vector<std::optional<storage::PatternVersion>>> {
            const auto activations = storage::listActivations(t, settings.environment, static_cast<int>(kKept),
                                                              storage::Versioned::Patterns);
            if (!activations)
                return tl::unexpected(activations.error());
            std::vector<std::optional<storage::PatternVersion>> versions;
            for (const storage::PatternActivation& each : *activations) {
                auto version = storage::findPatternVersion(t, each.version);
                if (!version)
                    return tl::unexpected(version.error());
                versions.push_back(std::move(*version));
            }
            return versions;
        });
    if (!before)
        return;
    for (const auto& version : *before) {
        if (version)
            (void)patternsOf(*version); // what cannot be loaded is told of when it counts
    }
}

void ActiveVersions::Private::publish(const SharedPatterns& patterns)
{
    {
        const std::lock_guard lock(mutex);
        current = patterns;
    }
    Q_EMIT q->changed(patterns ? patterns->versionName() : QString());
}

// What cannot be saved now is added the next time.
void ActiveVersions::Private::save()
{
    sinceSaved.restart();
    QMap<QString, PatternHits> counted;
    {
        const std::lock_guard lock(mutex);
        counted.swap(unsaved);
    }
    if (counted.isEmpty())
        return;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const auto saved = database->transact([&](Transaction& t) -> Result<void> {
        for (auto each = counted.cbegin(); each != counted.cend(); ++each) {
            const auto added = storage::addPatternHits(t, settings.environment, each.key(), today, each.value());
            if (!added)
                return added;
        }
        return {};
    });
    if (saved)
        return;
    qCDebug(base::lcStorage).noquote() << "Hits are not saved:" << saved.error().message;
    const std::lock_guard lock(mutex);
    for (auto each = counted.cbegin(); each != counted.cend(); ++each) {
        unsaved[each.key()].documents += each->documents;
        unsaved[each.key()].hits += each->hits;
    }
}

void ActiveVersions::Private::markKnown()
{
    {
        const std::lock_guard lock(mutex);
        isKnown = true;
    }
    wake.notify_all();
}

ActiveVersions::ActiveVersions(ActiveVersionSettings settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->settings = std::move(settings);
    d->thread.reset(QThread::create([this] { d->run(); }));
    d->thread->setObjectName(QStringLiteral("active versions"));
    d->thread->start();
}

ActiveVersions::~ActiveVersions()
{
    d->thread->quit();
    d->thread->wait();
}

SharedPatterns ActiveVersions::patterns() const
{
    const std::lock_guard lock(d->mutex);
    return d->current;
}

pipeline::LineModel ActiveVersions::recognizer() const
{
    const std::lock_guard lock(d->mutex);
    return d->model;
}

bool ActiveVersions::waitUntilKnown(int timeoutMs) const
{
    std::unique_lock lock(d->mutex);
    return d->wake.wait_for(lock, std::chrono::milliseconds(timeoutMs), [this] { return d->isKnown; });
}

void ActiveVersions::count(const domain::Extraction& extraction)
{
    if (extraction.error)
        return;
    const bool hit = isHit(extraction);
    const std::lock_guard lock(d->mutex);
    const QString version = extraction.versions.value(QStringLiteral("pattern"));
    if (version == QLatin1String("built-in"))
        return;
    for (PatternHits* counted : {&d->hits, &d->unsaved[version]}) {
        ++counted->documents;
        counted->hits += hit ? 1 : 0;
    }
}

PatternHits ActiveVersions::hits() const
{
    const std::lock_guard lock(d->mutex);
    return d->hits;
}

} // namespace emend::services
