// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include <emend/domain/page_text.h>

#include <QtCore/QDeadlineTimer>

namespace emend::ocr::dnn {

/// Which lines are read together, by the widths of their scaled pictures: neighbours in width, so that little is
/// padded.
struct LineBatch {
    std::vector<size_t> lines;
    int width = 0; ///< of the network's input, pixels
};
std::vector<LineBatch> planBatches(const std::vector<int>& widths, const OnnxShape& shape);

/// Reads lines with a network whose output is decoded by CTC (CRNN, SVTR and their kin).
class LineRecognizer final
{
public:
    LineRecognizer(OnnxModel model, Network network) : m_model(std::move(model)), m_network(std::move(network)) { }

    struct Reading {
        std::vector<domain::Line> lines; ///< one for each crop; boxes are its pixels
        bool isComplete = true; ///< false where time ran out; the lines that were not read are empty
    };

    /// The deadline is looked at between batches. Error: recogniser_error.
    base::Result<Reading> read(const std::vector<cv::Mat>& crops, const QString& allowed,
                               const QDeadlineTimer& deadline);

private:
    base::Result<std::vector<cv::Mat>> stepsOf(const std::vector<cv::Mat>& pictures, int width);

    OnnxModel m_model;
    Network m_network;
};

/// The rows of time steps of each line in a network's output; empty where it has another form.
std::vector<cv::Mat> timeSteps(const cv::Mat& output, int lines, const OnnxShape& shape);

} // namespace emend::ocr::dnn
