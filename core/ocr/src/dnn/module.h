// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/onnx_engine.h>

namespace emend::ocr::dnn {

/// What the module offers. It is a library of its own, which is loaded when it is asked for, as OpenCV's networks and
/// protobuf would slow down the start of programs that do without.
struct Module {
    const char* programVersion; ///< of Emend; another one's module is not used
    const char* networksVersion; ///< of OpenCV
    base::Result<std::unique_ptr<OnnxEngine>> (*createEngine)(const OnnxModels& models);
    base::Result<OnnxShape> (*tryModel)(const QByteArray& bytes, OnnxKind kind);
};

inline constexpr char kModuleEntry[] = "emendOnnxModule";
using ModuleEntry = const Module* (*)();

} // namespace emend::ocr::dnn
