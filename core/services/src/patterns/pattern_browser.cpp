// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/pattern_browser.h>

#include <emend/learning/known_merchant.h>
#include <emend/services/patterns.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/roles.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using learning::KnownMerchant;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

constexpr int kDocumentsTried = 10; // for a sample

void addCounts(FactKind kind, const char* field, const std::vector<learning::Count>& counts,
               std::vector<MerchantFact>& facts)
{
    for (const learning::Count& count : counts)
        facts.push_back({kind, QString::fromLatin1(field), count.value, count.documents});
}

void addPlaces(const KnownMerchant& merchant, std::vector<MerchantFact>& facts)
{
    for (const learning::KnownPlace& place : merchant.places) {
        if (!place.address.isEmpty())
            facts.push_back({FactKind::Address, QStringLiteral("address"), place.address, place.documents});
    }
}

// Places may share numbers and rows.
void addPrint(const KnownMerchant& merchant, std::vector<MerchantFact>& facts)
{
    QStringList numbers;
    QStringList printed;
    for (const learning::KnownPlace& place : merchant.places) {
        numbers << place.numbers;
        for (const QStringList& header : place.headers)
            printed << header.join(QLatin1String(" / "));
    }
    numbers.removeDuplicates();
    printed.removeDuplicates();
    for (const QString& number : std::as_const(numbers))
        facts.push_back({FactKind::Number, {}, number, 0});
    for (const QString& rows : std::as_const(printed))
        facts.push_back({FactKind::Printed, {}, rows, 0});
}

QString shownAddress(const QJsonObject& merchant)
{
    QString address;
    int most = -1;
    const QJsonArray places = merchant.value(QLatin1String("places")).toArray();
    for (const QJsonValue& place : places) {
        const int documents = place[QLatin1String("documents")].toInt();
        const QString own = place[QLatin1String("address")].toString();
        if (own.isEmpty() || documents <= most)
            continue;
        address = own;
        most = documents;
    }
    return address;
}

QString searchText(const QJsonObject& merchant)
{
    QStringList parts{merchant.value(QLatin1String("name")).toString()};
    const QJsonArray places = merchant.value(QLatin1String("places")).toArray();
    for (const QJsonValue& place : places) {
        parts << place[QLatin1String("address")].toString();
        const QJsonArray numbers = place[QLatin1String("numbers")].toArray();
        for (const QJsonValue& number : numbers)
            parts << number.toString();
    }
    return parts.join(QLatin1Char('\n')).toLower();
}

/// Nothing where no field has a place on it.
Result<std::optional<SampleDocument>> withPlaces(Transaction& transaction, const domain::Document& document)
{
    const auto extraction = storage::newestExtraction(transaction, document.id);
    if (!extraction)
        return tl::unexpected(extraction.error());
    SampleDocument sample{document, document.pageCount, {}};
    if (*extraction) {
        sample.pages = std::max(sample.pages, (*extraction)->pages);
        for (auto field = (*extraction)->fields.cbegin(); field != (*extraction)->fields.cend(); ++field) {
            if (*field && !(*field)->box.isEmpty())
                sample.places.push_back({field.key(), (*field)->page, (*field)->box});
        }
    }
    return sample.places.empty() ? std::nullopt : std::optional(std::move(sample));
}

Result<std::vector<domain::Document>> confirmedAs(Transaction& transaction, const QString& merchant, int limit)
{
    storage::DocumentFilter filter;
    filter.state = domain::DocumentState::Reviewed;
    filter.merchant = merchant;
    return storage::listDocuments(transaction, filter, {}, limit);
}

} // namespace

Result<PatternRights> patternRights(storage::Database& database)
{
    const auto role = database.read([](Transaction& t) { return storage::currentRole(t); });
    if (!role && role.error().code != ErrorCode::Forbidden)
        return tl::unexpected(role.error());
    PatternRights rights;
    rights.mayDecide = role && *role == storage::Role::Admin;
    rights.mayRefresh = rights.mayDecide || (role && *role == storage::Role::Service);
    return rights;
}

