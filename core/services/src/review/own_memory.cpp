// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/own_memory.h>

#include "patterns/source_json.h"

#include <emend/extraction/extract.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>
#include <emend/learning/pattern_version.h>
#include <emend/storage/pattern_sources.h>
#include <emend/storage/pattern_versions.h>
#include <emend/storage/pattern_vetoes.h>

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <map>
#include <mutex>

namespace emend::services {

namespace {

using base::Result;
using learning::ConfirmedDocument;
using storage::Transaction;

constexpr int kMostDocuments = 200; ///< the newest ones
constexpr int kPagesPerMerchant = 5; ///< of the documents that are loaded: a heading is known after three
constexpr qint64 kOverlapMs = 60'000; ///< decisions are under way for a while, and other clocks are slow
constexpr int kHistoryDays = 730; ///< where no version was ever made

QString merchantOf(const ConfirmedDocument& document)
{
    return learning::merchantGroup(document.values.value(QStringLiteral("merchant")));
}

/// What the database says.
struct Loaded {
    int activation = 0; ///< that counts; 0 where nothing was ever activated
    QDateTime since; ///< when what counts was made
    bool isAnew = false; ///< false where those from before still stand, and these are newer ones
    std::vector<ConfirmedDocument> documents;
    std::vector<learning::Veto> vetoes;
};

/// With what counts there, and since when that lacks what is confirmed.
Result<void> readActive(Transaction& transaction, const QString& environment, const QDateTime& now, Loaded& loaded)
{
    loaded.since = now.addDays(-kHistoryDays);
    const auto active = storage::activePatterns(transaction, environment);
    if (!active)
        return tl::unexpected(active.error());
    if (!*active)
        return {};
    loaded.activation = (*active)->id;
    if (!(*active)->versionId)
        return {};
    const auto version = storage::findPatternVersion(transaction, (*active)->version);
    if (!version)
        return tl::unexpected(version.error());
    if (*version)
        loaded.since = std::max(loaded.since, (*version)->createdAt);
    return {};
}

Result<void> readDocuments(Transaction& transaction, const QString& reviewer, const QDateTime& since,
                           const QDateTime& until, Loaded& loaded)
{
    const auto rows = storage::confirmedDocumentsBy(transaction, reviewer, since, until, kMostDocuments);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, int> withPages;
    for (const storage::ConfirmedRow& row : *rows) {
        QJsonArray pages;
        if (int& kept = withPages[row.values.value(QStringLiteral("merchant"))]; kept++ < kPagesPerMerchant) {
            const auto recognised = storage::lastRecognisedPages(transaction, row.sha256);
            if (!recognised)
                return tl::unexpected(recognised.error());
            pages = recognised->value_or(QJsonArray());
        }
        auto document = confirmedDocument(sourceJson(row, pages));
        if (!document)
            return tl::unexpected(document.error());
        loaded.documents.push_back(std::move(*document));
    }
    return {};
}

Result<void> readVetoes(Transaction& transaction, Loaded& loaded)
{
    const auto vetoes = storage::standingVetoes(transaction);
    if (!vetoes)
        return tl::unexpected(vetoes.error());
    for (const storage::PatternVeto& veto : *vetoes)
        loaded.vetoes.push_back({veto.merchant, veto.field, veto.value});
    return {};
}

bool isSame(const learning::Veto& one, const learning::Veto& other)
{
    return one.merchant == other.merchant && one.field == other.field && one.value == other.value;
}

domain::Extraction readWith(const SharedPatterns& learned, const domain::Extraction& found,
                            const std::vector<domain::PageText>& pages, const QDate& today)
{
    domain::Extraction read;
    read.sha256 = found.sha256;
    read.barcodes = found.barcodes;
    extraction::extractFields(pages, {found.type.name, today, 0, learned}, read);
    return read;
}

QString valueIn(const domain::Extraction& extraction, const QString& field)
{
    const auto value = extraction.fields.value(field);
    return value ? value->value : QString();
}

bool isHuman(const domain::Extraction& extraction, const QString& field)
{
    const auto value = extraction.fields.value(field);
    return value && value->source == QLatin1String("human");
}

} // namespace

struct OwnMemory::Private {
    struct Known {
        std::shared_ptr<const ConfirmedDocument> document;
        bool isLoaded = false; ///< from the database
    };
    struct Changes {
        quint64 revision = 0;
        std::vector<learning::Veto> vetoes;
        std::map<QString, std::vector<ConfirmedDocument>> groups; ///< those that changed; empty for a merchant gone
    };

