// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_print.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <numeric>

namespace emend::learning {

namespace {

constexpr qsizetype kShortestRow = 4;
constexpr qsizetype kGram = 4;
constexpr qsizetype kFewestDigits = 7;
constexpr qsizetype kLongestRow = 120;

QChar representative(QChar c)
{
    switch (c.unicode()) {
    case '0':
    case 'Q':
    case 'D':
        return QLatin1Char('O');
    case '1':
    case 'L':
        return QLatin1Char('I');
    case '5':
        return QLatin1Char('S');
    case '8':
        return QLatin1Char('B');
    case '2':
        return QLatin1Char('Z');
    case '6':
        return QLatin1Char('G');
    default:
        return c;
    }
}

bool looksLikeDate(const QString& digits)
{
    static const QRegularExpression pattern(QStringLiteral("^(20[0-4]\\d[01]\\d[0-3]\\d|[0-3]\\d[01]\\d20[0-4]\\d)"));
    return pattern.match(digits).hasMatch();
}

void addNumbers(const QString& row, QStringList& numbers)
{
    static const QRegularExpression run(QStringLiteral("\\d[\\d \\-]{5,}\\d"));
    static const QRegularExpression separators(QStringLiteral("[ \\-]"));
    for (auto it = run.globalMatch(row); it.hasNext();) {
        const QString digits = it.next().captured().remove(separators);
        if (digits.size() >= kFewestDigits && !looksLikeDate(digits))
            numbers << digits;
    }
}

void addGrams(const QString& form, std::vector<quint64>& grams)
{
    for (qsizetype i = 0; i + kGram <= form.size(); ++i) {
        quint64 gram = 0;
        for (qsizetype j = 0; j < kGram; ++j)
            gram = (gram << 16) | form[i + j].unicode();
        grams.push_back(gram);
    }
}

} // namespace

QString spellingKey(const QString& value)
{
    QString key;
    for (const QChar c : value.toUpper()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) // vowels of many scripts are marks
            key += c;
    }
    return key;
}

QString comparable(const QString& printed)
{
    QString form = spellingKey(printed);
    for (QChar& c : form)
        c = representative(c);
    return form;
}

HeaderPrint headerPrint(const QStringList& rows)
{
    HeaderPrint print;
    for (const QString& row : rows) {
        const QString form = comparable(row);
        if (form.size() < kShortestRow)
            continue;
        print.rows << row;
        print.text += form;
        addGrams(form, print.grams);
        addNumbers(row, print.numbers);
    }
    std::sort(print.grams.begin(), print.grams.end());
    print.grams.erase(std::unique(print.grams.begin(), print.grams.end()), print.grams.end());
    print.numbers.sort();
    print.numbers.removeDuplicates();
    return print;
}

HeaderPrint headerPrint(const std::vector<domain::PageText>& pages)
{
    QStringList rows;
    if (!pages.empty()) {
        const std::vector<domain::Line>& lines = pages.front().lines;
        for (size_t i = 0; i < std::min(lines.size(), kHeaderRows); ++i)
            rows << lines[i].text().left(kLongestRow);
    }
    return headerPrint(rows);
}

double bestFit(const QString& pattern, const QString& text)
{
    if (pattern.isEmpty() || text.isEmpty())
        return 0;
    std::vector<int> distance(static_cast<size_t>(text.size()) + 1, 0); // a fit may begin anywhere
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        int diagonal = distance[0];
        distance[0] = static_cast<int>(i) + 1;
        for (size_t j = 1; j < distance.size(); ++j) {
            const int changed = diagonal + (pattern[i] == text[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = distance[j];
            distance[j] = std::min({changed, distance[j] + 1, distance[j - 1] + 1});
        }
    }
    const int least = *std::min_element(distance.begin(), distance.end());
    return 1 - static_cast<double>(least) / static_cast<double>(pattern.size());
}

} // namespace emend::learning
