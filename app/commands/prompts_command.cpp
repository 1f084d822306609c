// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts_command.h"

#include "commands/database_option.h"
#include "commands/prompts/actions.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PromptsCommand)
};

using PromptsAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

template <PromptsAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    return status ? *status : failWith(streams, status.error());
}

} // namespace

QString PromptsCommand::name() const
{
    return QStringLiteral("prompts");
}

QString PromptsCommand::summary() const
{
    return Text::tr("Makes versions of what a language model is told, compares them, activates one, goes back.");
}

void PromptsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("refresh: makes a version from the commonest misreads and the best confirmed documents. list: the "
                 "versions, the newest first. show: what one says. diff: what two say otherwise. activate: makes one "
                 "the active one. rollback: goes back to the one before, or to the one named. history: what was active "
                 "when."));
    parser.addPositionalArgument(
        QStringLiteral("version"),
        Text::tr("show, activate, rollback: such as p3. diff: two of them; one is compared with what is active. "
                 "built-in stands for what the program brings along."),
        QStringLiteral("[VERSION…]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("environment", Text::tr("Where it is active: production (default), staging, development or test."), "name");
    add("reason", Text::tr("activate, rollback: why; kept for good."), "text");
    add("limit", Text::tr("list, history: how many at most; default: 50."), "n");
    add("json", Text::tr("For programs: one JSON object a line."));
}

const std::vector<Action>& PromptsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("refresh"), names("json"), exitStatusOf<refreshPrompts>},
        {QStringLiteral("list"), names("limit json environment"), exitStatusOf<listPrompts>},
        {QStringLiteral("show"), names("json"), exitStatusOf<showPrompts>, true},
        {QStringLiteral("diff"), names("json environment"), exitStatusOf<diffPrompts>, true},
        {QStringLiteral("activate"), names("reason json environment"), exitStatusOf<activatePrompts>, true},
        {QStringLiteral("rollback"), names("reason json environment"), exitStatusOf<rollBackPrompts>, true},
        {QStringLiteral("history"), names("limit json environment"), exitStatusOf<promptHistory>},
    };
    return all;
}

} // namespace emend::commands
