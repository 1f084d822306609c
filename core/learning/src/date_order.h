// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

namespace emend::learning {

/// In which order that date is printed: `D/M` or `M/D`; empty where it is not printed in numbers, where both orders say
/// the same, or where it is another date.
QString printedOrder(const QString& raw, const QDate& date);

/// The date that the print means in that order, where `read` is the same print read in the other; else `read`.
QDate dateInOrder(const QString& raw, const QString& order, const QDate& read);

} // namespace emend::learning
