// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <compare>

namespace emend::base {

/// An amount in minor units (cents) with its ISO 4217 currency; the currency is empty where it is not known.
struct Money {
    qint64 minor = 0;
    QString currency;

    /// Plain decimal with two places, such as `-1234.50`: no grouping, no currency.
    QString toDecimal() const;

    friend bool operator==(const Money&, const Money&) = default;
};

} // namespace emend::base
