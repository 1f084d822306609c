// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/ocr_cache.h>

#include <emend/domain/canonical_json.h>

namespace emend::storage {

namespace {

using base::Result;

QString settingsHash(const OcrCacheKey& key)
{
    return domain::sha256Hex(domain::canonicalJson(key.settings));
}

QString cacheKey(const OcrCacheKey& key)
{
    return domain::sha256Hex(
        domain::canonicalJson(QJsonArray{key.sha256, key.recognizer, key.languages, settingsHash(key)}));
}

} // namespace

Result<std::optional<QJsonArray>> findOcrResult(Transaction& transaction, const OcrCacheKey& key, const QDateTime& now)
{
    return transaction
        .queryOne(QStringLiteral("SELECT pages FROM ocr_cache WHERE cache_key = :key AND expires_at > :now"),
                  {{":key", cacheKey(key)}, {":now", now}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<QJsonArray>(row->jsonArray("pages")) : std::nullopt;
        });
}

Result<std::optional<QJsonArray>> findLastOcrResult(Transaction& transaction, const QString& sha256,
                                                    const QString& languages, const QDateTime& now)
{
    return transaction
        .queryOne(QStringLiteral("SELECT pages FROM ocr_cache WHERE sha256 = :sha256 AND languages = :languages "
                                 "AND expires_at > :now ORDER BY created_at DESC, cache_key LIMIT 1"),
                  {{":sha256", sha256}, {":languages", languages}, {":now", now}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<QJsonArray>(row->jsonArray("pages")) : std::nullopt;
        });
}

Result<void> storeOcrResult(Transaction& transaction, const OcrCacheKey& key, const QJsonArray& pages,
                            const QDateTime& now)
{
    return transaction
        .execute(
            QStringLiteral(
                "INSERT INTO ocr_cache (cache_key, sha256, recognizer, languages, settings_hash, pages, created_at, "
                "expires_at) VALUES (:key, :sha256, :recognizer, :languages, :settings, :pages, :now, :expires) "
                "ON CONFLICT (cache_key) DO UPDATE SET pages = excluded.pages, created_at = excluded.created_at, "
                "expires_at = excluded.expires_at"),
            {{":key", cacheKey(key)},
             {":sha256", key.sha256},
             {":recognizer", key.recognizer},
             {":languages", key.languages},
             {":settings", settingsHash(key)},
             {":pages", json(pages)},
             {":now", now},
             {":expires", now.addDays(kOcrCacheDays)}})
        .map([](qint64) {});
}

Result<qint64> purgeOcrCache(Transaction& transaction, const QDateTime& now)
{
    return transaction.execute(QStringLiteral("DELETE FROM ocr_cache WHERE expires_at <= :now"), {{":now", now}});
}

} // namespace emend::storage
