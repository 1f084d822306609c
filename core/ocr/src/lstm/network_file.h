// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>

#include <vector>

namespace emend::ocr::lstm {

/// The weights of one layer, row by row; the last column is the bias.
struct Weights {
    int rows = 0;
    int columns = 0;
    std::vector<float> values;
    qint64 offset = 0; ///< in the file, of the first value
};

enum class LayerType { Input, Convolve, Maxpool, Series, ReversedX, TransposedXY, Lstm, SummaryLstm, Tanh, Softmax };

/// One layer as it stands in the file, with those it wraps.
struct LayerSpec {
    LayerType type = LayerType::Input;
    int inputs = 0; ///< of Input: the height of the line in pixels
    int outputs = 0;
    int x = 0; ///< Convolve: half the window; Maxpool: the whole window
    int y = 0;
    std::vector<Weights> weights; ///< Lstm: input, input gate, forget gate, output gate
    std::vector<LayerSpec> parts;
};

struct NetworkFile {
    LayerSpec root;
    int nullClass = 0;
    bool integer = false; ///< trained to be run with 8-bit numbers
};

/// Errors: corrupt, unsupported_format where a layer is of a kind that line networks for receipts do not have.
base::Result<NetworkFile> parseNetwork(const QByteArray& bytes);

/// The network whose every weight is the mean of those of two in floating point that differ in nothing else. Errors: as
/// parseNetwork(); invalid_argument where they are not of one shape.
base::Result<QByteArray> meanNetwork(const QByteArray& one, const QByteArray& other);

} // namespace emend::ocr::lstm
