// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/line_reader.h>
#include <emend/ocr/onnx_models.h>
#include <emend/ocr/text_recognizer.h>

#include <memory>

namespace emend::ocr {

/// Reads with two networks, which OpenCV computes. Loaded once, not thread-safe: one per thread. A network is a
/// stranger's file, so only processes that may die load one.
class OnnxEngine : public TextRecognizer, public LineReader
{
public:
    QString name() const override = 0; ///< such as `onnx 4.6.0 db@12ab34cd56ef crnn@65fe43dc21ba`
};

/// Loads the module that links OpenCV's networks, and both files, whose hashes must be right. Error: recogniser_error.
base::Result<std::unique_ptr<OnnxEngine>> createOnnxEngine(const OnnxModels& models);

/// Loads a network and runs it on white paper. Errors: unsupported_format where it is no ONNX, cannot be run, or takes
/// or gives something else than its kind does; recogniser_error without the module.
base::Result<OnnxShape> tryOnnxModel(const QByteArray& bytes, OnnxKind kind);

/// The version of OpenCV's networks. Error: recogniser_error, naming what has to be installed.
base::Result<QString> onnxModuleVersion();

} // namespace emend::ocr
