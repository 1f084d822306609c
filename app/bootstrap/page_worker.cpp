// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_worker.h"

#include "bootstrap/log_output.h"

#include <emend/services/page_worker.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

namespace emend::bootstrap {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::PageWorker)
};

constexpr QLatin1String kLanguages("lang");
constexpr QLatin1String kTimeout("page-timeout-ms");
constexpr QLatin1String kModel("model");
constexpr QLatin1String kModelName("model-name");

} // namespace

QStringList pageWorkerArguments(const pipeline::ReadSettings& settings)
{
    QStringList arguments{kPageWorkerVerb, QLatin1String("--") + kLanguages, settings.languages,
                          QLatin1String("--") + kTimeout, QString::number(settings.pageTimeoutMs)};
    if (!settings.modelPath.isEmpty())
        arguments << QLatin1String("--") + kModel << settings.modelPath << QLatin1String("--") + kModelName
                  << settings.modelName;
    return arguments;
}

void describePageWorker(QCommandLineParser& parser)
{
    const pipeline::ReadSettings usual;
    parser.addOption(QCommandLineOption(kLanguages, Text::tr("Languages, joined by +."), QStringLiteral("languages"),
                                        usual.languages));
    parser.addOption(QCommandLineOption(kTimeout, Text::tr("Time limit of a page."), QStringLiteral("ms"),
                                        QString::number(usual.pageTimeoutMs)));
    parser.addOption(QCommandLineOption(kModel, Text::tr("Network that reads Latin lines."), QStringLiteral("file")));
    parser.addOption(QCommandLineOption(kModelName, Text::tr("What it is called."), QStringLiteral("name")));
}

int runPageWorker(const QCommandLineParser& parser)
{
    installLogOutput(LogFormat::Relayed);
    services::confineWorker();
    // What a library prints goes to the log and cannot garble the replies.
    const int replies = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return services::servePages(
        STDIN_FILENO, replies,
        {parser.value(kLanguages), parser.value(kTimeout).toInt(), parser.value(kModel), parser.value(kModelName)});
}

} // namespace emend::bootstrap
