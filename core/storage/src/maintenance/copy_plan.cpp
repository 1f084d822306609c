// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_plan.h"

#include "copy_progress.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::storage {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CopyDatabase)
};

// Each database has its own history, and the cache fills itself again.
const QStringList& leftOut()
{
    static const QStringList tables{QStringLiteral("schema_migrations"), QStringLiteral("ocr_cache"),
                                    kCopyProgressTable};
    return tables;
}

Result<CopiedTable> pairedTable(const TableShape& source, const TableShape& target, bool targetKnowsTypes)
{
    CopiedTable table;
    table.name = source.name;
    table.selfReferences = source.selfReferences;
    table.partitionColumn = target.partitionColumn;
    for (const ColumnShape& column : source.columns) {
        const ColumnShape* other = target.column(column.name);
        if (column.isGenerated || (other && other->isGenerated))
            continue;
        if (!other)
            return base::fail(base::ErrorCode::Conflict,
                              Text::tr("The target has no column %1 in %2.").arg(column.name, source.name));
        // SQLite knows the types by name only, where it has them.
        ColumnShape paired = targetKnowsTypes ? *other : column;
        paired.type = other->type;
        table.columns.push_back(paired);
        if (source.key.contains(column.name))
            table.key.push_back(paired);
    }
    std::sort(table.key.begin(), table.key.end(), [&](const ColumnShape& a, const ColumnShape& b) {
        return source.key.indexOf(a.name) < source.key.indexOf(b.name);
    });
    return table;
}

QStringList names(const std::vector<ColumnShape>& columns)
{
    QStringList list;
    for (const ColumnShape& column : columns)
        list << column.name;
    return list;
}

Result<qint64> countRows(Transaction& transaction, const QString& table)
{
    return transaction.queryOne(QLatin1String("SELECT count(*) AS n FROM ") + table)
        .map([](const std::optional<Row>& row) { return row->integer("n"); });
}

} // namespace

Result<std::vector<CopiedTable>> copyPlan(Transaction& from, Transaction& to)
{
    const auto sources = tableShapes(from);
    const auto targets = sources ? tableShapes(to) : sources;
    if (!targets)
        return tl::unexpected(targets.error());
    std::vector<CopiedTable> plan;
    for (const TableShape& source : *sources) {
        if (leftOut().contains(source.name))
            continue;
        const auto target = std::find_if(targets->begin(), targets->end(),
                                         [&](const TableShape& shape) { return shape.name == source.name; });
        if (target == targets->end())
            return base::fail(base::ErrorCode::Conflict, Text::tr("The target has no table %1.").arg(source.name));
        Result<CopiedTable> table = pairedTable(source, *target, to.dialect().isPostgreSql());
        if (!table)
            return tl::unexpected(table.error());
        const Result<qint64> rows = countRows(from, source.name);
        if (!rows)
            return tl::unexpected(rows.error());
        table->rows = *rows;
        plan.push_back(std::move(*table));
    }
    return plan;
}

Result<std::vector<Row>> rowsAfter(Transaction& transaction, const CopiedTable& table, const Position& position,
                                   const QString& condition, int limit)
{
    const QStringList key = names(table.key);
    std::vector<QByteArray> placeholders;
    QStringList conditions;
    if (!condition.isEmpty())
        conditions << condition;
    if (!position.isEmpty()) {
        QStringList marks;
        for (qsizetype i = 0; i < position.size(); ++i) {
            placeholders.push_back(":k" + QByteArray::number(i));
            marks << QString::fromLatin1(placeholders.back());
        }
        conditions << QStringLiteral("(%1) > (%2)").arg(key.join(QLatin1Char(',')), marks.join(QLatin1Char(',')));
    }
    Binds binds{{":limit", limit}};
    for (size_t i = 0; i < placeholders.size(); ++i)
        binds.push_back({placeholders[i].constData(), position.at(static_cast<qsizetype>(i))});
    const QString where =
        conditions.isEmpty() ? QString() : QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND "));
    return transaction.query(
        QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4 LIMIT :limit")
            .arg(names(table.columns).join(QLatin1Char(',')), table.name, where, key.join(QLatin1Char(','))),
        binds);
}

// As the database itself writes it: it is compared with what stands there.
Position positionOf(const Row& row, const CopiedTable& table)
{
    Position position;
    for (const ColumnShape& column : table.key) {
        const QByteArray name = column.name.toUtf8();
        const QVariant& value = row.value(name.constData());
        position << (value.typeId() == QMetaType::QDateTime ? row.time(name.constData()).toString(Qt::ISODateWithMs)
                                                            : value.toString());
    }
    return position;
}

QString keyText(const Row& row, const CopiedTable& table)
{
    QStringList parts;
    for (const ColumnShape& column : table.key)
        parts << column.name + QLatin1Char('=') + QString::fromUtf8(canonicalValue(row, column).value_or(QByteArray()));
    return parts.join(QLatin1String(", "));
}

} // namespace emend::storage
