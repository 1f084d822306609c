// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/pattern_refreshes.h>

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;

Result<std::optional<PatternRefresh>> firstWhere(Transaction& transaction, const char* rest, const Binds& binds)
{
    const QString sql = QLatin1String("SELECT refresh_id, started_at, started_by, lease_until, finished_at, "
                                      "version_name, error_message FROM pattern_refreshes ");
    return transaction.queryOne(sql + QLatin1String(rest), binds)
        .map([](const std::optional<Row>& row) -> std::optional<PatternRefresh> {
            if (!row)
                return std::nullopt;
            return PatternRefresh{row->text("refresh_id"),   row->time("started_at"),  row->text("started_by"),
                                  row->time("lease_until"),  row->time("finished_at"), row->text("version_name"),
                                  row->text("error_message")};
        });
}

} // namespace

Result<RefreshClaim> claimRefresh(Transaction& transaction, const QString& by, const QDateTime& notSince,
                                  qint64 leaseMs, const QDateTime& now)
{
    if (const auto locked = transaction.lock(QStringLiteral("pattern_refreshes")); !locked)
        return tl::unexpected(locked.error());
    auto inTheWay =
        firstWhere(transaction, "WHERE finished_at IS NULL AND lease_until > :now ORDER BY started_at DESC LIMIT 1",
                   {{":now", now}});
    if (inTheWay && !*inTheWay && notSince.isValid())
        inTheWay =
            firstWhere(transaction, "WHERE version_name <> '' AND started_at > :since ORDER BY started_at DESC LIMIT 1",
                       {{":since", notSince}});
    if (!inTheWay)
        return tl::unexpected(inTheWay.error());
    if (*inTheWay)
        return RefreshClaim{{}, *inTheWay};
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto inserted = transaction.execute(
        QStringLiteral("INSERT INTO pattern_refreshes (refresh_id, started_at, started_by, lease_until) "
                       "VALUES (:id, :now, :by, :until)"),
        {{":id", id}, {":now", now}, {":by", by}, {":until", now.addMSecs(leaseMs)}});
    if (!inserted)
        return tl::unexpected(inserted.error());
    return RefreshClaim{id, std::nullopt};
}

Result<bool> renewRefresh(Transaction& transaction, const QString& refreshId, const QDateTime& until)
{
    return transaction
        .execute(QStringLiteral("UPDATE pattern_refreshes SET lease_until = :until "
                                "WHERE refresh_id = :id AND finished_at IS NULL"),
                 {{":until", until}, {":id", refreshId}})
        .map([](qint64 renewed) { return renewed > 0; });
}

Result<void> endRefresh(Transaction& transaction, const QString& refreshId, const QString& version,
                        const QString& error, const QDateTime& now)
{
    return transaction
        .execute(QStringLiteral("UPDATE pattern_refreshes SET finished_at = :now, version_name = :version, "
                                "error_message = :error WHERE refresh_id = :id AND finished_at IS NULL"),
                 {{":now", now},
                  {":version", QVariant(version + QLatin1String(""))},
                  {":error", QVariant(error + QLatin1String(""))},
                  {":id", refreshId}})
        .map([](qint64) {});
}

Result<std::optional<PatternRefresh>> lastRefresh(Transaction& transaction)
{
    return firstWhere(transaction, "ORDER BY started_at DESC LIMIT 1", {});
}

} // namespace emend::storage
