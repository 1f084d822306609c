// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>
#include <emend/ocr/onnx_models.h>

#include <QtCore/QStringList>

#include <optional>

namespace emend::bootstrap {

/// What can read: `tesseract` (the default) and `onnx`.
QStringList engineNames();

/// The setting engine. Error: invalid_argument for what was typed, storage_error for what was set elsewhere.
base::Result<QString> engineName(const Settings& settings);

/// Where installed networks are: the setting models-folder, or emend/models in the user's data folder.
QString modelsFolder(const Settings& settings);

/// The newest installed networks where the setting engine says onnx, else nothing. Errors: as engineName();
/// recogniser_error, saying how to add networks that are missing.
base::Result<std::optional<ocr::OnnxChoice>> chosenNetworks(const Settings& settings);

} // namespace emend::bootstrap
