// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_progress.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace emend::storage {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CopyDatabase)
};

QString positionText(const Position& position)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(position)).toJson(QJsonDocument::Compact));
}

Position positionFrom(const QString& text)
{
    Position position;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array())
        position << value.toString();
    return position;
}

// Which rows a database has that was only just set up; they make way for the source's.
QString newcomerCondition(const QString& table)
{
    if (table == QLatin1String("settings"))
        return QStringLiteral("name = 'privacy.salt'");
    return table == QLatin1String("audit_heads") ? QStringLiteral("seq = 0") : QString();
}

Result<void> requireEmpty(Transaction& to, const QString& table)
{
    const QString newcomers = newcomerCondition(table);
    const auto row = to.queryOne(
        newcomers.isEmpty() ? QStringLiteral("SELECT 1 AS found FROM %1 LIMIT 1").arg(table)
                            : QStringLiteral("SELECT 1 AS found FROM %1 WHERE NOT (%2) LIMIT 1").arg(table, newcomers));
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        return base::fail(
            base::ErrorCode::Conflict,
            Text::tr("The target is not empty: there are rows in %1. Copy into a new database.").arg(table));
    if (newcomers.isEmpty())
        return {};
    const auto cleared = to.execute(QLatin1String("DELETE FROM ") + table);
    return cleared ? Result<void>() : tl::unexpected(cleared.error());
}

} // namespace

Result<bool> hasBegun(Transaction& to, const QString& source)
{
    const QString sql = to.dialect().isPostgreSql()
        ? QStringLiteral("SELECT 1 AS found WHERE to_regclass(:name) IS NOT NULL")
        : QStringLiteral("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = :name");
    const auto known = to.queryOne(sql, {{":name", kCopyProgressTable}});
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return false;
    const auto other =
        to.queryOne(QStringLiteral("SELECT source FROM %1 WHERE source <> :source LIMIT 1").arg(kCopyProgressTable),
                    {{":source", source}});
    if (!other)
        return tl::unexpected(other.error());
    if (*other)
        return base::fail(base::ErrorCode::Conflict,
                          Text::tr("The target holds the beginning of a copy of %1.").arg((*other)->text("source")));
    return true;
}

Result<void> beginCopy(Transaction& to, const std::vector<CopiedTable>& plan, const QString& source)
{
    const auto made = to.runScript(QStringLiteral("CREATE TABLE %1 (table_name TEXT PRIMARY KEY, source TEXT NOT NULL, "
                                                  "stage INTEGER NOT NULL, position TEXT NOT NULL)")
                                       .arg(kCopyProgressTable));
    if (!made)
        return made;
    std::vector<QVariantList> states;
    for (const CopiedTable& table : plan) {
        if (const Result<void> empty = requireEmpty(to, table.name); !empty)
            return empty;
        states.push_back({table.name, source, static_cast<int>(CopyStage::Rows), positionText({})});
    }
    return to.insertRows(
        kCopyProgressTable,
        {QStringLiteral("table_name"), QStringLiteral("source"), QStringLiteral("stage"), QStringLiteral("position")},
        states);
}

Result<CopyState> copyState(Transaction& to, const QString& table)
{
    const auto row =
        to.queryOne(QStringLiteral("SELECT stage, position FROM %1 WHERE table_name = :table").arg(kCopyProgressTable),
                    {{":table", table}});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return base::fail(
            base::ErrorCode::Conflict,
            Text::tr("The copy was begun by another version, without %1. Copy into a new database.").arg(table));
    return CopyState{static_cast<CopyStage>((*row)->integer("stage")), positionFrom((*row)->text("position"))};
}

Result<bool> advanceCopy(Transaction& to, const QString& table, const CopyState& before, const CopyState& after)
{
    return to
        .execute(QStringLiteral("UPDATE %1 SET stage = :stage, position = :position "
                                "WHERE table_name = :table AND stage = :oldStage AND position = :oldPosition")
                     .arg(kCopyProgressTable),
                 {{":stage", static_cast<int>(after.stage)},
                  {":position", positionText(after.position)},
                  {":table", table},
                  {":oldStage", static_cast<int>(before.stage)},
                  {":oldPosition", positionText(before.position)}})
        .map([](qint64 changed) { return changed > 0; });
}

Result<void> endCopy(Transaction& to)
{
    return to.runScript(QLatin1String("DROP TABLE ") + kCopyProgressTable);
}

} // namespace emend::storage
