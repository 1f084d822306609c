// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/other_readings.h>

#include "text_repair.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <QtCore/QSet>

#include <algorithm>

namespace emend::extraction {

namespace {

constexpr size_t kMostChanged = 4; // words; every subset of them is a reading

struct Doubt {
    QString printed;
    QString other;
    double odds = 0; // of the other reading against the first one
};

/// What one subset of the doubts makes of the candidate.
struct Variant {
    std::vector<const Doubt*> changed;
    double odds = 1;
};

std::vector<const domain::Word*> wordsIn(const Candidate& candidate, const std::vector<domain::PageText>& pages)
{
    std::vector<const domain::Word*> words;
    for (const domain::PageText& page : pages) {
        if (page.index != candidate.page)
            continue;
        for (const domain::Line& line : page.lines) {
            for (const domain::Word& word : line.words) {
                if (candidate.box.contains(word.box.center()))
                    words.push_back(&word);
            }
        }
    }
    return words;
}

std::vector<Doubt> doubtsOf(const std::vector<const domain::Word*>& words)
{
    std::vector<Doubt> doubts;
    for (const domain::Word* word : words) {
        const QString other = word->alternative.simplified();
        if (other.isEmpty() || other == word->text)
            continue;
        // A sure word's other reading is seldom right, that of an illegible one half of the time.
        const double wrong = std::clamp(1 - word->confidence, 0.05, 0.6);
        doubts.push_back({word->text.simplified(), other, wrong / (1 - wrong)});
    }
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) { return a.odds > b.odds; });
    if (doubts.size() > kMostChanged)
        doubts.resize(kMostChanged);
    return doubts;
}

std::vector<Variant> subsetsOf(const std::vector<Doubt>& doubts)
{
    std::vector<Variant> variants{{}};
    for (const Doubt& doubt : doubts) {
        const size_t known = variants.size();
        for (size_t i = 0; i < known; ++i) {
            Variant variant = variants[i];
            variant.changed.push_back(&doubt);
            variant.odds *= doubt.odds;
            variants.push_back(std::move(variant));
        }
    }
    return variants;
}

/// Puts `other` in the place of the first `printed` that no letter or digit touches.
bool replaceWord(QString& text, const QString& printed, const QString& other)
{
    const auto isPart = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    for (qsizetype at = text.indexOf(printed); at >= 0 && !printed.isEmpty(); at = text.indexOf(printed, at + 1)) {
        if (isPart(at - 1) || isPart(at + printed.size()))
            continue;
        text.replace(at, printed.size(), other);
        return true;
    }
    return false;
}

QString cleaned(ReadingKind kind, const QString& word)
{
    if (kind == ReadingKind::Address)
        return cleanedAddressLine(word);
    return kind == ReadingKind::Name ? cleanedName(word) : word;
}

// A value's words may have been put right already.
bool replaceInValue(ReadingKind kind, QString& value, const Doubt& doubt)
{
    const QString other = cleaned(kind, doubt.other);
    return replaceWord(value, doubt.printed, other) || replaceWord(value, cleaned(kind, doubt.printed), other);
}

QStringList valuesIn(ReadingKind kind, const QString& text, const Candidate& candidate)
{
    QStringList values;
    if (kind == ReadingKind::Amount) {
        for (const AmountMatch& match : findAmounts(text))
            values << match.money.toDecimal();
        return values;
    }
    const QDate day = QDate::fromString(candidate.value, Qt::ISODate);
    const QDate latest = day.isValid() ? day.addYears(10) : QDate(2049, 12, 31);
    const auto asFound = findDates(candidate.raw, DateOrder::DayFirst, latest);
    const bool dayFirst = asFound.empty() || asFound.front().date == day;
    for (const DateMatch& match : findDates(text, dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst, latest))
        values << match.date.toString(Qt::ISODate);
    return values;
}

/// Of dates and amounts, read anew from the words.
QStringList valuesOf(ReadingKind kind, const Candidate& candidate, const std::vector<const domain::Word*>& words,
                     const Variant& variant, QString& raw)
{
    QStringList texts;
    for (const domain::Word* word : words)
        texts << word->text.simplified();
    raw = texts.join(QLatin1Char(' '));
    for (const Doubt* doubt : variant.changed)
        replaceWord(raw, doubt->printed, doubt->other);
    return valuesIn(kind, raw, candidate);
}

} // namespace

std::vector<OtherReading> otherReadings(ReadingKind kind, const Candidate& candidate,
                                        const std::vector<domain::PageText>& pages)
{
    const std::vector<const domain::Word*> words = wordsIn(candidate, pages);
    const std::vector<Doubt> doubts = doubtsOf(words);
    std::vector<OtherReading> readings;
    QSet<QString> seen{candidate.value};
    double sum = 1;
    for (const Variant& variant : subsetsOf(doubts)) {
        if (variant.changed.empty())
            continue;
        QStringList values{candidate.value};
        QString raw = candidate.raw;
        if (kind == ReadingKind::Amount || kind == ReadingKind::Date) {
            values = valuesOf(kind, candidate, words, variant, raw);
        } else {
            bool isChanged = true;
            for (const Doubt* doubt : variant.changed) {
                isChanged = replaceInValue(kind, values.front(), *doubt) && isChanged;
                replaceWord(raw, doubt->printed, doubt->other);
            }
            if (!isChanged)
                continue;
        }
        for (const QString& value : values) {
            if (value.isEmpty() || seen.contains(value))
                continue;
            seen.insert(value);
            sum += variant.odds;
            readings.push_back({value, raw, variant.odds});
        }
    }
    for (OtherReading& reading : readings)
        reading.share /= sum;
    std::stable_sort(readings.begin(), readings.end(),
                     [](const OtherReading& a, const OtherReading& b) { return a.share > b.share; });
    return readings;
}

} // namespace emend::extraction
