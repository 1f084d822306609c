// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_worker_command.h"

#include "bootstrap/log_output.h"

#include <emend/services/page_worker.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PageWorkerCommand)
};

constexpr QLatin1String kLanguages("lang");
constexpr QLatin1String kTimeout("page-timeout-ms");

} // namespace

QString PageWorkerCommand::name() const
{
    return QStringLiteral("page-worker");
}

QString PageWorkerCommand::summary() const
{
    return Text::tr("Reads pages on behalf of `process`, which starts it; of no use by itself.");
}

QStringList PageWorkerCommand::argumentsFor(const pipeline::ReadSettings& settings)
{
    return {QStringLiteral("page-worker"), QLatin1String("--") + kLanguages, settings.languages,
            QLatin1String("--") + kTimeout, QString::number(settings.pageTimeoutMs)};
}

void PageWorkerCommand::describe(QCommandLineParser& parser) const
{
    const pipeline::ReadSettings usual;
    parser.addOption(QCommandLineOption(kLanguages, Text::tr("Languages, joined by +."), QStringLiteral("languages"),
                                        usual.languages));
    parser.addOption(QCommandLineOption(kTimeout, Text::tr("Time limit of a page."), QStringLiteral("ms"),
                                        QString::number(usual.pageTimeoutMs)));
}

int PageWorkerCommand::execute(const QCommandLineParser& parser, Streams&) const
{
    bootstrap::installLogOutput(bootstrap::LogFormat::Relayed);
    services::confineWorker();
    // What a library prints goes to the log and cannot garble the replies.
    const int replies = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return services::servePages(STDIN_FILENO, replies, {parser.value(kLanguages), parser.value(kTimeout).toInt()});
}

} // namespace emend::commands
