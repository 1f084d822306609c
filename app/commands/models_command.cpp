// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models_command.h"

#include "commands/database_option.h"
#include "commands/exit_status.h"
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

Result<int> listAll(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> versions = listModels(parser, settings, streams);
    return versions ? listNetworks(parser, settings, streams) : versions;
}

Result<int> addFile(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QString file = parser.positionalArguments().value(1);
    if (!file.endsWith(QLatin1String(".traineddata")))
        return addNetwork(parser, settings, streams);
    for (const char* option : {"kind", "charset", "name", "mean", "scale"}) {
        if (parser.isSet(QLatin1String(option)))
            return base::fail(base::ErrorCode::InvalidArgument,
                              Text::tr("--%1 is for ONNX files, and %2 is none.").arg(QLatin1String(option), file));
    }
    return addModel(parser, settings, streams);
}

} // namespace

QString ModelsCommand::name() const
{
    return QStringLiteral("models");
}

QString ModelsCommand::summary() const
{
    return Text::tr("Lists the networks that read print, adds and removes some, activates one, goes back.");
}

void ModelsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("list: the versions that train recognizer made, the newest first, and the ONNX networks; * marks "
                 "those that --engine onnx reads with. show: what a version is, and how it was compared. add: takes in "
                 "a .traineddata file of Tesseract as a version, or an ONNX file as a network of --engine onnx, after "
                 "it was tried in a process of its own; of each kind, the one that was added last is read with. "
                 "remove: takes an ONNX network away. activate: makes a version the active one, for all that is read "
                 "afterwards. rollback: goes back to the one before. history: what was active when."));
    parser.addPositionalArgument(QStringLiteral("what"),
                                 Text::tr("show, activate: such as m3; built-in stands for what the program brings "
                                          "along. add: the file. remove: the network's name."),
                                 QStringLiteral("[VERSION|FILE|NAME]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("environment", Text::tr("Where it is active: production (default), staging, development or test."), "name");
    add("reason", Text::tr("activate, rollback: why; kept for good."), "text");
    add("sha256", Text::tr("add: what the file must be, as whoever made it says."), "hex");
    add("notes", Text::tr("add: where a version comes from."), "text");
    add("kind",
        Text::tr("add: detection finds text, by differentiable binarization; recognition reads lines, by CTC. Default: "
                 "recognition with --charset, else detection."),
        "kind");
    add("charset",
        Text::tr("add: what a recognition's classes mean, one character a line; the first class is the CTC blank and "
                 "not in the file."),
        "file");
    add("name", Text::tr("add: what a network is called here; default: the file's name."), "name");
    add("mean",
        Text::tr("add: what is taken from each pixel (0 to 255); one number, or one for each channel, joined by "
                 "commas."),
        "numbers");
    add("scale", Text::tr("add: what the rest is multiplied with, likewise."), "numbers");
    add("limit", Text::tr("list, history: how many versions at most; default: 50."), "n");
    add("json", Text::tr("For programs: one JSON object a line."));
}

const std::vector<Action>& ModelsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("list"), names("limit json environment"), exitStatusOf<listAll>},
        {QStringLiteral("show"), names("json"), exitStatusOf<showModel>, true},
        {QStringLiteral("add"), names("sha256 notes kind charset name mean scale json"), exitStatusOf<addFile>, true},
        {QStringLiteral("remove"), {}, exitStatusOf<removeNetwork>, true},
        {QStringLiteral("activate"), names("reason json environment"), exitStatusOf<activateModel>, true},
        {QStringLiteral("rollback"), names("reason json environment"), exitStatusOf<rollBackModel>},
        {QStringLiteral("history"), names("limit json environment"), exitStatusOf<modelHistory>},
    };
    return all;
}

} // namespace emend::commands
