// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/build_merchants.h>

#include "anchors.h"
#include "date_order.h"
#include "header_print.h"
#include "place_spelling.h"

#include <emend/extraction/candidates.h>

#include <QtCore/QSet>

#include <algorithm>

namespace emend::learning {

namespace {

constexpr size_t kHeadersKept = 3; ///< of the newest documents of a place
constexpr size_t kMostAnchors = 8; ///< of a field

const QString& merchantField()
{
    static const QString name = QStringLiteral("merchant");
    return name;
}

void count(const QString& value, std::vector<Count>& counts)
{
    if (value.isEmpty())
        return;
    const auto same = std::find_if(counts.begin(), counts.end(), [&](const Count& c) { return c.value == value; });
    if (same != counts.end())
        ++same->documents;
    else
        counts.push_back({value, 1});
}

void sortCounts(std::vector<Count>& counts)
{
    std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) {
        return a.documents > b.documents || (a.documents == b.documents && a.value < b.value);
    });
}

/// The documents of one merchant, newest first, become what is known of it.
class MerchantBuilder final
{
public:
    explicit MerchantBuilder(const QSet<QString>& vetoed) : m_vetoed(vetoed) { }

    void add(const ConfirmedDocument& document)
    {
        count(document.values.value(merchantField()), m_names);
        m_merchant.documents += 1;
        m_merchant.lastSeen = std::max(m_merchant.lastSeen, document.confirmedAt);
        addValue(document, "category", m_merchant.categories);
        addValue(document, "currency", m_merchant.currencies);
        addValue(document, "payment_method", m_merchant.paymentMethods);
        addPlace(document);
        const extraction::CandidateSets sets =
            extraction::receiptCandidates(document.pages, document.confirmedAt.date());
        for (const char* field : {"amount", "date"})
            addAnchors(document, QString::fromLatin1(field), sets);
        addDateOrder(document, sets);
    }

    KnownMerchant finished()
    {
        sortCounts(m_names);
        m_merchant.name = m_names.front().value;
        for (auto* counts :
             {&m_merchant.categories, &m_merchant.currencies, &m_merchant.paymentMethods, &m_merchant.dateOrders})
            sortCounts(*counts);
        for (std::vector<Count>& counts : m_merchant.anchors) {
            sortCounts(counts);
            counts.resize(std::min(counts.size(), kMostAnchors));
        }
        foldMisspelt(m_merchant.places, kHeadersKept);
        std::sort(m_merchant.places.begin(), m_merchant.places.end(),
                  [](const KnownPlace& a, const KnownPlace& b) { return a.address < b.address; });
        return std::move(m_merchant);
    }

private:
    bool isVetoed(const QString& field, const QString& value) const
    {
        return m_vetoed.contains(field + QLatin1Char('\n') + spellingKey(value));
    }

    void addValue(const ConfirmedDocument& document, const char* field, std::vector<Count>& counts) const
    {
        const QString name = QString::fromLatin1(field);
        if (const QString value = document.values.value(name); !isVetoed(name, value))
            count(value, counts);
    }

    void addPlace(const ConfirmedDocument& document)
    {
        const QString field = QStringLiteral("address");
        QString address = document.values.value(field);
        if (isVetoed(field, address))
            address.clear();
        const QString key = spellingKey(address);
        auto place = std::find_if(m_merchant.places.begin(), m_merchant.places.end(),
                                  [&](const KnownPlace& other) { return spellingKey(other.address) == key; });
        if (place == m_merchant.places.end())
            place = m_merchant.places.insert(place, KnownPlace{address, 0, document.confirmedAt, {}, {}});
        place->documents += 1;
        place->lastSeen = std::max(place->lastSeen, document.confirmedAt);
        const HeaderPrint print =
            document.pages.empty() ? headerPrint(document.header.mid(0, kHeaderRows)) : headerPrint(document.pages);
        if (!print.rows.isEmpty() && place->headers.size() < kHeadersKept
            && std::find(place->headers.begin(), place->headers.end(), print.rows) == place->headers.end())
            place->headers.push_back(print.rows);
        place->numbers << print.numbers;
        place->numbers.sort();
        place->numbers.removeDuplicates();
    }

    // One that was read in the wrong order stands among the candidates as another day.
    void addDateOrder(const ConfirmedDocument& document, const extraction::CandidateSets& sets)
    {
        const QString field = QStringLiteral("date");
        const QDate date = QDate::fromString(document.values.value(field), Qt::ISODate);
        for (const extraction::Candidate& candidate : sets.value(field)) {
            const QString order = date.isValid() ? printedOrder(candidate.raw, date) : QString();
            if (order.isEmpty())
                continue;
            if (!isVetoed(field, order))
                count(order, m_merchant.dateOrders);
            return;
        }
    }

    void addAnchors(const ConfirmedDocument& document, const QString& field, const extraction::CandidateSets& sets)
    {
        const QString value = document.values.value(field);
        if (value.isEmpty())
            return;
        QSet<QString> counted;
        for (const extraction::Candidate& candidate : sets.value(field)) {
            if (candidate.value != value)
                continue;
            const QString anchor = anchorOf(document.pages, candidate.page, candidate.box);
            if (anchor.isEmpty() || counted.contains(anchor))
                continue;
            counted.insert(anchor);
            count(anchor, m_merchant.anchors[field]);
        }
    }

    const QSet<QString>& m_vetoed;
    KnownMerchant m_merchant;
    std::vector<Count> m_names;
};

std::vector<const ConfirmedDocument*> newestFirst(const std::vector<ConfirmedDocument>& documents)
{
    std::vector<const ConfirmedDocument*> sorted;
    for (const ConfirmedDocument& document : documents)
        sorted.push_back(&document);
    std::sort(sorted.begin(), sorted.end(), [](const ConfirmedDocument* a, const ConfirmedDocument* b) {
        return a->confirmedAt > b->confirmedAt || (a->confirmedAt == b->confirmedAt && a->id < b->id);
    });
    return sorted;
}

} // namespace

QString merchantGroup(const QString& merchant)
{
    return spellingKey(merchant);
}

std::vector<KnownMerchant> buildMerchants(const std::vector<ConfirmedDocument>& documents,
                                          const std::vector<Veto>& vetoes)
{
    QMap<QString, QSet<QString>> vetoed;
    for (const Veto& veto : vetoes)
        vetoed[spellingKey(veto.merchant)].insert(veto.field + QLatin1Char('\n') + spellingKey(veto.value));
    const QSet<QString> forAll = vetoed.value(QString());
    QMap<QString, std::vector<const ConfirmedDocument*>> byMerchant;
    QSet<QString> seen;
    for (const ConfirmedDocument* document : newestFirst(documents)) {
        const QString key = merchantGroup(document->values.value(merchantField()));
        const QString asValue = merchantField() + QLatin1Char('\n') + key;
        if (key.isEmpty() || seen.contains(document->id) || vetoed.value(key).contains(asValue)
            || forAll.contains(asValue))
            continue;
        seen.insert(document->id);
        byMerchant[key].push_back(document);
    }
    std::vector<KnownMerchant> merchants;
    for (auto it = byMerchant.cbegin(); it != byMerchant.cend(); ++it) {
        const QSet<QString> ofMerchant = vetoed.value(it.key()) + forAll;
        MerchantBuilder builder(ofMerchant);
        for (const ConfirmedDocument* document : it.value())
            builder.add(*document);
        merchants.push_back(builder.finished());
    }
    return merchants;
}

} // namespace emend::learning
