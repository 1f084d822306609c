// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion_reasons.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Suggestions)
};

constexpr qsizetype kLongestLabel = 24;

struct Rows {
    int first = -1; ///< of the page, counted from 0
    int last = -1;
    QString before; ///< what is printed left of the box on the first of them
};

Rows rowsOf(const std::vector<domain::PageText>& pages, const extraction::Candidate& candidate)
{
    Rows rows;
    for (const domain::PageText& page : pages) {
        for (size_t i = 0; page.index == candidate.page && i < page.lines.size(); ++i) {
            QStringList before;
            bool holds = false;
            for (const domain::Word& word : page.lines[i].words) {
                if (candidate.box.contains(word.box.center()))
                    holds = true;
                else if (!holds)
                    before << word.text;
            }
            if (!holds)
                continue;
            if (rows.first < 0) {
                rows.first = static_cast<int>(i);
                rows.before = before.join(QLatin1Char(' ')).simplified();
            }
            rows.last = static_cast<int>(i);
        }
    }
    return rows;
}

bool hasFeature(const extraction::Candidate& candidate, std::string_view name)
{
    return std::any_of(candidate.features.begin(), candidate.features.end(),
                       [name](const extraction::Feature& feature) { return feature.name == name; });
}

/// The last words of what is printed before a value, without the marks that follow a label.
QString labelOf(QString before)
{
    while (!before.isEmpty() && !before.back().isLetterOrNumber())
        before.chop(1);
    if (before.size() <= kLongestLabel)
        return before;
    const qsizetype blank = before.indexOf(QLatin1Char(' '), before.size() - kLongestLabel);
    return before.mid(blank < 0 ? before.size() - kLongestLabel : blank + 1);
}

bool hasLetter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QString reckonedReason(const extraction::Candidate& candidate)
{
    const auto agrees = [&candidate](const std::string& way) {
        return hasFeature(candidate, "equals:" + way) || hasFeature(candidate, "derived_equals:" + way);
    };
    if (agrees("paid_minus_change"))
        return Text::tr("cash − change");
    if (agrees("sum"))
        return Text::tr("subtotal with tax and rounding");
    if (agrees("row_sum"))
        return Text::tr("net + tax of one row");
    if (agrees("item_sum"))
        return Text::tr("sum of the items");
    return hasFeature(candidate, "derived") ? Text::tr("decimal point not legible") : QString();
}

} // namespace

QString placeReason(const std::vector<domain::PageText>& pages, const extraction::Candidate& candidate)
{
    if (candidate.box.isEmpty())
        return reckonedReason(candidate);
    const Rows rows = rowsOf(pages, candidate);
    if (hasFeature(candidate, "guessed") || hasFeature(candidate, "repaired"))
        return Text::tr("misread digits put right");
    if (const QString label = labelOf(rows.before); rows.first == rows.last && hasLetter(label))
        return Text::tr("after “%1”").arg(label);
    if (const QString reckoned = reckonedReason(candidate); !reckoned.isEmpty())
        return reckoned;
    if (rows.last > rows.first)
        return Text::tr("rows %1 to %2").arg(rows.first + 1).arg(rows.last + 1);
    return Text::tr("row %1").arg(rows.first + 1);
}

QString otherReadingReason()
{
    return Text::tr("read another way");
}

QString swappedDateReason()
{
    return Text::tr("day and month swapped");
}

QString secondChoiceReason()
{
    return Text::tr("second choice");
}

QString foundByProgramReason()
{
    return Text::tr("found by the program");
}

QString knownValueReason()
{
    return Text::tr("confirmed before");
}

QString choiceReason()
{
    return Text::tr("one of the list");
}

QString misreadDigitReason()
{
    return Text::tr("a misread digit");
}

QString roundedReason()
{
    return Text::tr("rounded to five cents");
}

} // namespace emend::services
