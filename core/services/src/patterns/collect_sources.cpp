// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collect_sources.h"

#include "source_json.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/pattern_version.h>
#include <emend/storage/correction_figures.h>
#include <emend/storage/pattern_versions.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::ConfirmedRow;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

constexpr size_t kRowsBetweenReports = 64;
constexpr qsizetype kDocumentsAtOnce = 200;

tl::unexpected<base::Error> cancelled()
{
    return base::fail(ErrorCode::Cancelled, Text::tr("Making the version was cancelled."));
}

/// Whose pages are used: those that add something, within what memory holds.
class PageBudget final
{
public:
    explicit PageBudget(const PatternSettings& settings) : m_settings(settings) { }

    bool has(const QString& merchant) const
    {
        return m_all < m_settings.maxWithPages && m_byMerchant.value(merchant) < m_settings.pagesPerMerchant;
    }

    void spend(const QString& merchant)
    {
        ++m_all;
        ++m_byMerchant[merchant];
    }

private:
    const PatternSettings& m_settings;
    int m_all = 0;
    QHash<QString, int> m_byMerchant;
};

/// Goes through everything, once.
class Collector final
{
public:
    Collector(Transaction& transaction, const PatternSettings& settings, const QDateTime& until,
              base::Progress& progress)
        : m_transaction(transaction), m_settings(settings), m_until(until), m_progress(progress), m_budget(settings)
    {
    }

    Result<CollectedSources> collect()
    {
        const QDateTime since = m_until.addDays(-m_settings.historyDays);
        auto rows = storage::confirmedDocuments(m_transaction, since, m_until, m_settings.maxDocuments);
        if (!rows)
            return tl::unexpected(rows.error());
        const int left = m_settings.maxDocuments - static_cast<int>(rows->size());
        auto pooled = storage::pooledDocuments(m_transaction, since, m_until, m_settings.minQuality, std::max(0, left));
        if (!pooled)
            return tl::unexpected(pooled.error());
        rows->insert(rows->end(), pooled->begin(), pooled->end());
        for (size_t i = 0; i < rows->size(); ++i) {
            if (i % kRowsBetweenReports == 0)
                m_progress.report(double(i) / double(rows->size()), Text::tr("Collecting what was confirmed"));
            if (m_progress.isCancelled())
                return cancelled();
            if (const Result<void> added = addDocument((*rows)[i]); !added)
                return tl::unexpected(added.error());
        }
        auto repeated = collectRepeated(m_transaction, m_settings, m_until, {});
        if (!repeated)
            return tl::unexpected(repeated.error());
        m_collected.sources.repeated = std::move(*repeated);
        if (const Result<void> added = addVetoes(); !added)
            return tl::unexpected(added.error());
        if (const Result<void> added = addTrained(); !added)
            return tl::unexpected(added.error());
        QStringList hashes;
        for (const storage::PatternSource& source : m_collected.kept)
            hashes << source.contentHash;
        m_collected.list = sourceList(hashes, m_collected.sources);
        return std::move(m_collected);
    }

private:
    Result<void> addDocument(const ConfirmedRow& row)
    {
        const Result<QJsonObject> source = sourceOf(row);
        if (!source)
            return tl::unexpected(source.error());
        auto document = confirmedDocument(*source);
        if (!document)
            return tl::unexpected(document.error());
        const QByteArray content = domain::canonicalJson(*source);
        const bool hasPages = !document->pages.empty();
        m_collected.kept.push_back(
            {domain::sha256Hex(content), row.sha256.isEmpty() ? QString() : row.id, hasPages, packed(content)});
        m_collected.withPages += hasPages ? 1 : 0;
        if (hasPages)
            m_budget.spend(row.values.value(QStringLiteral("merchant")));
        m_collected.sources.documents.push_back(std::move(*document));
        return {};
    }

