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
constexpr QLatin1String kModelsFolder("models-folder");
constexpr QLatin1String kDetection("detection");
constexpr QLatin1String kRecognition("recognition");

QString flag(QLatin1String name)
{
    return QLatin1String("--") + name;
}

} // namespace

QStringList pageWorkerArguments(const pipeline::ReadSettings& settings)
{
    QStringList arguments{kPageWorkerVerb, flag(kLanguages), settings.languages, flag(kTimeout),
                          QString::number(settings.pageTimeoutMs)};
    if (!settings.model.path.isEmpty())
        arguments << flag(kModel) << settings.model.path << flag(kModelName) << settings.model.name;
    if (settings.onnx)
        arguments << flag(kModelsFolder) << settings.onnx->folder << flag(kDetection) << settings.onnx->detection
                  << flag(kRecognition) << settings.onnx->recognition;
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
    parser.addOption(
        QCommandLineOption(kModelsFolder, Text::tr("Folder of networks to read with."), QStringLiteral("folder")));
    parser.addOption(
        QCommandLineOption(kDetection, Text::tr("SHA-256 of the network that finds text."), QStringLiteral("sha256")));
    parser.addOption(QCommandLineOption(kRecognition, Text::tr("SHA-256 of the network that reads lines."),
                                        QStringLiteral("sha256")));
}

int runPageWorker(const QCommandLineParser& parser)
{
    installLogOutput(LogFormat::Relayed);
    services::confineWorker();
    // What a library prints goes to the log and cannot garble the replies.
    const int replies = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    pipeline::ReadSettings settings{
        parser.value(kLanguages), parser.value(kTimeout).toInt(), {parser.value(kModel), parser.value(kModelName)}};
    if (parser.isSet(kModelsFolder))
        settings.onnx = {parser.value(kModelsFolder), parser.value(kDetection), parser.value(kRecognition)};
    return services::servePages(STDIN_FILENO, replies, settings);
}

} // namespace emend::bootstrap
