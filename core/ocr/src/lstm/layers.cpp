// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers.h"

#include "kernels.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace emend::ocr::lstm {

namespace {

constexpr int kTaps = 9;

int groupsOf(int count, int size)
{
    return (count + size - 1) / size;
}

Weights stacked(const std::vector<Weights>& gates)
{
    Weights all = gates.front();
    for (size_t gate = 1; gate < gates.size(); ++gate) {
        all.rows += gates[gate].rows;
        all.values.insert(all.values.end(), gates[gate].values.begin(), gates[gate].values.end());
    }
    return all;
}

void clearLanes(unsigned lanes, float* values, int rows, int width)
{
    for (int lane = 0; lanes != 0; ++lane, lanes >>= 1) {
        for (int row = 0; (lanes & 1) != 0 && row < rows; ++row)
            values[row * width + lane] = 0;
    }
}

void copyRows(const float* in, int inWidth, float* out, int outWidth, int rows, int lanes)
{
    for (int row = 0; row < rows; ++row)
        std::copy_n(in + row * inWidth, lanes, out + row * outWidth);
}

// The networks were trained with noise around the line and take anything smoother above or below it for ink. At its
// ends middle grey does better: one and the same noise is taken for a dash there.
cv::Mat1f withFrame(const cv::Mat1f& line)
{
    cv::Mat1f framed(line.rows + 2, line.cols + 2, 0.0F);
    cv::RNG noise(1);
    for (const int y : {0, framed.rows - 1}) {
        for (int x = 0; x < framed.cols; ++x)
            framed(y, x) = noise.uniform(-0.6F, 0.6F);
    }
    line.copyTo(framed(cv::Rect({1, 1}, line.size())));
    return framed;
}

} // namespace

PackedWeights::PackedWeights(const Weights& weights)
    : m_rows(weights.rows),
      m_inputs(weights.columns - 1),
      m_panels(groupsOf(weights.rows, kPanelRows)),
      m_values(static_cast<size_t>(m_panels) * static_cast<size_t>(weights.columns) * kPanelRows)
{
    for (int row = 0; row < m_rows; ++row) {
        const float* from = weights.values.data() + static_cast<std::ptrdiff_t>(row) * weights.columns;
        float* to = m_values.data() + static_cast<std::ptrdiff_t>(row / kPanelRows) * weights.columns * kPanelRows
            + row % kPanelRows;
        *to = from[m_inputs];
        for (int input = 0; input < m_inputs; ++input)
            to[(input + 1) * kPanelRows] = from[input];
    }
}

int PackedWeights::paddedRows() const
{
    return m_panels * kPanelRows;
}

void PackedWeights::multiply(const float* in, float* out, int lanes) const
{
    kernels().multiply(m_values.data(), m_panels, m_inputs, in, out, lanes);
}

ConvolutionLayer::ConvolutionLayer(const Weights& weights, int poolColumns, int poolRows)
    : m_outputs(weights.rows),
      m_poolColumns(poolColumns),
      m_poolRows(poolRows),
      m_weights(static_cast<size_t>(groupsOf(weights.rows, kLanes)) * (kTaps + 1) * kLanes)
{
    for (int row = 0; row < weights.rows; ++row) {
        const float* from = weights.values.data() + static_cast<std::ptrdiff_t>(row) * weights.columns;
        float* to = m_weights.data() + static_cast<std::ptrdiff_t>(row / kLanes) * (kTaps + 1) * kLanes + row % kLanes;
        *to = from[kTaps];
        for (int tap = 0; tap < kTaps; ++tap)
            to[(tap + 1) * kLanes] = from[tap];
    }
}

