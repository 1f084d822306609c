// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/recognizer_versions.h>

namespace emend::storage {

namespace {

using base::Result;

const QLatin1String kSelect("SELECT v.version_id AS version_id, v.version_name AS version_name, "
                            "v.created_at AS created_at, v.created_by AS created_by, v.base_version AS base_version, "
                            "b.version_name AS base_name, v.content_hash AS content_hash, v.verdict AS verdict, "
                            "v.report AS report, v.notes AS notes, length(v.model) AS byte_size, "
                            "v.trainable_model IS NOT NULL AS is_trainable FROM recognizer_versions v "
                            "LEFT JOIN recognizer_versions b ON b.version_id = v.base_version ");

RecognizerVersion versionOf(const Row& row)
{
    RecognizerVersion version;
    version.id = static_cast<int>(row.integer("version_id"));
    version.name = row.text("version_name");
    version.createdAt = row.time("created_at");
    version.createdBy = row.text("created_by");
    if (!row.isNull("base_version"))
        version.baseId = static_cast<int>(row.integer("base_version"));
    version.base = row.text("base_name");
    version.contentHash = row.text("content_hash");
    version.verdict = row.text("verdict");
    version.report = row.text("report");
    version.notes = row.text("notes");
    version.byteSize = row.integer("byte_size");
    version.isTrainable = row.flag("is_trainable");
    return version;
}

Result<std::optional<RecognizerVersion>> firstWhere(Transaction& transaction, const char* rest, const Binds& binds)
{
    return transaction.queryOne(kSelect + QLatin1String(rest), binds).map([](const std::optional<Row>& row) {
        return row ? std::optional(versionOf(*row)) : std::nullopt;
    });
}

Result<QByteArray> bytesOf(Transaction& transaction, const char* column, int versionId)
{
    return transaction
        .queryOne(
            QStringLiteral("SELECT %1 FROM recognizer_versions WHERE version_id = :id").arg(QLatin1String(column)),
            {{":id", versionId}})
        .map([column](const std::optional<Row>& row) {
            return row && !row->isNull(column) ? row->bytes(column) : QByteArray();
        });
}

// Bound as empty, not as NULL.
QVariant textOf(const QString& text)
{
    return QVariant(text + QLatin1String(""));
}

Result<void> insert(Transaction& transaction, const NewRecognizerVersion& added, int id, const QString& name)
{
    const RecognizerVersion& version = added.version;
    return transaction
        .execute(QStringLiteral("INSERT INTO recognizer_versions (version_id, version_name, created_at, created_by, "
                                "base_version, content_hash, verdict, report, notes, model, trainable_model) VALUES "
                                "(:id, :name, :created, :by, :base, :hash, :verdict, :report, :notes, :model, "
                                ":trainable)"),
                 {{":id", id},
                  {":name", name},
                  {":created", version.createdAt},
                  {":by", textOf(version.createdBy)},
                  {":base", version.baseId ? QVariant(*version.baseId) : QVariant()},
                  {":hash", version.contentHash},
                  {":verdict", textOf(version.verdict)},
                  {":report", textOf(version.report)},
                  {":notes", textOf(version.notes)},
                  {":model", added.model},
                  {":trainable", added.trainable.isEmpty() ? QVariant() : QVariant(added.trainable)}})
        .map([](qint64) {});
}

} // namespace

Result<AddedRecognizerVersion> addRecognizerVersion(Transaction& transaction, const NewRecognizerVersion& added)
{
    if (const auto locked = transaction.lock(QStringLiteral("recognizer_versions")); !locked)
        return tl::unexpected(locked.error());
    const auto same = firstWhere(transaction, "WHERE v.content_hash = :hash", {{":hash", added.version.contentHash}});
    if (!same)
        return tl::unexpected(same.error());
    if (*same)
        return AddedRecognizerVersion{**same, false};
    const auto next = transaction.queryOne(
        QStringLiteral("SELECT coalesce(max(version_id), 0) + 1 AS next FROM recognizer_versions"));
    if (!next)
        return tl::unexpected(next.error());
    const int id = static_cast<int>((*next)->integer("next"));
    const QString name = QStringLiteral("m%1").arg(id);
    if (const auto inserted = insert(transaction, added, id, name); !inserted)
        return tl::unexpected(inserted.error());
    return findRecognizerVersion(transaction, name).map([](const std::optional<RecognizerVersion>& version) {
        return AddedRecognizerVersion{*version, true};
    });
}

Result<std::vector<RecognizerVersion>> listRecognizerVersions(Transaction& transaction, int limit)
{
    const auto rows =
        transaction.query(kSelect + QLatin1String("ORDER BY v.version_id DESC LIMIT :limit"), {{":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RecognizerVersion> versions;
    for (const Row& row : *rows)
        versions.push_back(versionOf(row));
    return versions;
}

Result<std::optional<RecognizerVersion>> findRecognizerVersion(Transaction& transaction, const QString& name)
{
    return firstWhere(transaction, "WHERE v.version_name = :name", {{":name", name}});
}

Result<QByteArray> recognizerModel(Transaction& transaction, int versionId)
{
    return bytesOf(transaction, "model", versionId);
}

Result<QByteArray> trainableModel(Transaction& transaction, int versionId)
{
    return bytesOf(transaction, "trainable_model", versionId);
}

} // namespace emend::storage
