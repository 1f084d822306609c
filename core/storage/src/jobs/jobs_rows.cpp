// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_rows.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QUuid>

namespace emend::storage {

namespace {

std::optional<base::Error> errorFromRow(const Row& row)
{
    const QString code = row.text("error_code");
    if (code.isEmpty())
        return std::nullopt;
    return base::Error{base::errorCodeFromName(code), row.text("error_message")};
}

// 48 bits of time, 16 of the place in the row of ids, 58 at random.
QUuid timeOrderedId(qint64 ms, uint place, quint64 random)
{
    const auto byte = [random](int index) { return static_cast<uchar>(random >> (8 * index)); };
    const auto time = static_cast<quint64>(ms);
    return {static_cast<uint>(time >> 16),
            static_cast<ushort>(time),
            static_cast<ushort>(0x7000 | (place >> 4 & 0xfff)),
            static_cast<uchar>(0x80 | (place & 0xf) << 2 | (byte(0) & 0x3)),
            byte(1),
            byte(2),
            byte(3),
            byte(4),
            byte(5),
            byte(6),
            byte(7)};
}

} // namespace

QString jobColumns()
{
    return QStringLiteral("job_id, parent_id, document_id, kind, unique_key, state, priority, order_key, run_after, "
                          "attempt_id, lease_until, attempts, max_attempts, crashes, losses, progress, step, payload, "
                          "result, error_code, error_message, created_at, created_by, started_at, finished_at");
}

domain::Job jobFromRow(const Row& row)
{
    domain::Job job;
    job.id = row.text("job_id");
    job.parentId = row.text("parent_id");
    job.documentId = row.text("document_id");
    job.kind = domain::jobKindFromName(row.text("kind"));
    job.uniqueKey = row.text("unique_key");
    job.state = domain::jobStateFromName(row.text("state")).value_or(domain::JobState::Queued);
    job.priority = static_cast<int>(row.integer("priority"));
    job.runAfter = row.time("run_after");
    job.attemptId = row.text("attempt_id");
    job.leaseUntil = row.time("lease_until");
    job.attempts = static_cast<int>(row.integer("attempts"));
    job.maxAttempts = static_cast<int>(row.integer("max_attempts"));
    job.crashes = static_cast<int>(row.integer("crashes"));
    job.losses = static_cast<int>(row.integer("losses"));
    job.progress = row.real("progress");
    job.step = row.text("step");
    job.payload = row.json("payload");
    job.result = row.json("result");
    job.error = errorFromRow(row);
    job.createdAt = row.time("created_at");
    job.createdBy = row.text("created_by");
    job.startedAt = row.time("started_at");
    job.finishedAt = row.time("finished_at");
    return job;
}

domain::JobAttempt attemptFromRow(const Row& row)
{
    domain::JobAttempt attempt;
    attempt.id = row.text("attempt_id");
    attempt.number = static_cast<int>(row.integer("number"));
    attempt.worker = row.text("worker");
    attempt.startedAt = row.time("started_at");
    attempt.finishedAt = row.time("finished_at");
    attempt.outcome = domain::attemptOutcomeFromName(row.text("outcome"));
    attempt.step = row.text("step");
    attempt.error = errorFromRow(row);
    return attempt;
}

std::vector<domain::Job> jobsFromRows(const std::vector<Row>& rows)
{
    std::vector<domain::Job> jobs;
    jobs.reserve(rows.size());
    for (const Row& row : rows)
        jobs.push_back(jobFromRow(row));
    return jobs;
}

QString isOneOf(const Dialect& dialect, const QString& column, const QString& placeholder)
{
    if (dialect.isPostgreSql())
        return QStringLiteral("%1 = ANY(CAST(%2 AS uuid[]))").arg(column, placeholder);
    return QStringLiteral("%1 IN (SELECT value FROM json_each(%2))").arg(column, placeholder);
}

QVariant idList(const Dialect& dialect, const QStringList& ids)
{
    return dialect.textList(ids);
}

QString plainId(const QString& id)
{
    const QUuid uuid(id);
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

QStringList plainIds(const QStringList& ids)
{
    QStringList plain;
    for (const QString& id : ids)
        plain << plainId(id);
    plain.removeAll(QString());
    plain.removeDuplicates();
    return plain;
}

QStringList timeOrderedIds(const QDateTime& time, int count)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    QStringList ids;
    ids.reserve(count);
    for (int place = 0; place < count; ++place) {
        const quint64 random = QRandomGenerator::global()->generate64();
        ids << timeOrderedId(ms, static_cast<uint>(place), random).toString(QUuid::WithoutBraces);
    }
    return ids;
}

QString leastIdOf(const QDateTime& time)
{
    return timeOrderedId(time.isValid() ? time.toMSecsSinceEpoch() : 0, 0, 0).toString(QUuid::WithoutBraces);
}

} // namespace emend::storage
