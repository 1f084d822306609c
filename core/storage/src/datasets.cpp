// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/datasets.h>

namespace emend::storage {

namespace {

const QLatin1String kColumns(
    "dataset_id, created_at, created_by, correction_count, date_range_start, date_range_end, min_quality_score, "
    "included_environments, included_apps, filters, export_format, file_path, file_size_bytes, sha256, "
    "used_in_training_run, resulted_in_version");

base::Result<void> withoutCount(const base::Result<qint64>& changed)
{
    return changed ? base::Result<void>() : tl::unexpected(changed.error());
}

Dataset datasetOf(const Row& row)
{
    Dataset d;
    d.id = row.text("dataset_id");
    d.createdAt = row.time("created_at");
    d.createdBy = row.text("created_by");
    d.corrections = row.integer("correction_count");
    d.rangeStart = row.time("date_range_start");
    d.rangeEnd = row.time("date_range_end");
    d.minQuality = row.real("min_quality_score");
    d.environments = row.textList("included_environments");
    d.apps = row.textList("included_apps");
    d.filters = row.json("filters");
    d.format = row.text("export_format");
    d.filePath = row.text("file_path");
    d.fileSize = row.integer("file_size_bytes");
    d.sha256 = row.text("sha256");
    d.trainingRun = row.text("used_in_training_run");
    d.resultingVersion = row.text("resulted_in_version");
    return d;
}

} // namespace

base::Result<void> insertDataset(Transaction& transaction, const Dataset& dataset)
{
    const QString sql =
        QStringLiteral("INSERT INTO training_datasets (%1) VALUES (:id, :createdAt, :createdBy, :count, "
                       ":start, :end, :quality, :environments, :apps, :filters, :format, :path, :size, "
                       ":sha256, :run, :version)")
            .arg(kColumns);
    return withoutCount(transaction.execute(sql,
                                            {{":id", dataset.id},
                                             {":createdAt", dataset.createdAt},
                                             {":createdBy", QVariant(dataset.createdBy + QLatin1String(""))},
                                             {":count", dataset.corrections},
                                             {":start", dataset.rangeStart},
                                             {":end", dataset.rangeEnd},
                                             {":quality", dataset.minQuality},
                                             {":environments", transaction.dialect().textList(dataset.environments)},
                                             {":apps", transaction.dialect().textList(dataset.apps)},
                                             {":filters", json(dataset.filters)},
                                             {":format", dataset.format},
                                             {":path", dataset.filePath},
                                             {":size", dataset.fileSize},
                                             {":sha256", dataset.sha256},
                                             {":run", textOrNull(dataset.trainingRun)},
                                             {":version", textOrNull(dataset.resultingVersion)}}));
}

base::Result<std::optional<Dataset>> findDataset(Transaction& transaction, const QString& id)
{
    return transaction
        .queryOne(QStringLiteral("SELECT %1 FROM training_datasets WHERE dataset_id = :id").arg(kColumns),
                  {{":id", id}})
        .map([](const std::optional<Row>& row) { return row ? std::optional(datasetOf(*row)) : std::nullopt; });
}

base::Result<std::vector<Dataset>> listDatasets(Transaction& transaction, int limit)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT %1 FROM training_datasets ORDER BY created_at DESC, dataset_id LIMIT :limit")
            .arg(kColumns),
        {{":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Dataset> datasets;
    for (const Row& row : *rows)
        datasets.push_back(datasetOf(row));
    return datasets;
}

base::Result<void> removeDataset(Transaction& transaction, const QString& id)
{
    return withoutCount(
        transaction.execute(QStringLiteral("DELETE FROM training_datasets WHERE dataset_id = :id"), {{":id", id}}));
}

} // namespace emend::storage
