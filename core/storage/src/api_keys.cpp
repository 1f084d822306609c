// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/api_keys.h>

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>

#include <array>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::ApiKeys)
};

const QLatin1String kStart("sk_live_");
const QString kScopes = QStringLiteral("scopes");
constexpr int kPrefixLetters = 16;
constexpr int kKeyLetters = 8 + 43; // 32 bytes in base64url
constexpr int kUseSeconds = 60;

// Not the hash: who lists keys needs no right to read it.
const QLatin1String kColumns("key_id, key_prefix, app_name, environment, role, permissions, created_at, expires_at, "
                             "last_used_at, revoked_at, created_by, notes");

QString randomKey()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(reinterpret_cast<const char*>(random.data()), sizeof random);
    return kStart + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString hashOf(const QString& key)
{
    return domain::sha256Hex(key.toUtf8());
}

ApiKey apiKeyOf(const Row& row)
{
    ApiKey key;
    key.id = row.text("key_id");
    key.prefix = row.text("key_prefix");
    key.appName = row.text("app_name");
    key.environment = row.text("environment");
    key.role = apiKeyRoleFromName(row.text("role")).value_or(ApiKeyRole::App);
    for (const QJsonValue& scope : row.json("permissions").value(kScopes).toArray())
        key.scopes << scope.toString();
    key.createdAt = row.time("created_at");
    key.expiresAt = row.time("expires_at");
    key.lastUsedAt = row.time("last_used_at");
    key.revokedAt = row.time("revoked_at");
    key.createdBy = row.text("created_by");
    key.notes = row.text("notes");
    return key;
}

Result<void> requireSense(const ApiKey& wanted, const QDateTime& now)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$"));
    static const QRegularExpression scopeName(QStringLiteral("^[a-z][a-z0-9_.-]*(:[a-z][a-z0-9_.-]*)?$"));
    static const QStringList environments{QStringLiteral("production"), QStringLiteral("staging"),
                                          QStringLiteral("development"), QStringLiteral("test")};
    if (!name.match(wanted.appName).hasMatch())
        return base::fail(
            ErrorCode::InvalidArgument,
            Text::tr("An app is named by up to 50 letters, digits, dots, dashes and underscores, not \"%1\".")
                .arg(wanted.appName));
    if (!environments.contains(wanted.environment))
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("An environment is one of %1, not \"%2\".")
                              .arg(environments.join(QLatin1String(", ")), wanted.environment));
    for (const QString& scope : wanted.scopes) {
        if (scope.size() > 60 || !scopeName.match(scope).hasMatch())
            return base::fail(ErrorCode::InvalidArgument,
                              Text::tr("A scope looks like corrections:write, not \"%1\".").arg(scope));
    }
    if (wanted.expiresAt.isValid() && wanted.expiresAt <= now)
        return base::fail(ErrorCode::InvalidArgument, Text::tr("The key would have expired already."));
    return {};
}

Result<void> noteUse(Transaction& transaction, ApiKey& key, const QDateTime& now)
{
    if (key.lastUsedAt.isValid() && key.lastUsedAt.secsTo(now) < kUseSeconds)
        return {};
    key.lastUsedAt = now;
    const auto noted = transaction.execute(QStringLiteral("UPDATE api_keys SET last_used_at = :now WHERE key_id = :id"),
                                           {{":now", now}, {":id", key.id}});
    return noted ? Result<void>() : tl::unexpected(noted.error());
}

} // namespace

QString apiKeyRoleName(ApiKeyRole role)
{
    switch (role) {
    case ApiKeyRole::App:
        return QStringLiteral("app");
    case ApiKeyRole::Admin:
        return QStringLiteral("admin");
    case ApiKeyRole::TrainingService:
        break;
    }
    return QStringLiteral("training_service");
}

