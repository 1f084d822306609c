// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_rows.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::storage {

QString jsonRows(const Dialect& dialect, const char* placeholder, const char* table,
                 std::initializer_list<JsonColumn> columns)
{
    QStringList items;
    for (const JsonColumn& column : columns) {
        const QString name = QLatin1String(column.name);
        items << (dialect.isPostgreSql() ? name + QLatin1Char(' ') + QLatin1String(column.type)
                                         : QStringLiteral("value ->> '%1' AS %1").arg(name));
    }
    const QString pattern = dialect.isPostgreSql() ? QStringLiteral("jsonb_to_recordset(CAST(%1 AS jsonb)) AS %2(%3)")
                                                   : QStringLiteral("(SELECT %3 FROM json_each(%1)) AS %2");
    return pattern.arg(QLatin1String(placeholder), QLatin1String(table), items.join(QLatin1String(", ")));
}

QString rowsByKey(const Dialect& dialect, const char* placeholder, const char* table, JsonColumn key)
{
    // OFFSET 0 keeps PostgreSQL from joining in another way, CROSS JOIN does so in SQLite.
    const QString pattern = dialect.isPostgreSql()
        ? QStringLiteral("%1 CROSS JOIN LATERAL (SELECT * FROM %2 WHERE %3 = v.%3 OFFSET 0) AS t")
        : QStringLiteral("%1 CROSS JOIN %2 AS t ON t.%3 = v.%3");
    return pattern.arg(jsonRows(dialect, placeholder, "v", {key}), QLatin1String(table), QLatin1String(key.name));
}

QVariant jsonKeys(const char* name, const QStringList& keys)
{
    QJsonArray rows;
    for (const QString& key : keys)
        rows.append(QJsonObject{{QLatin1String(name), key}});
    return jsonArray(rows);
}

QVariant jsonArray(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace emend::storage
