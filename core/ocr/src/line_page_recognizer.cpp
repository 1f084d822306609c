// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_recognizer.h>

#include "split_numbers.h"

#include <emend/imaging/line_crop.h>
#include <emend/imaging/text_lines.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::Result;

// What the recogniser itself hardly believes is dirt, a logo or a rule more often than text.
constexpr double kMinPieceConfidence = 0.40;
constexpr double kMinNumberConfidence = 0.20; // dirt seldom reads as digits, and a doubtful amount can still be read again

// Whole pages whose text is mostly doubted are better left to the next way of reading.
constexpr double kMinPageConfidence = 0.45;

double leastConfidence(const QString& text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 2 && 2 * digits >= text.size() ? kMinNumberConfidence : kMinPieceConfidence;
}

class LinePageRecognizer final : public PageRecognizer
{
public:
    explicit LinePageRecognizer(TextRecognizer& recognizer)
        : m_recognizer(recognizer)
    {
    }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        const imaging::TextLayout layout = imaging::findTextLines(grey);
        PageReading reading;
        int row = -1;
        double believed = 0;
        double letters = 0;
        for (const imaging::TextLine& piece : layout.lines) {
            if (deadline.hasExpired()) {
                reading.complete = false;
                break;
            }
            const imaging::LineCrop crop = imaging::cropLine(grey, piece.box, layout.textHeight);
            Result<domain::Line> read = m_recognizer.readLine(crop.image, CharacterSet::Any, deadline);
            if (!read && read.error().code == ErrorCode::Timeout) {
                reading.complete = false;
                break;
            }
            if (!read || read->words.empty())
                continue;
            const double confidence = read->confidence();
            const QString text = read->text();
            const auto length = static_cast<double>(text.size());
            believed += confidence * length;
            letters += length;
            if (confidence < leastConfidence(text))
                continue;
            if (piece.row != row)
                reading.lines.emplace_back();
            row = piece.row;
            for (domain::Word& word : read->words) {
                word.box.translate(crop.origin.x, crop.origin.y);
                reading.lines.back().words.push_back(std::move(word));
            }
        }
        std::for_each(reading.lines.begin(), reading.lines.end(), joinSplitNumbers);
        reading.confidence = letters > 0 ? believed / letters : 0;
        if (reading.complete && letters > 0 && reading.confidence < kMinPageConfidence)
            return base::fail(ErrorCode::LowQuality,
                              QCoreApplication::translate("LinePageRecognizer", "The lines that were found are mostly illegible."));
        return reading;
    }

private:
    TextRecognizer& m_recognizer;
};

class WholePageRecognizer final : public PageRecognizer
{
public:
    explicit WholePageRecognizer(TextRecognizer& recognizer)
        : m_recognizer(recognizer)
    {
    }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        Result<std::vector<domain::Line>> lines = m_recognizer.readPage(grey, deadline);
        if (!lines)
            return tl::unexpected(lines.error());
        std::for_each(lines->begin(), lines->end(), joinSplitNumbers);
        double believed = 0;
        double letters = 0;
        for (const domain::Line& line : *lines) {
            const auto length = static_cast<double>(line.text().size());
            believed += line.confidence() * length;
            letters += length;
        }
        return PageReading {std::move(*lines), domain::TextOrigin::WholePage, letters > 0 ? believed / letters : 0, true};
    }

private:
    TextRecognizer& m_recognizer;
};

class RecognizerChain final : public PageRecognizer
{
public:
    explicit RecognizerChain(std::vector<std::unique_ptr<PageRecognizer>> links)
        : m_links(std::move(links))
    {
    }

    Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        Result<PageReading> best = base::fail(ErrorCode::RecogniserError, QCoreApplication::translate("RecognizerChain", "No recogniser is set up."));
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

std::unique_ptr<PageRecognizer> createLinePageRecognizer(TextRecognizer& recognizer)
{
    return std::make_unique<LinePageRecognizer>(recognizer);
}

std::unique_ptr<PageRecognizer> createWholePageRecognizer(TextRecognizer& recognizer)
{
    return std::make_unique<WholePageRecognizer>(recognizer);
}

std::unique_ptr<PageRecognizer> createRecognizerChain(std::vector<std::unique_ptr<PageRecognizer>> links)
{
    return std::make_unique<RecognizerChain>(std::move(links));
}

} // namespace emend::ocr
