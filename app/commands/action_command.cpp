// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_command.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ActionCommand)
};

QString listed(QStringList names)
{
    const QString last = names.takeLast();
    return Text::tr("%1 or %2").arg(names.join(QLatin1String(", ")), last);
}

// An option of another action would be overlooked in silence.
base::Result<void> requireOwnOptions(const QCommandLineParser& parser, const QString& verb,
                                     const std::vector<Action>& actions, const Action& chosen)
{
    for (const Action& action : actions) {
        for (const QString& option : action.options) {
            if (!chosen.options.contains(option) && parser.isSet(option))
                return base::fail(
                    base::ErrorCode::InvalidArgument,
                    Text::tr("--%1 goes with `%2 %3`, not with `%2 %4`.").arg(option, verb, action.name, chosen.name));
        }
    }
    return {};
}

} // namespace

QStringList ActionCommand::firstWords() const
{
    QStringList names;
    for (const Action& action : actions())
        names << action.name;
    return names;
}

int ActionCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const base::Result<const Action*> action = chosenAction(parser);
    if (!action)
        return failWith(streams, action.error());
    const base::Result<bootstrap::Settings> settings = loadSettings(parser);
    return settings ? (*action)->run(parser, *settings, streams) : failWith(streams, settings.error());
}

base::Result<const Action*> ActionCommand::chosenAction(const QCommandLineParser& parser) const
{
    const QStringList words = parser.positionalArguments();
    const auto chosen = std::find_if(actions().begin(), actions().end(), [&words](const Action& action) {
        return !words.isEmpty() && words.first() == action.name;
    });
    if (chosen == actions().end())
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("Say %1 after `%2`.").arg(listed(firstWords()), name()));
    if (!chosen->takesIds && words.size() > 1)
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("`%1 %2` takes nothing after it but options. One at a time: %3.")
                              .arg(name(), chosen->name, listed(firstWords())));
    if (const base::Result<void> own = requireOwnOptions(parser, name(), actions(), *chosen); !own)
        return tl::unexpected(own.error());
    return &*chosen;
}

} // namespace emend::commands
