// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_command.h"

#include "commands/database_option.h"
#include "commands/jobs/job_control.h"
#include "commands/jobs/job_list.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::JobsCommand)
};

using IdsAction = int (*)(const QCommandLineParser&, const Settings&, const QStringList& ids, Streams&);

// Runs it with the ids behind its name; --dead stands for ids.
template <IdsAction action> int withIds(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QStringList ids = parser.positionalArguments().mid(1);
    const bool isDead = parser.isSet(QStringLiteral("dead"));
    if (ids.isEmpty() && !isDead)
        return failWith(
            streams,
            {ErrorCode::InvalidArgument, Text::tr("Say which: jobs %1 ID…").arg(parser.positionalArguments().first())});
    if (!ids.isEmpty() && isDead)
        return failWith(streams, {ErrorCode::InvalidArgument, Text::tr("Say either --dead or which jobs, not both.")});
    return action(parser, settings, ids, streams);
}

template <IdsAction action> int withoutIds(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    return action(parser, settings, {}, streams);
}

} // namespace

QString JobsCommand::name() const
{
    return QStringLiteral("jobs");
}

QString JobsCommand::summary() const
{
    return Text::tr("Shows what is queued for the workers, tries again, ends, pauses.");
}

void JobsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("list: the newest jobs. show: all about some. retry: queues dead, cancelled or quarantined ones anew. "
                 "cancel: ends queued and running ones. pause: nothing is begun any more. drain: nothing is added any "
                 "more. resume: ends both."));
    parser.addPositionalArgument(QStringLiteral("id"),
                                 Text::tr("show, retry, cancel: which; a batch's id stands for all of its jobs."),
                                 QStringLiteral("[ID…]"));
    describeDatabaseOption(parser);
    describeJobOptions(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("dead"), Text::tr("retry: all that failed for good.")));
}

const std::vector<Action>& JobsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("list"), names("state batch limit format"), withoutIds<listJobs>},
        {QStringLiteral("show"), names("format"), withIds<showJobs>, true},
        {QStringLiteral("retry"), names("dead"), withIds<retryJobs>, true},
        {QStringLiteral("cancel"), {}, withIds<cancelJobs>, true},
        {QStringLiteral("pause"), {}, withoutIds<pauseQueue>},
        {QStringLiteral("resume"), {}, withoutIds<resumeQueue>},
        {QStringLiteral("drain"), {}, withoutIds<drainQueue>},
    };
    return all;
}

} // namespace emend::commands
