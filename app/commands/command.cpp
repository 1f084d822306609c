// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "bootstrap/log_output.h"
#include "bootstrap/setting_values.h"
#include "commands/exit_status.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::Command)
};

} // namespace

int Command::run(const QStringList& arguments, Streams& streams) const
{
    QCommandLineParser parser;
    prepare(parser);
    // The parser takes the first argument for the program's name.
    if (!parser.parse(QStringList(name()) + arguments)) {
        say(streams.err, parser.errorText());
        say(streams.err, Text::tr("`emend-cli help %1` lists the options.").arg(name()));
        return WrongUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        streams.out.write(helpText().toUtf8());
        return AllDone;
    }
    return execute(parser, streams);
}

QString Command::helpText() const
{
    QCommandLineParser parser;
    prepare(parser);
    parser.parse({name()});
    // Qt's first line knows the program only, not the verb.
    const QString text = parser.helpText();
    const auto options = std::max<qsizetype>(0, text.indexOf(QLatin1String("[options]")));
    return Text::tr("Usage: emend-cli %1 %2").arg(name(), text.mid(options));
}

void Command::prepare(QCommandLineParser& parser) const
{
    parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Shows this help.")));
    parser.setApplicationDescription(summary());
    describe(parser);
}

base::Result<bootstrap::Settings> loadSettings(const QCommandLineParser& parser)
{
    base::Result<bootstrap::Settings> settings = bootstrap::Settings::load();
    if (!settings)
        return settings;
    const QStringList names = parser.optionNames();
    for (const QString& name : names)
        settings->setFlag(name, parser.value(name));
    const bootstrap::Setting log = settings->find(QStringLiteral("log"), QStringLiteral("text"));
    const auto format = bootstrap::logFormatFromName(log.value);
    if (!format)
        return tl::unexpected(wrongSetting(log, Text::tr("must be text or json, not \"%1\".").arg(log.value)));
    bootstrap::installLogOutput(*format);
    return settings;
}

void say(QIODevice& stream, const QString& sentence)
{
    stream.write(QString(QLatin1String("emend-cli: ") + sentence + QLatin1Char('\n')).toUtf8());
}

int failWith(Streams& streams, const base::Error& error)
{
    say(streams.err, error.message);
    return exitStatusFor(error.code);
}

} // namespace emend::commands
