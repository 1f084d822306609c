// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/domain/review.h>
#include <emend/services/known_values.h>
#include <emend/services/word_choices.h>

#include <QtCore/QDate>

#include <memory>
#include <vector>

namespace emend::services {

/// Another value that a field could have.
struct Suggestion {
    QString value; ///< canonical
    QString raw; ///< what is printed in the box; empty where it was derived
    int page = 0;
    QRect box; ///< in the unit of PageText::size; empty where it stands nowhere
    QString reason; ///< short and translated, such as `subtotal + tax`
    double confidence = 0; ///< 0–1, for the order only
};

constexpr size_t kMostSuggestions = 9; ///< as many as there are digit keys

/// What the fields of one document could be besides what was found. Made once for each document, in any thread: that
/// takes some milliseconds for a receipt.
class SuggestionSource final
{
public:
    /// `known` values are suggested where something that resembles them is printed: see knownValues().
    SuggestionSource(domain::Extraction extraction, std::vector<domain::PageText> pages, const QDate& today,
                     const std::vector<KnownValue>& known = {});
    ~SuggestionSource();
    SuggestionSource(SuggestionSource&&) noexcept;
    SuggestionSource& operator=(SuggestionSource&&) noexcept;

    /// Best first, at most kMostSuggestions, of distinct values that the field does not have now. Takes less than a
    /// millisecond; one thread at a time.
    std::vector<Suggestion> suggestionsFor(const QString& field, const domain::ReviewDraft& draft) const;

    /// Help with single words of what was found.
    const WordChoices& words() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Both steps at once, without known values.
std::vector<Suggestion> suggestionsFor(const domain::Extraction& extraction, const std::vector<domain::PageText>& pages,
                                       const QString& field, const domain::ReviewDraft& draft, const QDate& today);

} // namespace emend::services
