// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_detector.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace emend::ocr::dnn {

using base::Result;

namespace {

constexpr int kMostSide = 1280; ///< pixels; text of a till roll is still ten high there, and 2 GB of memory suffice
constexpr int kStep = 32; ///< what these networks halve five times

int roundedUp(int side)
{
    return std::max(kStep, (side + kStep - 1) / kStep * kStep);
}

} // namespace

PageFit fitPage(const cv::Size& page, const OnnxShape& shape)
{
    const int mostWidth = shape.width > 0 ? shape.width : kMostSide;
    const int mostHeight = shape.height > 0 ? shape.height : kMostSide;
    PageFit fit;
    fit.scale =
        std::min({1.0, static_cast<double>(mostWidth) / page.width, static_cast<double>(mostHeight) / page.height});
    const auto side = [&fit](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * fit.scale))); };
    fit.input = {shape.width > 0 ? shape.width : roundedUp(side(page.width)),
                 shape.height > 0 ? shape.height : roundedUp(side(page.height))};
    return fit;
}

cv::Mat probabilityMap(const cv::Mat& output, const cv::Size& size)
{
    if (output.dims < 2 || !output.isContinuous() || output.total() != static_cast<size_t>(size.area())
        || output.size[output.dims - 1] != size.width || output.size[output.dims - 2] != size.height)
        return {};
    cv::Mat map = cv::Mat(size, CV_32FC1, const_cast<uchar*>(output.data)).clone();
    cv::patchNaNs(map);
    return map;
}

Result<std::vector<TextBox>> TextDetector::find(const cv::Mat& grey)
{
    CV_Assert(grey.type() == CV_8UC1);
    const PageFit fit = fitPage(grey.size(), m_model.shape);
    cv::Mat scaled = grey;
    if (fit.scale < 1)
        cv::resize(grey, scaled, {}, fit.scale, fit.scale, cv::INTER_AREA);
    cv::Mat paper(fit.input, CV_8UC1, cv::Scalar(255));
    const cv::Rect place = cv::Rect({0, 0}, scaled.size()) & cv::Rect({0, 0}, paper.size());
    scaled(place).copyTo(paper(place));
    const Result<cv::Mat> output = m_network.run(blobOf({paper}, fit.input, m_model));
    if (!output)
        return tl::unexpected(output.error());
    const cv::Mat map = probabilityMap(*output, fit.input);
    if (map.empty())
        return base::fail(base::ErrorCode::RecogniserError,
                          QCoreApplication::translate("emend::ocr::OnnxEngine",
                                                      "The network \"%1\" gives a map of another size than the page.")
                              .arg(m_model.name));
    std::vector<TextBox> boxes = textBoxes(map);
    const auto back = static_cast<float>(1 / fit.scale);
    for (TextBox& box : boxes) {
        box.rect.center *= back;
        box.rect.size *= back;
    }
    return boxes;
}

} // namespace emend::ocr::dnn