bool MerchantFact::canBeVetoed() const
{
    return kind != FactKind::Number && kind != FactKind::Printed && kind != FactKind::Anchor;
}

std::vector<MerchantFact> merchantFacts(const QJsonObject& json)
{
    const Result<KnownMerchant> merchant = learning::knownMerchantFromJson(json);
    if (!merchant)
        return {};
    std::vector<MerchantFact> facts;
    facts.push_back({FactKind::Name, QStringLiteral("merchant"), merchant->name, merchant->documents});
    addPlaces(*merchant, facts);
    addCounts(FactKind::Category, "category", merchant->categories, facts);
    addCounts(FactKind::Currency, "currency", merchant->currencies, facts);
    addCounts(FactKind::PaymentMethod, "payment_method", merchant->paymentMethods, facts);
    addCounts(FactKind::DateOrder, "date", merchant->dateOrders, facts);
    for (auto it = merchant->anchors.cbegin(); it != merchant->anchors.cend(); ++it)
        addCounts(FactKind::Anchor, qPrintable(it.key()), it.value(), facts);
    addPrint(*merchant, facts);
    return facts;
}

MerchantBook::MerchantBook(const QJsonArray& merchants) : m_merchants(merchants)
{
    m_rows.reserve(static_cast<size_t>(merchants.size()));
    m_texts.reserve(m_rows.capacity());
    for (const QJsonValue& value : merchants) {
        const QJsonObject merchant = value.toObject();
        m_rows.push_back({merchant.value(QLatin1String("name")).toString(), shownAddress(merchant),
                          merchant.value(QLatin1String("documents")).toInt(),
                          QDateTime::fromString(merchant.value(QLatin1String("last_seen")).toString(), Qt::ISODate)});
        m_texts.push_back(searchText(merchant));
    }
}

std::vector<int> MerchantBook::find(const QString& words) const
{
    const QStringList wanted = words.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> found;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const QString& text = m_texts[row];
        if (std::all_of(wanted.begin(), wanted.end(), [&text](const QString& word) { return text.contains(word); }))
            found.push_back(static_cast<int>(row));
    }
    return found;
}

Result<std::shared_ptr<const MerchantBook>> merchantBook(storage::Database& database, const QString& version)
{
    if (version == kBuiltInPatterns)
        return std::make_shared<const MerchantBook>();
    return database.read([&](Transaction& t) -> Result<std::shared_ptr<const MerchantBook>> {
        const auto found = storage::findPatternVersion(t, version);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return base::fail(ErrorCode::NotFound, Text::tr("There is no pattern version %1.").arg(version));
        return storage::patternContent(t, (*found)->id).map([](const QJsonObject& content) {
            return std::make_shared<const MerchantBook>(content.value(QLatin1String("merchants")).toArray());
        });
    });
}

Result<std::vector<domain::Document>> merchantDocuments(storage::Database& database, const QString& merchant,
                                                        const QDateTime& until, int limit)
{
    auto documents = database.read([&](Transaction& t) { return confirmedAs(t, merchant, limit); });
    if (documents && until.isValid())
        std::erase_if(*documents, [&until](const domain::Document& each) { return each.reviewedAt > until; });
    return documents;
}

Result<std::optional<SampleDocument>> sampleDocument(storage::Database& database, const storage::DocumentStore& store,
                                                     const QString& merchant)
{
    const auto documents = database.read([&](Transaction& t) { return confirmedAs(t, merchant, kDocumentsTried); });
    if (!documents)
        return tl::unexpected(documents.error());
    for (const domain::Document& document : *documents) {
        if (document.originalDeletedAt.isValid() || !store.contains(document.sha256).value_or(false))
            continue;
        auto sample = database.read([&document](Transaction& t) { return withPlaces(t, document); });
        if (!sample || *sample)
            return sample;
    }
    return std::nullopt;
}

} // namespace emend::services
