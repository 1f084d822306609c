// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prefix_search.h"

#include <algorithm>

namespace emend::ocr::lstm {

namespace {

constexpr size_t kBeam = 8;
constexpr double kLeastShare = 1e-5; // of the best prefix's probability
constexpr float kLeastProbability = 0.002F; // of a label at one step, to be tried at all

/// What may have been read up to some step: a label and what was before it.
struct Node {
    int parent = -1;
    int label = -1;
    int sibling = -1;
    int child = -1;
    int step = -1; ///< for which `slot` holds
    size_t slot = 0;
};

struct Prefix {
    int node = 0;
    double endsInNull = 0;
    double endsInLabel = 0;

    double probability() const { return endsInNull + endsInLabel; }
};

/// Goes through the steps with the most probable prefixes of each.
class PrefixSearch
{
public:
    PrefixSearch(int nullClass, const std::vector<bool>& mask) : m_nullClass(nullClass), m_mask(mask) { }

    void advance(const float* row, int step)
    {
        m_next.clear();
        m_likely.clear();
        for (int c = 0; c < static_cast<int>(m_mask.size()); ++c) {
            if (row[c] > kLeastProbability && c != m_nullClass && m_mask[static_cast<size_t>(c)])
                m_likely.push_back(c);
        }
        for (const Prefix& prefix : m_prefixes) {
            const int last = m_nodes[static_cast<size_t>(prefix.node)].label;
            Prefix& same = at(prefix.node, step);
            same.endsInNull += prefix.probability() * static_cast<double>(row[m_nullClass]);
            if (last >= 0)
                same.endsInLabel += prefix.endsInLabel * static_cast<double>(row[last]);
            for (const int c : m_likely) // the same label again is a new character only after a null
                at(childOf(prefix.node, c), step).endsInLabel +=
                    (c == last ? prefix.endsInNull : prefix.probability()) * static_cast<double>(row[c]);
        }
        keepBest();
    }

    std::vector<int> best() const
    {
        std::vector<int> labels;
        for (int node = m_prefixes.front().node; m_nodes[static_cast<size_t>(node)].label >= 0;
             node = m_nodes[static_cast<size_t>(node)].parent)
            labels.push_back(m_nodes[static_cast<size_t>(node)].label);
        std::reverse(labels.begin(), labels.end());
        return labels;
    }

private:
    Prefix& at(int index, int step)
    {
        Node& node = m_nodes[static_cast<size_t>(index)];
        if (node.step != step) {
            node.step = step;
            node.slot = m_next.size();
            m_next.push_back({index});
        }
        return m_next[node.slot];
    }

    int childOf(int parent, int label)
    {
        for (int child = m_nodes[static_cast<size_t>(parent)].child; child >= 0;
             child = m_nodes[static_cast<size_t>(child)].sibling) {
            if (m_nodes[static_cast<size_t>(child)].label == label)
                return child;
        }
        const int child = static_cast<int>(m_nodes.size());
        m_nodes.push_back({parent, label, m_nodes[static_cast<size_t>(parent)].child});
        m_nodes[static_cast<size_t>(parent)].child = child;
        return child;
    }

    void keepBest()
    {
        const size_t kept = std::min(kBeam, m_next.size());
        const auto middle = m_next.begin() + static_cast<std::ptrdiff_t>(kept);
        std::partial_sort(m_next.begin(), middle, m_next.end(),
                          [](const Prefix& a, const Prefix& b) { return a.probability() > b.probability(); });
        const double best = m_next.front().probability();
        if (!(best > 0)) // nothing that is allowed was seen at this step
            return;
        m_next.resize(kept);
        std::erase_if(m_next, [best](const Prefix& prefix) { return prefix.probability() < best * kLeastShare; });
        for (Prefix& prefix : m_next) { // products of thousands of probabilities would vanish
            prefix.endsInNull /= best;
            prefix.endsInLabel /= best;
        }
        std::swap(m_prefixes, m_next);
    }

    int m_nullClass;
    const std::vector<bool>& m_mask;
    std::vector<Node> m_nodes{Node{}};
    std::vector<Prefix> m_prefixes{Prefix{0, 1, 0}};
    std::vector<Prefix> m_next;
    std::vector<int> m_likely;
};

} // namespace

std::vector<int> mostProbableLabels(const cv::Mat1f& probabilities, int nullClass, const std::vector<bool>& mask)
{
    PrefixSearch search(nullClass, mask);
    for (int step = 0; step < probabilities.rows; ++step)
        search.advance(probabilities.ptr<float>(step), step);
    return search.best();
}

} // namespace emend::ocr::lstm
