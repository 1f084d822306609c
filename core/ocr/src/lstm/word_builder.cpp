// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_builder.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace emend::ocr::lstm {

namespace {

using CharacterSpan = std::span<const Character>;

// How the least probability of a word's steps becomes its confidence: the scale on which Tesseract states its own.
constexpr double kConfidenceScale = 0.55;
constexpr double kConfidenceOffset = 0.085;

constexpr float kCloseRatio =
    0.3F; // a second reading that is less probable than this share of the first is not worth mentioning

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

std::vector<CharacterSpan> splitAtBlanks(const std::vector<Character>& characters, const QStringList& texts)
{
    std::vector<CharacterSpan> words;
    auto begin = characters.begin();
    while (begin != characters.end()) {
        const auto end =
            std::find_if(begin, characters.end(), [&](const Character& c) { return isBlank(texts[c.label]); });
        if (begin != end)
            words.emplace_back(begin, end);
        begin = end == characters.end() ? end : end + 1;
    }
    return words;
}

/// Where ink stands in a crop.
class InkMap
{
public:
    explicit InkMap(const cv::Mat& crop)
    {
        cv::threshold(crop, m_ink, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
        cv::reduce(m_ink, m_columns, 0, cv::REDUCE_MAX);
    }

    int width() const { return m_ink.cols; }

    // The middle of the widest gap between two places; the middle of the two where there is none.
    int gapBetween(int left, int right) const
    {
        left = std::clamp(left, 0, width());
        right = std::clamp(right, left, width());
        int best = (left + right) / 2;
        int widest = 0;
        int run = 0;
        for (int x = left; x < right; ++x) {
            run = m_columns(0, x) == 0 ? run + 1 : 0;
            if (run > widest) {
                widest = run;
                best = x + 1 - run / 2;
            }
        }
        return best;
    }

    QRect boxWithin(int left, int right) const
    {
        left = std::clamp(left, 0, width() - 1);
        right = std::clamp(right, left + 1, width());
        const cv::Rect ink = cv::boundingRect(m_ink.colRange(left, right));
        if (ink.empty())
            return QRect(left, 0, right - left, m_ink.rows);
        return QRect(left + ink.x, ink.y, ink.width, ink.height);
    }

private:
    cv::Mat1b m_ink;
    cv::Mat1b m_columns;
};

QString textOf(CharacterSpan characters, const QStringList& texts)
{
    QString text;
    for (const Character& character : characters)
        text += texts[character.label];
    return text;
}

// With the most doubtful character as it was seen second.
QString alternativeOf(CharacterSpan characters, const QStringList& texts)
{
    const auto doubtful = std::max_element(characters.begin(), characters.end(),
                                           [](const Character& a, const Character& b) { return a.ratio < b.ratio; });
    if (doubtful->ratio < kCloseRatio || isBlank(texts[doubtful->second]))
        return {};
    std::vector<Character> other(characters.begin(), characters.end());
    other[static_cast<size_t>(doubtful - characters.begin())].label = doubtful->second;
    return textOf(other, texts);
}

double confidenceOf(CharacterSpan characters)
{
    float least = 0;
    for (const Character& character : characters)
        least = std::min(least, character.confidence);
    return std::clamp(1 + kConfidenceScale * (static_cast<double>(least) - kConfidenceOffset), 0.0, 1.0);
}

} // namespace

domain::Line buildLine(const std::vector<Character>& characters, const QStringList& texts, const cv::Mat& crop,
                       double stepWidth)
{
    domain::Line line;
    const std::vector<CharacterSpan> words = splitAtBlanks(characters, texts);
    if (words.empty())
        return line;
    const InkMap ink(crop);
    const auto pixel = [stepWidth](int step) { return static_cast<int>(std::lround(step * stepWidth)); };
    int left = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        const int right = i + 1 < words.size()
            ? ink.gapBetween(pixel(words[i].back().last), pixel(words[i + 1].front().first + 1))
            : ink.width();
        line.words.push_back({textOf(words[i], texts), ink.boxWithin(left, right), confidenceOf(words[i]),
                              alternativeOf(words[i], texts)});
        left = right;
    }
    return line;
}

} // namespace emend::ocr::lstm
