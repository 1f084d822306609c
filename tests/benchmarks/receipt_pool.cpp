// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_pool.h"

#include <emend/pipeline/page_reader.h>
#include <emend/services/review.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QJsonArray>

#include <cstdio>

namespace emend::bench {

using domain::EditOrigin;
using domain::FieldEdit;

namespace {

QJsonArray recognisedPages(const tuning::Receipt& receipt)
{
    QJsonArray pages;
    for (const domain::PageText& text : receipt.pages) {
        pipeline::PageResult page;
        page.text = text;
        pages.append(pipeline::toJson(page));
    }
    return pages;
}

} // namespace

QStringList labelledFields()
{
    return {QStringLiteral("merchant"), QStringLiteral("address"), QStringLiteral("date"), QStringLiteral("amount")};
}

ReceiptPool::ReceiptPool(const QString& backend) : m_database(backend) { }

services::PatternSettings ReceiptPool::patternSettings() const
{
    services::PatternSettings settings;
    settings.clock = [this] { return m_now; };
    return settings;
}

services::PatternService ReceiptPool::patterns()
{
    return {database(), {domain::ActorType::User, QStringLiteral("bench")}, patternSettings()};
}

domain::ReviewDraft ReceiptPool::draftFor(const tuning::Receipt& receipt, const domain::Extraction& found,
                                          const std::vector<FieldEdit>& remembered) const
{
    domain::ReviewDraft draft;
    for (const QString& field : labelledFields()) {
        const QString label = receipt.labels.value(field);
        const bool isText = field == QLatin1String("merchant") || field == QLatin1String("address");
        const QString right = isText ? label : tuning::normalised(field, label);
        const auto edit = std::find_if(remembered.begin(), remembered.end(),
                                       [&field](const FieldEdit& each) { return each.field == field; });
        const std::optional<domain::FieldValue> read = found.fields.value(field);
        const QString shown = edit != remembered.end() ? edit->value : read ? read->value : QString();
        if (shown != right)
            draft.edits.push_back({field, right, {}, 0, {}, right.isEmpty() ? EditOrigin::Cleared : EditOrigin::Typed});
        else if (edit != remembered.end())
            draft.edits.push_back(*edit);
    }
    return draft;
}

QString ReceiptPool::confirm(const tuning::Receipt& receipt, const domain::Extraction& found,
                             const domain::ReviewDraft& draft)
{
    domain::Document document;
    document.sha256 = QStringLiteral("%1").arg(m_documents++, 64, 16, QLatin1Char('0'));
    document.fileName = receipt.file;
    document.mediaType = QStringLiteral("image/jpeg");
    document.byteSize = 1000;
    domain::Extraction extraction = found;
    extraction.status = domain::Status::NeedsReview;
    for (auto field = extraction.fields.begin(); field != extraction.fields.end(); ++field) {
        if (!labelledFields().contains(field.key())) // nobody says whether they are right
            field->reset();
    }
    const QString id = required(database().transact([&](storage::Transaction& t) -> base::Result<QString> {
        const auto added = storage::addDocument(t, document, m_now);
        if (!added)
            return tl::unexpected(added.error());
        const storage::OcrCacheKey key{document.sha256, QStringLiteral("r"), QStringLiteral("eng"), {}};
        if (const auto stored = storage::storeOcrResult(t, key, recognisedPages(receipt), m_now); !stored)
            return tl::unexpected(stored.error());
        return storage::saveExtraction(t, added->id, {}, extraction, m_now).map([&](const QString&) {
            return added->id;
        });
    }));
    m_now = m_now.addSecs(600);
    services::ReviewSettings settings;
    settings.clock = [this] { return m_now; };
    services::ReviewService reviewer(database(), QStringLiteral("bench"), settings);
    const auto task = required(reviewer.lease(id));
    const auto decided = reviewer.confirm(task.handle, draft);
    if (!decided)
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(receipt.file), qUtf8Printable(decided.error().message));
    return decided ? id : QString();
}

} // namespace emend::bench
