// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QStringList>

namespace emend::test {

/// A page with one row for each text, in letters of 10 × 20 pixels; rows are 30 pixels apart. Two blanks or more are as
/// wide a gap.
inline domain::PageText pageOf(const QStringList& rows, double confidence = 0.95)
{
    domain::PageText page;
    page.size = {800, 30 * static_cast<int>(rows.size()) + 60};
    for (qsizetype i = 0; i < rows.size(); ++i) {
        domain::Line line;
        const QString& row = rows[i];
        const int top = 30 + 30 * static_cast<int>(i);
        for (qsizetype start = 0; start < row.size();) {
            if (row[start] == QLatin1Char(' ')) {
                ++start;
                continue;
            }
            const qsizetype blank = row.indexOf(QLatin1Char(' '), start);
            const qsizetype end = blank < 0 ? row.size() : blank;
            const QRect box(20 + 10 * static_cast<int>(start), top, 10 * static_cast<int>(end - start), 20);
            line.words.push_back({row.mid(start, end - start), box, confidence, {}});
            start = end;
        }
        page.lines.push_back(line);
    }
    return page;
}

} // namespace emend::test
