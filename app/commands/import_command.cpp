// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_command.h"

#include "bootstrap/stop_signals.h"
#include "commands/corrections/pool_access.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/process/progress_bar.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cmath>

namespace emend::commands {

namespace {

using base::Result;
using services::ImportCounts;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ImportCommand)
};

struct ImportOptions {
    QString file; ///< empty for standard input
    services::CorrectionFormat format = services::CorrectionFormat::JsonLines;
    services::CorrectionDefaults defaults;
    bool quiet = false;
};

Result<ImportOptions> importOptions(const QCommandLineParser& parser, const bootstrap::Settings& settings)
{
    const QStringList named = parser.positionalArguments();
    if (named.size() != 2 || named.first() != QLatin1String("corrections"))
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("Say what is imported, and from where: import corrections FILE."));
    ImportOptions options;
    options.file = named.at(1) == QLatin1String("-") ? QString() : named.at(1);
    const auto format = correctionFormatFrom(settings.find(QStringLiteral("format"), {}), options.file);
    if (!format)
        return tl::unexpected(format.error());
    options.format = *format;
    options.defaults = {parser.value(QStringLiteral("app")), parser.value(QStringLiteral("environment"))};
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    return options;
}

/// One run of the import, and what its user sees of it.
class ImportRun final
{
public:
    ImportRun(ImportOptions options, Streams& streams)
        : m_options(std::move(options)),
          m_streams(streams),
          m_bar(streams.err, streams.isErrTerminal && !m_options.quiet)
    {
    }

    int run(const bootstrap::Settings& settings)
    {
        QFile file(m_options.file);
        if (!m_options.file.isEmpty() && !file.open(QIODevice::ReadOnly))
            return failWith(m_streams,
                            {base::ErrorCode::NotFound,
                             Text::tr("%1 cannot be read: %2.").arg(m_options.file, file.errorString())});
        QIODevice& device = m_options.file.isEmpty() ? m_streams.in : file;
        const auto reader = services::CorrectionReader::open(device, m_options.format, m_options.defaults);
        if (!reader)
            return failWith(m_streams, reader.error());
        const Result<PoolAccess> pool = openPool(settings);
        if (!pool)
            return failWith(m_streams, pool.error());
        return finish(import(**reader, *pool));
    }

private:
    Result<ImportCounts> import(services::CorrectionReader& reader, const PoolAccess& pool)
    {
        m_clock.start();
        const bootstrap::StopSignals signals;
        base::Progress progress;
        QObject::connect(&signals, &bootstrap::StopSignals::requested, &signals, [&progress] { progress.cancel(); });
        const services::ImportListener listener{
            [this](qint64 line, const base::Error& error) { reportLine(line, error); },
            [this](const ImportCounts& counts, double fraction) { advance(counts, fraction); }};
        return services::CorrectionService(*pool.database, pool.rules, pool.actor)
            .importAll(reader, listener, progress);
    }

    void reportLine(qint64 line, const base::Error& error)
    {
        m_bar.clear();
        const QString name = m_options.file.isEmpty() ? Text::tr("standard input") : m_options.file;
        say(m_streams.err, Text::tr("%1, line %2: %3").arg(name).arg(line).arg(error.message));
    }

    // How many there will be is told by how much of the file they have taken.
    void advance(const ImportCounts& counts, double fraction)
    {
        m_counts = counts;
        const auto done = static_cast<double>(counts.total());
        m_bar.update({static_cast<int>(counts.total()), static_cast<int>(std::lround(done / std::max(fraction, 1e-6))),
                      static_cast<int>(counts.refused), seconds()});
        QCoreApplication::processEvents(); // a signal may have come
    }

    int finish(const Result<ImportCounts>& outcome)
    {
        m_bar.clear();
        if (!outcome)
            say(m_streams.err, outcome.error().message);
        if (!m_options.quiet || !outcome)
            say(m_streams.err,
                Text::tr("%1 stored, %2 there already, %3 refused; %4 s")
                    .arg(m_counts.stored)
                    .arg(m_counts.alreadyThere)
                    .arg(m_counts.refused)
                    .arg(seconds(), 0, 'f', 1));
        if (!outcome)
            return exitStatusFor(outcome.error().code);
        return m_counts.refused > 0 ? SomeFailed : AllDone;
    }

    double seconds() const { return static_cast<double>(m_clock.elapsed()) / 1000; }

    ImportOptions m_options;
    Streams& m_streams;
    ProgressBar m_bar;
    QElapsedTimer m_clock;
    ImportCounts m_counts;
};

} // namespace

QString ImportCommand::name() const
{
    return QStringLiteral("import");
}

QString ImportCommand::summary() const
{
    return Text::tr("Puts corrections of other programs into the pool.");
}

void ImportCommand::describe(QCommandLineParser& parser) const
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value = {}) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    parser.addPositionalArgument(QStringLiteral("corrections"), Text::tr("What is imported."));
    parser.addPositionalArgument(QStringLiteral("file"),
                                 Text::tr("JSON Lines, or CSV with the names of the columns in its first row; - for "
                                          "standard input. What the pool has already is passed over."));
    describeDatabaseOption(parser);
    add("format", Text::tr("jsonl or csv; default: by the file's name."), QStringLiteral("format"));
    add("app", Text::tr("The program that made the corrections, where the file does not say it."),
        QStringLiteral("name"));
    add("environment", Text::tr("production, staging, development or test, where the file does not say it."),
        QStringLiteral("name"));
    add("quiet", Text::tr("No progress bar, and no summary at the end."));
}

int ImportCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    const Result<ImportOptions> options = importOptions(parser, *settings);
    return options ? ImportRun(*options, streams).run(*settings) : failWith(streams, options.error());
}

} // namespace emend::commands
