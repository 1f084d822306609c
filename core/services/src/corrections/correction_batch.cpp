// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_batch.h"

#include "inferred_value.h"
#include "merchant_book.h"

#include <emend/storage/audit.h>

#include <QtCore/QJsonArray>

namespace emend::services {

namespace {

using storage::PoolCorrection;

constexpr qsizetype kLongestActor = 120; ///< of the column; the audit log has it all

domain::AuditEntry auditEntry(const domain::Correction& correction, const Actor& actor, const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = actor.type;
    entry.actorId = actor.id;
    entry.action = QStringLiteral("ingest");
    entry.resourceType = QStringLiteral("correction");
    entry.resourceId = correction.id;
    entry.details = QJsonObject{
        {QStringLiteral("source"), QString(correction.sourceApp + QLatin1Char('/') + correction.sourceEnvironment)},
        {QStringLiteral("fields"), QJsonArray::fromStringList(correction.fieldsCorrected)}};
    return entry;
}

QStringList sourceIds(const CorrectionBatch& batch)
{
    QStringList ids;
    for (const auto& item : batch.items) {
        if (item)
            ids << item->correction.sourceCorrectionId;
    }
    return ids;
}

QStringList merchantKeys(const std::vector<PoolCorrection*>& corrections)
{
    QSet<QString> keys;
    for (const PoolCorrection* pooled : corrections) {
        if (!pooled->merchantKey.isEmpty())
            keys.insert(pooled->merchantKey);
    }
    return keys.values();
}

/// Judges them in their order, each by all before it; returns what they add to their merchants' counts.
base::Result<storage::MerchantCounts> judge(storage::Transaction& transaction,
                                            const std::vector<PoolCorrection*>& corrections, const QDateTime& now)
{
    const auto counted = storage::merchantCounts(transaction, merchantKeys(corrections));
    if (!counted)
        return tl::unexpected(counted.error());
    MerchantBook book(*counted);
    for (PoolCorrection* pooled : corrections) {
        judgeCorrection(pooled->correction, book.historyFor(pooled->merchantKey, pooled->correction), now);
        book.add(pooled->merchantKey, pooled->correction);
    }
    return book.additions();
}

// Everyone takes locks in this order: corrections, merchants, the end of the audit chain. So nobody waits in a circle.
base::Result<void> write(storage::Transaction& transaction, const std::vector<PoolCorrection*>& corrections,
                         const Actor& actor, const QDateTime& now)
{
    const auto additions = judge(transaction, corrections, now);
    if (!additions)
        return tl::unexpected(additions.error());
    const auto inserted = storage::insertCorrections(transaction, {corrections.cbegin(), corrections.cend()});
    if (!inserted)
        return inserted;
    if (const auto added = storage::addMerchantCounts(transaction, *additions); !added)
        return added;
    std::vector<domain::AuditEntry> entries;
    entries.reserve(corrections.size());
    for (const PoolCorrection* pooled : corrections)
        entries.push_back(auditEntry(pooled->correction, actor, now));
    return storage::appendAudit(transaction, entries);
}

} // namespace

base::Result<PoolCorrection> prepareForPool(const domain::CorrectionInput& input, const CorrectionRules& rules,
                                            const Actor& actor)
{
    base::Result<domain::Correction> correction = normaliseCorrection(input, rules);
    if (!correction)
        return tl::unexpected(correction.error());
    QString key = merchantKeyOf(*correction);
    return PoolCorrection{std::move(*correction), std::move(key), actor.id.left(kLongestActor)};
}

base::Result<std::vector<SubmissionResult>> storeBatch(storage::Transaction& transaction, CorrectionBatch& batch,
                                                       const Actor& actor, const QDateTime& now)
{
    auto known = storage::knownCorrections(transaction, sourceIds(batch));
    if (!known)
        return tl::unexpected(known.error());
    std::vector<SubmissionResult> outcomes;
    std::vector<PoolCorrection*> fresh;
    for (auto& item : batch.items) {
        if (!item) {
            outcomes.push_back(tl::unexpected(item.error()));
        } else if (known->contains(item->correction.sourceCorrectionId)) {
            outcomes.push_back(Submission::AlreadyThere);
        } else {
            known->insert(item->correction.sourceCorrectionId);
            fresh.push_back(&*item);
            outcomes.push_back(Submission::Stored);
        }
    }
    if (!fresh.empty()) {
        if (const base::Result<void> written = write(transaction, fresh, actor, now); !written)
            return tl::unexpected(written.error());
    }
    return outcomes;
}

} // namespace emend::services