    // The words are kept for longer in earlier sources than where they were recognised.
    Result<QJsonObject> sourceOf(const ConfirmedRow& row)
    {
        QJsonObject source = sourceJson(row, {});
        const QString pagesKey = QStringLiteral("pages");
        if (row.sha256.isEmpty() || !m_budget.has(row.values.value(QStringLiteral("merchant"))))
            return source;
        const auto earlier = storage::lastSourceWithPages(m_transaction, row.id);
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (*earlier) {
            const QJsonObject before = QJsonDocument::fromJson(unpacked(**earlier)).object();
            source.insert(pagesKey, before.value(pagesKey).toArray());
            return source;
        }
        const auto recognised = storage::lastRecognisedPages(m_transaction, row.sha256);
        if (!recognised)
            return tl::unexpected(recognised.error());
        return *recognised ? sourceJson(row, **recognised) : source;
    }

    Result<void> addVetoes()
    {
        const auto vetoes = storage::standingVetoes(m_transaction);
        if (!vetoes)
            return tl::unexpected(vetoes.error());
        for (const storage::PatternVeto& veto : *vetoes)
            m_collected.sources.vetoes.push_back({veto.merchant, veto.field, veto.value});
        return {};
    }

    // What training has found out counts until the next training.
    Result<void> addTrained()
    {
        const auto active = storage::activePatterns(m_transaction, m_settings.environment);
        if (!active)
            return tl::unexpected(active.error());
        if (!*active || !(*active)->versionId)
            return {};
        const auto content = storage::patternContent(m_transaction, *(*active)->versionId);
        if (!content)
            return tl::unexpected(content.error());
        m_collected.sources.trained = learning::trainedPart(*content);
        return {};
    }

    Transaction& m_transaction;
    const PatternSettings& m_settings;
    QDateTime m_until;
    base::Progress& m_progress;
    PageBudget m_budget;
    CollectedSources m_collected;
};

Result<learning::ConfirmedDocument> documentFrom(const QString& hash, const QString& content)
{
    const QByteArray bytes = unpacked(content);
    if (domain::sha256Hex(bytes) != hash)
        return base::fail(ErrorCode::Corrupt, Text::tr("What was kept as %1 is something else.").arg(hash));
    return confirmedDocument(QJsonDocument::fromJson(bytes).object());
}

void sortDocuments(learning::PatternSources& sources)
{
    std::sort(sources.documents.begin(), sources.documents.end(), [](const auto& a, const auto& b) {
        return std::tie(a.confirmedAt, a.id) < std::tie(b.confirmedAt, b.id);
    });
}

} // namespace

Result<CollectedSources> collectSources(storage::Database& database, const PatternSettings& settings,
                                        const QDateTime& until, base::Progress& progress)
{
    auto collected = database.read(
        [&](Transaction& transaction) { return Collector(transaction, settings, until, progress).collect(); });
    if (collected)
        sortDocuments(collected->sources);
    return collected;
}

Result<std::vector<learning::RepeatedValue>> collectRepeated(Transaction& transaction, const PatternSettings& settings,
                                                             const QDateTime& until,
                                                             const QStringList& withoutDocuments)
{
    const QDateTime since = until.addDays(-settings.ruleDays);
    std::vector<learning::RepeatedValue> collected;
    for (const auto& [field, name] : {std::pair(storage::PatternField::Merchant, QStringLiteral("merchant")),
                                      std::pair(storage::PatternField::Category, QStringLiteral("category"))}) {
        const auto repeated =
            storage::repeatedCorrections(transaction, field, since, settings.minFrequency, withoutDocuments);
        if (!repeated)
            return tl::unexpected(repeated.error());
        for (const storage::RepeatedCorrection& each : *repeated)
            collected.push_back({name, each.original, each.corrected, each.corrections, each.quality, each.lastSeen});
    }
    return collected;
}

QByteArray sourceList(const QStringList& contentHashes, const learning::PatternSources& sources)
{
    QStringList hashes = contentHashes;
    hashes.sort();
    QJsonArray repeated;
    for (const learning::RepeatedValue& value : sources.repeated)
        repeated.append(toJson(value));
    QJsonArray vetoes;
    for (const learning::Veto& veto : sources.vetoes)
        vetoes.append(toJson(veto));
    QJsonObject list{{QStringLiteral("documents"), QJsonArray::fromStringList(hashes)},
                     {QStringLiteral("repeated"), repeated},
                     {QStringLiteral("vetoes"), vetoes}};
    if (!sources.trained.isEmpty())
        list.insert(QStringLiteral("trained"), sources.trained);
    return domain::canonicalJson(list);
}

