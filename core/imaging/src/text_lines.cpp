// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/text_lines.h>

#include "binarize.h"
#include "components.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace emend::imaging {

namespace {

constexpr float kTiedRows = 1.9F; // in usual letter heights; a taller piece holds more than one row
constexpr size_t kMaxSpecks = 3; // for each letter; dots and broken strokes of real print stay below
constexpr float kMaxPiece = 6; // in letter heights; what is taller is a picture
constexpr float kLoneMark = 0.8F; // in letter heights; lower pieces of one blob may be marks of a heavy face
constexpr float kMarkReach = 1.5F; // in heights of the piece
constexpr float kWordGap = 1.7F; // in letter heights; a wider gap starts a new piece

struct Piece {
    cv::Rect box;
    std::vector<int> members;
};

// Union-find over components.
class Groups
{
public:
    explicit Groups(size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    int root(int i)
    {
        while (m_parent[static_cast<size_t>(i)] != i) {
            int& parent = m_parent[static_cast<size_t>(i)];
            parent = m_parent[static_cast<size_t>(parent)];
            i = parent;
        }
        return i;
    }
    void join(int a, int b) { m_parent[static_cast<size_t>(root(a))] = root(b); }

private:
    std::vector<int> m_parent;
};

int verticalOverlap(const cv::Rect& a, const cv::Rect& b)
{
    return std::min(a.br().y, b.br().y) - std::max(a.y, b.y);
}

// Letters stand side by side: heights alike, mostly on the same level, no further apart than a wide blank.
bool areNeighbours(const cv::Rect& left, const cv::Rect& right)
{
    const int low = std::min(left.height, right.height);
    const int high = std::max(left.height, right.height);
    if (high > 2.6F * static_cast<float>(low))
        return false;
    const int gap = right.x - left.br().x;
    return static_cast<float>(gap) < kWordGap * static_cast<float>(high) && 2 * verticalOverlap(left, right) > low;
}

// Chains letters to pieces. Letters are sorted by y, so only a band of them is compared.
std::vector<Piece> chain(const std::vector<Component>& letters)
{
    Groups groups(letters.size());
    int tallest = 0;
    for (const Component& c : letters)
        tallest = std::max(tallest, c.box.height);
    for (size_t i = 0; i < letters.size(); ++i) {
        const cv::Rect& a = letters[i].box;
        for (size_t j = i + 1; j < letters.size() && letters[j].box.y < a.br().y; ++j) {
            const cv::Rect& b = letters[j].box;
            if (a.x <= b.x ? areNeighbours(a, b) : areNeighbours(b, a))
                groups.join(static_cast<int>(i), static_cast<int>(j));
        }
    }
    std::vector<int> pieceOf(letters.size(), -1);
    std::vector<Piece> pieces;
    for (size_t i = 0; i < letters.size(); ++i) {
        int& slot = pieceOf[static_cast<size_t>(groups.root(static_cast<int>(i)))];
        if (slot < 0) {
            slot = static_cast<int>(pieces.size());
            pieces.push_back({letters[i].box, {}});
        }
        Piece& piece = pieces[static_cast<size_t>(slot)];
        piece.box |= letters[i].box;
        piece.members.push_back(static_cast<int>(i));
    }
    return pieces;
}

// A fifth of the letters is taller: a capital's height rather than that of the low letters, of which there are most.
int tallHeight(std::vector<int>& heights)
{
    const auto at = heights.begin() + static_cast<long>(heights.size() * 4 / 5);
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

// Blobs much taller than a piece's usual letter (stamps, strokes of a pen, brackets) tie rows together; without them
// the rows come apart.
std::vector<Piece> chainByRows(const std::vector<Component>& letters)
{
    std::vector<Piece> pieces;
    std::vector<std::vector<Component>> open{letters};
    for (int round = 0; round < 3 && !open.empty(); ++round) {
        std::vector<std::vector<Component>> tied;
        for (const std::vector<Component>& group : open) {
            for (Piece& piece : chain(group)) {
                std::vector<int> heights;
                for (const int i : piece.members)
                    heights.push_back(group[static_cast<size_t>(i)].box.height);
                const int usual = tallHeight(heights);
                if (heights.size() < 3 || static_cast<float>(piece.box.height) < kTiedRows * static_cast<float>(usual)
                    || round == 2) {
                    pieces.push_back(std::move(piece));
                    continue;
                }
                const float limit = (round == 0 ? 1.7F : 1.3F) * static_cast<float>(usual);
                std::vector<Component> rest;
                for (const int i : piece.members) {
                    const Component& c = group[static_cast<size_t>(i)];
                    if (static_cast<float>(c.box.height) < limit)
                        rest.push_back(c);
                }
                tied.push_back(std::move(rest));
            }
        }
        open = std::move(tied);
    }
    return pieces;
}

// Dots, commas, colons and dashes belong to the nearest piece on whose level they stand. Those that have none.
std::vector<Component> attachMarks(const std::vector<Component>& marks, std::vector<TextLine>& lines)
{
    const std::vector<TextLine> before = lines;
    std::vector<Component> left;
    for (const Component& mark : marks) {
        int nearest = -1;
        float least = kMarkReach;
        for (size_t i = 0; i < before.size(); ++i) {
            const cv::Rect& b = before[i].box;
            if (mark.centreY() < b.y || mark.centreY() > b.br().y + b.height / 5)
                continue;
            const int gap = std::max({0, b.x - mark.box.br().x, mark.box.x - b.br().x});
            const float distance = static_cast<float>(gap) / static_cast<float>(b.height);
            if (distance < least) {
                least = distance;
                nearest = static_cast<int>(i);
            }
        }
        if (nearest >= 0)
            lines[static_cast<size_t>(nearest)].box |= mark.box;
        else
            left.push_back(mark);
    }
    return left;
}

// Shading and dirt leave blobs that chain like letters, but in a cloud of specks.
bool isInSpeckCloud(const Piece& piece, const std::vector<Component>& specks)
{
    size_t inside = 0;
    for (const Component& speck : specks)
        inside += piece.box.contains({speck.box.x, speck.box.y}) ? 1 : 0;
    return inside > kMaxSpecks * piece.members.size();
}

} // namespace

TextLayout findTextLines(const cv::Mat& grey)
{
    TextLayout layout;
    if (grey.empty() || grey.rows < 8 || grey.cols < 8)
        return layout;
    const cv::Mat ink = binarize(grey, 41);
    std::vector<Component> all = findComponents(ink);
    const float height = letterHeight(all);
    if (height <= 0)
        return layout;
    layout.textHeight = height;
    std::vector<Component> letters;
    std::vector<Component> marks;
    std::vector<Component> specks;
    for (const Component& c : all) {
        const auto h = static_cast<float>(c.box.height);
        if (h >= 0.55F * height && h <= 5 * height && c.box.width < 60 * height)
            letters.push_back(c);
        else if (h < 0.55F * height && c.box.width < 2 * height)
            marks.push_back(c);
        if (h < 0.25F * height)
            specks.push_back(c);
    }
    std::sort(letters.begin(), letters.end(), [](const Component& a, const Component& b) { return a.box.y < b.box.y; });
    std::vector<Component> lone;
    const std::vector<Piece> pieces = chainByRows(letters);
    for (const Piece& piece : pieces) {
        const cv::Rect& box = piece.box;
        if (box.width < 0.15F * height || box.height > kMaxPiece * height || isInSpeckCloud(piece, specks))
            continue;
        // High commas hang below their row, and chain with nothing.
        if (piece.members.size() == 1 && static_cast<float>(box.height) < kLoneMark * height)
            lone.push_back({box, 0});
        else
            layout.lines.push_back({box, 0});
    }
    for (const Component& piece : attachMarks(lone, layout.lines))
        layout.lines.push_back({piece.box, 0});
    attachMarks(marks, layout.lines);
    std::sort(layout.lines.begin(), layout.lines.end(), [](const TextLine& a, const TextLine& b) {
        return a.box.y + a.box.height / 2 < b.box.y + b.box.height / 2;
    });
    // Rows: a piece belongs to the row whose last pieces it overlaps by more than half.
    int row = -1;
    cv::Rect rowBox;
    for (TextLine& line : layout.lines) {
        const int overlap = verticalOverlap(rowBox, line.box);
        if (row < 0 || 2 * overlap < std::min(rowBox.height, line.box.height)) {
            ++row;
            rowBox = line.box;
        } else {
            const int top = (rowBox.y + line.box.y) / 2;
            const int bottom = (rowBox.br().y + line.box.br().y) / 2;
            rowBox.y = top;
            rowBox.height = bottom - top;
        }
        line.row = row;
    }
    std::stable_sort(layout.lines.begin(), layout.lines.end(), [](const TextLine& a, const TextLine& b) {
        return a.row != b.row ? a.row < b.row : a.box.x < b.box.x;
    });
    return layout;
}

} // namespace emend::imaging
