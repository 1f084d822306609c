// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "label_words.h"

#include <emend/extraction/candidates.h>

#include <string>
#include <string_view>
#include <vector>

namespace emend::extraction {

/// Collects the features of one candidate.
class FeatureList final
{
public:
    void add(std::string_view name, double value = 1) { m_features.push_back({std::string(name), value}); }
    void add(std::string_view group, std::string_view name, double value = 1)
    {
        std::string full;
        full.reserve(group.size() + name.size() + 1);
        full.append(group).append(1, ':').append(name);
        m_features.push_back({std::move(full), value});
    }
    void addIf(bool condition, std::string_view name)
    {
        if (condition)
            add(name);
    }
    /// `group:label` for every label of the set.
    void addLabels(std::string_view group, const LabelSet& labels)
    {
        for (size_t i = 1; i < kLabelCount; ++i) {
            if (labels.test(i))
                add(group, labelName(static_cast<Label>(i)));
        }
    }
    /// `group:n` with n cut at `most`.
    void addCount(std::string_view group, int n, int most) { add(group, std::to_string(n < most ? n : most)); }

    std::vector<Feature> take() { return std::move(m_features); }

private:
    std::vector<Feature> m_features;
};

} // namespace emend::extraction
