// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace emend::ocr::dnn {

/// The sizes that an ONNX file declares for the one thing that has to be put into its network, 0 where any will do;
/// nothing where the bytes are no ONNX or there are several inputs.
std::optional<std::vector<int>> graphInput(const QByteArray& onnx);

} // namespace emend::ocr::dnn
