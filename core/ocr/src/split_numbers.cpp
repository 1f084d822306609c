// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "split_numbers.h"

#include <algorithm>

namespace emend::ocr {

namespace {

bool isPoint(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',');
}

bool startsWithDecimals(QStringView text)
{
    return text.size() >= 2 && text[0].isDigit() && text[1].isDigit() && (text.size() == 2 || !text[2].isDigit());
}

/// Whether digits with at most a point behind are an amount's: one letter before them makes a name, such as `A4,`.
bool isAmountBegun(QStringView text)
{
    while (!text.isEmpty() && (text.back().isDigit() || isPoint(text.back())))
        text.chop(1);
    return text.isEmpty() || !text.back().isLetter() || (text.size() >= 2 && text[text.size() - 2].isLetter());
}

bool belongTogether(const domain::Word& left, const domain::Word& right)
{
    const int gap = right.box.left() - left.box.right();
    if (gap > std::max(left.box.height(), right.box.height()))
        return false;
    const QStringView a = left.text;
    const QStringView b = right.text;
    if (a.size() >= 2 && isPoint(a.back()) && a[a.size() - 2].isDigit())
        return startsWithDecimals(b) && isAmountBegun(a);
    return !a.isEmpty() && a.back().isDigit() && b.size() >= 3 && isPoint(b[0]) && startsWithDecimals(b.mid(1));
}

} // namespace

void joinSplitNumbers(domain::Line& line)
{
    std::vector<domain::Word> joined;
    joined.reserve(line.words.size());
    for (domain::Word& word : line.words) {
        if (joined.empty() || !belongTogether(joined.back(), word)) {
            joined.push_back(std::move(word));
            continue;
        }
        domain::Word& left = joined.back();
        left.text += word.text;
        left.box |= word.box;
        left.confidence = std::min(left.confidence, word.confidence);
    }
    line.words = std::move(joined);
}

} // namespace emend::ocr
