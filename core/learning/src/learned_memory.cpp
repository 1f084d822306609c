// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/learned_memory.h>

#include "anchors.h"
#include "date_order.h"
#include "header_print.h"
#include "printed_place.h"

#include <algorithm>

namespace emend::learning {

namespace {

using FieldMap = QMap<QString, std::optional<domain::FieldValue>>;
using extraction::Candidate;

constexpr double kTrusted = 0.5; ///< from here on the merchant's habits count
constexpr double kMisread = 0.8; ///< what is printed so much like a known value is a misreading of it
constexpr size_t kMostAlternatives = 3;
const char kAnchorFeature[] = "learned_anchor";

class MemoryHints final : public extraction::DocumentHints
{
public:
    MemoryHints(const std::vector<domain::PageText>& pages, std::optional<RecognisedMerchant> recognised,
                const RuleSet* rules)
        : m_pages(pages), m_recognised(std::move(recognised)), m_rules(rules)
    {
    }

    void addFeatures(const QString& field, std::vector<Candidate>& candidates) const override
    {
        if (!m_recognised || m_recognised->confidence < kTrusted)
            return;
        if (field == QLatin1String("date"))
            readInOrder(candidates);
        const std::vector<Count> anchors = m_recognised->merchant->anchors.value(field);
        if (anchors.empty())
            return;
        const double seen = m_recognised->merchant->documents + 1; // one document says less than many
        for (Candidate& candidate : candidates) {
            const QString anchor = anchorOf(m_pages, candidate.page, candidate.box);
            const auto known = std::find_if(anchors.begin(), anchors.end(),
                                            [&](const Count& count) { return sameAnchor(count.value, anchor); });
            if (known != anchors.end())
                candidate.features.push_back({kAnchorFeature, known->documents / seen});
        }
    }

    void improve(FieldMap& fields) const override
    {
        if (m_rules != nullptr)
            m_rules->apply(fields);
        if (!m_recognised)
            return;
        const KnownMerchant& merchant = *m_recognised->merchant;
        put(QStringLiteral("merchant"), merchant.name, m_recognised->confidence, fields);
        if (m_recognised->place != nullptr)
            put(QStringLiteral("address"), m_recognised->place->address, m_recognised->placeConfidence, fields);
        if (m_recognised->confidence < kTrusted)
            return;
        putHabit(QStringLiteral("category"), merchant.categories, fields);
        putHabit(QStringLiteral("currency"), merchant.currencies, fields);
        putHabit(QStringLiteral("payment_method"), merchant.paymentMethods, fields);
    }

    bool knowsMerchant() const override { return m_recognised && m_recognised->confidence >= kTrusted; }

    void improveDerived(FieldMap& fields) const override
    {
        if (m_rules != nullptr)
            m_rules->apply(fields);
    }

private:
    /// Dates that could be two days are read as this merchant prints them, unless it does now so, now so.
    void readInOrder(std::vector<Candidate>& candidates) const
    {
        const std::vector<Count>& orders = m_recognised->merchant->dateOrders;
        if (orders.size() != 1)
            return;
        for (Candidate& candidate : candidates) {
            const QDate read = QDate::fromString(candidate.value, Qt::ISODate);
            if (read.isValid())
                candidate.value = dateInOrder(candidate.raw, orders.front().value, read).toString(Qt::ISODate);
        }
    }

    void put(const QString& name, const QString& value, double confidence, FieldMap& fields) const
    {
        const auto field = fields.find(name);
        if (field == fields.end() || value.isEmpty())
            return;
        if (*field && spellingKey((*field)->value) == spellingKey(value)) {
            // Two ways to the same value; of its spellings people prefer the known one.
            if (confidence >= kTrusted)
                (*field)->value = value;
            (*field)->confidence = 1 - (1 - (*field)->confidence) * (1 - 0.8 * confidence);
            return;
        }
        const bool isMisread = *field && bestFit(comparable((*field)->value), comparable(value)) >= kMisread;
        const bool isSurer = !*field || confidence > (*field)->confidence || (isMisread && confidence >= kTrusted);
        if (!isSurer) {
            (*field)->alternatives.insert((*field)->alternatives.begin(), {value, {}, confidence});
            return;
        }
        const PrintedPlace place = m_pages.empty() ? PrintedPlace{} : placeOnPage(value, m_pages.front());
        domain::FieldValue known{value, place.raw, confidence, 0, place.box, QStringLiteral("memory"), {}};
        if (*field) {
            known.alternatives = (*field)->alternatives;
            known.alternatives.insert(known.alternatives.begin(),
                                      {(*field)->value, (*field)->raw, (*field)->confidence});
        }
        known.alternatives.resize(std::min(known.alternatives.size(), kMostAlternatives));
        *field = std::move(known);
    }

    void putHabit(const QString& name, const std::vector<Count>& counts, FieldMap& fields) const
    {
        const auto field = fields.find(name);
        if (field == fields.end() || counts.empty())
            return;
        int all = 1; // here too
        for (const Count& count : counts)
            all += count.documents;
        const double confidence = m_recognised->confidence * counts.front().documents / all;
        if (*field && (*field)->confidence >= confidence)
            return;
        *field = domain::FieldValue{counts.front().value, {}, confidence, 0, {}, QStringLiteral("memory"), {}};
    }

    const std::vector<domain::PageText>& m_pages;
    std::optional<RecognisedMerchant> m_recognised;
    const RuleSet* m_rules;
};

/// Weights of what only memory knows, which the program's own weights do not have.
extraction::Ranker withAnchors(extraction::Ranker ranker)
{
    ranker.setWeight(QStringLiteral("amount"), kAnchorFeature, 2.5);
    ranker.setWeight(QStringLiteral("date"), kAnchorFeature, 2.0);
    return ranker;
}

} // namespace

LearnedMemory::LearnedMemory(LearnedParts parts)
    : m_parts(std::move(parts)),
      m_ranker(
          changed(withAnchors(m_parts.ranker ? *m_parts.ranker : extraction::Ranker::builtIn()), m_parts.rankerChanges))
{
}

std::unique_ptr<extraction::DocumentHints> LearnedMemory::hintsFor(const std::vector<domain::PageText>& pages) const
{
    std::optional<RecognisedMerchant> recognised;
    for (const std::shared_ptr<const MerchantMemory>& memory : {m_parts.own, m_parts.memory}) {
        if (!memory)
            continue;
        std::optional<RecognisedMerchant> other = memory->recognise(pages);
        if (other && (!recognised || other->confidence > recognised->confidence))
            recognised = std::move(other);
    }
    return std::make_unique<MemoryHints>(pages, std::move(recognised), m_parts.rules.get());
}

double LearnedMemory::trainedConfidence(const QString& type, const QString& field, bool isKnown,
                                        double confidence) const
{
    return m_parts.trained.value(type).value(field).corrected(confidence, isKnown);
}

std::optional<double> LearnedMemory::trainedThreshold(const QString& type, const QString& field) const
{
    return m_parts.trained.value(type).value(field).threshold;
}

} // namespace emend::learning
