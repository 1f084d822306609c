// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/ocr/onnx_models.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QByteArray>

#include <memory>
#include <vector>

namespace emend::ocr::dnn {

/// A network, computed on the processor. What OpenCV throws ends here.
class Network final
{
public:
    /// Error: unsupported_format where OpenCV cannot run it.
    static base::Result<Network> load(const QByteArray& onnx);
    ~Network();
    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    Q_DISABLE_COPY(Network)

    /// What it makes of a blob (line × channel × row × column, CV_32F). Error: recogniser_error.
    base::Result<cv::Mat> run(const cv::Mat& blob);

private:
    struct Private;
    explicit Network(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

/// Grey pictures (CV_8UC1), none larger than `size`, as one blob: prepared as the model says, at the upper left of
/// nothing.
cv::Mat blobOf(const std::vector<cv::Mat>& pictures, const cv::Size& size, const OnnxModel& model);

} // namespace emend::ocr::dnn
