// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds and memory for making a pattern version of many corrections on PostgreSQL, for going back, and for a training
// run over them.
#include "crowded_database.h"
#include "test_database.h"

#include <emend/services/active_versions.h>
#include <emend/services/training.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>

#include <sys/resource.h>

#include <cstdio>

using namespace emend;

namespace {

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int corrections = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    test::TestDatabase test(QStringLiteral("postgresql"));
    test::Crowd crowd;
    crowd.corrections = corrections;
    crowd.documents = 10'000;
    test::fillDatabase(test.database(), crowd);

    services::PatternSettings settings;
    settings.clock = [&crowd] { return crowd.newest; };
    services::PatternService service(test.database(), {domain::ActorType::User, QStringLiteral("bench")}, settings);
    const double before = peakMegabytes();
    QElapsedTimer clock;
    clock.start();
    base::Progress progress;
    const services::RefreshedPatterns made = required(service.refresh(progress));
    const double refreshSeconds = static_cast<double>(clock.restart()) / 1000;
    const double peak = peakMegabytes();
    const bool same = required(service.rebuild(made.version.name, progress)) == made.version.contentHash;
    const double rebuildSeconds = static_cast<double>(clock.restart()) / 1000;

    services::ActiveVersions active({test.url()});
    active.waitUntilKnown(10'000);
    required(service.activate(made.version.name, QStringLiteral("benchmark")));
    while (!active.patterns())
        QThread::msleep(1);
    clock.restart();
    required(service.rollback(QStringLiteral("benchmark")));
    const auto movedMs = static_cast<long long>(clock.elapsed());
    while (active.patterns())
        QThread::msleep(1);
    std::printf(
        "refresh_patterns: %d corrections, %d rules, %.1f s, %.0f MB (%.0f before), rebuilt in %.1f s %s, rolled "
        "back in %lld ms, seen after %lld ms\n",
        corrections, made.version.patterns, refreshSeconds, peak, before, rebuildSeconds,
        same ? "with the same hash" : "WITH ANOTHER HASH", movedMs, static_cast<long long>(clock.elapsed()));

    services::TrainingSettings training;
    training.patterns = settings;
    services::TrainingService trainer(test.database(), {domain::ActorType::User, QStringLiteral("bench")}, training);
    clock.restart();
    const storage::TrainingRun run = required(trainer.start(progress));
    const double trainingSeconds = static_cast<double>(clock.restart()) / 1000;
    const storage::PatternVersion trained = required(service.show(run.version)).version;
    const bool isSameTrained = required(service.rebuild(run.version, progress)) == trained.contentHash;
    std::printf("training: %s, %d rules, %.1f s, %.0f MB at most, rebuilt %s\n", qUtf8Printable(run.verdict),
                trained.patterns, trainingSeconds, peakMegabytes(),
                isSameTrained ? "with the same hash" : "WITH ANOTHER HASH");
    return same && isSameTrained ? 0 : 1;
}
