// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc_decoder.h"
#include "line_image.h"
#include "line_network.h"
#include "traineddata.h"
#include "word_builder.h"

#include <emend/ocr/line_reader.h>

#include <opencv2/core.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

// Steps of lines that are computed together: enough to fill all lanes evenly, few enough to keep an eye on the time.
constexpr int kStepsAtOnce = 6000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LstmLineReader)
};

class LstmLineReader final : public LineReader
{
public:
    LstmLineReader(const QString& name, lstm::LineNetwork network, const QStringList& texts,
                   const lstm::NetworkFile& file)
        : m_name(name), m_network(std::move(network)), m_texts(texts), m_nullClass(file.nullClass), m_clip(file.integer)
    {
    }

    QString name() const override { return m_name; }

    bool knows(QChar letter) const override { return m_texts.contains(QString(letter)); }

    Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline,
                                                const QString& allowed) override
    {
        try {
            return read(crops, deadline, maskOf(allowed));
        } catch (const std::exception& e) {
            return fail(ErrorCode::RecogniserError,
                        Text::tr("Reading lines failed: %1").arg(QString::fromUtf8(e.what())));
        }
    }

private:
    std::vector<bool> maskOf(const QString& allowed) const
    {
        std::vector<bool> mask;
        for (const QString& character : m_texts)
            mask.push_back(!character.isEmpty()
                           && (allowed.isEmpty() || character == QLatin1String(" ") || allowed.contains(character)));
        mask[static_cast<size_t>(m_nullClass)] = true;
        return mask;
    }

    Result<std::vector<domain::Line>> read(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline,
                                           const std::vector<bool>& mask)
    {
        std::vector<domain::Line> lines(crops.size());
        std::vector<cv::Mat1f> batch;
        std::vector<size_t> indices;
        int steps = 0;
        for (size_t i = 0; i < crops.size(); ++i) {
            cv::Mat1f line = lstm::normalisedLine(crops[i], m_network.inputHeight(), m_clip);
            if (line.cols >= m_network.columnsPerStep()) {
                steps += line.cols / m_network.columnsPerStep();
                batch.push_back(std::move(line));
                indices.push_back(i);
            }
            if (steps < kStepsAtOnce && i + 1 < crops.size())
                continue;
            if (deadline.hasExpired())
                return fail(ErrorCode::Timeout, Text::tr("Recognition took longer than allowed."));
            const std::vector<cv::Mat1f> probabilities = m_network.run(batch);
            for (size_t k = 0; k < batch.size(); ++k)
                lines[indices[k]] = lineOf(probabilities[k], crops[indices[k]], mask);
            batch.clear();
            indices.clear();
            steps = 0;
        }
        return lines;
    }

    domain::Line lineOf(const cv::Mat1f& probabilities, const cv::Mat& crop, const std::vector<bool>& mask) const
    {
        const double stepWidth = static_cast<double>(m_network.columnsPerStep()) * crop.rows / m_network.inputHeight();
        return lstm::buildLine(lstm::decode(probabilities, m_nullClass, mask), m_texts, crop, stepWidth);
    }

    QString m_name;
    lstm::LineNetwork m_network;
    QStringList m_texts; // of each class
    int m_nullClass;
    bool m_clip;
};

} // namespace

Result<std::unique_ptr<LineReader>> createLstmLineReader(const QString& traineddataPath)
{
    try {
        const Result<lstm::Traineddata> data = lstm::readTraineddata(traineddataPath);
        if (!data)
            return tl::unexpected(data.error());
        const Result<lstm::NetworkFile> file = lstm::parseNetwork(data->network);
        if (!file)
            return tl::unexpected(file.error());
        Result<lstm::LineNetwork> network = lstm::LineNetwork::create(*file);
        if (!network)
            return tl::unexpected(network.error());
        const Result<QStringList> texts = lstm::classTexts(*data, network->classes(), file->nullClass);
        if (!texts)
            return tl::unexpected(texts.error());
        const QString name = QStringLiteral("lstm ") + QFileInfo(traineddataPath).completeBaseName();
        return std::make_unique<LstmLineReader>(name, std::move(*network), *texts, *file);
    } catch (const std::exception& e) {
        return fail(ErrorCode::RecogniserError,
                    Text::tr("Loading the text recogniser failed: %1").arg(QString::fromUtf8(e.what())));
    }
}

} // namespace emend::ocr
