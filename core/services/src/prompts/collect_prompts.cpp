// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect_prompts.h"

#include <emend/learning/build_prompts.h>
#include <emend/privacy/mask.h>
#include <emend/storage/correction_figures.h>

#include <QtCore/QSet>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;

constexpr int kMostPairs = 20'000; // of a field, the newest

Result<void> addPairs(Transaction& transaction, const PatternSettings& settings, const QDateTime& until,
                      learning::PromptSources& sources)
{
    const QDateTime since = until.addDays(-settings.historyDays);
    for (const auto& [field, name] : {std::pair(storage::PairField::Amount, QStringLiteral("amount")),
                                      std::pair(storage::PairField::Date, QStringLiteral("date"))}) {
        const auto pairs = storage::correctedPairs(transaction, field, since, until, settings.minQuality, kMostPairs);
        if (!pairs)
            return tl::unexpected(pairs.error());
        for (const storage::ReadPair& pair : *pairs)
            sources.pairs.push_back({name, pair.read, pair.confirmed});
    }
    return {};
}

QJsonObject figures(const learning::PromptSources& sources, const QDateTime& until)
{
    const auto count = [](const auto& list) { return static_cast<qint64>(list.size()); };
    return {{QStringLiteral("until"), until.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("documents"), count(sources.documents)},
            {QStringLiteral("repeated_corrections"), count(sources.repeated)},
            {QStringLiteral("corrected_numbers"), count(sources.pairs)}};
}

} // namespace

Result<storage::PromptVersion> newPrompts(Transaction& transaction, const learning::PatternSources& sources,
                                          const PatternSettings& settings, const QString& by, const QDateTime& until)
{
    const auto doubtful = storage::doubtfulDocuments(transaction, settings.minQuality);
    if (!doubtful)
        return tl::unexpected(doubtful.error());
    const QSet<QString> excluded(doubtful->begin(), doubtful->end());
    learning::PromptSources from;
    for (const learning::ConfirmedDocument& document : sources.documents) {
        if (!document.pages.empty() && !excluded.contains(document.id))
            from.documents.push_back(document);
    }
    from.repeated = sources.repeated;
    from.vetoes = sources.vetoes;
    from.mask = privacy::maskForPool;
    if (const auto added = addPairs(transaction, settings, until, from); !added)
        return tl::unexpected(added.error());
    storage::PromptVersion version;
    version.createdAt = until;
    version.createdBy = by;
    version.prompts = learning::buildPrompts(from);
    version.contentHash = learning::promptsHash(version.prompts);
    version.snapshot = figures(from, until);
    return version;
}

} // namespace emend::services
