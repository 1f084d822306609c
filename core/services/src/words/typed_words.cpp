// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/word_match.h>

#include "corrections/clean_text.h"
#include "corrections/field_values.h"
#include "similar_runs.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <algorithm>
#include <cmath>

namespace emend::services {

namespace {

using domain::PageText;

// With less in common it is another text: five letters may differ in one, nine in two.
constexpr double kLeastSimilar = 0.75;
constexpr double kLeastSimilarNumber = 0.8;
constexpr qsizetype kShort = 3; ///< letters; so few have to be the same
constexpr double kFar = 0.03; ///< similarity that a place at the other end of the page has to be better by
constexpr qsizetype kLongestRow = 2000; ///< letters; longer rows hold no printed amount

/// Keeps the best place found so far.
class BestPlace final
{
public:
    BestPlace(const OldPlace& old) : m_old(old) { }

    void offer(const PageText& page, PlacedText placed)
    {
        const double score = placed.similarity - kFar * distance(page, placed);
        if (m_isFound && score <= m_score)
            return;
        m_best = std::move(placed);
        m_score = score;
        m_isFound = true;
    }

    std::optional<PlacedText> best() const { return m_isFound ? std::optional(m_best) : std::nullopt; }

private:
    /// 0 at the old place, 1 at the other end of the page or on another one; where there is no old place, by height.
    double distance(const PageText& page, const PlacedText& placed) const
    {
        const double height = std::max(1, page.size.height());
        if (m_old.box.isEmpty())
            return std::clamp(placed.box.top() / height, 0.0, 1.0) + placed.page;
        if (placed.page != m_old.page)
            return 1;
        const QRect& a = placed.box;
        const QRect& b = m_old.box;
        const int aside = std::max({0, a.left() - b.right(), b.left() - a.right()});
        const int away = std::max({0, a.top() - b.bottom(), b.top() - a.bottom()});
        const double most = std::max(1.0, std::hypot(page.size.width(), page.size.height()));
        return std::min(1.0, std::hypot(aside, away) / most);
    }

    OldPlace m_old;
    PlacedText m_best;
    bool m_isFound = false;
    double m_score = 0;
};

/// The words of a row that the characters `start … start + length` of its text touch.
std::vector<WordPlace> touched(const domain::Line& line, size_t row, qsizetype start, qsizetype length)
{
    std::vector<WordPlace> places;
    qsizetype at = 0;
    for (size_t i = 0; i < line.words.size(); ++i) {
        const qsizetype end = at + line.words[i].text.size();
        if (at < start + length && start < end)
            places.push_back({static_cast<int>(row), static_cast<int>(i)});
        at = end + 1;
    }
    return places;
}

/// Where the value is printed: `matches(text, use)` calls `use(start, length)` for each place of it in a row.
template <class Matches> void offerValues(const std::vector<PageText>& pages, BestPlace& best, Matches matches)
{
    for (const PageText& page : pages) {
        for (size_t row = 0; row < page.lines.size(); ++row) {
            const QString text = page.lines[row].text();
            if (text.size() > kLongestRow)
                continue;
            matches(text, [&](qsizetype start, qsizetype length) {
                best.offer(page, textOfWords(page, touched(page.lines[row], row, start, length)));
            });
        }
    }
}

void offerAmounts(const std::vector<PageText>& pages, const base::Money& wanted, BestPlace& best)
{
    offerValues(pages, best, [&wanted](const QString& text, auto use) {
        for (const extraction::AmountMatch& match : extraction::findAmounts(text)) {
            if (match.money.minor == wanted.minor)
                use(match.start, match.raw.size());
        }
    });
}

void offerDates(const std::vector<PageText>& pages, const QDate& wanted, const QDate& today, BestPlace& best)
{
    offerValues(pages, best, [&](const QString& text, auto use) {
        for (const auto order : {extraction::DateOrder::DayFirst, extraction::DateOrder::MonthFirst}) {
            for (const extraction::DateMatch& match : extraction::findDates(text, order, today)) {
                if (match.date == wanted)
                    use(match.start, match.raw.size());
            }
        }
    });
}

void offerRuns(const PageText& page, const QString& form, double least, bool otherReadings, BestPlace& best)
{
    std::vector<WordPlace> places;
    std::vector<QString> words;
    bool hasOthers = false;
    for (size_t line = 0; line < page.lines.size(); ++line) {
        for (size_t i = 0; i < page.lines[line].words.size(); ++i) {
            const domain::Word& word = page.lines[line].words[i];
            const bool isOther = otherReadings && !word.alternative.isEmpty();
            hasOthers = hasOthers || isOther;
            words.push_back(comparedForm(isOther ? word.alternative : word.text));
            places.push_back({static_cast<int>(line), static_cast<int>(i)});
        }
    }
    if (otherReadings && !hasOthers)
        return;
    for (const WordRun& run : similarRuns(words, form, least)) {
        const auto begin = places.begin() + static_cast<std::ptrdiff_t>(run.first);
        const auto end = places.begin() + static_cast<std::ptrdiff_t>(run.last) + 1;
        PlacedText placed = textOfWords(page, {begin, end});
        placed.similarity = run.similarity;
        best.offer(page, std::move(placed));
    }
}

double leastSimilar(FieldKind kind, qsizetype letters)
{
    if (letters <= kShort)
        return 1;
    const bool isNumber = kind == FieldKind::Money || kind == FieldKind::Date || kind == FieldKind::Digits;
    return isNumber ? kLeastSimilarNumber : kLeastSimilar;
}

} // namespace

std::optional<PlacedText> placeTypedText(const std::vector<PageText>& pages, const QString& typed, FieldKind kind,
                                         const OldPlace& old, const QDate& today)
{
    const QString text = cleanLine(typed);
    BestPlace byValue(old);
    if (kind == FieldKind::Money) {
        if (const auto amount = readAmount(text))
            offerAmounts(pages, *amount, byValue);
    } else if (kind == FieldKind::Date) {
        if (const auto date = readDate(text, today))
            offerDates(pages, *date, today, byValue);
    }
    if (byValue.best())
        return byValue.best();
    BestPlace byText(old);
    const QString form = comparedForm(text);
    for (const PageText& page : pages) {
        for (const bool otherReadings : {false, true})
            offerRuns(page, form, leastSimilar(kind, form.size()), otherReadings, byText);
    }
    return byText.best();
}

} // namespace emend::services
