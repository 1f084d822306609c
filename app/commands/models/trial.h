// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/ocr/onnx_models.h>

#include <QtCore/QLatin1String>

namespace emend::commands {

/// The hidden verb under which this program tries a network for another of its processes.
inline constexpr QLatin1String kModelTrialVerb("model-trial");

/// Tries the file in a process of its own, with limits of time and memory. Errors: as ocr::tryOnnxModel(), timeout,
/// unsupported_format where the process died.
base::Result<ocr::OnnxShape> tryInChild(const QString& file, const QString& sha256, ocr::OnnxKind kind);

/// What that process answers.
QByteArray encodeTrial(const base::Result<ocr::OnnxShape>& trial);

} // namespace emend::commands
