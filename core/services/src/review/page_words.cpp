// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/page_words.h>

#include "worker/finished_reading.h"

#include <emend/storage/database.h>
#include <emend/storage/documents.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::PageWords)
};

tl::unexpected<base::Error> notKept()
{
    return base::fail(base::ErrorCode::NotFound,
                      Text::tr("The words of this document are not kept any more. It has to be read again."));
}

} // namespace

Result<std::vector<domain::PageText>> pageWords(storage::Database& database, const QString& documentId,
                                                const QString& languages, const QDateTime& now)
{
    if (QUuid::fromString(documentId).isNull())
        return notKept();
    pipeline::ReadSettings settings;
    settings.languages = languages;
    const auto kept = database.read([&](storage::Transaction& transaction) -> Result<std::optional<QJsonArray>> {
        const auto document = storage::findDocument(transaction, documentId);
        if (!document)
            return tl::unexpected(document.error());
        if (!*document)
            return std::nullopt;
        const QString sha256 = (*document)->sha256;
        auto pages = storage::findOcrResult(transaction, recognitionKey(sha256, settings), now);
        // Read with another recogniser: its words stand where these would.
        return !pages || *pages ? pages : storage::findLastOcrResult(transaction, sha256, languages, now);
    });
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept || (*kept)->isEmpty())
        return notKept();
    std::vector<domain::PageText> pages;
    for (const QJsonValue& value : **kept) {
        auto page = pipeline::pageResultFromJson(value.toObject());
        if (!page)
            return notKept();
        pages.push_back(std::move(page->text));
    }
    return pages;
}

} // namespace emend::services
