// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelTrial)
};

constexpr int kPatienceMs = 60'000;
constexpr qint64 kLongestAnswer = 64 * 1024;

Result<ocr::OnnxShape> decodeTrial(const QByteArray& answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    if (json.contains(QLatin1String("shape")))
        return ocr::onnxShapeFromJson(json.value(QLatin1String("shape")).toObject());
    if (json.contains(QLatin1String("message")))
        return fail(base::errorCodeFromName(json.value(QLatin1String("code")).toString()),
                    json.value(QLatin1String("message")).toString());
    return fail(ErrorCode::UnsupportedFormat,
                Text::tr("The network ended the process in which it was tried, so it is not installed."));
}

} // namespace

QByteArray encodeTrial(const Result<ocr::OnnxShape>& trial)
{
    const QJsonObject json = trial ? QJsonObject{{QStringLiteral("shape"), toJson(*trial)}}
                                   : QJsonObject{{QStringLiteral("code"), base::errorCodeName(trial.error().code)},
                                                 {QStringLiteral("message"), trial.error().message}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<ocr::OnnxShape> tryInChild(const QString& file, const QString& sha256, ocr::OnnxKind kind)
{
    QProcess child;
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(QCoreApplication::applicationFilePath(),
                {kModelTrialVerb, QStringLiteral("--kind"), ocr::onnxKindName(kind), QStringLiteral("--sha256"), sha256,
                 QStringLiteral("--"), file});
    if (!child.waitForFinished(kPatienceMs)) {
        const bool hasStarted = child.state() != QProcess::NotRunning;
        child.kill();
        child.waitForFinished();
        return hasStarted
            ? fail(ErrorCode::Timeout,
                   Text::tr("The network had not come to an end after %1 seconds, so it is not installed.")
                       .arg(kPatienceMs / 1000))
            : fail(ErrorCode::Internal, Text::tr("The network could not be tried: %1").arg(child.errorString()));
    }
    return decodeTrial(child.read(kLongestAnswer));
}

} // namespace emend::commands
