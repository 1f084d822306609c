// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/audit.h>
#include <emend/storage/database.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <vector>

namespace emend::test {

inline const QDateTime kStart = QDateTime::fromString(QStringLiteral("2026-11-22T02:55:05.057Z"), Qt::ISODateWithMs);

inline domain::AuditEntry entry(int number)
{
    domain::AuditEntry made;
    made.timestamp = kStart.addMSecs(number);
    made.actorType = domain::ActorType::User;
    made.actorId = QStringLiteral("ann");
    made.action = QStringLiteral("correct");
    made.resourceType = QStringLiteral("document");
    made.resourceId = QStringLiteral("d%1").arg(number);
    made.details = {{QStringLiteral("z"), number}, {QStringLiteral("fields"), QJsonArray{QStringLiteral("amount")}}};
    made.ipAddress = QStringLiteral("192.168.0.7");
    made.userAgent = QStringLiteral("emend/0.2");
    return made;
}

inline std::vector<domain::AuditEntry> entries(int count)
{
    std::vector<domain::AuditEntry> made;
    for (int i = 1; i <= count; ++i)
        made.push_back(entry(i));
    return made;
}

inline base::Result<void> append(storage::Database& database, const std::vector<domain::AuditEntry>& made)
{
    return database.transact(
        [&](storage::Transaction& transaction) { return storage::appendAudit(transaction, made); });
}

inline storage::AuditReport verified(storage::Transaction& transaction,
                                     const std::vector<storage::AuditHead>& kept = {})
{
    base::Progress progress;
    const auto report = storage::verifyAudit(transaction, kept, progress);
    if (!report)
        QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
    return report.value_or(storage::AuditReport());
}

inline storage::AuditReport verified(storage::Database& database, const std::vector<storage::AuditHead>& kept = {})
{
    return *database.read([&](storage::Transaction& transaction) -> base::Result<storage::AuditReport> {
        return verified(transaction, kept);
    });
}

inline QByteArray described(const storage::AuditReport& report)
{
    QByteArray text = QByteArray::number(report.faults) + " findings in " + QByteArray::number(report.rows) + " rows:";
    for (const storage::AuditFinding& finding : report.findings)
        text += ' ' + finding.message.toUtf8();
    return text;
}

} // namespace emend::test
