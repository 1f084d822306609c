// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/pattern_versions.h>

namespace emend::storage {

namespace {

using base::Result;

const QLatin1String kColumns("version_id, version_name, created_at, created_by, content_hash, pattern_count, "
                             "based_on_corrections_count, avg_pattern_confidence, snapshot, notes");

PatternVersion versionOf(const Row& row)
{
    PatternVersion version;
    version.id = static_cast<int>(row.integer("version_id"));
    version.name = row.text("version_name");
    version.createdAt = row.time("created_at");
    version.createdBy = row.text("created_by");
    version.contentHash = row.text("content_hash");
    version.patterns = static_cast<int>(row.integer("pattern_count"));
    version.corrections = row.integer("based_on_corrections_count");
    if (!row.isNull("avg_pattern_confidence"))
        version.meanConfidence = row.real("avg_pattern_confidence");
    version.snapshot = row.json("snapshot");
    version.notes = row.text("notes");
    return version;
}

Result<std::vector<PatternVersion>> versions(Transaction& transaction, const QString& rest, const Binds& binds)
{
    const auto rows =
        transaction.query(QStringLiteral("SELECT %1 FROM pattern_cache_versions %2").arg(kColumns, rest), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<PatternVersion> found;
    for (const Row& row : *rows)
        found.push_back(versionOf(row));
    return found;
}

std::optional<PatternVersion> firstOf(std::vector<PatternVersion> found)
{
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<Row>> rowOf(Transaction& transaction, const char* column, int versionId)
{
    return transaction.queryOne(
        QStringLiteral("SELECT %1 FROM pattern_cache_versions WHERE version_id = :id").arg(QLatin1String(column)),
        {{":id", versionId}});
}

Result<void> insert(Transaction& transaction, const NewPatternVersion& added, const PatternVersion& version)
{
    return transaction
        .execute(QStringLiteral(
                     "INSERT INTO pattern_cache_versions (version_id, version_name, created_at, created_by, "
                     "content_hash, pattern_data, pattern_count, based_on_corrections_count, avg_pattern_confidence, "
                     "snapshot, source_list, notes) VALUES (:id, :name, :created, :by, :hash, :content, :patterns, "
                     ":corrections, :confidence, :snapshot, :sources, :notes)"),
                 {{":id", version.id},
                  {":name", version.name},
                  {":created", version.createdAt},
                  {":by", QVariant(version.createdBy + QLatin1String(""))},
                  {":hash", version.contentHash},
                  {":content", json(added.content)},
                  {":patterns", version.patterns},
                  {":corrections", version.corrections},
                  {":confidence", version.meanConfidence ? QVariant(*version.meanConfidence) : QVariant()},
                  {":snapshot", json(version.snapshot)},
                  {":sources", QVariant(added.sourceList + QLatin1String(""))},
                  {":notes", textOrNull(version.notes)}})
        .map([](qint64) {});
}

} // namespace

Result<AddedPatternVersion> addPatternVersion(Transaction& transaction, const NewPatternVersion& added)
{
    if (const auto locked = transaction.lock(QStringLiteral("pattern_cache_versions")); !locked)
        return tl::unexpected(locked.error());
    auto newest = versions(transaction, QStringLiteral("ORDER BY version_id DESC LIMIT 1"), {});
    if (!newest)
        return tl::unexpected(newest.error());
    if (!newest->empty() && newest->front().contentHash == added.version.contentHash)
        return AddedPatternVersion{newest->front(), false};
    PatternVersion version = added.version;
    version.id = newest->empty() ? 1 : newest->front().id + 1;
    version.name = QStringLiteral("v%1").arg(version.id);
    if (const auto inserted = insert(transaction, added, version); !inserted)
        return tl::unexpected(inserted.error());
    return AddedPatternVersion{version, true};
}

Result<std::vector<PatternVersion>> listPatternVersions(Transaction& transaction, int limit)
{
    return versions(transaction, QStringLiteral("ORDER BY version_id DESC LIMIT :limit"), {{":limit", limit}});
}

Result<std::optional<PatternVersion>> findPatternVersion(Transaction& transaction, const QString& name)
{
    return versions(transaction, QStringLiteral("WHERE version_name = :name"), {{":name", name}}).map(firstOf);
}

Result<QJsonObject> patternContent(Transaction& transaction, int versionId)
{
    return rowOf(transaction, "pattern_data", versionId).map([](const std::optional<Row>& row) {
        return row ? row->json("pattern_data") : QJsonObject();
    });
}

Result<QString> patternSourceList(Transaction& transaction, int versionId)
{
    return rowOf(transaction, "source_list", versionId).map([](const std::optional<Row>& row) {
        return row ? row->text("source_list") : QString();
    });
}

} // namespace emend::storage
