// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_trial.h"

#include "graph_input.h"
#include "line_recognizer.h"
#include "text_detector.h"

#include <opencv2/core.hpp>

#include <QtCore/QCoreApplication>

namespace emend::ocr::dnn {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::ModelTrial)
};

constexpr int kMostSide = 4096; ///< pixels of an input
constexpr int kTrialWidth = 160; ///< where any width will do
constexpr int kTrialHeight = 128;
constexpr double kTolerance = 0.001;

/// The sizes that an input of the network may have, those that it leaves open filled in.
struct Candidates {
    std::vector<int> channels;
    std::vector<int> heights;
    int width = 0;
    OnnxShape declared;
};

Result<Candidates> candidatesOf(const QByteArray& bytes, OnnxKind kind)
{
    const auto declared = graphInput(bytes);
    if (!declared)
        return fail(ErrorCode::UnsupportedFormat, Text::tr("The file is no ONNX network with one input."));
    const std::vector<int>& sizes = *declared;
    const bool isPicture = sizes.size() == 4 && (sizes[1] == 0 || sizes[1] == 1 || sizes[1] == 3)
        && sizes[2] <= kMostSide && sizes[3] <= kMostSide;
    if (!isPicture)
        return fail(ErrorCode::UnsupportedFormat,
                    Text::tr("The network takes something else than pictures of one or three channels."));
    Candidates candidates;
    candidates.channels = sizes[1] > 0 ? std::vector<int>{sizes[1]} : std::vector<int>{3, 1};
    const std::vector<int> open =
        kind == OnnxKind::Detection ? std::vector<int>{kTrialHeight} : std::vector<int>{48, 32};
    candidates.heights = sizes[2] > 0 ? std::vector<int>{sizes[2]} : open;
    candidates.width = sizes[3] > 0 ? sizes[3] : kTrialWidth;
    candidates.declared.height = sizes[2];
    candidates.declared.width = sizes[3];
    return candidates;
}

/// White paper for the network to run on.
cv::Mat paper(int lines, int channels, const cv::Size& size)
{
    OnnxModel model;
    model.shape.channels = channels;
    model.mean = {127.5};
    model.scale = {1 / 127.5};
    const std::vector<cv::Mat> pictures(static_cast<size_t>(lines), cv::Mat(size, CV_8UC1, cv::Scalar(255)));
    return blobOf(pictures, size, model);
}

bool holdsProbabilities(const cv::Mat& map)
{
    double least = 0;
    double most = 0;
    cv::minMaxLoc(map, &least, &most);
    return least >= -kTolerance && most <= 1 + kTolerance;
}

Result<OnnxShape> tryDetection(Network& network, const Candidates& candidates)
{
    base::Error last;
    const cv::Size size(candidates.width, candidates.heights.front());
    for (const int channels : candidates.channels) {
        const Result<cv::Mat> output = network.run(paper(1, channels, size));
        if (!output) {
            last = {ErrorCode::UnsupportedFormat, output.error().message};
            continue;
        }
        const cv::Mat map = probabilityMap(*output, size);
        if (map.empty() || !holdsProbabilities(map))
            return fail(ErrorCode::UnsupportedFormat,
                        Text::tr("The network finds no text: it does not give a probability for each pixel."));
        OnnxShape shape = candidates.declared;
        shape.channels = channels;
        return shape;
    }
    return tl::unexpected(last);
}

// What a recognition's output for one line says of its form; nothing where it is none.
std::optional<OnnxShape> formOf(const cv::Mat& output)
{
    if (output.dims != 3 || output.size[2] < 2)
        return std::nullopt;
    OnnxShape shape;
    shape.classes = output.size[2];
    if (output.size[0] == 1 && output.size[1] > 1)
        return shape;
    shape.isTimeFirst = true;
    return output.size[1] == 1 && output.size[0] > 1 ? std::optional(shape) : std::nullopt;
}

Result<OnnxShape> tryRecognition(Network& network, const Candidates& candidates)
{
    base::Error last{ErrorCode::UnsupportedFormat,
                     Text::tr("The network reads no lines: it does not give a probability for each character at each "
                              "step of time.")};
    for (const int channels : candidates.channels) {
        for (const int height : candidates.heights) {
            const cv::Size size(candidates.width, height);
            const Result<cv::Mat> one = network.run(paper(1, channels, size));
            if (!one) {
                last.message = one.error().message;
                continue;
            }
            std::optional<OnnxShape> shape = formOf(*one);
            if (!shape)
                return tl::unexpected(last);
            shape->channels = channels;
            shape->height = height;
            shape->width = candidates.declared.width;
            const Result<cv::Mat> two = network.run(paper(2, channels, size));
            shape->takesBatches = two && timeSteps(*two, 2, *shape).size() == 2;
            return *shape;
        }
    }
    return tl::unexpected(last);
}

} // namespace

Result<OnnxShape> tryModel(const QByteArray& bytes, OnnxKind kind)
{
    const Result<Candidates> candidates = candidatesOf(bytes, kind);
    if (!candidates)
        return tl::unexpected(candidates.error());
    Result<Network> network = Network::load(bytes);
    if (!network)
        return tl::unexpected(network.error());
    return kind == OnnxKind::Detection ? tryDetection(*network, *candidates) : tryRecognition(*network, *candidates);
}

} // namespace emend::ocr::dnn
