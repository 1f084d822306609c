// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reread.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <emend/imaging/line_crop.h>

#include <opencv2/imgproc.hpp>

#include <QtCore/QDate>

#include <algorithm>
#include <optional>

namespace emend::pipeline {

namespace {

enum class ValueKind { Amount, Date };

constexpr size_t kMaxPerPage = 12; // of each kind; what is doubtful beyond that is a bad page
constexpr double kDoubtful = 0.80;
const QDate kCentury(2049, 12,
                     31); // only whether a date parses matters here, so any day does that makes two-digit years valid
constexpr double kTextHeight = 48; // of the enlarged crop, pixels

bool looksLikeDigit(QChar c)
{
    return c.isDigit() || QStringLiteral("OoQDlI|SBZ").contains(c);
}

bool isPoint(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',');
}

// Three letters stand between the points of `1.250,00`, two between those of `14.03.2026`.
qsizetype lengthBetweenPoints(const QString& text)
{
    const auto first = std::find_if(text.begin(), text.end(), isPoint);
    return std::find_if(first + 1, text.end(), isPoint) - first - 1;
}

// What a word seems meant to be: mostly digits with the separators of a date or the decimal point of an amount.
std::optional<ValueKind> valueKind(const QString& text)
{
    qsizetype digits = 0;
    qsizetype real = 0;
    qsizetype slashes = 0;
    qsizetype points = 0;
    for (const QChar c : text) {
        digits += looksLikeDigit(c) ? 1 : 0;
        real += c.isDigit() ? 1 : 0;
        slashes += c == QLatin1Char('/') || c == QLatin1Char('-') ? 1 : 0;
        points += isPoint(c) ? 1 : 0;
    }
    if (real < 2 || 10 * (digits + slashes + points) < 7 * text.size() || text.size() > 14)
        return std::nullopt;
    if (slashes >= 1 && digits >= 5)
        return ValueKind::Date;
    if (points == 1 && slashes <= 1)
        return ValueKind::Amount;
    if (points == 2 && slashes == 0)
        return lengthBetweenPoints(text) == 3 ? ValueKind::Amount : ValueKind::Date;
    return std::nullopt;
}

bool parses(const QString& text, ValueKind kind)
{
    if (kind == ValueKind::Date) {
        const auto dates = extraction::findDates(text, extraction::DateOrder::DayFirst, kCentury);
        return std::any_of(dates.begin(), dates.end(),
                           [](const extraction::DateMatch& match) { return !match.repaired; });
    }
    const auto amounts = extraction::findAmounts(text);
    return std::any_of(amounts.begin(), amounts.end(),
                       [](const extraction::AmountMatch& match) { return match.hasDecimals && !match.repaired; });
}

// A comma read as a point or the other way round is no better reading.
QString digitsOf(QString text)
{
    return text.remove(QLatin1Char('.')).remove(QLatin1Char(','));
}

cv::Mat enlarged(const cv::Mat& grey, const QRect& box)
{
    const imaging::LineCrop crop = imaging::cropLine(grey, {box.x(), box.y(), box.width(), box.height()});
    if (crop.image.empty())
        return {};
    cv::Mat image;
    const double scale = std::max(1.0, kTextHeight / crop.image.rows);
    cv::resize(crop.image, image, {}, scale, scale, cv::INTER_CUBIC);
    return image;
}

QString allowedCharacters(ValueKind kind)
{
    return kind == ValueKind::Date ? QStringLiteral("0123456789/-.: ") : QStringLiteral("0123456789.,-()RM$ ");
}

void keepBetter(const domain::Line& again, ValueKind kind, domain::Word& word)
{
    if (again.words.empty())
        return;
    QString text = again.text();
    text.remove(QLatin1Char(' '));
    if (text == word.text) {
        word.confidence = std::max(word.confidence, again.confidence());
        return;
    }
    const bool before = parses(word.text, kind);
    const bool after = parses(text, kind);
    const bool surer = again.confidence() > word.confidence && digitsOf(text) != digitsOf(word.text);
    if (!after || (before && !surer)) {
        if (after)
            word.alternative = text;
        return;
    }
    word.alternative = word.text;
    word.text = text;
    word.confidence = again.confidence();
}

bool isDoubtful(const domain::Word& word, ValueKind kind)
{
    return word.confidence < kDoubtful || !parses(word.text, kind);
}

void reread(ValueKind kind, const cv::Mat& grey, ocr::LineReader& reader, const QDeadlineTimer& deadline,
            std::vector<domain::Line>& lines)
{
    std::vector<domain::Word*> words;
    std::vector<cv::Mat> crops;
    for (domain::Line& line : lines) {
        for (domain::Word& word : line.words) {
            if (crops.size() >= kMaxPerPage || valueKind(word.text) != kind || !isDoubtful(word, kind))
                continue;
            cv::Mat crop = enlarged(grey, word.box);
            if (crop.empty())
                continue;
            crops.push_back(std::move(crop));
            words.push_back(&word);
        }
    }
    if (crops.empty() || deadline.hasExpired())
        return;
    const base::Result<std::vector<domain::Line>> again = reader.readLines(crops, deadline, allowedCharacters(kind));
    for (size_t i = 0; again && i < words.size(); ++i)
        keepBetter((*again)[i], kind, *words[i]);
}

} // namespace

void rereadValues(const cv::Mat& grey, ocr::LineReader& reader, const QDeadlineTimer& deadline,
                  std::vector<domain::Line>& lines)
{
    reread(ValueKind::Amount, grey, reader, deadline, lines);
    reread(ValueKind::Date, grey, reader, deadline, lines);
}

} // namespace emend::pipeline
