// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_checks.h"

#include <QtCore/QCoreApplication>

namespace emend::storage {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CheckDatabase)
};

// One finding for each row: `message` takes its first column.
Result<void> addEach(Transaction& transaction, const QString& sql, const char* check, const QString& message,
                     std::vector<DatabaseFinding>& findings)
{
    const auto rows = transaction.query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows)
        findings.push_back({QString::fromLatin1(check), true, message.arg(row.value(qsizetype(0)).toString())});
    return {};
}

Result<void> addSqliteFindings(Transaction& transaction, std::vector<DatabaseFinding>& findings)
{
    const Result<void> sound =
        addEach(transaction,
                QStringLiteral("SELECT integrity_check FROM pragma_integrity_check(20) WHERE integrity_check <> 'ok'"),
                "integrity", Text::tr("The file is damaged: %1. Go back to a backup."), findings);
    if (!sound)
        return sound;
    return addEach(
        transaction,
        QStringLiteral(
            "SELECT \"table\" || ', row ' || rowid || ', of ' || parent FROM pragma_foreign_key_check LIMIT 20"),
        "references", Text::tr("A row points to what is not there: %1."), findings);
}

Result<void> addPostgresFindings(Transaction& transaction, std::vector<DatabaseFinding>& findings)
{
    const Result<void> sound =
        addEach(transaction,
                QStringLiteral("SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
                               "WHERE NOT (i.indisvalid AND i.indisready) "
                               "AND c.relnamespace = to_regnamespace(current_schema()::text) ORDER BY 1"),
                "invalid_index", Text::tr("The index %1 is not valid. Run: REINDEX INDEX %1"), findings);
    if (!sound)
        return sound;
    return addEach(
        transaction,
        QStringLiteral(
            "SELECT r.conname || ' of ' || c.relname FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid "
            "WHERE NOT r.convalidated AND c.relnamespace = to_regnamespace(current_schema()::text) ORDER BY 1"),
        "unvalidated_constraint", Text::tr("The constraint %1 was never checked against the rows that were there."),
        findings);
}

} // namespace

Result<void> addStructureFindings(Transaction& transaction, std::vector<DatabaseFinding>& findings)
{
    return transaction.dialect().isPostgreSql() ? addPostgresFindings(transaction, findings)
                                                : addSqliteFindings(transaction, findings);
}

Result<void> addPartitionFindings(Transaction& transaction, const QDateTime& now,
                                  std::vector<DatabaseFinding>& findings)
{
    if (!transaction.dialect().isPostgreSql())
        return {};
    for (const QDate& month : {now.date(), now.date().addMonths(1)}) {
        const auto missing = transaction.query(
            QStringLiteral("SELECT c.relname::text AS name FROM pg_class c WHERE c.relkind = 'p' "
                           "AND c.relnamespace = to_regnamespace(current_schema()::text) "
                           "AND to_regclass(quote_ident(c.relname || CAST(:suffix AS TEXT))) IS NULL ORDER BY 1"),
            {{":suffix", month.toString(QStringLiteral("'_'yyyy_MM"))}});
        if (!missing)
            return tl::unexpected(missing.error());
        for (const Row& row : *missing)
            findings.push_back({QStringLiteral("partition"), true,
                                Text::tr("The partition of %1 for %2 is missing. Run: emend-cli db migrate")
                                    .arg(row.text("name"), month.toString(QStringLiteral("yyyy-MM")))});
    }
    return {};
}

} // namespace emend::storage
