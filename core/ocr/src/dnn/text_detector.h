// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db_boxes.h"
#include "network.h"

namespace emend::ocr::dnn {

/// How a page is laid into a network: scaled alike in both directions, at the upper left of white paper.
struct PageFit {
    double scale = 1; ///< network's pixels for one of the page
    cv::Size input; ///< of the network
};

PageFit fitPage(const cv::Size& page, const OnnxShape& shape);

/// Finds text by a network of differentiable binarisation: page in, probability of (shrunk) text for each pixel out.
class TextDetector final
{
public:
    TextDetector(OnnxModel model, Network network) : m_model(std::move(model)), m_network(std::move(network)) { }

    /// Boxes in pixels of the grey page (CV_8UC1), in no order. Error: recogniser_error.
    base::Result<std::vector<TextBox>> find(const cv::Mat& grey);

private:
    OnnxModel m_model;
    Network m_network;
};

/// The output as a map of that size; empty where it is of another one.
cv::Mat probabilityMap(const cv::Mat& output, const cv::Size& size);

} // namespace emend::ocr::dnn
