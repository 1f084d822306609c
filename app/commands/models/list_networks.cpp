// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/engine_setting.h"
#include "commands/command.h"
#include "commands/exit_status.h"
#include "commands/models/actions.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

namespace emend::commands {

namespace {

using ocr::OnnxModel;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

constexpr int kShownHash = 12;

QString inputOf(const ocr::OnnxShape& shape)
{
    const auto side = [](int pixels) { return pixels > 0 ? QString::number(pixels) : Text::tr("any"); };
    return QStringLiteral("%1×%2×%3").arg(QString::number(shape.channels), side(shape.height), side(shape.width));
}

QString lineOf(const OnnxModel& model, bool isUsed)
{
    return QStringLiteral("%1 %2  %3  %4  %5  %6")
        .arg(QLatin1String(isUsed ? "*" : " "), model.name.leftJustified(24),
             ocr::onnxKindName(model.kind).leftJustified(11), model.sha256.left(kShownHash),
             model.addedAt.toString(Qt::ISODate), inputOf(model.shape));
}

QJsonObject toJson(const OnnxModel& model, bool isUsed)
{
    return {{QStringLiteral("engine"), QStringLiteral("onnx")},
            {QStringLiteral("name"), model.name},
            {QStringLiteral("kind"), ocr::onnxKindName(model.kind)},
            {QStringLiteral("sha256"), model.sha256},
            {QStringLiteral("bytes"), QFileInfo(model.file).size()},
            {QStringLiteral("shape"), ocr::toJson(model.shape)},
            {QStringLiteral("characters"), model.characters.size()},
            {QStringLiteral("added_at"), model.addedAt.toString(Qt::ISODateWithMs)},
            {QStringLiteral("used"), isUsed}};
}

} // namespace

base::Result<int> listNetworks(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    const QString folder = bootstrap::modelsFolder(settings);
    const std::vector<OnnxModel> models = ocr::installedOnnxModels(folder);
    const bool asJson = parser.isSet(QStringLiteral("json"));
    std::optional<ocr::OnnxKind> before;
    for (const OnnxModel& model : models) {
        // The newest of a kind comes first, and is the one that is read with.
        const bool isUsed = before != model.kind;
        before = model.kind;
        streams.out.write(asJson ? QJsonDocument(toJson(model, isUsed)).toJson(QJsonDocument::Compact)
                                 : lineOf(model, isUsed).toUtf8());
        streams.out.write("\n");
    }
    if (models.empty() && !asJson)
        say(streams.err, Text::tr("No networks are installed in %1.").arg(folder));
    return AllDone;
}

} // namespace emend::commands
