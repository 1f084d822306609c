// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/recognizer_versions.h>

namespace emend::storage {

namespace {

using base::Result;

const QLatin1String kSelect("SELECT a.activation_id AS activation_id, a.environment AS environment, "
                            "a.version_id AS version_id, v.version_name AS version_name, "
                            "v.content_hash AS content_hash, a.activated_at AS activated_at, a.activated_by AS "
                            "activated_by, a.reason AS reason, "
                            "a.is_rollback AS is_rollback, a.returns_to AS returns_to, "
                            "a.deactivated_at AS deactivated_at FROM recognizer_activations a "
                            "LEFT JOIN recognizer_versions v ON v.version_id = a.version_id ");

std::optional<int> numberOf(const Row& row, const char* column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

RecognizerActivation activationOf(const Row& row)
{
    RecognizerActivation activation;
    activation.id = static_cast<int>(row.integer("activation_id"));
    activation.environment = row.text("environment");
    activation.versionId = numberOf(row, "version_id");
    activation.version = row.text("version_name");
    activation.contentHash = row.text("content_hash");
    activation.activatedAt = row.time("activated_at");
    activation.activatedBy = row.text("activated_by");
    activation.reason = row.text("reason");
    activation.isRollback = row.flag("is_rollback");
    activation.returnsTo = numberOf(row, "returns_to");
    activation.deactivatedAt = row.time("deactivated_at");
    return activation;
}

Result<std::optional<RecognizerActivation>> firstWhere(Transaction& transaction, const char* rest, const Binds& binds)
{
    return transaction.queryOne(kSelect + QLatin1String(rest), binds).map([](const std::optional<Row>& row) {
        return row ? std::optional(activationOf(*row)) : std::nullopt;
    });
}

Result<void> run(Transaction& transaction, const QString& sql, const Binds& binds)
{
    return transaction.execute(sql, binds).map([](qint64) {});
}

Result<int> nextId(Transaction& transaction)
{
    return transaction
        .queryOne(QStringLiteral("SELECT coalesce(max(activation_id), 0) + 1 AS next FROM recognizer_activations"))
        .map([](const std::optional<Row>& row) { return static_cast<int>(row->integer("next")); });
}

QVariant numberOrNull(const std::optional<int>& number)
{
    return number ? QVariant(*number) : QVariant();
}

Result<void> insert(Transaction& transaction, const RecognizerActivation& activation, int id)
{
    return run(
        transaction,
        QStringLiteral("INSERT INTO recognizer_activations (activation_id, environment, version_id, activated_at, "
                       "activated_by, reason, is_rollback, returns_to) VALUES (:id, :environment, :version, "
                       ":now, :by, :reason, :rollback, :returns)"),
        {{":id", id},
         {":environment", activation.environment},
         {":version", numberOrNull(activation.versionId)},
         {":now", activation.activatedAt},
         {":by", activation.activatedBy},
         {":reason", activation.reason},
         {":rollback", activation.isRollback},
         {":returns", numberOrNull(activation.returnsTo)}});
}

} // namespace

Result<std::optional<RecognizerActivation>> activeRecognizer(Transaction& transaction, const QString& environment)
{
    return firstWhere(transaction, "WHERE a.environment = :environment AND a.deactivated_at IS NULL",
                      {{":environment", environment}});
}

Result<std::optional<RecognizerActivation>> findRecognizerActivation(Transaction& transaction, int activationId)
{
    return firstWhere(transaction, "WHERE a.activation_id = :id", {{":id", activationId}});
}

Result<std::optional<RecognizerActivation>> recognizerActivationBefore(Transaction& transaction,
                                                                       const RecognizerActivation& activation)
{
    return firstWhere(transaction,
                      "WHERE a.environment = :environment AND a.activation_id < :id ORDER BY a.activation_id DESC "
                      "LIMIT 1",
                      {{":environment", activation.environment}, {":id", activation.id}});
}

Result<std::vector<RecognizerActivation>> listRecognizerActivations(Transaction& transaction,
                                                                    const QString& environment, int limit)
{
    QString sql = kSelect;
    Binds binds{{":limit", limit}};
    if (!environment.isEmpty()) {
        sql += QLatin1String("WHERE a.environment = :environment ");
        binds.push_back({":environment", environment});
    }
    const auto rows = transaction.query(sql + QLatin1String("ORDER BY a.activation_id DESC LIMIT :limit"), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<RecognizerActivation> activations;
    for (const Row& row : *rows)
        activations.push_back(activationOf(row));
    return activations;
}

Result<void> lockRecognizerActivations(Transaction& transaction)
{
    return transaction.lock(QStringLiteral("recognizer_activations"));
}

Result<int> addRecognizerActivation(Transaction& transaction, const RecognizerActivation& activation)
{
    const auto ended = run(transaction,
                           QStringLiteral("UPDATE recognizer_activations SET deactivated_at = :now "
                                          "WHERE environment = :environment AND deactivated_at IS NULL"),
                           {{":now", activation.activatedAt}, {":environment", activation.environment}});
    if (!ended)
        return tl::unexpected(ended.error());
    const Result<int> id = nextId(transaction);
    if (!id)
        return id;
    if (const auto inserted = insert(transaction, activation, *id); !inserted)
        return tl::unexpected(inserted.error());
    return *id;
}

} // namespace emend::storage
