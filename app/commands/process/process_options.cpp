// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_options.h"

#include "bootstrap/setting_values.h"
#include "commands/command.h"
#include "commands/database_option.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Setting;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ProcessCommand)
};

Result<ResultFormat> formatFrom(const Setting& setting)
{
    if (setting.value == QLatin1String("jsonl"))
        return ResultFormat::JsonLines;
    if (setting.value == QLatin1String("csv"))
        return ResultFormat::Csv;
    if (setting.value == QLatin1String("table"))
        return ResultFormat::Table;
    return tl::unexpected(wrongSetting(setting, Text::tr("must be jsonl, csv or table.")));
}

Result<void> checkTogether(const ProcessOptions& options)
{
    const auto wrong = [](const QString& message) { return base::fail(base::ErrorCode::InvalidArgument, message); };
    if (options.paths.isEmpty())
        return wrong(Text::tr("Name at least one file or folder to read, or - for a list on standard input."));
    if (options.paths.count(QStringLiteral("-")) > 1)
        return wrong(Text::tr("The list on standard input (-) can be read only once."));
    if (options.resume && options.outFile.isEmpty())
        return wrong(Text::tr("--resume needs --out: the file to go on with."));
    if (options.resume && options.format != ResultFormat::JsonLines)
        return wrong(Text::tr("--resume works with --format jsonl only."));
    return {};
}

} // namespace

void describeProcessOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& description, const QString& value = {}) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), description, value));
    };
    add("out", Text::tr("Writes the results to this file, line by line, instead of standard output."),
        QStringLiteral("file"));
    add("format",
        Text::tr("jsonl: one JSON object a line (default). csv: one row a document; text that a spreadsheet would take "
                 "for a formula gets "
                 "an apostrophe before it. table: aligned columns for people."),
        QStringLiteral("format"));
    add("resume", Text::tr("Skips the documents that the --out file already holds, and appends the others."));
    describeReadOptions(parser);
    add("no-store",
        Text::tr("Keeps nothing but the output. Otherwise documents and results are kept too where a database is "
                 "set (--database-url, EMEND_DATABASE_URL, or database-url in emend.ini)."));
    describeDatabaseOption(parser);
    add("environment",
        Text::tr("Whose active pattern version is used, where a database is: production (default), staging, "
                 "development or test."),
        QStringLiteral("name"));
    add("quiet", Text::tr("No progress bar, and no summary at the end."));
    parser.addPositionalArgument(
        QStringLiteral("path"),
        Text::tr("Files; folders, with all that is in them but hidden files; or - for a list of them on standard "
                 "input, separated by line breaks or NULs."),
        QStringLiteral("PATH…"));
}

Result<ProcessOptions> processOptions(const QCommandLineParser& parser, const bootstrap::Settings& settings)
{
    ProcessOptions options;
    const Result<bootstrap::ReadOptions> read = readOptions(settings);
    if (!read)
        return tl::unexpected(read.error());
    static_cast<bootstrap::ReadOptions&>(options) = *read;
    options.paths = parser.positionalArguments();
    options.outFile = parser.value(QStringLiteral("out"));
    if (options.outFile == QLatin1String("-"))
        options.outFile.clear();
    options.resume = parser.isSet(QStringLiteral("resume"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    options.store = !parser.isSet(QStringLiteral("no-store"))
        && !settings.find(QStringLiteral("database-url"), {}).origin.isEmpty();
    const Result<ResultFormat> format = formatFrom(settings.find(QStringLiteral("format"), QStringLiteral("jsonl")));
    if (!format)
        return tl::unexpected(format.error());
    options.format = *format;
    if (const Result<void> together = checkTogether(options); !together)
        return tl::unexpected(together.error());
    return options;
}

} // namespace emend::commands
