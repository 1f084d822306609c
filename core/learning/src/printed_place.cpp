// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_place.h"

#include "header_print.h"

#include <algorithm>

namespace emend::learning {

namespace {

constexpr size_t kMostRows = 4;
constexpr double kLeastFit = 0.5;

/// Both ways: rows with much else on them fit less.
double likeness(const QString& value, const QString& rows)
{
    const auto longer = static_cast<double>(std::max(value.size(), rows.size()));
    return bestFit(value, rows) * static_cast<double>(value.size()) / std::max(longer, 1.0);
}

} // namespace

PrintedPlace placeOnPage(const QString& value, const domain::PageText& page)
{
    const QString form = comparable(value);
    PrintedPlace best;
    double score = 0;
    for (size_t first = 0; first < std::min(page.lines.size(), kHeaderRows); ++first) {
        QString rows;
        QStringList raw;
        QRect box;
        for (size_t i = first; i < std::min(page.lines.size(), first + kMostRows); ++i) {
            raw << page.lines[i].text();
            rows += comparable(raw.back());
            box |= page.lines[i].box();
            if (const double found = likeness(form, rows); found > score) {
                score = found;
                best = {raw.join(QLatin1Char(' ')), box, bestFit(form, rows)};
            }
        }
    }
    return best.fit < kLeastFit ? PrintedPlace{} : best;
}

} // namespace emend::learning
