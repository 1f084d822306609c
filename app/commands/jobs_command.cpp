// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_command.h"

#include "commands/database_option.h"
#include "commands/jobs/job_control.h"
#include "commands/jobs/job_list.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::JobsCommand)
};

struct Action {
    const char* name;
    bool takesIds;
    QStringList options; ///< those that not every action has
    int (*run)(const QCommandLineParser&, const Settings&, const QStringList& ids, Streams&);
};

const std::vector<Action>& actions()
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {"list", false, names("state batch limit format"), listJobs},
        {"show", true, names("format"), showJobs},
        {"retry", true, names("dead"), retryJobs},
        {"cancel", true, {}, cancelJobs},
        {"pause", false, {}, pauseQueue},
        {"resume", false, {}, resumeQueue},
        {"drain", false, {}, drainQueue},
    };
    return all;
}

Result<void> requireOwnOptions(const QCommandLineParser& parser, const Action& chosen)
{
    for (const Action& action : actions()) {
        for (const QString& option : action.options) {
            if (!chosen.options.contains(option) && parser.isSet(option))
                return base::fail(ErrorCode::InvalidArgument,
                                  Text::tr("--%1 goes with `jobs %2`, not with `jobs %3`.")
                                      .arg(option, QLatin1String(action.name), QLatin1String(chosen.name)));
        }
    }
    return {};
}

Result<void> requireIds(const QCommandLineParser& parser, const Action& chosen, qsizetype ids)
{
    const bool needsIds = chosen.takesIds && !parser.isSet(QStringLiteral("dead"));
    if (needsIds && ids == 0)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("Say which: jobs %1 ID…").arg(QLatin1String(chosen.name)));
    if (!needsIds && ids > 0)
        return base::fail(ErrorCode::InvalidArgument,
                          chosen.takesIds ? Text::tr("Say either --dead or which jobs, not both.")
                                          : Text::tr("`jobs %1` takes no ids.").arg(QLatin1String(chosen.name)));
    return {};
}

// The action that was named, if ids and options go with it.
Result<const Action*> chosenAction(const QCommandLineParser& parser)
{
    const QStringList named = parser.positionalArguments();
    const auto chosen = std::find_if(actions().begin(), actions().end(), [&](const Action& action) {
        return !named.isEmpty() && named.first() == QLatin1String(action.name);
    });
    if (chosen == actions().end())
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("Say one of list, show, retry, cancel, pause, resume or drain after `jobs`."));
    Result<void> fits = requireOwnOptions(parser, *chosen);
    if (fits)
        fits = requireIds(parser, *chosen, named.size() - 1);
    if (!fits)
        return tl::unexpected(fits.error());
    return &*chosen;
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

int JobsCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<const Action*> action = chosenAction(parser);
    if (!action)
        return failWith(streams, action.error());
    const Result<Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    return (*action)->run(parser, *settings, parser.positionalArguments().mid(1), streams);
}

} // namespace emend::commands
