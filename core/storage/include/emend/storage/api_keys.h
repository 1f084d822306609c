// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <vector>

namespace emend::storage {

enum class ApiKeyRole { App, Admin, TrainingService };

QString apiKeyRoleName(ApiKeyRole role); ///< app admin training_service
std::optional<ApiKeyRole> apiKeyRoleFromName(const QString& name);

/// What a program that speaks to the service may do; the key itself is not kept.
struct ApiKey {
    QString id; ///< UUID; given by createApiKey
    QString prefix; ///< the key's first 16 characters, to know it by; given by createApiKey
    QString appName; ///< at most 50 characters
    QString environment; ///< production staging development test
    ApiKeyRole role = ApiKeyRole::App;
    QStringList scopes; ///< such as `corrections:write`; empty: all that the role may
    QDateTime createdAt;
    QDateTime expiresAt; ///< invalid: never
    QDateTime lastUsedAt; ///< to the minute
    QDateTime revokedAt;
    QString createdBy;
    QString notes;

    bool isGood(const QDateTime& now) const
    {
        return !revokedAt.isValid() && (!expiresAt.isValid() || now < expiresAt);
    }
};

struct CreatedApiKey {
    QString key; ///< `sk_live_…`, 256 random bits; cannot be had again
    ApiKey record;
};

/// Makes a key. To change one without a gap, make a second one and revoke the first when nothing uses it any more.
/// Error: invalid_argument, naming what is wrong.
base::Result<CreatedApiKey> createApiKey(Transaction& transaction, ApiKey wanted, const QDateTime& now);

/// Whose key it is; notes that it was used, at most once a minute. Error: unauthenticated, in the same words whether
/// there is no such key, or it has expired, or was revoked.
base::Result<ApiKey> authenticateApiKey(Transaction& transaction, const QString& key, const QDateTime& now);

/// All of them, the newest first.
base::Result<std::vector<ApiKey>> listApiKeys(Transaction& transaction);

/// By id or prefix; one that was revoked stays as it is. Errors: not_found; conflict where a prefix stands for several.
base::Result<ApiKey> revokeApiKey(Transaction& transaction, const QString& idOrPrefix, const QDateTime& now);

} // namespace emend::storage
