// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_index.h"

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

constexpr double kLeastCosine = 0.04;
constexpr double kPriorEntries =
    20; ///< as if there were these, with nothing in common: few documents tell little of what is rare
constexpr size_t kRareAtLeast = 50; ///< a gram of more entries, and of more than their fiftieth part, is not looked up

} // namespace

HeaderIndex::HeaderIndex(std::vector<std::vector<quint64>> entries, const HeaderIndex* background)
    : m_background(background), m_count(entries.size() + (background != nullptr ? background->m_count : 0))
{
    for (size_t i = 0; i < entries.size(); ++i) {
        for (const quint64 gram : entries[i])
            m_entriesOf[gram].push_back(static_cast<quint32>(i));
    }
    m_norms.reserve(entries.size());
    for (const std::vector<quint64>& entry : entries)
        m_norms.push_back(norm(entry));
}

size_t HeaderIndex::entriesWith(quint64 gram) const
{
    const auto found = m_entriesOf.find(gram);
    return (found == m_entriesOf.end() ? 0 : found->second.size())
        + (m_background != nullptr ? m_background->entriesWith(gram) : 0);
}

double HeaderIndex::weight(quint64 gram) const
{
    const double rarity =
        std::log((static_cast<double>(m_count) + kPriorEntries + 1) / (static_cast<double>(entriesWith(gram)) + 1))
        + 0.1;
    return rarity * rarity;
}

double HeaderIndex::norm(const std::vector<quint64>& grams) const
{
    double sum = 0;
    for (const quint64 gram : grams)
        sum += weight(gram);
    return std::sqrt(sum);
}

std::vector<HeaderIndex::Hit> HeaderIndex::find(const std::vector<quint64>& grams, size_t most) const
{
    const size_t common = std::max(kRareAtLeast, m_count / 50);
    std::unordered_map<quint32, double> shared;
    for (const quint64 gram : grams) {
        const auto found = m_entriesOf.find(gram);
        if (found == m_entriesOf.end() || (found->second.size() > common && m_count > 20 * kRareAtLeast))
            continue;
        const double w = weight(gram);
        for (const quint32 entry : found->second)
            shared[entry] += w;
    }
    const double own = std::max(norm(grams), 1e-9);
    std::vector<Hit> hits;
    for (const auto& [entry, sum] : shared) {
        const double cosine = sum / (own * std::max(m_norms[entry], 1e-9));
        if (cosine >= kLeastCosine)
            hits.push_back({entry, cosine});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.cosine > b.cosine || (a.cosine == b.cosine && a.entry < b.entry);
    });
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace emend::learning
