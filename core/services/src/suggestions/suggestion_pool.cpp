// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion_pool.h"

#include <algorithm>

namespace emend::services {

QString SuggestionPool::keyOf(const QString& value) const
{
    if (!m_isText)
        return value;
    QString key;
    for (const QChar c : value.toUpper()) {
        if (c.isLetterOrNumber() || c.isMark())
            key += c;
    }
    return key.isEmpty() ? value : key;
}

void SuggestionPool::leaveOut(const QString& value)
{
    m_byKey.insert(keyOf(value), -1);
}

void SuggestionPool::add(Suggestion suggestion)
{
    if (suggestion.value.isEmpty())
        return;
    const QString key = keyOf(suggestion.value);
    const auto known = m_byKey.constFind(key);
    if (known == m_byKey.constEnd()) {
        m_byKey.insert(key, static_cast<qsizetype>(m_suggestions.size()));
        m_suggestions.push_back(std::move(suggestion));
        return;
    }
    if (known.value() < 0)
        return;
    Suggestion& other = m_suggestions[static_cast<size_t>(known.value())];
    const double confidence = std::max(other.confidence, suggestion.confidence);
    const bool isPlaced = !suggestion.box.isEmpty() && other.box.isEmpty();
    if (isPlaced || (suggestion.confidence > other.confidence && suggestion.box.isEmpty() == other.box.isEmpty()))
        other = std::move(suggestion);
    other.confidence = confidence;
}

std::vector<Suggestion> SuggestionPool::best(size_t most) const
{
    std::vector<Suggestion> sorted = m_suggestions;
    most = std::min(most, sorted.size());
    std::partial_sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(most), sorted.end(),
                      [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
    sorted.resize(most);
    return sorted;
}

std::vector<Suggestion> SuggestionPool::take()
{
    std::stable_sort(m_suggestions.begin(), m_suggestions.end(),
                     [](const Suggestion& a, const Suggestion& b) { return a.confidence > b.confidence; });
    if (m_suggestions.size() > kMostSuggestions)
        m_suggestions.resize(kMostSuggestions);
    return std::move(m_suggestions);
}

} // namespace emend::services
