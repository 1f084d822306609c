// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_text.h"

#include <QtCore/QLocale>

namespace emend::services {

QString plainText(const QJsonValue& value)
{
    if (!value.isDouble())
        return value.toVariant().toString();
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    return static_cast<double>(whole) == number ? QString::number(whole)
                                                : QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace emend::services
