// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_command.h"

#include "bootstrap/setting_values.h"
#include "commands/corrections/pool_access.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/time_setting.h"
#include "commands/with_progress.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ExportCommand)
};

// The setting `--name`, or nothing where it was not given.
std::optional<bootstrap::Setting> givenOption(const QCommandLineParser& parser, const char* name)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return std::nullopt;
    return bootstrap::Setting{parser.value(option), QLatin1String("--") + option, true};
}

Result<services::ExportRequest> requestFrom(const QCommandLineParser& parser)
{
    if (parser.positionalArguments() != QStringList(QStringLiteral("corrections")))
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("Say what is exported: export corrections."));
    services::ExportRequest request;
    request.file = parser.value(QStringLiteral("out"));
    if (request.file.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("Name the file to write: --out FILE."));
    const auto format =
        correctionFormatFrom({parser.value(QStringLiteral("format")), QStringLiteral("--format"), true}, request.file);
    if (!format)
        return tl::unexpected(format.error());
    request.format = *format;
    if (const auto since = givenOption(parser, "since")) {
        const Result<QDateTime> time = timeFrom(*since, QDateTime::currentDateTimeUtc());
        if (!time)
            return tl::unexpected(time.error());
        request.filter.since = *time;
    }
    if (const auto quality = givenOption(parser, "min-quality")) {
        const Result<double> least = numberFrom(*quality, 0, 1);
        if (!least)
            return tl::unexpected(least.error());
        request.filter.minQuality = *least;
    }
    request.filter.apps = parser.values(QStringLiteral("app"));
    request.filter.environments = parser.values(QStringLiteral("environment"));
    return request;
}

int exportCorrections(const services::ExportRequest& request, const bootstrap::Settings& settings, Streams& streams)
{
    const Result<PoolAccess> pool = openPool(settings);
    if (!pool)
        return failWith(streams, pool.error());
    const Result<storage::Dataset> dataset = withProgress(streams, [&](base::Progress& progress) {
        return services::CorrectionService(*pool->database, pool->rules, pool->actor).exportAll(request, progress);
    });
    if (!dataset)
        return failWith(streams, dataset.error());
    streams.out.write((dataset->id + QLatin1Char('\n')).toUtf8());
    say(streams.err,
        Text::tr("%1 corrections in %2, %3 bytes, SHA-256 %4.")
            .arg(dataset->corrections)
            .arg(dataset->filePath)
            .arg(dataset->fileSize)
            .arg(dataset->sha256));
    return AllDone;
}

} // namespace

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::summary() const
{
    return Text::tr("Writes corrections of the pool to a file, as a dataset for training.");
}

void ExportCommand::describe(QCommandLineParser& parser) const
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    parser.addPositionalArgument(QStringLiteral("corrections"),
                                 Text::tr("What is exported. The dataset's id is printed when it is complete."));
    describeDatabaseOption(parser);
    add("out", Text::tr("The file; it appears when it is complete, and replaces one of that name."),
        QStringLiteral("file"));
    add("format", Text::tr("jsonl or csv; default: by the file's name."), QStringLiteral("format"));
    add("since", Text::tr("Only what was corrected from then on, such as 7d, 12h or 2026-11-22."),
        QStringLiteral("time"));
    add("min-quality", Text::tr("Only what has at least this quality, from 0 to 1."), QStringLiteral("number"));
    add("app", Text::tr("Only what this program sent; may be given more than once."), QStringLiteral("name"));
    add("environment", Text::tr("Only what comes from there, such as production; may be given more than once."),
        QStringLiteral("name"));
}

int ExportCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    const Result<services::ExportRequest> request = requestFrom(parser);
    return request ? exportCorrections(*request, *settings, streams) : failWith(streams, request.error());
}

} // namespace emend::commands
