// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_recognizer.h>

#include "confidence_scale.h"
#include "split_numbers.h"

#include <emend/imaging/line_crop.h>
#include <emend/imaging/text_lines.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::Result;

constexpr size_t kBatch = 96; // pieces read at once; time is looked at in between

// What the recogniser itself hardly believes is dirt, a logo or a rule more often than text.
constexpr double kMinPieceConfidence = 0.66;
constexpr double kMinNumberConfidence =
    0.50; // dirt seldom reads as digits, and a doubtful amount can still be read again

// Whole pages whose text is mostly doubted are better left to the next way of reading.
constexpr double kMinPageConfidence = 0.60;

double leastConfidence(const QString& text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 2 && 2 * digits >= text.size() ? kMinNumberConfidence : kMinPieceConfidence;
}

// Puts the pieces that were read together to rows, without those that are no text.
class Collector
{
public:
    void add(domain::Line& piece, const cv::Point& origin, int row)
    {
        if (piece.words.empty())
            return;
        const QString text = piece.text();
        const double confidence = piece.confidence();
        m_believed += confidence * static_cast<double>(text.size());
        m_letters += static_cast<double>(text.size());
        if (confidence < leastConfidence(text))
            return;
        if (row != m_row)
            m_reading.lines.emplace_back();
        m_row = row;
        for (domain::Word& word : piece.words) {
            word.box.translate(origin.x, origin.y);
            m_reading.lines.back().words.push_back(std::move(word));
        }
    }

    PageReading finish()
    {
        std::for_each(m_reading.lines.begin(), m_reading.lines.end(), joinSplitNumbers);
        m_reading.confidence = m_letters > 0 ? m_believed / m_letters : 0;
        return std::move(m_reading);
    }

private:
    PageReading m_reading;
    int m_row = -1;
    double m_believed = 0;
    double m_letters = 0;
};

class LinePageRecognizer final : public PageRecognizer
{
public:
    explicit LinePageRecognizer(LineReader& reader) : m_reader(reader) { }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        const imaging::TextLayout layout = imaging::findTextLines(grey);
        Collector collector;
        bool complete = true;
        for (size_t from = 0; from < layout.lines.size() && complete; from += kBatch) {
            const size_t to = std::min(from + kBatch, layout.lines.size());
            std::vector<cv::Mat> images;
            std::vector<cv::Point> origins;
            for (size_t i = from; i < to; ++i) {
                imaging::LineCrop crop = imaging::cropLine(grey, layout.lines[i].box);
                images.push_back(std::move(crop.image));
                origins.push_back(crop.origin);
            }
            Result<std::vector<domain::Line>> lines = m_reader.readLines(images, deadline, {});
            if (!lines && lines.error().code != ErrorCode::Timeout)
                return tl::unexpected(lines.error());
            complete = lines && !deadline.hasExpired();
            for (size_t i = from; lines && i < to; ++i)
                collector.add((*lines)[i - from], origins[i - from], layout.lines[i].row);
        }
        PageReading reading = collector.finish();
        reading.complete = complete;
        if (complete && !layout.lines.empty() && reading.confidence < kMinPageConfidence)
            return base::fail(
                ErrorCode::LowQuality,
                QCoreApplication::translate("LinePageRecognizer", "The lines that were found are mostly illegible."));
        return reading;
    }

private:
    LineReader& m_reader;
};

class WholePageRecognizer final : public PageRecognizer
{
public:
    WholePageRecognizer(TextRecognizer& recognizer, ConfidenceScale scale)
        : m_recognizer(recognizer), m_scale(scale) { }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        Result<std::vector<domain::Line>> lines = m_recognizer.readPage(grey, deadline);
        if (!lines)
            return tl::unexpected(lines.error());
        std::for_each(lines->begin(), lines->end(), joinSplitNumbers);
        double believed = 0;
        double letters = 0;
        for (domain::Line& line : *lines) {
            for (domain::Word& word : line.words) {
                if (m_scale == ConfidenceScale::Tesseract)
                    word.confidence = comparableConfidence(word.confidence);
            }
            const auto length = static_cast<double>(line.text().size());
            believed += line.confidence() * length;
            letters += length;
        }
        return PageReading{std::move(*lines), domain::TextOrigin::WholePage, letters > 0 ? believed / letters : 0,
                           true};
    }

private:
    TextRecognizer& m_recognizer;
    ConfidenceScale m_scale;
};

class RecognizerChain final : public PageRecognizer
{
public:
    explicit RecognizerChain(std::vector<std::unique_ptr<PageRecognizer>> links) : m_links(std::move(links)) { }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        Result<PageReading> best = base::fail(
            ErrorCode::RecogniserError, QCoreApplication::translate("RecognizerChain", "No recogniser is set up."));
        for (size_t i = 0; i < m_links.size(); ++i) {
            QDeadlineTimer share = deadline;
            if (!deadline.isForever())
                share.setRemainingTime(deadline.remainingTime() / static_cast<qint64>(m_links.size() - i));
            Result<PageReading> reading = m_links[i]->read(grey, share);
            if (reading && reading->complete)
                return reading;
            if (reading || !best)
                best = std::move(reading);
        }
        return best;
    }

private:
    std::vector<std::unique_ptr<PageRecognizer>> m_links;
};

} // namespace

std::unique_ptr<PageRecognizer> createLinePageRecognizer(LineReader& reader)
{
    return std::make_unique<LinePageRecognizer>(reader);
}

std::unique_ptr<PageRecognizer> createWholePageRecognizer(TextRecognizer& recognizer, ConfidenceScale scale)
{
    return std::make_unique<WholePageRecognizer>(recognizer, scale);
}

std::unique_ptr<PageRecognizer> createRecognizerChain(std::vector<std::unique_ptr<PageRecognizer>> links)
{
    return std::make_unique<RecognizerChain>(std::move(links));
}

} // namespace emend::ocr
