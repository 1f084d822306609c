// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns_command.h"

#include "commands/database_option.h"
#include "commands/patterns/actions.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PatternsCommand)
};

using PatternsAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

template <PatternsAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    return status ? *status : failWith(streams, status.error());
}

} // namespace

QString PatternsCommand::name() const
{
    return QStringLiteral("patterns");
}

QString PatternsCommand::summary() const
{
    return Text::tr("Makes versions of what was learned, compares them, activates one, goes back.");
}

void PatternsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("refresh: makes a version from all that people have confirmed. list: the versions, the newest first. "
                 "show: what one holds. diff: what two have otherwise. rebuild: makes one again from what it was made "
                 "from, and compares. activate: makes one the active one. rollback: goes back to the one before, or to "
                 "the one "
                 "named. history: what was active when. veto: keeps a value from being learned; without options the "
                 "vetoes that stand."));
    parser.addPositionalArgument(
        QStringLiteral("version"),
        Text::tr(
            "show, rebuild, activate, rollback: such as v3. diff: two of them; one is compared with what is active. "
            "built-in stands for what the program brings along."),
        QStringLiteral("[VERSION…]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("environment", Text::tr("Where it is active: production (default), staging, development or test."), "name");
    add("reason", Text::tr("activate, rollback, veto: why; kept for good."), "text");
    add("at", Text::tr("history: only what was active at that time, such as 2026-05-03T14:03:00Z or 7d."), "time");
    add("limit", Text::tr("list, history: how many at most; default: 50."), "n");
    add("merchant", Text::tr("veto: whose value it is; without, everybody's."), "name");
    add("field", Text::tr("veto: such as merchant, address or category."), "name");
    add("value", Text::tr("veto: what must not be learned."), "text");
    add("lift", Text::tr("veto: ends that one."), "id");
    add("pattern-min-frequency", Text::tr("refresh: equal corrections that make a rule; default: 3."), "n");
    add("pattern-days", Text::tr("refresh: how far back they are looked for; default: 90."), "days");
    add("json", Text::tr("For programs: one JSON object a line; show: the content as it is hashed."));
}

const std::vector<Action>& PatternsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("refresh"), names("pattern-min-frequency pattern-days json"), exitStatusOf<refreshPatterns>},
        {QStringLiteral("list"), names("limit json environment"), exitStatusOf<listPatterns>},
        {QStringLiteral("show"), names("json"), exitStatusOf<showPatterns>, true},
        {QStringLiteral("diff"), names("json environment"), exitStatusOf<diffPatternVersions>, true},
        {QStringLiteral("rebuild"), {}, exitStatusOf<rebuildPatterns>, true},
        {QStringLiteral("activate"), names("reason json environment"), exitStatusOf<activatePatterns>, true},
        {QStringLiteral("rollback"), names("reason json environment"), exitStatusOf<rollBackPatterns>, true},
        {QStringLiteral("history"), names("at limit json environment"), exitStatusOf<patternHistory>},
        {QStringLiteral("veto"), names("merchant field value reason lift json"), exitStatusOf<vetoPattern>},
    };
    return all;
}

} // namespace emend::commands
