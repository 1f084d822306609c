// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/suggestions.h>

#include "known_matches.h"
#include "misread_values.h"
#include "solved_sums.h"
#include "suggestion_pool.h"
#include "suggestion_reasons.h"
#include "words/mixed_rows.h"

#include <emend/extraction/other_readings.h>
#include <emend/extraction/ranker.h>
#include <emend/services/field_plan.h>
#include <emend/services/field_report.h>

#include <QtCore/QSet>

#include <algorithm>
#include <map>

namespace emend::services {

namespace {

using extraction::Candidate;
using extraction::FieldSchema;
using extraction::FieldType;
using extraction::ReadingKind;

// How sure the kinds of suggestions are beside each other, from receipts whose first answer was wrong.
constexpr size_t kReadAnew = 5; ///< candidates whose words are read another way
constexpr double kSolvedWhole = 0.30;
constexpr double kSolvedPart = 0.08;
constexpr double kSwapped = 0.12;
constexpr double kAmbiguous = 0.35;
constexpr double kSecondChoice = 0.05;
constexpr double kUnranked = 0.01;
constexpr double kLabelled = 0.5;
constexpr double kOfKind = 0.6;
constexpr double kFound = 0.4;
constexpr double kForeignType = 0.3; ///< of the receipts' ranking on other papers
constexpr double kMisreadDate = 0.1;
constexpr double kMisreadAmount = 0.04;
constexpr double kRounded = 0.2;
constexpr double kIrregular = 0.15;
constexpr size_t kMostRanked = 40;
constexpr size_t kMadeLikely = 3; ///< texts whose words are gone through
constexpr double kLikely = 1.1; ///< beside the text as it was read

const QString kAmount = QStringLiteral("amount");
const QString kDate = QStringLiteral("date");

bool isPurchase(const QString& type)
{
    return type == QLatin1String("receipt") || type == QLatin1String("invoice");
}

ReadingKind readingKindOf(const FieldSchema& field)
{
    if (field.type == FieldType::Date)
        return ReadingKind::Date;
    if (field.type == FieldType::Money)
        return ReadingKind::Amount;
    if (field.name == QLatin1String("merchant"))
        return ReadingKind::Name;
    return field.name == QLatin1String("address") ? ReadingKind::Address : ReadingKind::Text;
}

bool hasFeature(const Candidate& candidate, std::string_view name)
{
    return std::any_of(candidate.features.begin(), candidate.features.end(),
                       [name](const extraction::Feature& feature) { return feature.name == name; });
}

Candidate candidateOf(const domain::FieldValue& value)
{
    return {value.value, value.raw, value.page, value.box, value.confidence, {}};
}

} // namespace

struct SuggestionSource::Private {
    domain::Extraction extraction;
    std::vector<domain::PageText> pages;
    QDate today;
    extraction::CandidateSets ranked;
    QMap<QString, std::vector<extraction::RankedValue>> ranks;
    QMap<QString, std::vector<Suggestion>> known; ///< that were confirmed on other documents
    std::optional<WordChoices> words;
    mutable QMap<QString, extraction::CandidateSets> labelled; ///< by the type of document

    const std::vector<Candidate>& labelledOf(const extraction::DocumentSchema& schema, const QString& field) const;
};

const std::vector<Candidate>& SuggestionSource::Private::labelledOf(const extraction::DocumentSchema& schema,
                                                                    const QString& field) const
{
    auto ofType = labelled.find(schema.type);
    if (ofType == labelled.end())
        ofType = labelled.insert(schema.type, extraction::labelledCandidates(pages, schema, today));
    return ofType.value()[field];
}

namespace {

/// Gathers the suggestions for one field.
class Gatherer final
{
public:
    Gatherer(const std::vector<domain::PageText>& pages, const FieldSchema& field)
        : m_pages(pages), m_field(field), m_pool(field.type == FieldType::Text)
    {
    }

    SuggestionPool& pool() { return m_pool; }

    void addRanked(const std::vector<Candidate>& candidates, const std::vector<extraction::RankedValue>& ranks,
                   double weight)
    {
        for (size_t i = 0; i < ranks.size(); ++i) {
            const Candidate& candidate = candidates[ranks[i].best];
            const double probability = weight * ranks[i].probability;
            if (i < kReadAnew)
                addWithReadings(candidate, probability);
            else if (i < kMostRanked)
                add(candidate, probability);
        }
    }

    /// Amounts and dates wherever they stand; those further down first, where the totals are.
    void addUnranked(const std::vector<Candidate>& candidates)
    {
        const auto count = static_cast<double>(candidates.size());
        for (size_t i = 0; i < candidates.size(); ++i)
            add(candidates[i], kUnranked * (1 + static_cast<double>(i) / count));
    }

