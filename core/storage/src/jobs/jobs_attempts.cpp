// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs_attempts.h"

#include "jobs_rows.h"

namespace emend::storage {

using base::Result;

QString isHeld()
{
    return QStringLiteral("jobs.job_id = (SELECT job_id FROM job_attempts WHERE attempt_id = :attempt) AND "
                          "jobs.attempt_id = :attempt AND jobs.state = 'running'");
}

Result<std::optional<domain::Job>> lockHeldJob(Transaction& transaction, const QString& attemptId)
{
    return transaction
        .queryOne(QStringLiteral("SELECT %1 FROM jobs WHERE %2%3")
                      .arg(jobColumns(), isHeld(), transaction.dialect().forUpdate()),
                  {{":attempt", textOrNull(plainId(attemptId))}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<domain::Job>(jobFromRow(*row)) : std::nullopt;
        });
}

Result<void> closeAttempts(Transaction& transaction, const QStringList& attemptIds, domain::AttemptOutcome outcome,
                           const std::optional<base::Error>& error, const QDateTime& now)
{
    const Dialect& dialect = transaction.dialect();
    return transaction
        .execute(QStringLiteral("UPDATE job_attempts SET outcome = :outcome, finished_at = :now, error_code = :code, "
                                "error_message = :message, step = coalesce((SELECT step FROM jobs WHERE jobs.job_id = "
                                "job_attempts.job_id), '') WHERE ")
                     + isOneOf(dialect, QStringLiteral("attempt_id"), QStringLiteral(":attempts")),
                 {{":outcome", domain::attemptOutcomeName(outcome)},
                  {":now", now},
                  {":code", error ? base::errorCodeName(error->code) : QStringLiteral("")},
                  {":message", error ? error->message : QStringLiteral("")},
                  {":attempts", idList(dialect, attemptIds)}})
        .map([](qint64) {});
}

} // namespace emend::storage
