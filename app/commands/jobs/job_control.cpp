// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_control.h"

#include "bootstrap/open_database.h"
#include "commands/exit_status.h"

#include <emend/storage/audit.h>
#include <emend/storage/jobs.h>

#include <QtCore/QCoreApplication>

#include <functional>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::JobsCommand)
};

constexpr int kJobsAtOnce = 1000; // retried in one transaction

using Change = std::function<Result<QStringList>(Transaction&, const QDateTime& now)>;

domain::AuditEntry entryFor(const Settings& settings, const char* action, const char* resource, const QString& id,
                            const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = bootstrap::actorName(settings);
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QString::fromLatin1(resource);
    entry.resourceId = id;
    return entry;
}

// The change and what the log says of it: both or neither.
Result<QStringList> changeJobs(storage::Database& database, const Settings& settings, const char* action,
                               const Change& change)
{
    return database.transact([&](Transaction& transaction) -> Result<QStringList> {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Result<QStringList> changed = change(transaction, now);
        if (!changed || changed->isEmpty())
            return changed;
        std::vector<domain::AuditEntry> entries;
        for (const QString& id : *changed)
            entries.push_back(entryFor(settings, action, "job", id, now));
        if (const Result<void> written = storage::appendAudit(transaction, entries); !written)
            return tl::unexpected(written.error());
        return changed;
    });
}

void printIds(Streams& streams, const QStringList& ids)
{
    for (const QString& id : ids)
        streams.out.write(id.toUtf8() + '\n');
}

// Says of each id that did nothing why that is so.
Result<int> sayWhatWasLeft(storage::Database& database, const QStringList& ids, const QStringList& changed,
                           Streams& streams)
{
    int status = AllDone;
    for (const QString& id : ids) {
        if (changed.contains(id.toLower()))
            continue;
        const auto found = database.read([&](Transaction& transaction) { return storage::findJob(transaction, id); });
        if (!found)
            return tl::unexpected(found.error());
        if (*found && (*found)->job.kind == domain::JobKind::Batch)
            continue;
        say(streams.err,
            *found ? Text::tr("The job %1 is %2: nothing to do.").arg(id, domain::jobStateName((*found)->job.state))
                   : Text::tr("There is no job %1.").arg(id));
        status = SomeFailed;
    }
    return status;
}

int changeNamedJobs(const Settings& settings, const char* action, const QStringList& ids, const Change& change,
                    Streams& streams)
{
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const Result<QStringList> changed = changeJobs(**database, settings, action, change);
    if (!changed)
        return failWith(streams, changed.error());
    printIds(streams, *changed);
    const Result<int> status = sayWhatWasLeft(**database, ids, *changed, streams);
    return status ? *status : failWith(streams, status.error());
}

int retryDead(const Settings& settings, Streams& streams)
{
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    for (;;) {
        const Result<QStringList> retried =
            changeJobs(**database, settings, "retry", [](Transaction& transaction, const QDateTime& now) {
                return storage::retryDeadJobs(transaction, kJobsAtOnce, now);
            });
        if (!retried)
            return failWith(streams, retried.error());
        if (retried->isEmpty())
            return AllDone;
        printIds(streams, *retried);
    }
}

int turn(const Settings& settings, const char* action, std::optional<bool> paused, std::optional<bool> draining,
         Streams& streams)
{
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const QString actor = bootstrap::actorName(settings);
    const Result<void> done = (*database)->transact([&](Transaction& transaction) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Result<void> turned;
        if (paused)
            turned = storage::setQueuePaused(transaction, *paused, actor, now);
        if (turned && draining)
            turned = storage::setQueueDraining(transaction, *draining, actor, now);
        if (turned)
            turned = storage::appendAudit(transaction, {entryFor(settings, action, "queue", {}, now)});
        return turned;
    });
    return done ? AllDone : failWith(streams, done.error());
}

} // namespace

int retryJobs(const QCommandLineParser& parser, const Settings& settings, const QStringList& ids, Streams& streams)
{
    if (parser.isSet(QStringLiteral("dead")))
        return retryDead(settings, streams);
    return changeNamedJobs(
        settings, "retry", ids,
        [&ids](Transaction& transaction, const QDateTime& now) { return storage::retryJobs(transaction, ids, now); },
        streams);
}

int cancelJobs(const QCommandLineParser&, const Settings& settings, const QStringList& ids, Streams& streams)
{
    return changeNamedJobs(
        settings, "cancel", ids,
        [&ids](Transaction& transaction, const QDateTime& now) { return storage::cancelJobs(transaction, ids, now); },
        streams);
}

int pauseQueue(const QCommandLineParser&, const Settings& settings, const QStringList&, Streams& streams)
{
    return turn(settings, "pause", true, std::nullopt, streams);
}

int resumeQueue(const QCommandLineParser&, const Settings& settings, const QStringList&, Streams& streams)
{
    return turn(settings, "resume", false, false, streams);
}

int drainQueue(const QCommandLineParser&, const Settings& settings, const QStringList&, Streams& streams)
{
    return turn(settings, "drain", std::nullopt, true, streams);
}

} // namespace emend::commands
