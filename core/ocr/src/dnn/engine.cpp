// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "line_recognizer.h"
#include "straight_crop.h"
#include "text_detector.h"

#include <opencv2/core.hpp>

#include <QtCore/QCoreApplication>

namespace emend::ocr::dnn {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::OnnxEngine)
};

constexpr int kMinSide = 8; ///< pixels of a page; on less there is no text

tl::unexpected<base::Error> outOfTime()
{
    return fail(ErrorCode::Timeout, Text::tr("Recognition took longer than allowed."));
}

// `work` returns a Result; OpenCV's exceptions end here.
template <class Work> std::invoke_result_t<Work> guarded(Work&& work)
{
    try {
        return work();
    } catch (const std::exception& error) {
        return fail(ErrorCode::RecogniserError,
                    Text::tr("The engine onnx failed (%1).").arg(QString::fromLocal8Bit(error.what()).simplified()));
    }
}

class DnnEngine final : public OnnxEngine
{
public:
    DnnEngine(QString name, TextDetector detector, LineRecognizer recognizer)
        : m_name(std::move(name)), m_detector(std::move(detector)), m_recognizer(std::move(recognizer))
    {
    }

    QString name() const override { return m_name; }

    Result<domain::Line> readLine(const cv::Mat& crop, const QString& allowed, const QDeadlineTimer& deadline) override
    {
        return readLines({crop}, deadline, allowed).map([](std::vector<domain::Line> lines) {
            return std::move(lines.front());
        });
    }

    Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline,
                                                const QString& allowed) override
    {
        return guarded([&]() -> Result<std::vector<domain::Line>> {
            if (deadline.hasExpired() && !crops.empty())
                return outOfTime();
            // What was read so far is kept; the caller sees by its deadline that it is not all.
            return m_recognizer.read(crops, allowed, deadline).map([](LineRecognizer::Reading reading) {
                return std::move(reading.lines);
            });
        });
    }

    Result<std::vector<domain::Line>> readPage(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        return guarded([&]() -> Result<std::vector<domain::Line>> {
            if (grey.cols < kMinSide || grey.rows < kMinSide)
                return std::vector<domain::Line>{};
            if (deadline.hasExpired())
                return outOfTime();
            const Result<std::vector<TextBox>> boxes = m_detector.find(grey);
            if (!boxes)
                return tl::unexpected(boxes.error());
            return readBoxes(grey, *boxes, deadline);
        });
    }

private:
    Result<std::vector<domain::Line>> readBoxes(const cv::Mat& grey, const std::vector<TextBox>& boxes,
                                                const QDeadlineTimer& deadline)
    {
        std::vector<StraightCrop> crops;
        std::vector<cv::Mat> images;
        for (const TextBox& box : boxes) {
            crops.push_back(straightCrop(grey, box.rect));
            images.push_back(crops.back().image);
        }
        Result<LineRecognizer::Reading> reading = m_recognizer.read(images, {}, deadline);
        if (!reading)
            return tl::unexpected(reading.error());
        if (!reading->isComplete)
            return outOfTime();
        std::vector<domain::Line> lines;
        for (const std::vector<size_t>& row : rowsOf(boxes)) {
            domain::Line line;
            for (const size_t piece : row) {
                for (domain::Word& word : reading->lines[piece].words) {
                    word.box = crops[piece].onPage(word.box, grey.size());
                    line.words.push_back(std::move(word));
                }
            }
            if (!line.words.empty())
                lines.push_back(std::move(line));
        }
        return lines;
    }

    QString m_name;
    TextDetector m_detector;
    LineRecognizer m_recognizer;
};

QString labelOf(const OnnxModel& model)
{
    return model.name + QLatin1Char('@') + model.sha256.left(12);
}

Result<Network> loaded(const OnnxModel& model)
{
    return readOnnxFile(model.file, model.sha256).and_then(Network::load).map_error([&model](const base::Error& error) {
        return base::Error{ErrorCode::RecogniserError,
                           Text::tr("The network \"%1\" cannot be loaded: %2").arg(model.name, error.message)};
    });
}

} // namespace

Result<std::unique_ptr<OnnxEngine>> createEngine(const OnnxModels& models)
{
    Result<Network> detection = loaded(models.detection);
    if (!detection)
        return tl::unexpected(detection.error());
    Result<Network> recognition = loaded(models.recognition);
    if (!recognition)
        return tl::unexpected(recognition.error());
    const QString name = QStringLiteral("onnx %1 %2 %3")
                             .arg(QStringLiteral(CV_VERSION), labelOf(models.detection), labelOf(models.recognition));
    return std::make_unique<DnnEngine>(name, TextDetector(models.detection, std::move(*detection)),
                                       LineRecognizer(models.recognition, std::move(*recognition)));
}

} // namespace emend::ocr::dnn
