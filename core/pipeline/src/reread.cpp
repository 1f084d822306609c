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

using ocr::CharacterSet;

constexpr int kMaxPerPage = 12; // what is doubtful beyond that is a bad page, and costs 3 to 5 ms each
constexpr double kDoubtful = 0.80;
const QDate kCentury(2049, 12, 31); // only whether a date parses matters here, so any day does that makes two-digit years valid
constexpr double kTextHeight = 48; // of the enlarged crop, pixels

bool looksLikeDigit(QChar c)
{
    return c.isDigit() || QStringLiteral("OoQDlI|SBZ").contains(c);
}

// What a word seems meant to be: mostly digits with the separators of a date or the decimal point of an amount.
std::optional<CharacterSet> valueKind(const QString& text)
{
    qsizetype digits = 0;
    qsizetype real = 0;
    qsizetype slashes = 0;
    qsizetype points = 0;
    for (const QChar c : text) {
        digits += looksLikeDigit(c) ? 1 : 0;
        real += c.isDigit() ? 1 : 0;
        slashes += c == QLatin1Char('/') || c == QLatin1Char('-') ? 1 : 0;
        points += c == QLatin1Char('.') || c == QLatin1Char(',') ? 1 : 0;
    }
    if (real < 2 || 10 * (digits + slashes + points) < 7 * text.size() || text.size() > 14)
        return std::nullopt;
    if (slashes >= 1 && digits >= 5)
        return CharacterSet::Date;
    if (points == 1 && slashes <= 1)
        return CharacterSet::Amount;
    return std::nullopt;
}

bool parses(const QString& text, CharacterSet kind)
{
    if (kind == CharacterSet::Date) {
        const auto dates = extraction::findDates(text, extraction::DateOrder::DayFirst, kCentury);
        return std::any_of(dates.begin(), dates.end(), [](const extraction::DateMatch& match) { return !match.repaired; });
    }
    const auto amounts = extraction::findAmounts(text);
    return std::any_of(amounts.begin(), amounts.end(), [](const extraction::AmountMatch& match) { return match.hasDecimals && !match.repaired; });
}

// A comma read as a point or the other way round is no better reading.
QString digitsOf(QString text)
{
    return text.remove(QLatin1Char('.')).remove(QLatin1Char(','));
}

cv::Mat enlarged(const cv::Mat& grey, const QRect& box)
{
    const imaging::LineCrop crop = imaging::cropLine(grey, {box.x(), box.y(), box.width(), box.height()}, static_cast<float>(box.height()));
    if (crop.image.empty())
        return {};
    cv::Mat image;
    const double scale = std::max(1.0, kTextHeight / crop.image.rows);
    cv::resize(crop.image, image, {}, scale, scale, cv::INTER_CUBIC);
    return image;
}

void reread(const cv::Mat& grey, CharacterSet kind, ocr::TextRecognizer& recognizer, const QDeadlineTimer& deadline, domain::Word& word)
{
    const cv::Mat crop = enlarged(grey, word.box);
    if (crop.empty())
        return;
    const base::Result<domain::Line> again = recognizer.readLine(crop, kind, deadline);
    if (!again || again->words.empty())
        return;
    QString text = again->text();
    text.remove(QLatin1Char(' '));
    if (text == word.text) {
        word.confidence = std::max(word.confidence, again->confidence());
        return;
    }
    const bool before = parses(word.text, kind);
    const bool after = parses(text, kind);
    const bool better = after && (!before || (again->confidence() > word.confidence && digitsOf(text) != digitsOf(word.text)));
    if (!better) {
        if (after)
            word.alternative = text;
        return;
    }
    word.alternative = word.text;
    word.text = text;
    word.confidence = again->confidence();
}

} // namespace

void rereadValues(const cv::Mat& grey, ocr::TextRecognizer& recognizer, const QDeadlineTimer& deadline, std::vector<domain::Line>& lines)
{
    int count = 0;
    for (domain::Line& line : lines) {
        for (domain::Word& word : line.words) {
            const std::optional<CharacterSet> kind = valueKind(word.text);
            if (!kind || (word.confidence >= kDoubtful && parses(word.text, *kind)))
                continue;
            if (++count > kMaxPerPage || deadline.hasExpired())
                return;
            reread(grey, *kind, recognizer, deadline, word);
        }
    }
}

} // namespace emend::pipeline
