// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Audit)
};

constexpr qint64 kRowsBetweenReports = 4096;

} // namespace

base::Result<AuditHead> auditHead(Transaction& transaction)
{
    const base::Result<AuditHead> head = storedAuditHead(transaction);
    if (!head || head->seq == 0)
        return head;
    const auto row =
        transaction.queryOne(QStringLiteral("SELECT row_hash FROM audit_log WHERE id = :seq"), {{":seq", head->seq}});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || (*row)->text("row_hash").toLatin1() != head->rowHash)
        return base::fail(base::ErrorCode::Conflict,
                          Text::tr("The last row of the audit log is not the one that was appended last. "
                                   "`emend-cli audit verify` tells more."));
    return head;
}

base::Result<AuditReport> verifyAudit(Transaction& transaction, const std::vector<AuditHead>& kept,
                                      base::Progress& progress)
{
    const base::Result<AuditHead> end = storedAuditHead(transaction);
    if (!end)
        return tl::unexpected(end.error());
    AuditChainVerifier verifier(*end, kept);
    const Backend backend = transaction.dialect().backend();
    const auto rowsInAll = static_cast<double>(std::max<qint64>(1, end->seq));
    qint64 read = 0;
    const auto done = transaction.forEach(
        auditSelect(transaction.dialect()) + QLatin1String(" ORDER BY id"), {},
        [&](const Row& row) -> base::Result<void> {
            verifier.add(auditChainRow(row, backend));
            if (++read % kRowsBetweenReports == 0)
                progress.report(static_cast<double>(read) / rowsInAll);
            if (progress.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, Text::tr("The check of the audit log was stopped."));
            return {};
        });
    if (!done)
        return tl::unexpected(done.error());
    const base::Result<AuditHead> now = storedAuditHead(transaction);
    if (!now)
        return tl::unexpected(now.error());
    return verifier.finish(now->seq);
}

} // namespace emend::storage
