// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/patterns/pattern_desk.h"
#include "commands/time_setting.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::PatternActivation;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PatternsCommand)
};

/// What counts at the moment of asking: whoever changes it in between is not overruled.
Result<int> seenNow(services::PatternService& service)
{
    return service.active().map([](const auto& active) { return active ? active->id : 0; });
}

} // namespace

Result<int> activatePatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: patterns activate VERSION --reason TEXT"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const Result<int> seen = seenNow(*desk->service);
    if (!seen)
        return seen;
    return sayActivation(desk->service->activate(names->first(), parser.value(QStringLiteral("reason")), *seen), parser,
                         streams);
}

Result<int> rollBackPatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names =
        namedVersions(parser, 0, 1, Text::tr("One version at most: patterns rollback [VERSION] --reason TEXT"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const Result<int> seen = seenNow(*desk->service);
    if (!seen)
        return seen;
    return sayActivation(desk->service->rollback(parser.value(QStringLiteral("reason")), names->value(0), *seen),
                         parser, streams);
}

Result<int> patternHistory(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    QDateTime at;
    if (parser.isSet(QStringLiteral("at"))) {
        const auto time = timeFrom(settings.find(QStringLiteral("at"), {}), QDateTime::currentDateTimeUtc());
        if (!time)
            return tl::unexpected(time.error());
        at = *time;
    }
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    std::vector<PatternActivation> found;
    if (at.isValid()) {
        const auto active = desk->service->activeAt(at);
        if (!active)
            return tl::unexpected(active.error());
        if (!*active)
            return base::fail(base::ErrorCode::NotFound,
                              Text::tr("No version had ever been active in %1 at that time.").arg(desk->environment));
        found.push_back(**active);
    } else {
        auto history = desk->service->history(*limit);
        if (!history)
            return tl::unexpected(history.error());
        found = std::move(*history);
    }
    return sayHistory(found, parser, streams);
}

} // namespace emend::commands
