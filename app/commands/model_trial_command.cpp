// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_trial_command.h"

#include "commands/exit_status.h"
#include "commands/models/trial.h"

#include <emend/ocr/onnx_engine.h>
#include <emend/services/page_worker.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelTrialCommand)
};

constexpr QLatin1String kKind("kind");
constexpr QLatin1String kHash("sha256");

} // namespace

QString ModelTrialCommand::name() const
{
    return kModelTrialVerb;
}

QString ModelTrialCommand::summary() const
{
    return Text::tr("Tries a network on behalf of `models add`, which starts it; of no use by itself.");
}

void ModelTrialCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("file"), Text::tr("The network."));
    parser.addOption(QCommandLineOption(kKind, Text::tr("detection or recognition."), QStringLiteral("kind")));
    parser.addOption(QCommandLineOption(kHash, Text::tr("The file's SHA-256."), QStringLiteral("hex")));
}

int ModelTrialCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const auto kind = ocr::onnxKindFromName(parser.value(kKind));
    if (!kind)
        return WrongUsage;
    services::confineWorker();
    const QString file = parser.positionalArguments().value(0);
    const auto shape = ocr::readOnnxFile(file, parser.value(kHash)).and_then([&kind](const QByteArray& bytes) {
        return ocr::tryOnnxModel(bytes, *kind);
    });
    streams.out.write(encodeTrial(shape));
    return shape ? AllDone : SomeFailed;
}

} // namespace emend::commands
