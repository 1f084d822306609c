// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/dialect.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace emend::storage {

QVariant Dialect::textList(const QStringList& list) const
{
    if (!isPostgreSql())
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
    QStringList quoted;
    for (QString item : list) {
        item.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        quoted << QLatin1Char('"') + item + QLatin1Char('"');
    }
    return QString(QLatin1Char('{') + quoted.join(QLatin1Char(',')) + QLatin1Char('}'));
}

QString Dialect::skipLocked() const
{
    return isPostgreSql() ? QStringLiteral(" FOR UPDATE SKIP LOCKED") : QString();
}

QString Dialect::forUpdate() const
{
    return isPostgreSql() ? QStringLiteral(" FOR UPDATE") : QString();
}

QString Dialect::greatest(const QString& a, const QString& b) const
{
    const QLatin1String name = isPostgreSql() ? QLatin1String("greatest(") : QLatin1String("max(");
    return name + a + QLatin1String(", ") + b + QLatin1Char(')');
}

} // namespace emend::storage
