// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include "doubtful_dates.h"
#include "text_repair.h"

#include <QtCore/QRegularExpression>

namespace emend::extraction {

namespace {

// Limits of a sane document; a receipt has about 40 rows, a dense A4 page 80.
constexpr size_t kMaxRows = 2000;
constexpr size_t kMaxWords = 80;
constexpr qsizetype kMaxWordLength = 80;
constexpr qsizetype kMaxGuessedRow = 200;
constexpr int kMaxCoordinate = 1'000'000;

// By corners: the width of a hostile box does not fit an int.
QRect saneBox(const QRect& box)
{
    const auto bound = [](int v) { return std::clamp(v, -kMaxCoordinate, kMaxCoordinate); };
    const QPoint topLeft(bound(box.left()), bound(box.top()));
    return {topLeft,
            QPoint(std::max(bound(box.right()), topLeft.x() - 1), std::max(bound(box.bottom()), topLeft.y() - 1))};
}

double median(std::vector<double> values, double fallback)
{
    if (values.empty())
        return fallback;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Row buildRow(const domain::Line& line, int page)
{
    Row row;
    row.page = page;
    std::vector<double> heights;
    double sum = 0;
    double letters = 0;
    for (size_t i = 0; i < std::min(line.words.size(), kMaxWords); ++i) {
        const domain::Word& word = line.words[i];
        const QString text = word.text.simplified().left(kMaxWordLength);
        if (text.isEmpty())
            continue;
        if (!row.text.isEmpty())
            row.text += QLatin1Char(' ');
        const QRect box = saneBox(word.box);
        row.words.push_back({row.text.size(), text.size(), box, word.confidence});
        row.text += text;
        row.box |= box;
        heights.push_back(box.height());
        sum += word.confidence * static_cast<double>(text.size());
        letters += static_cast<double>(text.size());
    }
    row.height = median(std::move(heights), 0);
    row.confidence = letters > 0 ? sum / letters : 0;
    row.upper = row.text.toUpper();
    // Some letters grow when they become upper case; the offsets must stay those of the text.
    if (row.upper.size() != row.text.size())
        row.upper = row.text;
    repairSuffix(row.upper);
    row.tokens = tokenise(row.upper);
    for (const Token& token : row.tokens)
        row.labels.set(static_cast<size_t>(token.label));
    row.labels.reset(static_cast<size_t>(Label::None));
    return row;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Positive where the row speaks for the month standing first.
int monthFirstEvidence(const Row& row)
{
    static const QRegularExpression usAddress(
        QStringLiteral("\\b(AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|"
                       "NJ|NM|NV|NY|OH|OK|"
                       "OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)\\.? +\\d{5}(-\\d{4})?$"));
    static const QRegularExpression numeric(QStringLiteral("^(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]"));
    int evidence = usAddress.match(row.upper).hasMatch() ? 1 : 0;
    for (const DateMatch& match : row.dates) {
        const auto parts = match.ambiguous ? QRegularExpressionMatch() : numeric.match(match.raw);
        if (!parts.hasMatch())
            continue;
        if (parts.captured(2).toInt() > 12)
            evidence += 2;
        else if (parts.captured(1).toInt() > 12)
            evidence -= 2;
    }
    return evidence;
}

// Guesses are made where a row has no date that could be today's or an earlier one.
void addGuessedDates(Layout& layout)
{
    for (Row& row : layout.rows) {
        const bool sound = std::any_of(row.dates.begin(), row.dates.end(),
                                       [&](const DateMatch& match) { return match.date <= layout.today.addDays(1); });
        if (!sound && row.text.size() < kMaxGuessedRow && hasDigit(row.text))
            row.guessedDates = guessDates(row.text, layout.order, layout.today);
    }
}

} // namespace

QRect Row::boxOf(qsizetype start, qsizetype length) const
{
    QRect all;
    for (const WordSpan& word : words) {
        if (word.start < start + length && start < word.start + word.length)
            all |= word.box;
    }
    return all;
}

double Row::confidenceOf(qsizetype start, qsizetype length) const
{
    double all = 1;
    for (const WordSpan& word : words) {
        if (word.start < start + length && start < word.start + word.length)
            all *= word.confidence;
    }
    return all;
}

LabelSet Row::labelsBetween(qsizetype start, qsizetype end) const
{
    LabelSet set;
    for (const Token& token : tokens) {
        if (token.start >= start && token.start + token.length <= end)
            set.set(static_cast<size_t>(token.label));
    }
    set.reset(static_cast<size_t>(Label::None));
    return set;
}

Layout buildLayout(const std::vector<domain::PageText>& pages, QDate today)
{
    Layout layout;
    layout.today = today;
    std::vector<double> heights;
    int monthFirst = 0;
    QStringList texts;
    for (const domain::PageText& page : pages) {
        for (const domain::Line& line : page.lines) {
            if (layout.rows.size() >= kMaxRows)
                break;
            Row row = buildRow(line, page.index);
            if (row.words.empty())
                continue;
            if (hasDigit(row.text) || row.text.contains(QLatin1Char('O'), Qt::CaseInsensitive)) {
                row.amounts = findAmounts(row.text);
                row.dates = findDates(row.text, DateOrder::DayFirst, today);
                monthFirst += monthFirstEvidence(row);
            }
            heights.push_back(row.height);
            layout.extent |= row.box;
            texts << row.text;
            layout.rows.push_back(std::move(row));
        }
    }
    if (monthFirst > 0) {
        layout.order = DateOrder::MonthFirst;
        for (Row& row : layout.rows) {
            if (!row.dates.empty())
                row.dates = findDates(row.text, layout.order, today);
        }
    }
    addGuessedDates(layout);
    layout.height = std::max(1.0, median(std::move(heights), 1));
    layout.text = texts.join(QLatin1Char('\n'));
    layout.currency = findCurrency(layout.text);
    return layout;
}

} // namespace emend::extraction
