// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_options.h"

#include "commands/command.h"

#include <emend/extraction/schema.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Setting;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ProcessCommand)
};

constexpr int kMostJobs = 512;
constexpr double kLongestPageSeconds = 3600;

QStringList typeNames()
{
    QStringList names;
    for (const extraction::DocumentSchema& schema : extraction::builtInSchemas())
        names << schema.type;
    return names;
}

Result<int> jobsFrom(const Setting& setting)
{
    bool isNumber = false;
    const int jobs = setting.value.toInt(&isNumber);
    if (!isNumber || jobs < 0 || jobs > kMostJobs)
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a number from 0 (one for each core) to %1.").arg(kMostJobs)));
    return jobs;
}

Result<int> pageTimeoutFrom(const Setting& setting)
{
    bool isNumber = false;
    const double seconds = setting.value.toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.1 && seconds <= kLongestPageSeconds))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a number of seconds from 0.1 to %1.").arg(kLongestPageSeconds)));
    return static_cast<int>(std::lround(seconds * 1000));
}

Result<QString> languagesFrom(const Setting& setting)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?(\\+[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?)*\\z"));
    if (!pattern.match(setting.value).hasMatch())
        return tl::unexpected(wrongSetting(setting, Text::tr("must name languages joined by +, such as eng+ben.")));
    return setting.value;
}

Result<QString> typeFrom(const Setting& setting)
{
    if (setting.value.isEmpty())
        return QString();
    const QStringList names = typeNames();
    if (!names.contains(setting.value))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be one of %1.").arg(names.join(QLatin1String(", ")))));
    return setting.value;
}

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

// Assigns the value to `target`, or the error to `error` if that is the first.
template <class T, class U> void take(Result<T> value, U& target, std::optional<base::Error>& error)
{
    if (value)
        target = std::move(*value);
    else if (!error)
        error = value.error();
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
    add("jobs", Text::tr("Pages read at the same time; default: one for each core."), QStringLiteral("number"));
    add("lang", Text::tr("Languages of the documents, as Tesseract names them, joined by +; default: eng."),
        QStringLiteral("languages"));
    add("type", Text::tr("Takes every document for this type: %1.").arg(typeNames().join(QLatin1String(", "))),
        QStringLiteral("type"));
    add("page-timeout", Text::tr("Time limit of a page, after which it counts as unreadable; default: 30."),
        QStringLiteral("seconds"));
    add("no-store",
        Text::tr("Keeps nothing but the output. Nothing else is kept in any case: results go to the output only."));
    add("quiet", Text::tr("No progress bar, and no summary at the end."));
    parser.addPositionalArgument(
        QStringLiteral("path"),
        Text::tr("Files; folders, with all that is in them but hidden files; or - for a list of them on standard "
                 "input, separated by line breaks or NULs."),
        QStringLiteral("PATH…"));
}

Result<ProcessOptions> processOptions(const QCommandLineParser& parser, const bootstrap::Settings& settings)
{
    const auto setting = [&settings](const char* name, const char* fallback) {
        return settings.find(QString::fromLatin1(name), QString::fromLatin1(fallback));
    };
    ProcessOptions options;
    options.paths = parser.positionalArguments();
    options.outFile = parser.value(QStringLiteral("out"));
    if (options.outFile == QLatin1String("-"))
        options.outFile.clear();
    options.resume = parser.isSet(QStringLiteral("resume"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    std::optional<base::Error> error;
    take(jobsFrom(setting("jobs", "0")), options.jobs, error);
    take(languagesFrom(setting("lang", "eng")), options.read.languages, error);
    take(pageTimeoutFrom(setting("page-timeout", "30")), options.read.pageTimeoutMs, error);
    take(typeFrom(setting("type", "")), options.forcedType, error);
    take(formatFrom(setting("format", "jsonl")), options.format, error);
    if (error)
        return tl::unexpected(*error);
    if (const Result<void> together = checkTogether(options); !together)
        return tl::unexpected(together.error());
    return options;
}

} // namespace emend::commands
