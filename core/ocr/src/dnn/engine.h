// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/onnx_engine.h>

namespace emend::ocr::dnn {

/// As ocr::createOnnxEngine().
base::Result<std::unique_ptr<OnnxEngine>> createEngine(const OnnxModels& models);

} // namespace emend::ocr::dnn
