// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_repair.h"

namespace emend::extraction
{

QString cleanedName(const QString& printed)
{
    QString name = printed.simplified();
    const auto isEdge = [](QChar c) {
        return !c.isLetterOrNumber() && c != QLatin1Char(')') && c != QLatin1Char('(') && c != QLatin1Char('.')
            && c != QLatin1Char('!') && c != QLatin1Char('&');
    };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    qsizetype start = 0;
    while (start < name.size() && (isEdge(name[start]) || name[start] == QLatin1Char('.')))
        ++start;
    return name.mid(start);
}

QString joinedAddress(const QStringList& lines)
{
    QString address;
    for (const QString& line : lines) {
        const QString part = line.simplified();
        if (part.isEmpty())
            continue;
        if (!address.isEmpty()) {
            const QChar last = address.back();
            address +=
                last == QLatin1Char(',') || last == QLatin1Char('.') ? QStringLiteral(" ") : QStringLiteral(", ");
        }
        address += part;
    }
    return address;
}

} // namespace emend::extraction
