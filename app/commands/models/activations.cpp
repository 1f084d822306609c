// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/models/model_desk.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

/// `change(service, seen)`: what counts at the moment of asking is what it is decided on.
template <class Change>
Result<int> changeActive(const QCommandLineParser& parser, const Settings& settings, Streams& streams, Change&& change)
{
    const auto desk = openModelDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto active = desk->service->active();
    if (!active)
        return tl::unexpected(active.error());
    return sayActivation(change(*desk->service, *active ? (*active)->id : 0), parser, streams);
}

} // namespace

Result<int> activateModel(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<QString> name = namedModel(parser, Text::tr("Say which: models activate VERSION --reason TEXT"));
    if (!name)
        return tl::unexpected(name.error());
    return changeActive(parser, settings, streams, [&](services::RecognizerService& service, int seen) {
        return service.activate(*name, parser.value(QStringLiteral("reason")), seen);
    });
}

Result<int> rollBackModel(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    return changeActive(parser, settings, streams, [&](services::RecognizerService& service, int seen) {
        return service.rollback(parser.value(QStringLiteral("reason")), seen);
    });
}

Result<int> modelHistory(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto desk = openModelDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto history = desk->service->history(*limit);
    if (!history)
        return tl::unexpected(history.error());
    return sayHistory(*history, parser, streams);
}

} // namespace emend::commands
