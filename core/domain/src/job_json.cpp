// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/job.h>

namespace emend::domain {

namespace {

void insertText(QJsonObject& json, const char* name, const QString& text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(name), text);
}

void insertTime(QJsonObject& json, const char* name, const QDateTime& time)
{
    if (time.isValid())
        json.insert(QLatin1String(name), time.toUTC().toString(Qt::ISODateWithMs));
}

void insertError(QJsonObject& json, const std::optional<base::Error>& error)
{
    if (error)
        json.insert(QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), base::errorCodeName(error->code)},
                                {QStringLiteral("message"), error->message}});
}

QJsonObject toJson(const JobCounts& counts)
{
    return {{QStringLiteral("queued"), counts.queued},       {QStringLiteral("running"), counts.running},
            {QStringLiteral("completed"), counts.completed}, {QStringLiteral("dead"), counts.dead},
            {QStringLiteral("cancelled"), counts.cancelled}, {QStringLiteral("quarantined"), counts.quarantined}};
}

} // namespace

QJsonObject toJson(const Job& job)
{
    QJsonObject json{{QStringLiteral("job_id"), job.id},
                     {QStringLiteral("kind"), jobKindName(job.kind)},
                     {QStringLiteral("state"), jobStateName(job.state)},
                     {QStringLiteral("priority"), job.priority},
                     {QStringLiteral("progress"), job.progress},
                     {QStringLiteral("payload"), job.payload}};
    insertText(json, "parent_id", job.parentId);
    insertText(json, "step", job.step);
    insertText(json, "created_by", job.createdBy);
    insertTime(json, "created_at", job.createdAt);
    insertTime(json, "finished_at", job.finishedAt);
    if (job.children) {
        json.insert(QStringLiteral("children"), toJson(*job.children));
        return json;
    }
    json.insert(QStringLiteral("unique_key"), job.uniqueKey);
    json.insert(QStringLiteral("attempts"), job.attempts);
    json.insert(QStringLiteral("max_attempts"), job.maxAttempts);
    insertText(json, "document_id", job.documentId);
    insertTime(json, "started_at", job.startedAt);
    if (job.state == JobState::Queued)
        insertTime(json, "run_after", job.runAfter);
    if (job.state == JobState::Completed)
        json.insert(QStringLiteral("result"), job.result);
    insertTime(json, "lease_until", job.leaseUntil);
    insertError(json, job.error);
    return json;
}

QJsonObject toJson(const JobAttempt& attempt)
{
    QJsonObject json{{QStringLiteral("attempt_id"), attempt.id},
                     {QStringLiteral("number"), attempt.number},
                     {QStringLiteral("worker"), attempt.worker},
                     {QStringLiteral("outcome"), attemptOutcomeName(attempt.outcome)}};
    insertText(json, "step", attempt.step);
    insertTime(json, "started_at", attempt.startedAt);
    insertTime(json, "finished_at", attempt.finishedAt);
    insertError(json, attempt.error);
    return json;
}

} // namespace emend::domain