    void put(std::shared_ptr<const ConfirmedDocument> document, bool isLoaded);
    void drop(const QString& documentId);
    void dropOldest();
    void take(Loaded loaded);
    Changes takeChanges();
    void build(Changes changes);
    void buildFor(const SharedPatterns& version);

    QString reviewer;
    QString environment;

    mutable std::mutex stateMutex; ///< held for moments only: the person's thread takes it
    quint64 revision = 1;
    std::optional<int> activation; ///< that the documents were loaded for
    QDateTime loadedAt;
    QHash<QString, Known> documents; ///< by id
    QSet<QString> forgotten; ///< so that what was being loaded does not bring them back
    QSet<QString> changed; ///< groups that are not built yet
    std::vector<learning::Veto> vetoes;

    std::mutex buildMutex; ///< taken before the other one
    quint64 builtRevision = 0;
    std::map<QString, learning::KnownMerchant> merchants; ///< group → what is known
    SharedPatterns version; ///< that `learned` stands on
    SharedPatterns learned; ///< empty until it is needed, and where nothing is known
};

void OwnMemory::Private::put(std::shared_ptr<const ConfirmedDocument> document, bool isLoaded)
{
    const QString id = document->id;
    drop(id);
    changed.insert(merchantOf(*document));
    documents.insert(id, {std::move(document), isLoaded});
}

void OwnMemory::Private::drop(const QString& documentId)
{
    if (const auto known = documents.constFind(documentId); known != documents.cend()) {
        changed.insert(merchantOf(*known->document));
        documents.erase(known);
    }
}

void OwnMemory::Private::dropOldest()
{
    while (documents.size() > kMostDocuments) {
        const auto oldest = std::min_element(documents.cbegin(), documents.cend(), [](const Known& a, const Known& b) {
            return std::tie(a.document->confirmedAt, a.document->id)
                < std::tie(b.document->confirmedAt, b.document->id);
        });
        drop(oldest.key());
    }
}

/// What was confirmed here meanwhile is newer than what was read.
void OwnMemory::Private::take(Loaded loaded)
{
    if (loaded.isAnew) {
        activation = loaded.activation;
        ++revision;
        for (const QString& id : documents.keys()) {
            const Known& known = documents[id];
            if (known.isLoaded || known.document->confirmedAt <= loaded.since)
                drop(id);
        }
    }
    for (ConfirmedDocument& document : loaded.documents) {
        if (documents.contains(document.id) || forgotten.contains(document.id))
            continue;
        put(std::make_shared<const ConfirmedDocument>(std::move(document)), true);
        ++revision;
    }
    dropOldest();
    if (!std::equal(vetoes.begin(), vetoes.end(), loaded.vetoes.begin(), loaded.vetoes.end(), isSame)) {
        vetoes = std::move(loaded.vetoes);
        for (const Known& known : std::as_const(documents))
            changed.insert(merchantOf(*known.document));
        ++revision;
    }
}

OwnMemory::Private::Changes OwnMemory::Private::takeChanges()
{
    Changes changes{revision, vetoes, {}};
    for (const QString& group : std::exchange(changed, {}))
        changes.groups[group];
    for (const Known& known : std::as_const(documents)) {
        if (const auto group = changes.groups.find(merchantOf(*known.document)); group != changes.groups.end())
            group->second.push_back(*known.document);
    }
    return changes;
}

/// Under buildMutex.
void OwnMemory::Private::build(Changes changes)
{
    builtRevision = changes.revision;
    if (!changes.groups.empty())
        learned.reset();
    for (const auto& [group, members] : changes.groups) {
        merchants.erase(group);
        for (learning::KnownMerchant& merchant : learning::buildMerchants(members, changes.vetoes))
            merchants.insert_or_assign(group, std::move(merchant));
    }
}

/// Under buildMutex.
void OwnMemory::Private::buildFor(const SharedPatterns& wanted)
{
    if (learned && version == wanted)
        return;
    std::vector<learning::KnownMerchant> known;
    for (const auto& [group, merchant] : merchants)
        known.push_back(merchant);
    version = wanted;
    learned = known.empty() ? nullptr : learning::withOwnMerchants(wanted, std::move(known));
}

OwnMemory::OwnMemory(QString reviewer, QString environment) : d(std::make_unique<Private>())
{
    d->reviewer = std::move(reviewer);
    d->environment = std::move(environment);
}

OwnMemory::~OwnMemory() = default;

Result<void> OwnMemory::load(storage::Database& database, const QDateTime& now)
{
    std::optional<int> before;
    QDateTime lastTime;
    {
        const std::lock_guard lock(d->stateMutex);
        before = d->activation;
        lastTime = d->loadedAt;
    }
    auto loaded = database.read([&](Transaction& transaction) -> Result<Loaded> {
        Loaded found;
        Result<void> read = readActive(transaction, d->environment, now, found);
        found.isAnew = found.activation != before;
        if (read)
            read = readDocuments(transaction, d->reviewer, found.isAnew ? found.since : lastTime.addMSecs(-kOverlapMs),
                                 now, found);
        if (read)
            read = readVetoes(transaction, found);
        return read.map([&found] { return std::move(found); });
    });
    if (!loaded)
        return tl::unexpected(loaded.error());
    const std::lock_guard building(d->buildMutex);
    Private::Changes changes;
    {
        const std::lock_guard lock(d->stateMutex);
        d->take(std::move(*loaded));
        d->loadedAt = now;
        changes = d->takeChanges();
    }
    d->build(std::move(changes));
    return {};
}

void OwnMemory::add(const QString& documentId, const QDateTime& confirmedAt, const domain::Extraction& decided,
                    const std::vector<domain::PageText>& pages)
{
    ConfirmedDocument document{documentId, confirmedAt, {}, pages};
    for (auto it = decided.fields.cbegin(); it != decided.fields.cend(); ++it) {
        if (*it && !(*it)->value.isEmpty())
            document.values.insert(it.key(), (*it)->value);
    }
    const std::lock_guard lock(d->stateMutex);
    d->forgotten.remove(documentId);
    d->put(std::make_shared<const ConfirmedDocument>(std::move(document)), false);
    d->dropOldest();
    ++d->revision;
}

void OwnMemory::forget(const QString& documentId)
{
    const std::lock_guard lock(d->stateMutex);
    d->forgotten.insert(documentId);
    if (!d->documents.contains(documentId))
        return;
    d->drop(documentId);
    ++d->revision;
}

quint64 OwnMemory::revision() const
{
    const std::lock_guard lock(d->stateMutex);
    return d->revision;
}

RememberedValues OwnMemory::valuesFor(const domain::Extraction& found, const std::vector<domain::PageText>& pages,
                                      const QDate& today, const SharedPatterns& version)
{
    RememberedValues values;
    SharedPatterns learned;
    {
        const std::unique_lock building(d->buildMutex, std::try_to_lock);
        if (!building)
            return values; // much is being loaded; whoever asked for that asks again
        Private::Changes changes;
        {
            const std::lock_guard lock(d->stateMutex);
            changes = d->takeChanges();
        }
        d->build(std::move(changes));
        d->buildFor(version);
        values.revision = d->builtRevision;
        learned = d->learned;
    }
    const auto* memory = dynamic_cast<const learning::LearnedMemory*>(learned.get());
    if (memory == nullptr || pages.empty())
        return values;
    const auto recognised = memory->parts().own->recognise(pages);
    if (!recognised)
        return values;
    const domain::Extraction without = readWith(version, found, pages, today);
    const domain::Extraction with = readWith(learned, found, pages, today);
    for (auto it = with.fields.cbegin(); it != with.fields.cend(); ++it) {
        const QString& field = it.key();
        const QString value = valueIn(with, field);
        if (value.isEmpty() || value == valueIn(found, field) || value == valueIn(without, field)
            || isHuman(found, field))
            continue;
        values.edits.push_back({field, value, (*it)->raw, (*it)->page, (*it)->box, domain::EditOrigin::Remembered,
                                domain::MemoryBasis{recognised->merchant->name, recognised->merchant->documents,
                                                    recognised->numbers, (*it)->confidence}});
    }
    return values;
}

} // namespace emend::services