    void addOfKind(const std::vector<Candidate>& candidates, std::string_view kind)
    {
        for (const Candidate& candidate : candidates) {
            if (hasFeature(candidate, kind))
                add(candidate, kLabelled * kOfKind);
        }
    }

    void addLabelled(const std::vector<Candidate>& candidates)
    {
        for (const Candidate& candidate : candidates)
            addWithReadings(candidate, kLabelled * candidate.confidence);
    }

    void addFound(const domain::FieldValue& found, bool isCurrent)
    {
        if (!isCurrent)
            m_pool.add({found.value, found.raw, found.page, found.box, foundByProgramReason(), kFound});
        for (const domain::Alternative& other : found.alternatives)
            m_pool.add({other.value, other.raw, 0, {}, secondChoiceReason(), kSecondChoice * other.confidence});
        if (m_read.contains(found.value))
            return;
        m_found = candidateOf(found);
        addWithReadings(m_found, isCurrent ? kFound : kSecondChoice);
    }

    void addSums(const std::vector<SolvedSum>& sums)
    {
        for (const SolvedSum& sum : sums)
            m_pool.add({sum.value, {}, 0, {}, sum.reason, sum.isWhole ? kSolvedWhole : kSolvedPart});
    }

    /// What the value would be with one digit read as another.
    void addMisread(const domain::FieldValue& current, const QDate& today)
    {
        const bool isDate = m_field.type == FieldType::Date;
        const std::vector<MisreadValue> values =
            isDate ? misreadDates(QDate::fromString(current.value, Qt::ISODate), today) : misreadAmounts(current.value);
        for (const MisreadValue& misread : values)
            m_pool.add({misread.value, current.raw, current.page, current.box, misreadDigitReason(),
                        (isDate ? kMisreadDate : kMisreadAmount) * misread.odds});
        if (!isDate)
            m_pool.add({roundedToFive(current.value), {}, 0, {}, roundedReason(), kRounded});
    }

    void addIrregularDates(const QDate& today)
    {
        for (const domain::PageText& page : m_pages) {
            for (const domain::Line& line : page.lines) {
                for (const QDate& date : irregularDates(line.text(), today))
                    m_pool.add({date.toString(Qt::ISODate), line.text(), page.index, line.box(), misreadDigitReason(),
                                kIrregular});
                for (const QDate& date : datesWithLostYear(line.text(), today))
                    m_pool.add({date.toString(Qt::ISODate), line.text(), page.index, line.box(), misreadDigitReason(),
                                kIrregular});
            }
        }
    }

    /// The best ones, and the value there is, with the words that are likelier than what was read.
    void addLikelyTexts(const WordChoices& words, const std::optional<domain::FieldValue>& current)
    {
        std::vector<Suggestion> best = m_pool.best(kMadeLikely);
        if (current && !current->value.isEmpty())
            best.push_back({current->value, current->raw, current->page, current->box, {}, kFound});
        for (Suggestion& suggestion : best) {
            if (suggestion.box.isEmpty())
                continue;
            addVariant(suggestion, words.likelyText(suggestion.value, {suggestion.page, suggestion.box}));
            for (const domain::PageText& page : m_pages) {
                if (page.index == suggestion.page)
                    addVariant(suggestion, rowsToldApart(page, suggestion.box));
            }
        }
    }

    void addChoices()
    {
        for (const QString& value : m_field.values)
            m_pool.add({value, {}, 0, {}, choiceReason(), kUnranked});
    }

    /// A candidate that is right with that probability if its words were read right, and its other readings.
    void addWithReadings(const Candidate& candidate, double probability)
    {
        m_read.insert(candidate.value);
        double left = 1;
        for (const extraction::OtherReading& reading :
             extraction::otherReadings(readingKindOf(m_field), candidate, m_pages)) {
            m_pool.add({reading.value, reading.raw, candidate.page, candidate.box, otherReadingReason(),
                        probability * reading.share});
            left -= reading.share;
        }
        add(candidate, probability * std::max(0.0, left));
        if (m_field.type == FieldType::Date)
            addSwapped(candidate, probability);
    }

    /// The candidate must outlive this.
    void add(const Candidate& candidate, double probability)
    {
        m_pool.add({candidate.value, candidate.raw, candidate.page, candidate.box, {}, probability});
        m_printed.try_emplace(candidate.value, &candidate);
    }

    std::vector<Suggestion> take()
    {
        std::vector<Suggestion> best = m_pool.take();
        // Looking for the words beside a value takes time, so it is only done for those that are shown.
        for (Suggestion& suggestion : best) {
            const auto candidate = m_printed.find(suggestion.value);
            if (suggestion.reason.isEmpty() && candidate != m_printed.end())
                suggestion.reason = placeReason(m_pages, *candidate->second);
        }
        return best;
    }

private:
    void addVariant(Suggestion suggestion, const QString& text)
    {
        if (text.isEmpty() || text == suggestion.value)
            return;
        suggestion.value = text;
        suggestion.reason = otherReadingReason();
        suggestion.confidence *= kLikely;
        m_pool.add(suggestion);
    }

