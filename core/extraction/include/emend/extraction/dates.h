// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <vector>

namespace emend::extraction {

/// Which number of `03/04/2018` is the day; the ambiguous case only. Names and values over 12 decide by themselves.
enum class DateOrder { DayFirst, MonthFirst };

/// A date as it stands in a text.
struct DateMatch {
    QDate date;
    QString raw; ///< exactly the matched characters
    qsizetype start = 0; ///< offset of `raw` in the text
    bool ambiguous = false; ///< the other order would be a valid date too
    bool repaired = false; ///< letters were read as digits (O as 0, l as 1 …) or a separator was missing
};

/// All dates in a text, left to right, in the usual printed forms (`25/12/2018`, `2018-12-25`, `25 DEC 18`, `Dec. 25,
/// 2018`, `20181225`, `25.12.18`, Bengali digits and month names). Two-digit years fall within 80 years before and 20
/// after `today`.
std::vector<DateMatch> findDates(const QString& text, DateOrder order, QDate today);

} // namespace emend::extraction
