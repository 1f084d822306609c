// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/line_readers.h>

namespace emend::ocr {

namespace {

using base::Result;

class TesseractLineReader final : public LineReader
{
public:
    explicit TesseractLineReader(TextRecognizer& recognizer) : m_recognizer(recognizer) { }

    QString name() const override { return m_recognizer.name(); }

    Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline,
                                                const QString& allowed) override
    {
        std::vector<domain::Line> lines;
        lines.reserve(crops.size());
        for (const cv::Mat& crop : crops) {
            Result<domain::Line> line = m_recognizer.readLine(crop, allowed, deadline);
            if (!line && line.error().code == base::ErrorCode::Timeout && !lines.empty())
                break; // what was read so far is kept; the caller sees by its deadline that it is not all
            if (!line)
                return tl::unexpected(line.error());
            lines.push_back(std::move(*line));
        }
        lines.resize(crops.size());
        return lines;
    }

private:
    TextRecognizer& m_recognizer;
};

class BestOfLineReaders final : public LineReader
{
public:
    BestOfLineReaders(std::unique_ptr<LineReader> first, std::unique_ptr<LineReader> second)
        : m_first(std::move(first)), m_second(std::move(second))
    {
    }

    QString name() const override { return m_first->name() + QStringLiteral(" + ") + m_second->name(); }

    Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline,
                                                const QString& allowed) override
    {
        Result<std::vector<domain::Line>> first = m_first->readLines(crops, deadline, allowed);
        if (!first)
            return first;
        Result<std::vector<domain::Line>> second = m_second->readLines(crops, deadline, allowed);
        if (!second)
            return first;
        for (size_t i = 0; i < first->size(); ++i)
            keepBetter((*first)[i], std::move((*second)[i]));
        return first;
    }

private:
    static void keepBetter(domain::Line& line, domain::Line other)
    {
        if (other.confidence() > line.confidence())
            std::swap(line, other);
        if (line.words.size() != other.words.size())
            return;
        for (size_t i = 0; i < line.words.size(); ++i) {
            if (line.words[i].text != other.words[i].text)
                line.words[i].alternative = other.words[i].text;
        }
    }

    std::unique_ptr<LineReader> m_first;
    std::unique_ptr<LineReader> m_second;
};

} // namespace

std::unique_ptr<LineReader> createTesseractLineReader(TextRecognizer& recognizer)
{
    return std::make_unique<TesseractLineReader>(recognizer);
}

std::unique_ptr<LineReader> createBestOfLineReaders(std::unique_ptr<LineReader> first,
                                                    std::unique_ptr<LineReader> second)
{
    return std::make_unique<BestOfLineReaders>(std::move(first), std::move(second));
}

} // namespace emend::ocr
