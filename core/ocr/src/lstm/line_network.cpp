// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_network.h"

#include "kernels.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace emend::ocr::lstm {

namespace {

using base::ErrorCode;

constexpr int kMinHeight = 8;
constexpr int kMaxHeight = 256; // of a line that goes into the network
constexpr int kMaxPool = 8;
constexpr int kMaxConvolutions = 256; // features
constexpr int kMaxUnits = 4096;

tl::unexpected<base::Error> unsupported()
{
    return base::fail(
        ErrorCode::UnsupportedFormat,
        QCoreApplication::translate("LstmLineReader", "The text recogniser's network is built in an unknown way."));
}

void flatten(const LayerSpec& spec, std::vector<const LayerSpec*>& layers)
{
    if (spec.type != LayerType::Series) {
        layers.push_back(&spec);
        return;
    }
    for (const LayerSpec& part : spec.parts)
        flatten(part, layers);
}

bool isWrapped(const LayerSpec& spec, LayerType wrapper, LayerType inner)
{
    return spec.type == wrapper && spec.parts.size() == 1 && spec.parts.front().type == inner;
}

// All gates alike: inputs, the fed-back outputs and the bias make the columns.
bool isSound(const LayerSpec& lstm, int inputs)
{
    const int units = lstm.weights.front().rows;
    return units <= kMaxUnits && std::all_of(lstm.weights.begin(), lstm.weights.end(), [&](const Weights& gate) {
               return gate.rows == units && gate.columns == inputs + units + 1;
           });
}

} // namespace

base::Result<LineNetwork> LineNetwork::create(const NetworkFile& file)
{
    std::vector<const LayerSpec*> specs;
    flatten(file.root, specs);
    if (specs.size() < 7)
        return unsupported();
    const LayerSpec& input = *specs[0];
    const LayerSpec& convolve = *specs[1];
    const LayerSpec& tanh = *specs[2];
    const LayerSpec& pool = *specs[3];
    const LayerSpec& softmax = *specs.back();
    if (input.type != LayerType::Input || convolve.type != LayerType::Convolve || tanh.type != LayerType::Tanh
        || pool.type != LayerType::Maxpool || !isWrapped(*specs[4], LayerType::TransposedXY, LayerType::SummaryLstm)
        || softmax.type != LayerType::Softmax)
        return unsupported();
    const Weights& taps = tanh.weights.front();
    if (input.inputs < kMinHeight || input.inputs > kMaxHeight || convolve.x != 1 || convolve.y != 1
        || taps.columns != 10 || taps.rows > kMaxConvolutions || pool.x < 1 || pool.y < 1 || pool.x > kMaxPool
        || pool.y > kMaxPool)
        return unsupported();

    LineNetwork network;
    network.m_inputHeight = input.inputs;
    network.m_summaryRows = input.inputs / pool.y;
    network.m_convolution = ConvolutionLayer(taps, pool.x, pool.y);
    bool sound = isSound(specs[4]->parts.front(), taps.rows);
    if (sound)
        network.m_summary = LstmLayer(specs[4]->parts.front(), false);
    int features = network.m_summary.units();
    for (size_t i = 5; i + 1 < specs.size() && sound; ++i) {
        const bool backwards = isWrapped(*specs[i], LayerType::ReversedX, LayerType::Lstm);
        if (!backwards && specs[i]->type != LayerType::Lstm)
            return unsupported();
        const LayerSpec& lstm = backwards ? specs[i]->parts.front() : *specs[i];
        sound = isSound(lstm, features);
        if (sound)
            features = network.m_layers.emplace_back(lstm, backwards).units();
    }
    if (!sound || softmax.weights.front().columns != features + 1 || file.nullClass < 0
        || file.nullClass >= softmax.weights.front().rows)
        return base::fail(
            ErrorCode::Corrupt,
            QCoreApplication::translate("LstmLineReader", "The network of the text recogniser is damaged."));
    network.m_softmax = PackedWeights(softmax.weights.front());
    return network;
}

std::vector<cv::Mat1f> LineNetwork::run(const std::vector<cv::Mat1f>& lines) const
{
    if (lines.empty())
        return {};
    std::vector<int> steps;
    for (const cv::Mat1f& line : lines)
        steps.push_back(line.cols / columnsPerStep());
    const LanePlan plan = planLanes(steps);
    const int blocks = (plan.steps * plan.lanes + kLanes - 1) / kLanes;

    Blocks in = Blocks::zeros(blocks, m_summaryRows * m_convolution.outputs() * kLanes);
    for (size_t i = 0; i < lines.size(); ++i)
        m_convolution.run(lines[i], plan, plan.places[i], in);
    Blocks out(blocks, m_summary.units() * kLanes);
    m_summary.summarise(m_summaryRows, in, out);
    for (const LstmLayer& layer : m_layers) {
        std::swap(in, out);
        out = Blocks(blocks, layer.units() * kLanes);
        layer.run(plan, in, out);
    }
    Blocks probabilities(blocks, m_softmax.paddedRows() * kLanes);
    runSoftmax(m_softmax, out, probabilities);

    std::vector<cv::Mat1f> results;
    for (size_t i = 0; i < lines.size(); ++i) {
        cv::Mat1f& result = results.emplace_back(steps[i], classes());
        for (int step = 0; step < steps[i]; ++step) {
            const int column = (plan.places[i].first + step) * plan.lanes + plan.places[i].lane;
            const float* from = probabilities.ptr<float>(column / kLanes) + column % kLanes;
            for (int c = 0; c < classes(); ++c)
                result(step, c) = from[c * kLanes];
        }
    }
    return results;
}

} // namespace emend::ocr::lstm
