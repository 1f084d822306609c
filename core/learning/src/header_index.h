// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header_print.h"

#include <unordered_map>
#include <vector>

namespace emend::learning {

/// Finds the headers that share rare runs of letters: the cosine of vectors of grams, weighted by inverse document
/// frequency.
class HeaderIndex final
{
public:
    struct Hit {
        size_t entry = 0;
        double cosine = 0; ///< 0–1
    };

    /// Entries are numbered from 0, in their order. How rare a gram is, is counted in `background` too, which outlives
    /// the index.
    explicit HeaderIndex(std::vector<std::vector<quint64>> entries, const HeaderIndex* background = nullptr);

    /// Best first, at most `most`.
    std::vector<Hit> find(const std::vector<quint64>& grams, size_t most) const;

private:
    size_t entriesWith(quint64 gram) const; ///< in the background too
    double weight(quint64 gram) const; ///< squared
    double norm(const std::vector<quint64>& grams) const;

    const HeaderIndex* m_background;
    size_t m_count = 0; ///< of entries, in the background too
    std::unordered_map<quint64, std::vector<quint32>> m_entriesOf;
    std::vector<double> m_norms;
};

} // namespace emend::learning
