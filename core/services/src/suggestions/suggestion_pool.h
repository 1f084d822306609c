// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/suggestions.h>

#include <QtCore/QHash>

namespace emend::services {

/// Collects what a field could be: of equal values the likeliest stays, with a place where one has one.
class SuggestionPool final
{
public:
    /// `isText`: values that differ in nothing but case, blanks and marks are equal.
    explicit SuggestionPool(bool isText) : m_isText(isText) { }

    void leaveOut(const QString& value);
    void add(Suggestion suggestion);

    /// The best ones so far.
    std::vector<Suggestion> best(size_t most) const;

    /// Best first, at most kMostSuggestions.
    std::vector<Suggestion> take();

private:
    QString keyOf(const QString& value) const;

    bool m_isText;
    QHash<QString, qsizetype> m_byKey; ///< −1 for what is left out
    std::vector<Suggestion> m_suggestions;
};

} // namespace emend::services
