// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/check_database.h>

#include "structure_checks.h"

#include <emend/storage/audit.h>
#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::CheckDatabase)
};

constexpr qint64 kStuckSeconds = 15 * 60; // a lease is renewed several times a minute

/// A count of rows that should not be there, and the sentence about them: %1 is how many, %2 one of them.
struct RowCheck {
    const char* name;
    bool isProblem;
    QString sql; ///< gives id
    QString message;
};

std::vector<RowCheck> rowChecks()
{
    return {
        {"documents_without_result", true,
         QStringLiteral("SELECT d.document_id AS id FROM documents AS d WHERE d.state IN ('done', 'needs_review') "
                        "AND NOT EXISTS (SELECT 1 FROM extractions AS e WHERE e.extraction_id = d.extraction_id)"),
         Text::tr("%1 documents count as read, but have no result, such as %2. Queue them again: emend-cli enqueue.")},
        {"jobs_without_document", true,
         QStringLiteral("SELECT j.job_id AS id FROM jobs AS j WHERE j.kind = 'document' "
                        "AND NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.document_id = j.document_id)"),
         Text::tr("%1 jobs are about no document, such as %2. End them: emend-cli jobs cancel.")},
        {"attempts_left_running", true,
         QStringLiteral("SELECT a.attempt_id AS id FROM job_attempts AS a JOIN jobs AS j ON j.job_id = a.job_id "
                        "WHERE a.outcome = 'running' AND j.state <> 'running'"),
         Text::tr("%1 attempts count as running, but their job does not, such as %2.")},
        {"stuck_jobs", false,
         QStringLiteral(
             "SELECT job_id AS id FROM jobs WHERE kind = 'document' AND state = 'running' AND lease_until < :before"),
         Text::tr("%1 jobs were left by their worker and wait for another one, such as %2. Is a worker running?")},
        {"stuck_reviews", false,
         QStringLiteral("SELECT document_id AS id FROM review_leases WHERE lease_until < :before AND draft = '{}'"),
         Text::tr("%1 documents were left in the middle of their review, such as %2; others can take them over.")},
    };
}

Result<void> addRowFinding(Transaction& transaction, const RowCheck& check, const QDateTime& now,
                           std::vector<DatabaseFinding>& findings)
{
    Binds binds;
    if (check.sql.contains(QLatin1String(":before")))
        binds.push_back({":before", now.addSecs(-kStuckSeconds)});
    const auto row = transaction.queryOne(
        QStringLiteral("SELECT count(*) AS n, min(CAST(id AS TEXT)) AS example FROM (%1) AS found").arg(check.sql),
        binds);
    if (!row)
        return tl::unexpected(row.error());
    const qint64 count = (*row)->integer("n");
    if (count > 0)
        findings.push_back(
            {QString::fromLatin1(check.name), check.isProblem, check.message.arg(count).arg((*row)->text("example"))});
    return {};
}

Result<void> addAuditFinding(Transaction& transaction, std::vector<DatabaseFinding>& findings)
{
    const Result<AuditHead> head = auditHead(transaction);
    if (head)
        return {};
    if (head.error().code != ErrorCode::Conflict)
        return tl::unexpected(head.error());
    findings.push_back({QStringLiteral("audit_head"), true,
                        Text::tr("%1 Look closer: emend-cli audit verify.").arg(head.error().message)});
    return {};
}

// Nothing where the tables are not those of this program, so that nothing else can be asked of them.
Result<bool> addSchemaFinding(Database& database, std::vector<DatabaseFinding>& findings)
{
    const auto status = schemaStatus(database, builtInMigrations(database.url().backend));
    if (!status && status.error().code != ErrorCode::Conflict)
        return tl::unexpected(status.error());
    if (status && status->pending.empty())
        return true;
    findings.push_back({QStringLiteral("schema"), true,
                        status ? Text::tr("%1 steps of the schema are to be applied. Run: emend-cli db migrate")
                                     .arg(status->pending.size())
                               : status.error().message});
    return false;
}

} // namespace

Result<std::vector<DatabaseFinding>> checkDatabase(Database& database, const QDateTime& now)
{
    std::vector<DatabaseFinding> findings;
    const Result<void> sound = database.read([&](Transaction& transaction) {
        findings.clear();
        return addStructureFindings(transaction, findings);
    });
    if (!sound)
        return tl::unexpected(sound.error());
    const Result<bool> known = addSchemaFinding(database, findings);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return findings;
    return database.read([&](Transaction& transaction) -> Result<std::vector<DatabaseFinding>> {
        std::vector<DatabaseFinding> all = findings;
        Result<void> done = addPartitionFindings(transaction, now, all);
        for (const RowCheck& check : rowChecks()) {
            if (done)
                done = addRowFinding(transaction, check, now, all);
        }
        if (done)
            done = addAuditFinding(transaction, all);
        if (!done)
            return tl::unexpected(done.error());
        return all;
    });
}

} // namespace emend::storage
