// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/exit_status.h"
#include "commands/prompts/prompt_desk.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::Activation;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PromptsCommand)
};

Result<int> tell(const Result<Activation>& made, const QCommandLineParser& parser, Streams& streams)
{
    if (!made)
        return tl::unexpected(made.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(streams, activationJson(*made));
    else
        print(streams,
              Text::tr("%1 is active in %2 since %3.")
                  .arg(nameOf(*made), made->environment, made->activatedAt.toString(Qt::ISODateWithMs)));
    return AllDone;
}

} // namespace

Result<int> activatePrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: prompts activate VERSION --reason TEXT"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    return tell(desk->service->activate(names->first(), parser.value(QStringLiteral("reason"))), parser, streams);
}

Result<int> rollBackPrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names =
        namedVersions(parser, 0, 1, Text::tr("One version at most: prompts rollback [VERSION] --reason TEXT"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    return tell(desk->service->rollback(parser.value(QStringLiteral("reason")), names->value(0)), parser, streams);
}

Result<int> promptHistory(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto history = desk->service->history(*limit);
    if (!history)
        return tl::unexpected(history.error());
    for (const Activation& activation : *history) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, activationJson(activation));
        else
            print(streams, activationLine(activation));
    }
    return AllDone;
}

} // namespace emend::commands
