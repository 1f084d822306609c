// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane_plan.h"
#include "network_file.h"

#include <opencv2/core/mat.hpp>

namespace emend::ocr::lstm {

/// The values of all columns, one row a block of kLanes columns: feature by feature, kLanes lanes each.
using Blocks = cv::Mat1f;

/// Weights in the order in which the kernels read them.
class PackedWeights
{
public:
    PackedWeights() = default;
    explicit PackedWeights(const Weights& weights);

    int rows() const { return m_rows; }
    int inputs() const { return m_inputs; }
    int paddedRows() const;

    /// in: inputs() rows of `lanes`; out: paddedRows() rows of `lanes`.
    void multiply(const float* in, float* out, int lanes) const;

private:
    int m_rows = 0;
    int m_inputs = 0;
    int m_panels = 0;
    std::vector<float> m_values;
};

/// 3 × 3 pixels of one channel, tanh, and the greatest of a window.
class ConvolutionLayer
{
public:
    ConvolutionLayer() = default;
    ConvolutionLayer(const Weights& weights, int poolColumns, int poolRows);

    int columnsPerStep() const { return m_poolColumns; }
    int outputs() const { return m_outputs; } ///< for each row of windows

    /// `line` (CV_32F) goes into its place; the features of the top row of windows come first.
    void run(const cv::Mat1f& line, const LanePlan& plan, const LanePlan::Place& place, Blocks& out) const;

private:
    int m_outputs = 0;
    int m_poolColumns = 1;
    int m_poolRows = 1;
    std::vector<float> m_weights; // by groups of kLanes outputs
};

class LstmLayer
{
public:
    LstmLayer() = default;
    LstmLayer(const LayerSpec& spec, bool backwards);

    int inputs() const { return m_weights.inputs() - m_units; }
    int units() const { return m_units; }

    /// Along the lines, each from its own beginning (or, backwards, its end).
    void run(const LanePlan& plan, const Blocks& in, Blocks& out) const;

    /// Down each column of `rows` inputs; what comes out at the bottom stands for the column.
    void summarise(int rows, const Blocks& in, Blocks& out) const;

private:
    PackedWeights m_weights;
    int m_units = 0;
    bool m_backwards = false;
};

/// The probabilities of all classes for each column; `out` has paddedRows() features.
void runSoftmax(const PackedWeights& weights, const Blocks& in, Blocks& out);

} // namespace emend::ocr::lstm
