// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/money.h>
#include <emend/extraction/schema.h>

#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>

// What a person types into a field, read as what the field holds. The texts are clean lines.
namespace emend::services {

/// ISO, or any printed form, the day before the month where both are possible; between 1900 and 2199. Nothing where it
/// is none, or more than one.
std::optional<QDate> readDate(const QString& typed, QDate today);

/// A plain decimal, or any printed form with or without a currency. Nothing where it is none, or more than one.
std::optional<base::Money> readAmount(const QString& typed);

/// ISO 4217, from a code in any case or a sign; empty where it is none.
QString readCurrency(const QString& typed);

/// The value that it is but for its case; itself where it is none of them.
QString readEnumeration(const QString& typed, const QStringList& values);

/// The canonical text of a value of that field; empty where it is none.
QString readTyped(const QString& typed, const extraction::FieldSchema& field, QDate today);

/// `1234`, also where it was typed with the stars that receipts print (`**** 1234`); empty where it is none.
QString readCardLastFour(const QString& typed);

} // namespace emend::services
