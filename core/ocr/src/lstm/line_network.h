// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layers.h"

namespace emend::ocr::lstm {

/// The whole network, from the pixels of lines to the probabilities of characters.
class LineNetwork
{
public:
    /// Errors: unsupported_format where the layers are others than convolution, pooling, a summary down the columns,
    /// LSTMs along the line and softmax; corrupt where one does not fit on the next.
    static base::Result<LineNetwork> create(const NetworkFile& file);

    int inputHeight() const { return m_inputHeight; }
    int columnsPerStep() const { return m_convolution.columnsPerStep(); }
    int classes() const { return m_softmax.rows(); }

    /// Lines of CV_32F, inputHeight() high and at least columnsPerStep() wide. For each a matrix of steps × classes.
    std::vector<cv::Mat1f> run(const std::vector<cv::Mat1f>& lines) const;

private:
    int m_inputHeight = 0;
    int m_summaryRows = 0;
    ConvolutionLayer m_convolution;
    LstmLayer m_summary;
    std::vector<LstmLayer> m_layers;
    PackedWeights m_softmax;
};

} // namespace emend::ocr::lstm
