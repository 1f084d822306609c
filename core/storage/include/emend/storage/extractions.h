// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/storage/transaction.h>

namespace emend::storage {

/// Stores what reading a document gave: the result, its field values, the text for searching, and the document's own
/// state and list values. A document that a person has decided on keeps those. `attemptId` may be empty. Returns the id
/// of the extraction.
base::Result<QString> saveExtraction(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                     const domain::Extraction& extraction, const QDateTime& now);

/// Stores a result and its field values beside those that are there, and nothing else: such as what a reviewer says.
/// Returns its id.
base::Result<QString> addExtraction(Transaction& transaction, const QString& documentId, const QString& attemptId,
                                    const domain::Extraction& extraction, const QDateTime& now);

/// The result that counts for a document: the one that it names, which is the newest but where a person has decided.
/// Its `file` and `sha256` are the document's.
base::Result<std::optional<domain::Extraction>> newestExtraction(Transaction& transaction, const QString& documentId);

/// How many results a document has.
base::Result<int> extractionCount(Transaction& transaction, const QString& documentId);

} // namespace emend::storage