std::optional<ApiKeyRole> apiKeyRoleFromName(const QString& name)
{
    for (const ApiKeyRole role : {ApiKeyRole::App, ApiKeyRole::Admin, ApiKeyRole::TrainingService}) {
        if (apiKeyRoleName(role) == name)
            return role;
    }
    return std::nullopt;
}

Result<CreatedApiKey> createApiKey(Transaction& transaction, ApiKey wanted, const QDateTime& now)
{
    if (const Result<void> sensible = requireSense(wanted, now); !sensible)
        return tl::unexpected(sensible.error());
    const QString key = randomKey();
    wanted.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    wanted.prefix = key.left(kPrefixLetters);
    wanted.createdAt = now;
    wanted.lastUsedAt = {};
    wanted.revokedAt = {};
    const auto added = transaction.execute(
        QStringLiteral("INSERT INTO api_keys (key_id, key_hash, key_prefix, app_name, environment, role, permissions, "
                       "is_active, created_at, expires_at, created_by, notes) VALUES (:id, :hash, :prefix, :app, "
                       ":environment, :role, :permissions, :active, :now, :expires, :actor, :notes)"),
        {{":id", wanted.id},
         {":hash", hashOf(key)},
         {":prefix", wanted.prefix},
         {":app", wanted.appName},
         {":environment", wanted.environment},
         {":role", apiKeyRoleName(wanted.role)},
         {":permissions", json(QJsonObject{{kScopes, QJsonArray::fromStringList(wanted.scopes)}})},
         {":active", true},
         {":now", now},
         {":expires", wanted.expiresAt},
         {":actor", wanted.createdBy},
         {":notes", textOrNull(wanted.notes)}});
    if (!added)
        return tl::unexpected(added.error());
    return CreatedApiKey{key, wanted};
}

Result<ApiKey> authenticateApiKey(Transaction& transaction, const QString& key, const QDateTime& now)
{
    const auto refused = [] {
        return base::fail(ErrorCode::Unauthenticated, Text::tr("The API key is not valid, or not any more."));
    };
    if (key.size() != kKeyLetters || !key.startsWith(kStart))
        return refused();
    const auto row =
        transaction.queryOne(QStringLiteral("SELECT %1, is_active FROM api_keys WHERE key_hash = :hash").arg(kColumns),
                             {{":hash", hashOf(key)}});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return refused();
    ApiKey found = apiKeyOf(**row);
    if (!found.isGood(now) || !(*row)->flag("is_active"))
        return refused();
    if (const Result<void> noted = noteUse(transaction, found, now); !noted)
        return tl::unexpected(noted.error());
    return found;
}

Result<std::vector<ApiKey>> listApiKeys(Transaction& transaction)
{
    return transaction.query(QStringLiteral("SELECT %1 FROM api_keys ORDER BY created_at DESC, key_id").arg(kColumns))
        .map([](const std::vector<Row>& rows) {
            std::vector<ApiKey> keys;
            for (const Row& row : rows)
                keys.push_back(apiKeyOf(row));
            return keys;
        });
}

Result<ApiKey> revokeApiKey(Transaction& transaction, const QString& idOrPrefix, const QDateTime& now)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT %1 FROM api_keys WHERE CAST(key_id AS TEXT) = :id OR key_prefix = :prefix")
            .arg(kColumns),
        {{":id", idOrPrefix.toLower()}, {":prefix", idOrPrefix}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return base::fail(ErrorCode::NotFound, Text::tr("There is no API key %1.").arg(idOrPrefix));
    if (rows->size() > 1)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("Several API keys begin with %1: name one by its id.").arg(idOrPrefix));
    ApiKey key = apiKeyOf(rows->front());
    if (key.revokedAt.isValid())
        return key;
    key.revokedAt = now;
    const auto revoked = transaction.execute(
        QStringLiteral("UPDATE api_keys SET is_active = :active, revoked_at = :now WHERE key_id = :id"),
        {{":active", false}, {":now", now}, {":id", key.id}});
    if (!revoked)
        return tl::unexpected(revoked.error());
    return key;
}

} // namespace emend::storage
