// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QMap>

#include <functional>
#include <optional>
#include <vector>

/// What pattern versions are made from. Confirmed documents are kept as they were used, by the hash of their content.
namespace emend::storage {

/// A document, or another system's correction, with the values that a person confirmed.
struct ConfirmedRow {
    QString id; ///< of the document, or of the correction
    QString sha256; ///< of the document; empty for a correction
    QDateTime confirmedAt;
    QMap<QString, QString> values; ///< without empty ones
    QStringList header = {}; ///< the first rows of a correction's text; empty for a document, whose words are kept
};

/// Documents that a person confirmed in that time (both ends inclusive), the newest first.
base::Result<std::vector<ConfirmedRow>> confirmedDocuments(Transaction& transaction, const QDateTime& since,
                                                           const QDateTime& until, int limit);

/// The same for corrections of documents that are not in this store, of at least that quality and no outliers.
base::Result<std::vector<ConfirmedRow>> pooledDocuments(Transaction& transaction, const QDateTime& since,
                                                        const QDateTime& until, double minQuality, int limit);

/// Documents that this reviewer confirmed in that time, and that are as the reviewer left them, the newest first.
base::Result<std::vector<ConfirmedRow>> confirmedDocumentsBy(Transaction& transaction, const QString& reviewer,
                                                             const QDateTime& since, const QDateTime& until, int limit);

struct PatternSource {
    QString contentHash;
    QString documentId; ///< empty for another system's
    bool hasPages = false;
    QString content; ///< as packed by whoever made it
};

/// Adds those that are not there yet.
base::Result<void> keepPatternSources(Transaction& transaction, const std::vector<PatternSource>& sources,
                                      const QDateTime& now);

/// The content that was kept last of a document with its pages; nothing where there is none.
base::Result<std::optional<QString>> lastSourceWithPages(Transaction& transaction, const QString& documentId);

/// The contents of these hashes, in any order; those that are not there any more are left out.
base::Result<void>
forEachPatternSource(Transaction& transaction, const QStringList& contentHashes,
                     const std::function<base::Result<void>(const QString& contentHash, const QString& content)>& take);

/// The pages that were recognised last of a document, by whatever recogniser; nothing where none are kept.
base::Result<std::optional<QJsonArray>> lastRecognisedPages(Transaction& transaction, const QString& sha256);

} // namespace emend::storage
