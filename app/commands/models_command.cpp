// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models_command.h"

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
    return Text::tr("Installs the networks that --engine onnx reads with, lists and removes them.");
}

void ModelsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("add: checks an ONNX file, tries it in a process of its own, and installs it; of each kind, the one "
                 "that was added last is read with. list: what is installed; * marks what is read with. remove: takes "
                 "one away."));
    parser.addPositionalArgument(QStringLiteral("what"), Text::tr("add: the file. remove: the name."),
                                 QStringLiteral("[FILE|NAME]"));
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("sha256", Text::tr("add: the file's hash, as its publisher names it."), "hex");
    add("kind",
        Text::tr("add: detection finds text, by differentiable binarization; recognition reads lines, by CTC. Default: "
                 "recognition with --charset, else detection."),
        "kind");
    add("charset",
        Text::tr("add: what a recognition's classes mean, one character a line; the first class is the CTC blank and "
                 "not in the file."),
        "file");
    add("name", Text::tr("add: what it is called here; default: the file's name."), "name");
    add("mean",
        Text::tr("add: what is taken from each pixel (0 to 255); one number, or one for each channel, joined by "
                 "commas."),
        "numbers");
    add("scale", Text::tr("add: what the rest is multiplied with, likewise."), "numbers");
    add("json", Text::tr("list: one JSON object a line."));
}

const std::vector<Action>& ModelsCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("add"), names("sha256 kind charset name mean scale"), exitStatusOf<addNetwork>, true},
        {QStringLiteral("list"), names("json"), exitStatusOf<listNetworks>},
        {QStringLiteral("remove"), {}, exitStatusOf<removeNetwork>, true},
    };
    return all;
}

} // namespace emend::commands
