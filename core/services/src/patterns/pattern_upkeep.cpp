// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/pattern_upkeep.h>

#include <emend/base/logging.h>

#include <QtCore/QThread>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

constexpr int kPatienceMs = 5000;

} // namespace

struct PatternUpkeep::Private {
    void run();
    Result<void> look();
    Result<void> refresh(storage::Database& database);
    Result<void> train(storage::Database& database);

    PatternUpkeepSettings settings;
    std::unique_ptr<QThread> thread;
    base::Progress progress;
    std::mutex mutex;
    std::condition_variable wake;
    bool isEnding = false;
};

void PatternUpkeep::Private::run()
{
    int pauseMs = settings.firstLookMs;
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, std::chrono::milliseconds(pauseMs), [this] { return isEnding; })) {
        lock.unlock();
        const Result<void> looked = look();
        if (!looked && looked.error().code == ErrorCode::Forbidden) {
            qCInfo(base::lcQueue).noquote() << "Pattern versions are left to others:" << looked.error().message;
            return;
        }
        if (!looked && looked.error().code != ErrorCode::Cancelled && looked.error().code != ErrorCode::Conflict)
            qCWarning(base::lcQueue).noquote() << "No pattern version is made now:" << looked.error().message;
        pauseMs = settings.lookMs;
        lock.lock();
    }
}

Result<void> PatternUpkeep::Private::look()
{
    storage::DatabaseOptions options;
    options.patienceMs = kPatienceMs;
    options.create = false;
    options.applicationName = QStringLiteral("emend versions");
    const auto database = storage::Database::open(settings.database, options);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto refreshed = refresh(**database); !refreshed)
        return refreshed;
    return train(**database);
}

Result<void> PatternUpkeep::Private::refresh(storage::Database& database)
{
    if (settings.everyMs == 0)
        return {};
    PatternService service(database, {domain::ActorType::Service, settings.actor}, settings.training.patterns);
    const auto refreshed = service.refreshIfDue(settings.everyMs, progress);
    if (!refreshed)
        return tl::unexpected(refreshed.error());
    if (*refreshed && (*refreshed)->isNew)
        qCInfo(base::lcQueue).noquote() << "Pattern version" << (*refreshed)->version.name << "was made.";
    return {};
}

Result<void> PatternUpkeep::Private::train(storage::Database& database)
{
    if (settings.trainEveryMs == 0)
        return {};
    TrainingSettings training = settings.training;
    training.waitsWhenStopped = true;
    TrainingService service(database, {domain::ActorType::Service, settings.actor}, training);
    const auto run = service.runIfDue(settings.trainEveryMs, settings.minCorrections, progress);
    if (!run)
        return tl::unexpected(run.error());
    if (*run)
        qCInfo(base::lcQueue).noquote() << "The training run" << (*run)->id << "came to" << (*run)->version
                                        << "which is" << (*run)->verdict;
    return {};
}

PatternUpkeep::PatternUpkeep(PatternUpkeepSettings settings) : d(std::make_unique<Private>())
{
    d->settings = std::move(settings);
    d->thread.reset(QThread::create([this] { d->run(); }));
    d->thread->setObjectName(QStringLiteral("pattern upkeep"));
    d->thread->start();
}

PatternUpkeep::~PatternUpkeep()
{
    d->progress.cancel();
    {
        const std::lock_guard lock(d->mutex);
        d->isEnding = true;
    }
    d->wake.notify_all();
    d->thread->wait();
}

} // namespace emend::services
