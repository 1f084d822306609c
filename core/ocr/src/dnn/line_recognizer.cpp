// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_recognizer.h"

#include "ctc_line.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emend::ocr::dnn {

using base::Result;

namespace {

constexpr int kMostLines = 16; ///< of a batch
constexpr int kMostColumns = 8192; ///< of a batch
constexpr int kMostWidth = 2560; ///< of a line's picture; longer ones are squeezed
constexpr int kWidthStep = 32; ///< so that few different sizes are computed: each new one costs preparation
constexpr int kLeastSide = 4; ///< pixels of a crop; less is no text

cv::Mat scaledTo(const cv::Mat& crop, const OnnxShape& shape)
{
    const int most = shape.width > 0 ? shape.width : kMostWidth;
    const int width =
        std::clamp(static_cast<int>(std::lround(static_cast<double>(crop.cols) * shape.height / crop.rows)), 1, most);
    cv::Mat picture;
    const bool isSmaller = shape.height < crop.rows;
    cv::resize(crop, picture, {width, shape.height}, 0, 0, isSmaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    return picture;
}

} // namespace

std::vector<LineBatch> planBatches(const std::vector<int>& widths, const OnnxShape& shape)
{
    std::vector<size_t> order(widths.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&widths](size_t a, size_t b) { return widths[a] < widths[b]; });
    std::vector<LineBatch> batches;
    for (const size_t line : order) {
        const int width = shape.width > 0 ? shape.width : (widths[line] + kWidthStep - 1) / kWidthStep * kWidthStep;
        const auto lines = batches.empty() ? 0 : static_cast<int>(batches.back().lines.size());
        const bool joins = shape.takesBatches && lines > 0 && lines < kMostLines && (lines + 1) * width <= kMostColumns;
        if (!joins)
            batches.emplace_back();
        batches.back().lines.push_back(line);
        batches.back().width = width;
    }
    return batches;
}

std::vector<cv::Mat> timeSteps(const cv::Mat& output, int lines, const OnnxShape& shape)
{
    const int timeAxis = shape.isTimeFirst ? 0 : 1;
    if (output.dims != 3 || !output.isContinuous() || output.size[1 - timeAxis] != lines
        || output.size[2] != shape.classes)
        return {};
    const int steps = output.size[timeAxis];
    std::vector<cv::Mat> all;
    for (int line = 0; line < lines; ++line) {
        cv::Mat rows(steps, shape.classes, CV_32FC1);
        for (int step = 0; step < steps; ++step) {
            const float* from = shape.isTimeFirst ? output.ptr<float>(step, line) : output.ptr<float>(line, step);
            std::copy_n(from, shape.classes, rows.ptr<float>(step));
        }
        all.push_back(std::move(rows));
    }
    return all;
}

Result<std::vector<cv::Mat>> LineRecognizer::stepsOf(const std::vector<cv::Mat>& pictures, int width)
{
    const Result<cv::Mat> output = m_network.run(blobOf(pictures, {width, m_model.shape.height}, m_model));
    if (!output)
        return tl::unexpected(output.error());
    std::vector<cv::Mat> steps = timeSteps(*output, static_cast<int>(pictures.size()), m_model.shape);
    if (steps.empty() || steps.front().empty())
        return base::fail(
            base::ErrorCode::RecogniserError,
            QCoreApplication::translate("emend::ocr::OnnxEngine", "The network \"%1\" gives no steps of time.")
                .arg(m_model.name));
    return steps;
}

Result<LineRecognizer::Reading> LineRecognizer::read(const std::vector<cv::Mat>& crops, const QString& allowed,
                                                     const QDeadlineTimer& deadline)
{
    const std::vector<bool> mask = allowedClasses(m_model.characters, allowed);
    std::vector<size_t> readable;
    std::vector<cv::Mat> pictures;
    std::vector<int> widths;
    for (size_t i = 0; i < crops.size(); ++i) {
        CV_Assert(crops[i].empty() || crops[i].type() == CV_8UC1);
        if (crops[i].rows < kLeastSide || crops[i].cols < kLeastSide)
            continue;
        readable.push_back(i);
        pictures.push_back(scaledTo(crops[i], m_model.shape));
        widths.push_back(pictures.back().cols);
    }
    Reading reading;
    reading.lines.resize(crops.size());
    for (const LineBatch& batch : planBatches(widths, m_model.shape)) {
        if (deadline.hasExpired()) {
            reading.isComplete = false;
            break;
        }
        std::vector<cv::Mat> together;
        for (const size_t line : batch.lines)
            together.push_back(pictures[line]);
        Result<std::vector<cv::Mat>> steps = stepsOf(together, batch.width);
        if (!steps)
            return tl::unexpected(steps.error());
        for (size_t i = 0; i < batch.lines.size(); ++i) {
            const cv::Mat& crop = crops[readable[batch.lines[i]]];
            cv::Mat& rows = (*steps)[i];
            softenRows(rows);
            const double stepWidth = static_cast<double>(batch.width) / rows.rows * crop.cols / together[i].cols;
            reading.lines[readable[batch.lines[i]]] =
                wordsOf(readGreedily(rows, m_model.characters, mask), stepWidth, crop.size());
        }
    }
    return reading;
}

} // namespace emend::ocr::dnn
