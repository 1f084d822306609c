// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace emend::storage {

inline constexpr int kOcrCacheDays = 7;

/// What a recognition depends on: the same key gives the same pages.
struct OcrCacheKey {
    QString sha256; ///< of the document
    QString recognizer; ///< with its version, at most 200 characters
    QString languages; ///< such as `eng+ben`, at most 100 characters
    QJsonObject settings;
};

/// The pages (see toJson(PageText)) that were recognised before, and not longer ago than 7 days.
base::Result<std::optional<QJsonArray>> findOcrResult(Transaction& transaction, const OcrCacheKey& key,
                                                      const QDateTime& now);

/// The newest pages of that document in those languages, whatever recognised them.
base::Result<std::optional<QJsonArray>> findLastOcrResult(Transaction& transaction, const QString& sha256,
                                                          const QString& languages, const QDateTime& now);

/// Keeps them for 7 days from now, in place of what was there.
base::Result<void> storeOcrResult(Transaction& transaction, const OcrCacheKey& key, const QJsonArray& pages,
                                  const QDateTime& now);

/// Removes what is too old; how many results.
base::Result<qint64> purgeOcrCache(Transaction& transaction, const QDateTime& now);

} // namespace emend::storage
