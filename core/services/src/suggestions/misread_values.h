// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <vector>

namespace emend::services {

/// A value with one digit taken for another that looks like it.
struct MisreadValue {
    QString value;
    double odds = 0; ///< beside the other ones, 0–1
};

/// Dates that one misread digit may hide, not in the future and of this century.
std::vector<MisreadValue> misreadDates(const QDate& date, const QDate& today);

/// Plain decimals that one misread or lost digit may hide.
std::vector<MisreadValue> misreadAmounts(const QString& decimal);

/// The amount rounded to five cents, as cash is paid in some countries; empty where it is that already.
QString roundedToFive(const QString& decimal);

/// The dates in a row that is printed or read too irregularly for extraction::findDates() (stray blanks, mixed
/// separators); none where that finds one.
std::vector<QDate> irregularDates(const QString& row, const QDate& today);

/// The dates in a row whose year lost one or both of its middle digits, such as `05-05-2 8`; the latest first.
std::vector<QDate> datesWithLostYear(const QString& row, const QDate& today);

} // namespace emend::services
