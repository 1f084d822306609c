// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_setting.h"

#include "bootstrap/setting_values.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStandardPaths>

namespace emend::bootstrap {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::EngineSetting)
};

constexpr QLatin1String kTesseract("tesseract");
constexpr QLatin1String kOnnx("onnx");

} // namespace

QStringList engineNames()
{
    return {kTesseract, kOnnx};
}

Result<QString> engineName(const Settings& settings)
{
    const Setting setting = settings.find(QStringLiteral("engine"), kTesseract);
    if (!engineNames().contains(setting.value))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be one of %1.").arg(engineNames().join(QLatin1String(", ")))));
    return setting.value;
}

QString modelsFolder(const Settings& settings)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return settings.find(QStringLiteral("models-folder"), data + QLatin1String("/emend/models")).value;
}

Result<std::optional<ocr::OnnxChoice>> chosenNetworks(const Settings& settings)
{
    const Result<QString> engine = engineName(settings);
    if (!engine)
        return tl::unexpected(engine.error());
    if (*engine != kOnnx)
        return std::nullopt;
    const QString folder = modelsFolder(settings);
    return ocr::newestOnnxModels(folder).map([&folder](const ocr::OnnxModels& models) {
        return std::optional(ocr::OnnxChoice{folder, models.detection.sha256, models.recognition.sha256});
    });
}

} // namespace emend::bootstrap
