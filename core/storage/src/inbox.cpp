// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/inbox.h>

#include "document_rows.h"
#include "jobs/jobs_rows.h"
#include "word_search.h"

#include <QtCore/QHash>

namespace emend::storage {

namespace {

using base::Result;

// The way of a document through the program.
QString stateRank()
{
    QString rank = QStringLiteral("CASE state");
    int place = 0;
    for (const char* state : {"quarantined", "failed", "needs_review", "received", "processing", "done", "reviewed"})
        rank += QStringLiteral(" WHEN '%1' THEN %2").arg(QLatin1String(state)).arg(place++);
    return rank + QStringLiteral(" ELSE %1 END").arg(place);
}

QString orderBy(const InboxQuery& query)
{
    const QString direction = query.ascending ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const auto by = [&direction](const QString& missing, const QString& key) {
        const QString first = missing.isEmpty() ? QString() : QString(missing + QLatin1String(", "));
        return QStringLiteral("%1%2 %3, received_at DESC, document_id DESC").arg(first, key, direction);
    };
    switch (query.order) {
    case InboxOrder::File:
        return by({}, QStringLiteral("lower(file_name)"));
    case InboxOrder::Type:
        return by(QStringLiteral("(document_type = '')"), QStringLiteral("document_type"));
    case InboxOrder::Merchant:
        return by(QStringLiteral("(merchant = '')"), QStringLiteral("lower(merchant)"));
    case InboxOrder::Amount:
        return by(QStringLiteral("(amount_minor IS NULL)"), QStringLiteral("amount_minor"));
    case InboxOrder::State:
        return by({}, stateRank());
    case InboxOrder::Received:
        break;
    }
    return QStringLiteral("received_at %1, document_id %1").arg(direction);
}

// Lower case is made twice: SQLite knows that of ASCII only.
void addWords(const Dialect& dialect, const QString& words, QStringList& conditions, Binds& binds)
{
    const QString named = QStringLiteral("file_name || ' ' || merchant");
    conditions << QStringLiteral("(%1 OR lower(%2) LIKE :lower ESCAPE '!' OR %2 LIKE :typed ESCAPE '!')")
                      .arg(isInText(dialect, QStringLiteral(":words")), named);
    binds.push_back({":words", searchExpression(dialect, words)});
    binds.push_back({":lower", likePattern(words.toLower())});
    binds.push_back({":typed", likePattern(words)});
}

Result<void> addReviewers(Transaction& transaction, QHash<QString, InboxRow>& rows, const QStringList& ids,
                          const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    return transaction.forEach(
        QStringLiteral("SELECT document_id, reviewer FROM review_leases WHERE lease_until > :now AND NOT reserved AND ")
            + isOneOf(dialect, QStringLiteral("document_id"), QStringLiteral(":ids")),
        {{":now", now}, {":ids", idList(dialect, ids)}}, [&rows](const Row& row) -> Result<void> {
            const auto found = rows.find(row.text("document_id"));
            if (found != rows.end())
                found->reviewer = row.text("reviewer");
            return {};
        });
}

// The last of each document's jobs stays.
Result<void> addJobs(Transaction& transaction, QHash<QString, InboxRow>& rows, const QStringList& ids)
{
    const Dialect& dialect = transaction.dialect();
    return transaction.forEach(
        QStringLiteral("SELECT job_id, document_id, state, progress, step FROM jobs WHERE %1 ORDER BY job_id")
            .arg(isOneOf(dialect, QStringLiteral("document_id"), QStringLiteral(":ids"))),
        {{":ids", idList(dialect, ids)}}, [&rows](const Row& row) -> Result<void> {
            const auto found = rows.find(row.text("document_id"));
            if (found == rows.end())
                return {};
            found->jobId = row.text("job_id");
            found->jobState = domain::jobStateFromName(row.text("state")).value_or(domain::JobState::Queued);
            found->jobProgress = row.real("progress");
            found->jobStep = row.text("step");
            return {};
        });
}

Result<std::vector<InboxRow>> rowsOf(Transaction& transaction, const QStringList& ids, const QDateTime& now,
                                     const QString& locking)
{
    const QStringList plain = plainIds(ids);
    QHash<QString, InboxRow> rows;
    const Dialect& dialect = transaction.dialect();
    Result<void> done = transaction.forEach(
        QStringLiteral("SELECT %1 FROM documents WHERE %2 ORDER BY document_id%3")
            .arg(documentColumns(), isOneOf(dialect, QStringLiteral("document_id"), QStringLiteral(":ids")), locking),
        {{":ids", idList(dialect, plain)}}, [&rows](const Row& row) -> Result<void> {
            InboxRow& entry = rows[row.text("document_id")];
            entry.document = documentFromRow(row);
            return {};
        });
    if (done)
        done = addReviewers(transaction, rows, plain, now);
    if (done)
        done = addJobs(transaction, rows, plain);
    if (!done)
        return tl::unexpected(done.error());
    std::vector<InboxRow> ordered;
    for (const QString& id : plain) {
        if (const auto found = rows.constFind(id); found != rows.constEnd())
            ordered.push_back(*found);
    }
    return ordered;
}

} // namespace

Result<std::vector<QString>> inboxIds(Transaction& transaction, const InboxQuery& query)
{
    QStringList conditions{QStringLiteral("1 = 1")};
    Binds binds;
    if (query.state) {
        conditions << QStringLiteral("state = :state");
        binds.push_back({":state", domain::documentStateName(*query.state)});
    }
    if (!query.type.isEmpty()) {
        conditions << QStringLiteral("document_type = :type");
        binds.push_back({":type", query.type});
    }
    if (!query.words.simplified().isEmpty())
        addWords(transaction.dialect(), query.words, conditions, binds);
    std::vector<QString> ids;
    return transaction
        .forEach(QStringLiteral("SELECT document_id FROM documents WHERE %1 ORDER BY %2")
                     .arg(conditions.join(QLatin1String(" AND ")), orderBy(query)),
                 binds,
                 [&ids](const Row& row) -> Result<void> {
                     ids.push_back(row.text("document_id"));
                     return {};
                 })
        .map([&ids] { return std::move(ids); });
}

Result<std::vector<InboxRow>> inboxRows(Transaction& transaction, const QStringList& ids, const QDateTime& now)
{
    return rowsOf(transaction, ids, now, {});
}

// Jobs first, as workers do, so that nobody waits in a circle.
Result<std::vector<InboxRow>> lockInboxRows(Transaction& transaction, const QStringList& ids, const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    const auto locked = transaction.query(
        QStringLiteral("SELECT job_id FROM jobs WHERE %1 ORDER BY job_id%2")
            .arg(isOneOf(dialect, QStringLiteral("document_id"), QStringLiteral(":ids")), dialect.forUpdate()),
        {{":ids", idList(dialect, plainIds(ids))}});
    if (!locked)
        return tl::unexpected(locked.error());
    return rowsOf(transaction, ids, now, transaction.dialect().forUpdate());
}

Result<QDateTime> newestDocumentChange(Transaction& transaction)
{
    return transaction.queryOne(QStringLiteral("SELECT updated_at FROM documents ORDER BY updated_at DESC LIMIT 1"))
        .map([](const std::optional<Row>& row) { return row ? row->time("updated_at") : QDateTime(); });
}

Result<qint64> documentsUnderReview(Transaction& transaction, const QDateTime& now)
{
    return transaction
        .queryOne(QStringLiteral("SELECT count(*) AS documents FROM review_leases AS l JOIN documents AS d ON "
                                 "d.document_id = l.document_id WHERE l.lease_until > :now AND NOT l.reserved AND "
                                 "d.state = 'needs_review'"),
                  {{":now", now}})
        .map([](const std::optional<Row>& row) { return row->integer("documents"); });
}

Result<void> deleteDocumentRecords(Transaction& transaction, const std::vector<domain::Document>& documents)
{
    const Dialect& dialect = transaction.dialect();
    QStringList ids;
    QStringList hashes;
    for (const domain::Document& document : documents) {
        ids << document.id;
        hashes << document.sha256;
    }
    // What has no reference to its document; the rest goes with it.
    for (const char* table : {"field_values", "extractions", "documents"}) {
        const auto deleted = transaction.execute(
            QStringLiteral("DELETE FROM %1 WHERE %2")
                .arg(QLatin1String(table), isOneOf(dialect, QStringLiteral("document_id"), QStringLiteral(":ids"))),
            {{":ids", idList(dialect, ids)}});
        if (!deleted)
            return tl::unexpected(deleted.error());
    }
    const QString isHash = dialect.isPostgreSql() ? QStringLiteral("sha256 = ANY(CAST(:hashes AS text[]))")
                                                  : QStringLiteral("sha256 IN (SELECT value FROM json_each(:hashes))");
    for (const char* table : {"ocr_cache", "llm_calls"}) {
        const auto forgotten =
            transaction.execute(QStringLiteral("DELETE FROM %1 WHERE %2").arg(QLatin1String(table), isHash),
                                {{":hashes", dialect.textList(hashes)}});
        if (!forgotten)
            return tl::unexpected(forgotten.error());
    }
    return {};
}

} // namespace emend::storage
