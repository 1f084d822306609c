// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review_steps.h"

#include <emend/services/page_parts.h>
#include <emend/storage/document_parts.h>

// The steps of splitting and merging.
namespace emend::services {

/// The pages that one source gives to a new document.
struct SourcePages {
    QString sourceId;
    QString sha256;
    std::vector<domain::PageView> pages;
};

/// A new document whose bytes are kept, on its way into the database.
struct KeptPart {
    domain::Document document;
    std::vector<SourcePages> sources;
};

/// Puts the pages together and keeps them. The document has no priority yet.
base::Result<KeptPart> keepPart(storage::DocumentStore& store, std::vector<SourcePages> sources,
                                const QString& fileName, const QString& actor);

/// Adds the documents to the database and the queue, and says what they were made of; `reviews` are the decisions by
/// which the sources left the list, by the source.
base::Result<void> recordParts(storage::Transaction& transaction, const std::vector<KeptPart>& parts,
                               const QMap<QString, QString>& reviews, const Reviewing& reviewing);

/// What that attempt has made; nothing where it has not decided, or decided otherwise.
base::Result<std::vector<MadeDocument>> madeByAttempt(storage::Transaction& transaction, const QString& attemptId);

MadeDocument madeOf(const domain::Document& document);

/// What falls with a decision that is undone.
struct TakenBack {
    QStringList documentIds; ///< that were made by it
    std::vector<storage::Review> reviews; ///< the decisions on what was merged with its document
};

/// Takes what was made by a decision off the queue and the lists. Error: conflict where somebody has gone on from it.
base::Result<TakenBack> takeBackParts(storage::Transaction& transaction, const storage::Review& review,
                                      const Reviewing& reviewing);

} // namespace emend::services
