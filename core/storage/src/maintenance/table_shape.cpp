// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_shape.h"

#include <algorithm>
#include <array>
#include <map>

namespace emend::storage {

namespace {

using base::Result;
using Shapes = std::map<QString, TableShape>;

/// The same questions to either database; the columns of the answers have the same names.
struct CatalogueQueries {
    QString columns;
    QString keys;
    QString references;
    QString partitions; ///< empty where there are none
};

CatalogueQueries postgresQueries()
{
    const QString tables = QStringLiteral("c.relnamespace = to_regnamespace(current_schema()::text) "
                                          "AND c.relkind IN ('r', 'p') AND NOT c.relispartition ");
    return {
        QStringLiteral("SELECT c.relname::text AS table_name, a.attname::text AS column_name, "
                       "format_type(a.atttypid, a.atttypmod) AS type, a.attgenerated <> '' AS is_generated "
                       "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
                       "WHERE %1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum")
            .arg(tables),
        QStringLiteral("SELECT c.relname::text AS table_name, a.attname::text AS column_name FROM pg_class c "
                       "JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
                       "CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place) "
                       "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number "
                       "WHERE %1 ORDER BY c.relname, k.place")
            .arg(tables),
        QStringLiteral("SELECT c.relname::text AS table_name, f.relname::text AS other, a.attname::text AS column_name "
                       "FROM pg_class c JOIN pg_constraint r ON r.conrelid = c.oid AND r.contype = 'f' "
                       "JOIN pg_class f ON f.oid = r.confrelid "
                       "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = r.conkey[1] WHERE %1")
            .arg(tables),
        QStringLiteral("SELECT c.relname::text AS table_name, a.attname::text AS column_name FROM pg_class c "
                       "JOIN pg_partitioned_table p ON p.partrelid = c.oid "
                       "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0] WHERE %1")
            .arg(tables)};
}

CatalogueQueries sqliteQueries()
{
    const QString tables =
        QStringLiteral("pragma_table_list AS t JOIN %1(t.name) AS x "
                       "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite#_%' ESCAPE '#'");
    return {QLatin1String("SELECT t.name AS table_name, x.name AS column_name, x.type AS type, x.hidden IN (2, 3) AS "
                          "is_generated FROM ")
                + tables.arg(QLatin1String("pragma_table_xinfo")) + QLatin1String(" ORDER BY t.name, x.cid"),
            QLatin1String("SELECT t.name AS table_name, x.name AS column_name FROM ")
                + tables.arg(QLatin1String("pragma_table_info")) + QLatin1String(" AND x.pk > 0 ORDER BY t.name, x.pk"),
            QLatin1String("SELECT t.name AS table_name, x.\"table\" AS other, x.\"from\" AS column_name FROM ")
                + tables.arg(QLatin1String("pragma_foreign_key_list")),
            {}};
}

ValueKind kindOf(const QString& type)
{
    static const std::array<std::pair<QLatin1String, ValueKind>, 12> kinds{{
        {QLatin1String("timestamp"), ValueKind::Time},
        {QLatin1String("text_list"), ValueKind::TextList},
        {QLatin1String("[]"), ValueKind::TextList},
        {QLatin1String("json"), ValueKind::Json},
        {QLatin1String("bool"), ValueKind::Boolean},
        {QLatin1String("date"), ValueKind::Date},
        {QLatin1String("numeric"), ValueKind::Decimal},
        {QLatin1String("decimal"), ValueKind::Decimal},
        {QLatin1String("double"), ValueKind::Real},
        {QLatin1String("int"), ValueKind::Integer},
        {QLatin1String("bytea"), ValueKind::Bytes},
        {QLatin1String("blob"), ValueKind::Bytes},
    }};
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& kind) { return type.contains(kind.first, Qt::CaseInsensitive); });
    return found == kinds.end() ? ValueKind::Text : found->second;
}

// Of `decimal(4,3)`.
int scaleOf(const QString& type)
{
    return type.section(QLatin1Char(','), 1).remove(QLatin1Char(')')).trimmed().toInt();
}

Result<Shapes> describedTables(Transaction& transaction, const CatalogueQueries& queries)
{
    Shapes shapes;
    const auto columns = transaction.query(queries.columns);
    const auto keys = columns ? transaction.query(queries.keys) : columns;
    const auto references = keys ? transaction.query(queries.references) : keys;
    const auto partitions =
        references && !queries.partitions.isEmpty() ? transaction.query(queries.partitions) : references;
    if (!partitions)
        return tl::unexpected(partitions.error());
    for (const Row& row : *columns) {
        TableShape& shape = shapes[row.text("table_name")];
        shape.name = row.text("table_name");
        const QString type = row.text("type");
        shape.columns.push_back({row.text("column_name"), type, row.flag("is_generated"), kindOf(type), scaleOf(type)});
    }
    for (const Row& row : *keys)
        shapes[row.text("table_name")].key << row.text("column_name");
    for (const Row& row : *references) {
        TableShape& shape = shapes[row.text("table_name")];
        if (row.text("other") == shape.name)
            shape.selfReferences << row.text("column_name");
        else
            shape.references << row.text("other");
    }
    if (!queries.partitions.isEmpty()) {
        for (const Row& row : *partitions)
            shapes[row.text("table_name")].partitionColumn = row.text("column_name");
    }
    return shapes;
}

void addInOrder(const QString& name, Shapes& left, std::vector<TableShape>& ordered)
{
    auto node = left.extract(name);
    if (node.empty())
        return;
    for (const QString& other : node.mapped().references)
        addInOrder(other, left, ordered);
    ordered.push_back(std::move(node.mapped()));
}

} // namespace

const ColumnShape* TableShape::column(const QString& columnName) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ColumnShape& column) { return column.name == columnName; });
    return found == columns.end() ? nullptr : &*found;
}

Result<std::vector<TableShape>> tableShapes(Transaction& transaction)
{
    Result<Shapes> shapes =
        describedTables(transaction, transaction.dialect().isPostgreSql() ? postgresQueries() : sqliteQueries());
    if (!shapes)
        return tl::unexpected(shapes.error());
    std::vector<TableShape> ordered;
    while (!shapes->empty())
        addInOrder(QString(shapes->begin()->first), *shapes, ordered);
    return ordered;
}

} // namespace emend::storage