void ConvolutionLayer::run(const cv::Mat1f& line, const LanePlan& plan, const LanePlan::Place& place, Blocks& out) const
{
    const cv::Mat1f framed = withFrame(line);
    const int windows = line.rows / m_poolRows;
    const int groups = groupsOf(m_outputs, kLanes);
    std::vector<float> features(static_cast<size_t>(windows * groups * kLanes));
    for (int step = 0; step < line.cols / m_poolColumns; ++step) {
        float* feature = features.data();
        for (int window = 0; window < windows; ++window) {
            const float* corner = framed.ptr<float>(window * m_poolRows) + step * m_poolColumns;
            for (int group = 0; group < groups; ++group, feature += kLanes)
                kernels().convolve(m_weights.data() + group * (kTaps + 1) * kLanes, corner,
                                   static_cast<long>(framed.step1()), m_poolColumns, m_poolRows, feature);
        }
        kernels().tanh(
            features.data(),
            static_cast<int>(features.size())); // after the maximum, where it is as good and there is less to do
        const int column = (place.first + step) * plan.lanes + place.lane;
        float* to = out.ptr<float>(column / kLanes) + column % kLanes;
        for (int window = 0; window < windows; ++window) {
            const float* from = features.data() + window * groups * kLanes;
            for (int output = 0; output < m_outputs; ++output, to += kLanes)
                *to = from[output];
        }
    }
}

LstmLayer::LstmLayer(const LayerSpec& spec, bool backwards)
    : m_weights(stacked(spec.weights)), m_units(spec.weights.front().rows), m_backwards(backwards)
{
}

void LstmLayer::run(const LanePlan& plan, const Blocks& in, Blocks& out) const
{
    const int lanes = plan.lanes;
    // What goes in, and below it what came out at the step before.
    std::vector<float> input(static_cast<size_t>(m_weights.inputs() * lanes));
    std::vector<float> gates(static_cast<size_t>(m_weights.paddedRows() * lanes));
    std::vector<float> state(static_cast<size_t>(m_units * lanes));
    float* output = input.data() + static_cast<std::ptrdiff_t>(inputs()) * lanes;
    for (int i = 0; i < plan.steps; ++i) {
        const int step = m_backwards ? plan.steps - 1 - i : i;
        const unsigned fresh = (m_backwards ? plan.ends : plan.begins)[static_cast<size_t>(step)];
        clearLanes(fresh, state.data(), m_units, lanes);
        clearLanes(fresh, output, m_units, lanes);
        const int column = step * lanes;
        copyRows(in.ptr<float>(column / kLanes) + column % kLanes, kLanes, input.data(), lanes, inputs(), lanes);
        m_weights.multiply(input.data(), gates.data(), lanes);
        kernels().cells(gates.data(), state.data(), output, m_units * lanes);
        copyRows(output, lanes, out.ptr<float>(column / kLanes) + column % kLanes, kLanes, m_units, lanes);
    }
}

void LstmLayer::summarise(int rows, const Blocks& in, Blocks& out) const
{
    std::vector<float> input(static_cast<size_t>(m_weights.inputs() * kLanes));
    std::vector<float> gates(static_cast<size_t>(m_weights.paddedRows() * kLanes));
    std::vector<float> state(static_cast<size_t>(m_units * kLanes));
    const std::ptrdiff_t size = static_cast<std::ptrdiff_t>(inputs()) * kLanes;
    for (int block = 0; block < in.rows; ++block) {
        std::fill(state.begin(), state.end(), 0.0F);
        std::fill(input.begin() + size, input.end(), 0.0F);
        for (int row = 0; row < rows; ++row) {
            std::copy_n(in.ptr<float>(block) + row * size, size, input.data());
            m_weights.multiply(input.data(), gates.data(), kLanes);
            kernels().cells(gates.data(), state.data(), input.data() + size, m_units * kLanes);
        }
        std::copy(input.begin() + size, input.end(), out.ptr<float>(block));
    }
}

void runSoftmax(const PackedWeights& weights, const Blocks& in, Blocks& out)
{
    for (int block = 0; block < in.rows; ++block) {
        weights.multiply(in.ptr<float>(block), out.ptr<float>(block), kLanes);
        kernels().softmax(out.ptr<float>(block), weights.rows());
    }
}

} // namespace emend::ocr::lstm
