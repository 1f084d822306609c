// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/pattern_vetoes.h>

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;

Result<std::vector<PatternVeto>> vetoes(Transaction& transaction, const char* rest, const Binds& binds)
{
    const QString sql = QLatin1String("SELECT veto_id, merchant, field, value, vetoed_at, vetoed_by, reason, "
                                      "lifted_at, lifted_by FROM pattern_vetoes ");
    const auto rows = transaction.query(sql + QLatin1String(rest), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<PatternVeto> found;
    for (const Row& row : *rows)
        found.push_back({row.text("veto_id"), row.text("merchant"), row.text("field"), row.text("value"),
                         row.time("vetoed_at"), row.text("vetoed_by"), row.text("reason"), row.time("lifted_at"),
                         row.text("lifted_by")});
    return found;
}

} // namespace

Result<QString> addVeto(Transaction& transaction, const PatternVeto& veto)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto inserted = transaction.execute(
        QStringLiteral("INSERT INTO pattern_vetoes (veto_id, merchant, field, value, vetoed_at, vetoed_by, reason) "
                       "VALUES (:id, :merchant, :field, :value, :at, :by, :reason)"),
        {{":id", id},
         {":merchant", QVariant(veto.merchant + QLatin1String(""))},
         {":field", veto.field},
         {":value", veto.value},
         {":at", veto.vetoedAt},
         {":by", veto.vetoedBy},
         {":reason", veto.reason}});
    return inserted ? Result<QString>(id) : tl::unexpected(inserted.error());
}

Result<bool> liftVeto(Transaction& transaction, const QString& vetoId, const QString& by, const QDateTime& now)
{
    if (QUuid::fromString(vetoId).isNull())
        return false;
    return transaction
        .execute(QStringLiteral("UPDATE pattern_vetoes SET lifted_at = :now, lifted_by = :by "
                                "WHERE veto_id = :id AND lifted_at IS NULL"),
                 {{":now", now}, {":by", by}, {":id", vetoId}})
        .map([](qint64 lifted) { return lifted > 0; });
}

Result<std::vector<PatternVeto>> standingVetoes(Transaction& transaction)
{
    return vetoes(transaction, "WHERE lifted_at IS NULL ORDER BY merchant, field, value", {});
}

Result<std::vector<PatternVeto>> allVetoes(Transaction& transaction, int limit)
{
    return vetoes(transaction, "ORDER BY vetoed_at DESC, veto_id LIMIT :limit", {{":limit", limit}});
}

} // namespace emend::storage