    void addSwapped(const Candidate& candidate, double probability)
    {
        const QDate date = QDate::fromString(candidate.value, Qt::ISODate);
        if (!date.isValid() || date.day() > 12 || date.day() == date.month())
            return;
        const bool isAmbiguous = hasFeature(candidate, "ambiguous");
        const QDate swapped(date.year(), date.day(), date.month());
        m_pool.add({swapped.toString(Qt::ISODate), candidate.raw, candidate.page, candidate.box, swappedDateReason(),
                    probability * (isAmbiguous ? kAmbiguous : kSwapped)});
    }

    const std::vector<domain::PageText>& m_pages;
    const FieldSchema& m_field;
    SuggestionPool m_pool;
    Candidate m_found;
    std::map<QString, const Candidate*> m_printed;
    QSet<QString> m_read; ///< values whose other readings are in
};

/// The rows of a receipt that the field's amounts usually stand in.
std::string_view moneyKindOf(const QString& field)
{
    if (field == QLatin1String("subtotal"))
        return "kind:subtotal";
    if (field == QLatin1String("tax"))
        return "kind:tax";
    return field == QLatin1String("rounding") ? "kind:rounding" : std::string_view();
}

} // namespace

SuggestionSource::SuggestionSource(domain::Extraction extraction, std::vector<domain::PageText> pages,
                                   const QDate& today, const std::vector<KnownValue>& known)
    : d(std::make_unique<Private>())
{
    d->extraction = std::move(extraction);
    d->pages = std::move(pages);
    d->today = today;
    d->ranked = extraction::receiptCandidates(d->pages, today);
    for (auto it = d->ranked.cbegin(); it != d->ranked.cend(); ++it)
        d->ranks.insert(it.key(), extraction::Ranker::builtIn().rank(it.key(), it.value()));
    d->labelledOf(extraction::schemaFor(d->extraction.type.name), {});
    d->known = knownMatches(d->pages, known);
    d->words.emplace(d->pages, known);
}

SuggestionSource::~SuggestionSource() = default;
SuggestionSource::SuggestionSource(SuggestionSource&&) noexcept = default;
SuggestionSource& SuggestionSource::operator=(SuggestionSource&&) noexcept = default;

const WordChoices& SuggestionSource::words() const
{
    return *d->words;
}

std::vector<Suggestion> SuggestionSource::suggestionsFor(const QString& field, const domain::ReviewDraft& draft) const
{
    const domain::Extraction now = withDraft(d->extraction, draft, d->today);
    const extraction::DocumentSchema& schema = extraction::schemaFor(now.type.name);
    const FieldSchema* fieldSchema = schema.field(field);
    if (fieldSchema == nullptr)
        return {};
    Gatherer gatherer(d->pages, *fieldSchema);
    const std::optional<domain::FieldValue> current = now.fields.value(field);
    if (current)
        gatherer.pool().leaveOut(current->value);
    if (d->ranked.contains(field))
        gatherer.addRanked(d->ranked[field], d->ranks[field], isPurchase(schema.type) ? 1 : kForeignType);
    for (const Suggestion& suggestion : d->known.value(field))
        gatherer.pool().add(suggestion);
    gatherer.addLabelled(d->labelledOf(schema, field));
    if (fieldSchema->type == FieldType::Money) {
        gatherer.addSums(solvedSums(schema, field, now.fields));
        gatherer.addOfKind(d->ranked[kAmount], moneyKindOf(field));
        gatherer.addUnranked(d->ranked[kAmount]);
    }
    if (fieldSchema->type == FieldType::Date) {
        gatherer.addUnranked(d->ranked[kDate]);
        gatherer.addIrregularDates(d->today);
    }
    const bool hasDigits = fieldSchema->type == FieldType::Money || fieldSchema->type == FieldType::Date;
    if (hasDigits && current && !current->value.isEmpty())
        gatherer.addMisread(*current, d->today);
    if (fieldSchema->type == FieldType::Text)
        gatherer.addLikelyTexts(*d->words, current);
    if (fieldSchema->type == FieldType::Enumeration)
        gatherer.addChoices();
    if (const std::optional<domain::FieldValue> found = d->extraction.fields.value(field);
        found && !found->value.isEmpty())
        gatherer.addFound(*found, current && current->value == found->value);
    return gatherer.take();
}

std::vector<Suggestion> suggestionsFor(const domain::Extraction& extraction, const std::vector<domain::PageText>& pages,
                                       const QString& field, const domain::ReviewDraft& draft, const QDate& today)
{
    return SuggestionSource(extraction, pages, today).suggestionsFor(field, draft);
}

} // namespace emend::services
