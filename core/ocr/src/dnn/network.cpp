// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <QtCore/QCoreApplication>

#include <array>

namespace emend::ocr::dnn {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::OnnxEngine)
};

// OpenCV prints what it throws, too.
int keepQuiet(int, const char*, const char*, const char*, int, void*)
{
    return 0;
}

QString reasonOf(const std::exception& error)
{
    const auto* own = dynamic_cast<const cv::Exception*>(&error);
    const QString text = own ? QString::fromStdString(own->err) : QString::fromLocal8Bit(error.what());
    return text.simplified().left(200);
}

} // namespace

struct Network::Private {
    cv::dnn::Net net;
};

Network::Network(std::unique_ptr<Private> data) : d(std::move(data)) { }

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

Result<Network> Network::load(const QByteArray& onnx)
{
    cv::redirectError(keepQuiet);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    try {
        auto data = std::make_unique<Private>();
        data->net = cv::dnn::readNetFromONNX(onnx.constData(), static_cast<size_t>(onnx.size()));
        if (data->net.empty())
            return fail(ErrorCode::UnsupportedFormat, Text::tr("The file holds no network."));
        data->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        data->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return Network(std::move(data));
    } catch (const std::exception& error) {
        return fail(ErrorCode::UnsupportedFormat,
                    Text::tr("The file is no network that OpenCV can run (%1).").arg(reasonOf(error)));
    }
}

Result<cv::Mat> Network::run(const cv::Mat& blob)
{
    try {
        d->net.setInput(blob);
        // The network keeps its memory for the next time.
        cv::Mat output = d->net.forward().clone();
        if (output.depth() != CV_32F)
            return fail(ErrorCode::RecogniserError, Text::tr("The network gives something else than numbers."));
        return output;
    } catch (const std::exception& error) {
        return fail(ErrorCode::RecogniserError, Text::tr("The network failed (%1).").arg(reasonOf(error)));
    }
}

cv::Mat blobOf(const std::vector<cv::Mat>& pictures, const cv::Size& size, const OnnxModel& model)
{
    const int channels = model.shape.channels;
    const std::array<int, 4> sizes{static_cast<int>(pictures.size()), channels, size.height, size.width};
    cv::Mat blob(4, sizes.data(), CV_32F, cv::Scalar(0));
    for (int i = 0; i < sizes[0]; ++i) {
        const cv::Mat& picture = pictures[static_cast<size_t>(i)];
        for (int channel = 0; channel < channels; ++channel) {
            const auto each = static_cast<size_t>(channel);
            const double mean = model.mean[model.mean.size() == 1 ? 0 : each];
            const double scale = model.scale[model.scale.size() == 1 ? 0 : each];
            cv::Mat plane(size, CV_32FC1, blob.ptr<float>(i, channel));
            cv::Mat target = plane(cv::Rect({0, 0}, picture.size()));
            picture.convertTo(target, CV_32F, scale, -mean * scale);
        }
    }
    return blob;
}

} // namespace emend::ocr::dnn
