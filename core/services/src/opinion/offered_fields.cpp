// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offered_fields.h"

#include <emend/extraction/schema.h>
#include <emend/extraction/validate.h>

#include <algorithm>

namespace emend::services {

namespace {

using domain::FieldValue;
using extraction::DocumentHints;
using extraction::LearnedFields;
using Fields = QMap<QString, std::optional<FieldValue>>;

const QString kCategory = QStringLiteral("category"); // follows from other fields

void addAlternative(FieldValue& field, const FieldValue& other)
{
    const auto isKnown = [&other](const domain::Alternative& each) { return each.value == other.value; };
    if (std::any_of(field.alternatives.begin(), field.alternatives.end(), isKnown))
        return;
    const auto place = std::find_if(field.alternatives.begin(), field.alternatives.end(),
                                    [&other](const auto& each) { return each.confidence < other.confidence; });
    field.alternatives.insert(place, {other.value, other.raw, other.confidence});
}

FieldValue inPlaceOf(const FieldValue& found, FieldValue offer)
{
    offer.alternatives = found.alternatives;
    std::erase_if(offer.alternatives, [&offer](const auto& each) { return each.value == offer.value; });
    offer.alternatives.insert(offer.alternatives.begin(), {found.value, found.raw, found.confidence});
    return offer;
}

class OfferedHints final : public DocumentHints
{
public:
    OfferedHints(std::unique_ptr<DocumentHints> inner, const Offers& offers)
        : m_inner(std::move(inner)), m_offers(offers)
    {
    }

    void addFeatures(const QString& field, std::vector<extraction::Candidate>& candidates) const override
    {
        if (m_inner)
            m_inner->addFeatures(field, candidates);
    }

    void improve(Fields& fields) const override
    {
        if (m_inner)
            m_inner->improve(fields);
        for (auto offer = m_offers.values.cbegin(); offer != m_offers.values.cend(); ++offer) {
            if (offer.key() != kCategory)
                put(offer.key(), *offer, fields);
        }
    }

    bool knowsMerchant() const override { return m_inner && m_inner->knowsMerchant(); }

    void improveDerived(Fields& fields) const override
    {
        if (m_inner)
            m_inner->improveDerived(fields);
        if (const auto offer = m_offers.values.constFind(kCategory); offer != m_offers.values.cend())
            put(kCategory, *offer, fields);
    }

private:
    void put(const QString& name, const FieldValue& offer, Fields& fields) const
    {
        const auto place = fields.find(name);
        if (place == fields.end())
            return;
        Fields trial = fields;
        trial[name] = offer;
        if (*place && !(*place)->value.isEmpty()) {
            FieldValue& found = **place;
            if (found.value == offer.value)
                return;
            const double confidence = std::min(found.confidence, m_offers.confidences.value(name, found.confidence));
            if (confidence >= offer.confidence) {
                addAlternative(found, offer);
                return;
            }
            trial[name] = inPlaceOf(found, offer);
        }
        if (breaks(trial) <= breaks(fields))
            fields = std::move(trial);
    }

    size_t breaks(const Fields& fields) const
    {
        return extraction::validate(extraction::schemaFor(m_offers.type), fields, m_offers.today).size();
    }

    std::unique_ptr<DocumentHints> m_inner;
    const Offers& m_offers;
};

class OfferedFields final : public LearnedFields
{
public:
    OfferedFields(std::shared_ptr<const LearnedFields> learned, Offers offers)
        : m_learned(std::move(learned)), m_offers(std::move(offers))
    {
    }

    QString versionName() const override { return m_learned ? m_learned->versionName() : QStringLiteral("built-in"); }

    const extraction::Ranker& ranker() const override
    {
        return m_learned ? m_learned->ranker() : extraction::Ranker::builtIn();
    }

    std::unique_ptr<DocumentHints> hintsFor(const std::vector<domain::PageText>& pages) const override
    {
        return std::make_unique<OfferedHints>(m_learned ? m_learned->hintsFor(pages) : nullptr, m_offers);
    }

    double trainedConfidence(const QString& type, const QString& field, bool isKnown, double confidence) const override
    {
        return m_learned ? m_learned->trainedConfidence(type, field, isKnown, confidence) : confidence;
    }

    std::optional<double> trainedThreshold(const QString& type, const QString& field) const override
    {
        return m_learned ? m_learned->trainedThreshold(type, field) : std::nullopt;
    }

private:
    std::shared_ptr<const LearnedFields> m_learned;
    Offers m_offers;
};

} // namespace

std::shared_ptr<const LearnedFields> withOffers(const std::shared_ptr<const LearnedFields>& learned, Offers offers)
{
    return std::make_shared<OfferedFields>(learned, std::move(offers));
}

} // namespace emend::services
