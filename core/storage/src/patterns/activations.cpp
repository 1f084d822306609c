// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/activations.h>

namespace emend::storage {

namespace {

using base::Result;

const QString kProduction = QStringLiteral("production");

struct Tables {
    QLatin1String activations;
    QLatin1String versions;
};

Tables tablesOf(Versioned versioned)
{
    switch (versioned) {
    case Versioned::Patterns:
        return {QLatin1String("pattern_activations"), QLatin1String("pattern_cache_versions")};
    case Versioned::Prompts:
        return {QLatin1String("prompt_activations"), QLatin1String("prompt_versions")};
    case Versioned::Recognizers:
        break;
    }
    return {QLatin1String("recognizer_activations"), QLatin1String("recognizer_versions")};
}

QString selectFrom(Versioned versioned)
{
    return QStringLiteral("SELECT a.activation_id AS activation_id, a.environment AS environment, "
                          "a.version_id AS version_id, v.version_name AS version_name, v.content_hash AS content_hash, "
                          "a.activated_at AS activated_at, a.activated_by AS activated_by, a.reason AS reason, "
                          "a.is_rollback AS is_rollback, a.returns_to AS returns_to, "
                          "a.deactivated_at AS deactivated_at FROM %1 a LEFT JOIN %2 v ON v.version_id = a.version_id ")
        .arg(tablesOf(versioned).activations, tablesOf(versioned).versions);
}

std::optional<int> numberOf(const Row& row, const char* column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

Activation activationOf(const Row& row)
{
    Activation activation;
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

Result<std::optional<Activation>> firstWhere(Transaction& transaction, Versioned versioned, const char* rest,
                                             const Binds& binds)
{
    return transaction.queryOne(selectFrom(versioned) + QLatin1String(rest), binds)
        .map([](const std::optional<Row>& row) { return row ? std::optional(activationOf(*row)) : std::nullopt; });
}

Result<void> run(Transaction& transaction, const QString& sql, const Binds& binds)
{
    return transaction.execute(sql, binds).map([](qint64) {});
}

Result<int> nextId(Transaction& transaction, Versioned versioned)
{
    return transaction
        .queryOne(QLatin1String("SELECT coalesce(max(activation_id), 0) + 1 AS next FROM ")
                  + tablesOf(versioned).activations)
        .map([](const std::optional<Row>& row) { return static_cast<int>(row->integer("next")); });
}

QVariant numberOrNull(const std::optional<int>& number)
{
    return number ? QVariant(*number) : QVariant();
}

// What clients read that know of one environment only. Of prompts they know no more than which ones count since when.
Result<void> markVersions(Transaction& transaction, Versioned versioned, const Activation& activation)
{
    if (versioned == Versioned::Recognizers)
        return {};
    const bool isPatterns = versioned == Versioned::Patterns;
    Binds binds;
    if (isPatterns)
        binds = {{":now", activation.activatedAt},
                 {":next", numberOrNull(activation.versionId)},
                 {":reason", activation.isRollback ? QVariant(activation.reason) : QVariant()}};
    const QLatin1String ending(isPatterns ? ", deactivated_at = :now, replaced_by_version = :next, "
                                            "rollback_reason = :reason"
                                          : "");
    auto marked = run(
        transaction,
        QStringLiteral("UPDATE %1 SET is_active = FALSE%2 WHERE is_active").arg(tablesOf(versioned).versions, ending),
        binds);
    if (!marked || !activation.versionId)
        return marked;
    const QLatin1String beginning(
        isPatterns ? ", deactivated_at = NULL, replaced_by_version = NULL, rollback_reason = NULL" : "");
    return run(transaction,
               QStringLiteral("UPDATE %1 SET is_active = TRUE, activated_at = :now%2 WHERE version_id = :id")
                   .arg(tablesOf(versioned).versions, beginning),
               {{":now", activation.activatedAt}, {":id", *activation.versionId}});
}

Result<void> insert(Transaction& transaction, Versioned versioned, const Activation& activation, int id)
{
    return run(transaction,
               QStringLiteral("INSERT INTO %1 (activation_id, environment, version_id, activated_at, "
                              "activated_by, reason, is_rollback, returns_to) VALUES (:id, :environment, :version, "
                              ":now, :by, :reason, :rollback, :returns)")
                   .arg(tablesOf(versioned).activations),
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

Result<std::optional<Activation>> activeVersion(Transaction& transaction, const QString& environment,
                                                Versioned versioned)
{
    return firstWhere(transaction, versioned, "WHERE a.environment = :environment AND a.deactivated_at IS NULL",
                      {{":environment", environment}});
}

Result<std::optional<Activation>> activeVersionAt(Transaction& transaction, const QString& environment,
                                                  const QDateTime& time, Versioned versioned)
{
    return firstWhere(transaction, versioned,
                      "WHERE a.environment = :environment AND a.activated_at <= :time "
                      "ORDER BY a.activated_at DESC, a.activation_id DESC LIMIT 1",
                      {{":environment", environment}, {":time", time}});
}

Result<std::optional<Activation>> findActivation(Transaction& transaction, int activationId, Versioned versioned)
{
    return firstWhere(transaction, versioned, "WHERE a.activation_id = :id", {{":id", activationId}});
}

Result<std::optional<Activation>> activationBefore(Transaction& transaction, const Activation& activation,
                                                   Versioned versioned)
{
    return firstWhere(transaction, versioned,
                      "WHERE a.environment = :environment AND a.activation_id < :id ORDER BY a.activation_id DESC "
                      "LIMIT 1",
                      {{":environment", activation.environment}, {":id", activation.id}});
}

Result<std::optional<Activation>> lastActivationOf(Transaction& transaction, const QString& environment,
                                                   std::optional<int> versionId, Versioned versioned)
{
    // No version has number 0.
    return firstWhere(transaction, versioned,
                      "WHERE a.environment = :environment AND coalesce(a.version_id, 0) = :version "
                      "AND a.is_rollback = FALSE ORDER BY a.activation_id DESC LIMIT 1",
                      {{":environment", environment}, {":version", versionId.value_or(0)}});
}

Result<std::vector<Activation>> listActivations(Transaction& transaction, const QString& environment, int limit,
                                                Versioned versioned)
{
    QString sql = selectFrom(versioned);
    Binds binds{{":limit", limit}};
    if (!environment.isEmpty()) {
        sql += QLatin1String("WHERE a.environment = :environment ");
        binds.push_back({":environment", environment});
    }
    const auto rows = transaction.query(sql + QLatin1String("ORDER BY a.activation_id DESC LIMIT :limit"), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Activation> activations;
    for (const Row& row : *rows)
        activations.push_back(activationOf(row));
    return activations;
}

Result<void> lockActivations(Transaction& transaction, Versioned versioned)
{
    return transaction.lock(tablesOf(versioned).activations);
}

Result<int> addActivation(Transaction& transaction, const Activation& activation, Versioned versioned)
{
    const auto ended = run(transaction,
                           QStringLiteral("UPDATE %1 SET deactivated_at = :now "
                                          "WHERE environment = :environment AND deactivated_at IS NULL")
                               .arg(tablesOf(versioned).activations),
                           {{":now", activation.activatedAt}, {":environment", activation.environment}});
    if (!ended)
        return tl::unexpected(ended.error());
    const Result<int> id = nextId(transaction, versioned);
    if (!id)
        return id;
    if (const auto inserted = insert(transaction, versioned, activation, *id); !inserted)
        return tl::unexpected(inserted.error());
    if (activation.environment == kProduction) {
        if (const auto marked = markVersions(transaction, versioned, activation); !marked)
            return tl::unexpected(marked.error());
    }
    return *id;
}

} // namespace emend::storage
