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

/// The newest result of a document. Its `file` and `sha256` are the document's.
base::Result<std::optional<domain::Extraction>> newestExtraction(Transaction& transaction, const QString& documentId);

/// How many results a document has.
base::Result<int> extractionCount(Transaction& transaction, const QString& documentId);

} // namespace emend::storage
