// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchors.h"

#include "header_print.h"

#include <algorithm>

namespace emend::learning {

namespace {

constexpr double kLeastAlike = 0.75;
constexpr qsizetype kLongest = 40;

QString lettersOf(const QString& printed)
{
    QString letters;
    for (const QChar c : comparable(printed)) {
        if (c.isLetter())
            letters += c;
    }
    return letters.left(kLongest);
}

} // namespace

QString anchorOf(const std::vector<domain::PageText>& pages, int page, const QRect& box)
{
    const auto text = std::find_if(pages.begin(), pages.end(), [page](const auto& p) { return p.index == page; });
    if (text == pages.end() || box.isEmpty())
        return {};
    const auto holds = [&box](const domain::Line& line) { return line.box().contains(box.center()); };
    const auto row = std::find_if(text->lines.begin(), text->lines.end(), holds);
    if (row == text->lines.end())
        return {};
    QString before;
    for (const domain::Word& word : row->words) {
        if (word.box.center().x() < box.left())
            before += word.text;
    }
    if (const QString letters = lettersOf(before); !letters.isEmpty())
        return letters;
    return row == text->lines.begin() ? QString() : QLatin1Char('^') + lettersOf((row - 1)->text());
}

bool sameAnchor(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty() || a.startsWith(QLatin1Char('^')) != b.startsWith(QLatin1Char('^')))
        return false;
    return a == b || std::min(bestFit(a, b), bestFit(b, a)) >= kLeastAlike;
}

} // namespace emend::learning
