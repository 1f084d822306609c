// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_copy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace emend::storage {

namespace {

using base::Result;
using Hashes = QHash<QString, QByteArray>; // by keyText()

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CopyDatabase)
};

constexpr size_t kMostMismatches = 1000;

void report(CopyReport& report, const QString& table, const QString& key, const QString& message)
{
    ++report.mismatchCount;
    if (report.mismatches.size() < kMostMismatches)
        report.mismatches.push_back({table, key, message});
}

/// A condition for the rows with these keys, with its values. The two databases sort texts differently, so the rows of
/// one are looked up in the other one by one.
struct KeyCondition {
    QString sql;
    std::vector<QByteArray> names;
    std::vector<QString> values;
};

KeyCondition postgresCondition(const std::vector<Row>& rows, const CopiedTable& table, const Dialect& dialect)
{
    KeyCondition condition;
    QStringList columns;
    QStringList arrays;
    for (size_t i = 0; i < table.key.size(); ++i) {
        const ColumnShape& column = table.key[i];
        QStringList values;
        for (const Row& row : rows)
            values << QString::fromUtf8(canonicalValue(row, column).value_or(QByteArray()));
        condition.names.push_back(":k" + QByteArray::number(i));
        condition.values.push_back(dialect.textList(values).toString());
        columns << column.name;
        arrays << QStringLiteral("CAST(:k%1 AS %2[])").arg(i).arg(column.type);
    }
    condition.sql = QStringLiteral("(%1) IN (SELECT * FROM unnest(%2))")
                        .arg(columns.join(QLatin1Char(',')), arrays.join(QLatin1Char(',')));
    return condition;
}

KeyCondition sqliteCondition(const std::vector<Row>& rows, const CopiedTable& table)
{
    QStringList columns;
    QStringList values;
    for (size_t i = 0; i < table.key.size(); ++i) {
        columns << table.key[i].name;
        values << QStringLiteral("json_extract(value, '$[%1]')").arg(i);
    }
    QJsonArray keys;
    for (const Row& row : rows) {
        QJsonArray key;
        for (const ColumnShape& column : table.key)
            key.append(QString::fromUtf8(canonicalValue(row, column).value_or(QByteArray())));
        keys.append(key);
    }
    return {QStringLiteral("(%1) IN (SELECT %2 FROM json_each(:k0))")
                .arg(columns.join(QLatin1Char(',')), values.join(QLatin1Char(','))),
            {":k0"},
            {QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact))}};
}

Result<Hashes> hashesOf(Transaction& transaction, const std::vector<Row>& rows, const CopiedTable& table)
{
    const KeyCondition condition = transaction.dialect().isPostgreSql()
        ? postgresCondition(rows, table, transaction.dialect())
        : sqliteCondition(rows, table);
    QStringList columns;
    for (const ColumnShape& column : table.columns)
        columns << column.name;
    Binds binds;
    for (size_t i = 0; i < condition.names.size(); ++i)
        binds.push_back({condition.names[i].constData(), condition.values[i]});
    const auto found = transaction.query(
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columns.join(QLatin1Char(',')), table.name, condition.sql),
        binds);
    if (!found)
        return tl::unexpected(found.error());
    Hashes hashes;
    for (const Row& row : *found)
        hashes.insert(keyText(row, table), rowHash(row, table.columns));
    return hashes;
}

using Compare = std::function<void(const QString& key, const Row& row, const std::optional<QByteArray>& otherHash)>;

// Calls `compare` for each row of one side, with the hash of the same row on the other.
Result<qint64> walk(Transaction& walked, Transaction& other, const CopiedTable& table, const Compare& compare,
                    const std::function<Result<void>(qint64 rows)>& compared)
{
    Position position;
    qint64 count = 0;
    for (;;) {
        const auto rows = rowsAfter(walked, table, position, {}, kCopiedAtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->empty())
            return count;
        const Result<Hashes> hashes = hashesOf(other, *rows, table);
        if (!hashes)
            return tl::unexpected(hashes.error());
        for (const Row& row : *rows) {
            const QString key = keyText(row, table);
            const auto hash = hashes->constFind(key);
            compare(key, row, hash == hashes->constEnd() ? std::nullopt : std::optional(hash.value()));
        }
        position = positionOf(rows->back(), table);
        count += static_cast<qint64>(rows->size());
        if (const Result<void> goOn = compared(static_cast<qint64>(rows->size())); !goOn)
            return tl::unexpected(goOn.error());
    }
}

} // namespace

Result<void> verifyTable(Transaction& from, Transaction& to, const CopiedTable& table, CopyReport& result,
                         const std::function<Result<void>(qint64 rows)>& compared)
{
    const Compare compareHashes = [&](const QString& key, const Row& row, const std::optional<QByteArray>& hash) {
        if (!hash)
            report(result, table.name, key, Text::tr("missing in the target"));
        else if (*hash != rowHash(row, table.columns))
            report(result, table.name, key, Text::tr("different in the target"));
    };
    const Result<qint64> rows = walk(from, to, table, compareHashes, compared);
    if (!rows)
        return tl::unexpected(rows.error());
    result.verified += *rows;
    const auto counted = to.queryOne(QLatin1String("SELECT count(*) AS n FROM ") + table.name);
    if (!counted)
        return tl::unexpected(counted.error());
    if ((*counted)->integer("n") <= *rows)
        return {};
    const Compare findExtra = [&](const QString& key, const Row&, const std::optional<QByteArray>& hash) {
        if (!hash)
            report(result, table.name, key, Text::tr("in the target only"));
    };
    const Result<qint64> walked = walk(to, from, table, findExtra, [](qint64) { return Result<void>(); });
    return walked ? Result<void>() : tl::unexpected(walked.error());
}

} // namespace emend::storage
