// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_options.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace emend::desktop {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::desktop::DesktopOptions)
};

constexpr QLatin1String kNoWorker("no-worker");
constexpr QLatin1String kWindowSize("screenshot-size");

QStringList settingNames()
{
    return {QStringLiteral("database-url"), QStringLiteral("store"), QStringLiteral("language")};
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Text::tr("Shows documents beside the fields that were read, to be corrected."));
    parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Shows this help.")));
    parser.addOption(
        QCommandLineOption({QStringLiteral("v"), QStringLiteral("version")}, Text::tr("Shows the version.")));
    parser.addOption(QCommandLineOption(QStringLiteral("database-url"),
                                        Text::tr("The database; default: a file in the user's data folder."),
                                        QStringLiteral("url")));
    parser.addOption(QCommandLineOption(QStringLiteral("store"),
                                        Text::tr("Folder of the documents; default: one in the user's data folder."),
                                        QStringLiteral("folder")));
    parser.addOption(QCommandLineOption(QStringLiteral("language"),
                                        Text::tr("Language of the program, such as de; default: the system's."),
                                        QStringLiteral("language")));
    parser.addPositionalArgument(QStringLiteral("path"), Text::tr("Files and folders to be taken in."),
                                 QStringLiteral("[PATH…]"));
    parser.addOption(QCommandLineOption(kNoWorker, Text::tr("Reads no documents in the background.")));
    parser.addOption(QCommandLineOption(
        kWindowSize, Text::tr("Opens the window in this size, whatever it was before, such as 1280x800."),
        QStringLiteral("WxH")));
}

std::optional<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? std::optional(QSize(match.captured(1).toInt(), match.captured(2).toInt())) : std::nullopt;
}

} // namespace

base::Result<DesktopOptions> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return base::fail(base::ErrorCode::InvalidArgument, parser.errorText());
    DesktopOptions options;
    options.files = parser.positionalArguments();
    options.readsQueue = !parser.isSet(kNoWorker);
    const QStringList names = settingNames();
    for (const QString& name : names) {
        if (parser.isSet(name))
            options.settings.insert(name, parser.value(name));
    }
    if (parser.isSet(kWindowSize)) {
        options.windowSize = sizeFrom(parser.value(kWindowSize));
        if (!options.windowSize)
            return base::fail(base::ErrorCode::InvalidArgument,
                              Text::tr("--%1 must be two numbers, such as 1280x800.").arg(kWindowSize));
    }
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse({QStringLiteral("emend")});
    // Qt's first line names the program by its path.
    const QString text = parser.helpText();
    const auto options = std::max<qsizetype>(0, text.indexOf(QLatin1String("[options]")));
    return Text::tr("Usage: emend %1").arg(text.mid(options));
}

} // namespace emend::desktop
