// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/line_readers.h>

#include "confidence_scale.h"

#include <algorithm>

namespace emend::ocr {

namespace {

using base::Result;

// On held-back receipts a second opinion on surer lines too brought nothing; judging lines by their mean instead of
// their least sure word lost 4 points of addresses.
constexpr double kSure = 0.90;

// From where on letters that the other reader does not know are believed, without which it reads German lines surely
// and wrong. One alone is as often a ligature misread.
constexpr double kBelieved = 0.70;
constexpr int kUnknownLetters = 2; // of a line

bool isDoubtful(const domain::Line& line)
{
    return std::any_of(line.words.begin(), line.words.end(),
                       [](const domain::Word& word) { return word.confidence < kSure; });
}

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
            for (domain::Word& word : line->words)
                word.confidence = comparableConfidence(word.confidence);
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
        std::vector<size_t> doubtful;
        std::vector<cv::Mat> again;
        for (size_t i = 0; i < first->size(); ++i) {
            if (isDoubtful((*first)[i])) {
                doubtful.push_back(i);
                again.push_back(crops[i]);
            }
        }
        Result<std::vector<domain::Line>> second = m_second->readLines(again, deadline, allowed);
        for (size_t i = 0; second && i < doubtful.size(); ++i)
            keepBetter((*first)[doubtful[i]], std::move((*second)[i]));
        return first;
    }

    bool knows(QChar letter) const override { return m_first->knows(letter) || m_second->knows(letter); }

private:
    /// The second reader is as sure of the nearest letters that it knows.
    bool isBeyondSecond(const domain::Line& line) const
    {
        const QString text = line.text();
        const auto unknown =
            std::count_if(text.begin(), text.end(), [this](QChar c) { return c.isLetter() && !m_second->knows(c); });
        return unknown >= kUnknownLetters && line.confidence() >= kBelieved;
    }

    void keepBetter(domain::Line& line, domain::Line other) const
    {
        if (other.confidence() > line.confidence() && !isBeyondSecond(line))
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
