// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/copy_database.h>

#include "copy_progress.h"
#include "verify_copy.h"

#include <emend/storage/partitions.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CopyDatabase)
};

QString identityOf(const DatabaseUrl& url)
{
    return url.backend == Backend::Sqlite ? QLatin1String("sqlite://") + QFileInfo(url.path).absoluteFilePath()
                                          : url.display();
}

/// One run of a copy, in a transaction of the source that sees it as it was at the beginning.
class CopyRun final
{
public:
    CopyRun(Transaction& from, Database& to, QString source, base::Progress& progress)
        : m_from(from), m_to(to), m_source(std::move(source)), m_progress(progress)
    {
    }

    Result<CopyReport> run();

private:
    Result<void> prepare();
    Result<void> makePartitions(const CopiedTable& table);
    Result<void> copyTable(const CopiedTable& table);
    Result<CopyState> copyBatch(const CopiedTable& table, const CopyState& state);
    Result<void> writeRows(Transaction& to, const CopiedTable& table, const std::vector<Row>& rows) const;
    Result<void> writeLinks(Transaction& to, const CopiedTable& table, const std::vector<Row>& rows) const;
    Result<void> verify();
    Result<void> advance(const QString& step, qint64 rows);

    Transaction& m_from;
    Database& m_to;
    QString m_source;
    base::Progress& m_progress;
    std::vector<CopiedTable> m_plan;
    CopyReport m_report;
    qint64 m_total = 0; // each row counts twice: copied and compared
    qint64 m_done = 0;
};

Result<CopyReport> CopyRun::run()
{
    Result<void> done = prepare();
    for (size_t i = 0; done && i < m_plan.size(); ++i)
        done = copyTable(m_plan[i]);
    if (done)
        done = verify();
    if (done && m_report.mismatchCount == 0)
        done = m_to.transact([](Transaction& to) { return endCopy(to); });
    if (!done)
        return tl::unexpected(done.error());
    return m_report;
}

Result<void> CopyRun::prepare()
{
    const Result<void> prepared = m_to.transact([&](Transaction& to) -> Result<void> {
        Result<std::vector<CopiedTable>> plan = copyPlan(m_from, to);
        if (!plan)
            return tl::unexpected(plan.error());
        m_plan = std::move(*plan);
        const Result<bool> begun = hasBegun(to, m_source);
        if (!begun)
            return tl::unexpected(begun.error());
        m_report.isContinued = *begun;
        return *begun ? Result<void>() : beginCopy(to, m_plan, m_source);
    });
    if (!prepared)
        return prepared;
    for (const CopiedTable& table : m_plan) {
        m_total += 2 * table.rows;
        if (table.partitionColumn.isEmpty())
            continue;
        if (const Result<void> made = makePartitions(table); !made)
            return made;
    }
    return {};
}

// For the months that have rows: others would only be in the way.
Result<void> CopyRun::makePartitions(const CopiedTable& table)
{
    const auto months =
        m_from.query(QStringLiteral("SELECT DISTINCT substr(CAST(%1 AS TEXT), 1, 7) AS month FROM %2 ORDER BY 1")
                         .arg(table.partitionColumn, table.name));
    if (!months)
        return tl::unexpected(months.error());
    return m_to.transact([&](Transaction& to) -> Result<void> {
        for (const Row& row : *months) {
            const QDate month = QDate::fromString(row.text("month") + QLatin1String("-01"), Qt::ISODate);
            if (!month.isValid())
                continue;
            if (const Result<void> made = ensurePartitions(to, month, month); !made)
                return made;
        }
        return {};
    });
}

Result<void> CopyRun::copyTable(const CopiedTable& table)
{
    Result<CopyState> state = m_to.read([&](Transaction& to) { return copyState(to, table.name); });
    while (state && state->stage != CopyStage::Done)
        state = copyBatch(table, *state);
    return state ? Result<void>() : tl::unexpected(state.error());
}

