// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/ocr/onnx_models.h>

namespace emend::ocr::dnn {

/// As ocr::tryOnnxModel().
base::Result<OnnxShape> tryModel(const QByteArray& bytes, OnnxKind kind);

} // namespace emend::ocr::dnn
