// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/pattern_hits.h>

namespace emend::storage {

using base::Result;

Result<void> addPatternHits(Transaction& transaction, const QString& environment, const QString& version,
                            const QDate& day, const PatternHits& hits)
{
    return transaction
        .execute(QStringLiteral("INSERT INTO pattern_hits (environment, version_name, day, documents, hits) "
                                "VALUES (:environment, :version, :day, :documents, :hits) "
                                "ON CONFLICT (environment, version_name, day) DO UPDATE SET "
                                "documents = pattern_hits.documents + excluded.documents, "
                                "hits = pattern_hits.hits + excluded.hits"),
                 {{":environment", environment},
                  {":version", version},
                  {":day", day},
                  {":documents", hits.documents},
                  {":hits", hits.hits}})
        .map([](qint64) {});
}

Result<QHash<QString, PatternHits>> patternHits(Transaction& transaction, const QString& environment,
                                                const QDate& since)
{
    const auto rows =
        transaction.query(QStringLiteral("SELECT version_name, CAST(SUM(documents) AS BIGINT) AS documents, "
                                         "CAST(SUM(hits) AS BIGINT) AS hits FROM pattern_hits "
                                         "WHERE environment = :environment AND day >= :since GROUP BY version_name"),
                          {{":environment", environment}, {":since", since}});
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, PatternHits> counted;
    for (const Row& row : *rows)
        counted.insert(row.text("version_name"), {row.integer("documents"), row.integer("hits")});
    return counted;
}

} // namespace emend::storage