Result<CopyState> CopyRun::copyBatch(const CopiedTable& table, const CopyState& state)
{
    const bool links = state.stage == CopyStage::Links;
    const QString condition = links
        ? table.selfReferences.join(QLatin1String(" IS NOT NULL OR ")) + QLatin1String(" IS NOT NULL")
        : QString();
    const auto rows =
        rowsAfter(m_from, table, state.position,
                  condition.isEmpty() ? condition : QLatin1Char('(') + condition + QLatin1Char(')'), kCopiedAtOnce);
    if (!rows)
        return tl::unexpected(rows.error());
    CopyState next = state;
    if (!rows->empty())
        next.position = positionOf(rows->back(), table);
    else
        next = {links || table.selfReferences.isEmpty() ? CopyStage::Done : CopyStage::Links, {}};
    const Result<void> written = m_to.transact([&](Transaction& to) -> Result<void> {
        const Result<bool> advanced = advanceCopy(to, table.name, state, next);
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            return {};
        return links ? writeLinks(to, table, *rows) : writeRows(to, table, *rows);
    });
    if (!written)
        return tl::unexpected(written.error());
    const qint64 count = links ? 0 : static_cast<qint64>(rows->size());
    m_report.copied += count;
    if (const Result<void> goOn = advance(Text::tr("Copying %1").arg(table.name), count); !goOn)
        return tl::unexpected(goOn.error());
    return next;
}

Result<void> CopyRun::writeRows(Transaction& to, const CopiedTable& table, const std::vector<Row>& rows) const
{
    QStringList columns;
    for (const ColumnShape& column : table.columns)
        columns << column.name;
    std::vector<QVariantList> copies;
    copies.reserve(rows.size());
    for (const Row& row : rows) {
        QVariantList copy;
        copy.reserve(columns.size());
        for (const ColumnShape& column : table.columns)
            copy << (table.selfReferences.contains(column.name) ? QVariant() : copiedValue(row, column, to.dialect()));
        copies.push_back(std::move(copy));
    }
    return to.insertRows(table.name, columns, copies);
}

// The rows that are pointed to are all there now, in whatever order they came.
Result<void> CopyRun::writeLinks(Transaction& to, const CopiedTable& table, const std::vector<Row>& rows) const
{
    QStringList assignments;
    for (const QString& column : table.selfReferences)
        assignments << QStringLiteral("%1 = :%1").arg(column);
    QStringList conditions;
    for (const ColumnShape& column : table.key)
        conditions << QStringLiteral("%1 = :%1").arg(column.name);
    const QString sql =
        QStringLiteral("UPDATE %1 SET %2 WHERE %3")
            .arg(table.name, assignments.join(QLatin1Char(',')), conditions.join(QLatin1String(" AND ")));
    for (const Row& row : rows) {
        std::vector<std::pair<QByteArray, QVariant>> values;
        for (const ColumnShape& column : table.columns) {
            const bool isKey = std::any_of(table.key.begin(), table.key.end(),
                                           [&](const ColumnShape& key) { return key.name == column.name; });
            if (isKey || table.selfReferences.contains(column.name))
                values.emplace_back(":" + column.name.toUtf8(), copiedValue(row, column, to.dialect()));
        }
        Binds binds;
        for (const auto& [name, value] : values)
            binds.push_back({name.constData(), value});
        if (const auto linked = to.execute(sql, binds); !linked)
            return tl::unexpected(linked.error());
    }
    return {};
}

Result<void> CopyRun::verify()
{
    // What an earlier run has copied was not counted.
    m_done = m_total / 2;
    return m_to.read([&](Transaction& to) -> Result<void> {
        m_report.verified = 0;
        m_report.mismatchCount = 0;
        m_report.mismatches.clear();
        for (const CopiedTable& table : m_plan) {
            const Result<void> compared = verifyTable(m_from, to, table, m_report, [&](qint64 rows) {
                return advance(Text::tr("Comparing %1").arg(table.name), rows);
            });
            if (!compared)
                return compared;
        }
        return {};
    });
}

Result<void> CopyRun::advance(const QString& step, qint64 rows)
{
    m_done += rows;
    m_progress.report(m_total > 0 ? static_cast<double>(m_done) / static_cast<double>(m_total) : 1.0, step);
    if (m_progress.isCancelled())
        return base::fail(ErrorCode::Cancelled, Text::tr("The copy was stopped; the same command goes on with it."));
    return {};
}

} // namespace

Result<CopyReport> copyDatabase(Database& from, Database& to, base::Progress& progress)
{
    const QString source = identityOf(from.url());
    if (source == identityOf(to.url()))
        return base::fail(ErrorCode::InvalidArgument, Text::tr("A database cannot be copied onto itself."));
    return from.read([&](Transaction& transaction) -> Result<CopyReport> {
        // One view of the source for all of its tables; SQLite has that in every transaction.
        if (transaction.dialect().isPostgreSql()) {
            if (const Result<void> set =
                    transaction.runScript(QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
                !set)
                return tl::unexpected(set.error());
        }
        return CopyRun(transaction, to, source, progress).run();
    });
}

} // namespace emend::storage