QStringList readSourceList(const QJsonObject& list, learning::PatternSources& sources)
{
    const QJsonArray repeated = list.value(QLatin1String("repeated")).toArray();
    for (const QJsonValue& value : repeated)
        sources.repeated.push_back(repeatedValue(value.toObject()));
    const QJsonArray vetoes = list.value(QLatin1String("vetoes")).toArray();
    for (const QJsonValue& value : vetoes)
        sources.vetoes.push_back(vetoFromJson(value.toObject()));
    sources.trained = list.value(QLatin1String("trained")).toObject();
    QStringList hashes;
    const QJsonArray documents = list.value(QLatin1String("documents")).toArray();
    for (const QJsonValue& hash : documents)
        hashes << hash.toString();
    return hashes;
}

Result<qsizetype> forEachKeptDocument(storage::Database& database, const QStringList& contentHashes,
                                      base::Progress& progress,
                                      const std::function<Result<void>(learning::ConfirmedDocument)>& take)
{
    qsizetype gone = 0;
    for (qsizetype begin = 0; begin < contentHashes.size(); begin += kDocumentsAtOnce) {
        const QStringList chunk = contentHashes.mid(begin, kDocumentsAtOnce);
        QHash<QString, QString> contents;
        const auto read = database.read([&](Transaction& transaction) {
            contents.clear(); // it may be done again
            return storage::forEachPatternSource(transaction, chunk,
                                                 [&contents](const QString& hash, const QString& content) {
                                                     contents.insert(hash, content);
                                                     return Result<void>();
                                                 });
        });
        if (!read)
            return tl::unexpected(read.error());
        for (const QString& hash : chunk) {
            if (progress.isCancelled())
                return cancelled();
            const auto content = contents.constFind(hash);
            if (content == contents.cend()) {
                ++gone;
                continue;
            }
            auto document = documentFrom(hash, *content);
            if (!document)
                return tl::unexpected(document.error());
            if (const Result<void> taken = take(std::move(*document)); !taken)
                return tl::unexpected(taken.error());
        }
        progress.report(static_cast<double>(begin + chunk.size()) / static_cast<double>(contentHashes.size()));
    }
    return gone;
}

Result<learning::PatternSources> sourcesOf(storage::Database& database, const storage::PatternVersion& version,
                                           base::Progress& progress)
{
    const auto packedList =
        database.read([&](Transaction& transaction) { return storage::patternSourceList(transaction, version.id); });
    if (!packedList)
        return tl::unexpected(packedList.error());
    const QByteArray bytes = unpacked(*packedList);
    if (bytes.isEmpty())
        return base::fail(ErrorCode::NotFound, Text::tr("What %1 was made from was not recorded.").arg(version.name));
    learning::PatternSources sources;
    const QStringList hashes = readSourceList(QJsonDocument::fromJson(bytes).object(), sources);
    const auto gone = forEachKeptDocument(database, hashes, progress, [&sources](learning::ConfirmedDocument document) {
        sources.documents.push_back(std::move(document));
        return Result<void>();
    });
    if (!gone)
        return tl::unexpected(gone.error());
    if (*gone > 0)
        return base::fail(ErrorCode::NotFound,
                          Text::tr("%1 cannot be made again: %n of its documents were deleted since.", nullptr,
                                   static_cast<int>(*gone))
                              .arg(version.name));
    sortDocuments(sources);
    return sources;
}

QString packed(const QByteArray& bytes)
{
    return QString::fromLatin1(qCompress(bytes).toBase64());
}

QByteArray unpacked(const QString& text)
{
    return qUncompress(QByteArray::fromBase64(text.toLatin1()));
}

} // namespace emend::services
