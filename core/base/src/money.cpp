// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/money.h>

namespace emend::base {

QString Money::toDecimal() const
{
    // Negating in unsigned arithmetic keeps the smallest qint64 defined.
    const quint64 magnitude = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    const QString digits = QStringLiteral("%1.%2").arg(magnitude / 100).arg(magnitude % 100, 2, 10, QLatin1Char('0'));
    return minor < 0 ? QLatin1Char('-') + digits : digits;
}

} // namespace emend::base
