// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/prompts/prompt_desk.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PromptsCommand)
};

} // namespace

Result<int> activatePrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: prompts activate VERSION --reason TEXT"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    return sayActivation(desk->service->activate(names->first(), parser.value(QStringLiteral("reason"))), parser,
                         streams);
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
    return sayActivation(desk->service->rollback(parser.value(QStringLiteral("reason")), names->value(0)), parser,
                         streams);
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
    return sayHistory(*history, parser, streams);
}

} // namespace emend::commands
