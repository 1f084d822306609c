// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models_command.h"

#include "commands/database_option.h"
#include "commands/models/actions.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

using ModelsAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

template <ModelsAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    return status ? *status : failWith(streams, status.error());
}

} // namespace

QString ModelsCommand::name() const
{
    return QStringLiteral("models");
}

QString ModelsCommand::summary() const
{
    return Text::tr("Lists the networks that read print, activates one, goes back.");
}

void ModelsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("list: the versions, the newest first. show: what one is, and how it was compared. add: takes in a "
                 ".traineddata file of Tesseract. activate: makes one the active one, for all that is read afterwards. "
                 "rollback: goes back to the one before. history: what was active when. Versions are made by train "
                 "recognizer."));
    parser.addPositionalArgument(
        QStringLiteral("version"),
        Text::tr("show, activate: such as m3; built-in stands for what the program brings along. add: the file."),
        QStringLiteral("[VERSION|FILE]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("environment", Text::tr("Where it is active: production (default), staging, development or test."), "name");
    add("reason", Text::tr("activate, rollback: why; kept for good."), "text");
    add("sha256", Text::tr("add: what the file must be, as whoever made it says."), "hex");
    add("notes", Text::tr("add: where it comes from."), "text");
    add("limit", Text::tr("list, history: how many at most; default: 50."), "n");
    add("json", Text::tr("For programs: one JSON object a line."));
}

const std::vector<Action>& ModelsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("list"), names("limit json environment"), exitStatusOf<listModels>},
        {QStringLiteral("show"), names("json"), exitStatusOf<showModel>, true},
        {QStringLiteral("add"), names("sha256 notes json"), exitStatusOf<addModel>, true},
        {QStringLiteral("activate"), names("reason json environment"), exitStatusOf<activateModel>, true},
        {QStringLiteral("rollback"), names("reason json environment"), exitStatusOf<rollBackModel>},
        {QStringLiteral("history"), names("limit json environment"), exitStatusOf<modelHistory>},
    };
    return all;
}

} // namespace emend::commands
