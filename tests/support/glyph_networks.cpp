// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyph_networks.h"

#include "onnx_model.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace emend::test {

namespace {

constexpr int kColumns = 5; ///< of dots, and rows of a character
constexpr int kRows = 7;
constexpr int kLineHeight = 32;
constexpr int kLineDistance = 64;

struct Glyph {
    char character;
    std::array<const char*, kRows> rows;
};

constexpr std::array<Glyph, 15> kGlyphs{{
    {'0', {" ### ", "#   #", "#  ##", "# # #", "##  #", "#   #", " ### "}},
    {'1', {"  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "}},
    {'2', {" ### ", "#   #", "    #", "  ## ", " #   ", "#    ", "#####"}},
    {'3', {"#####", "   # ", "  #  ", "   # ", "    #", "#   #", " ### "}},
    {'4', {"   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "}},
    {'5', {"#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "}},
    {'6', {"  ## ", " #   ", "#    ", "#### ", "#   #", "#   #", " ### "}},
    {'7', {"#####", "    #", "   # ", "  #  ", " #   ", " #   ", " #   "}},
    {'8', {" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "}},
    {'9', {" ### ", "#   #", "#   #", " ####", "    #", "   # ", " ##  "}},
    {'.', {"     ", "     ", "     ", "     ", "     ", " ##  ", " ##  "}},
    {'R', {"#### ", "#   #", "#   #", "#### ", "# #  ", "#  # ", "#   #"}},
    {'M', {"#   #", "## ##", "# # #", "# # #", "#   #", "#   #", "#   #"}},
    {'T', {"#####", "  #  ", "  #  ", "  #  ", "  #  ", "  #  ", "  #  "}},
    {'L', {"#    ", "#    ", "#    ", "#    ", "#    ", "#    ", "#####"}},
}};

const Glyph* glyphOf(QChar character)
{
    const auto found = std::find_if(kGlyphs.begin(), kGlyphs.end(), [character](const Glyph& glyph) {
        return QLatin1Char(glyph.character) == character;
    });
    return found == kGlyphs.end() ? nullptr : &*found;
}

bool isInk(const Glyph& glyph, int column, int row)
{
    return column >= 0 && column < kColumns && row >= 0 && row < kRows
        && glyph.rows[static_cast<size_t>(row)][column] == '#';
}

// The class of the blank between words likes a place without ink, wider than what stands between characters.
constexpr float kBlankBetweenWords = 0.80F;
constexpr float kNoCharacter = 0.50F; ///< of the CTC blank: what a likeness to a character has to exceed
constexpr double kDotAgainst = 0.08; ///< what one dot costs where a character has none
constexpr float kSharpness = 40;

/// The weights of the characters' classes: likeness of what is under the kernel to each of them.
class Templates final
{
public:
    explicit Templates(double dot) : m_dot(dot), m_side(static_cast<int>(std::ceil(4.5 * dot)) * 2 + 1) { }

    int side() const { return m_side; }

    std::vector<float> of(const Glyph& glyph) const
    {
        const auto share = [&](int x, int y, auto&& counts) {
            constexpr int kParts = 4; // of a pixel in each direction
            int counted = 0;
            for (int part = 0; part < kParts * kParts; ++part) {
                const int column = dotAt(x + (part % kParts + 0.5) / kParts) + kColumns / 2;
                const int row = dotAt(y + (part / kParts + 0.5) / kParts) + kRows / 2;
                counted += counts(column, row) ? 1 : 0;
            }
            return static_cast<float>(counted) / (kParts * kParts);
        };
        const auto ink = [&glyph](int column, int row) { return isInk(glyph, column, row); };
        const auto paper = [&glyph](int column, int row) {
            const bool isNear = column >= -1 && column <= kColumns && row >= -1 && row <= kRows;
            return isNear && !isInk(glyph, column, row);
        };
        std::vector<float> inks;
        std::vector<float> papers;
        for (int y = 0; y < m_side; ++y) {
            for (int x = 0; x < m_side; ++x) {
                inks.push_back(share(x, y, ink));
                papers.push_back(share(x, y, paper));
            }
        }
        return weightsOf(inks, papers);
    }

    std::vector<float> ofGap() const
    {
        std::vector<float> weights(inkless());
        for (size_t i = 0; i < weights.size(); ++i) {
            if (std::abs(dotAt(static_cast<int>(i) % m_side + 0.5)) <= 3)
                weights[i] = static_cast<float>(-1 / (m_dot * m_dot));
        }
        return weights;
    }

    std::vector<float> inkless() const { return std::vector<float>(static_cast<size_t>(m_side * m_side), 0.0F); }

private:
    /// Which dot that is, counted from the middle.
    int dotAt(double place) const { return static_cast<int>(std::floor((place - m_side / 2.0) / m_dot + 0.5)); }

    // Ink beside a stroke costs nothing: scaled print is blurred, and never quite of that size.
    std::vector<float> weightsOf(const std::vector<float>& inks, const std::vector<float>& papers) const
    {
        const float all = std::accumulate(inks.begin(), inks.end(), 0.0F);
        const auto against = static_cast<float>(kDotAgainst / (m_dot * m_dot));
        std::vector<float> weights;
        for (int i = 0; i < m_side * m_side; ++i) {
            float beside = 0;
            for (int y = std::max(0, i / m_side - 1); y <= std::min(m_side - 1, i / m_side + 1); ++y) {
                for (int x = std::max(0, i % m_side - 1); x <= std::min(m_side - 1, i % m_side + 1); ++x)
                    beside = std::max(beside, inks[static_cast<size_t>(y * m_side + x)]);
            }
            const auto at = static_cast<size_t>(i);
            weights.push_back(inks[at] / all - against * std::max(0.0F, papers[at] - beside));
        }
        return weights;
    }

    double m_dot;
    int m_side;
};

} // namespace

QStringList glyphCharacters()
{
    QStringList all;
    for (const Glyph& glyph : kGlyphs)
        all << QString(QLatin1Char(glyph.character));
    return all << QStringLiteral(" ");
}

QByteArray glyphCharset()
{
    QStringList all = glyphCharacters();
    all.removeLast();
    return (all.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

QImage glyphPage(const QStringList& lines, const QSize& size, const QPoint& origin)
{
    QImage page(size, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter painter(&page);
    for (int line = 0; line < lines.size(); ++line) {
        QPoint at = origin + QPoint(0, line * kLineDistance);
        for (const QChar character : lines[line]) {
            const Glyph* glyph = glyphOf(character);
            for (int dot = 0; glyph && dot < kRows * kColumns; ++dot) {
                if (isInk(*glyph, dot % kColumns, dot / kColumns))
                    painter.fillRect(at.x() + dot % kColumns * kGlyphCell, at.y() + dot / kColumns * kGlyphCell,
                                     kGlyphCell, kGlyphCell, Qt::black);
            }
            at.rx() += kGlyphAdvance;
        }
    }
    return page;
}

// Rows of text become bars: gaps in them are closed, then everything but the bars' inner rows is taken away, as
// networks of this kind are trained to see text smaller than it is.
QByteArray glyphDetection()
{
    constexpr qint64 kGap = 81; // wider than the blank between words
    constexpr qint64 kRowsLost = 9; // of the height, less one
    constexpr float kGain = 60;
    constexpr float kShare = 0.95F; // of ink, that makes it text
    OnnxGraph graph({OnnxGraph::kAny, 1, OnnxGraph::kAny, OnnxGraph::kAny});
    graph.weights("mean", {1, 1, kRowsLost, kGap},
                  std::vector<float>(static_cast<size_t>(kGap * kRowsLost), kGain / (kGap * kRowsLost)));
    graph.weights("threshold", {1}, {-kGain * kShare});
    graph.node("MaxPool", {}, {{"kernel_shape", {1, kGap}}, {"pads", {0, kGap / 2, 0, kGap / 2}}, {"strides", {1, 1}}});
    graph.node("Conv", {QStringLiteral("mean"), QStringLiteral("threshold")},
               {{"kernel_shape", {kRowsLost, kGap}},
                {"pads", {kRowsLost / 2, kGap / 2, kRowsLost / 2, kGap / 2}},
                {"strides", {1, 1}}});
    graph.node("Sigmoid");
    return graph.bytes();
}

QByteArray glyphRecognition(const GlyphForm& form)
{
    const Templates templates(form.cell);
    const auto classes = static_cast<qint64>(kGlyphs.size()) + 2;
    std::vector<float> weights = templates.inkless(); // of the CTC blank
    std::vector<float> least{kNoCharacter};
    for (const Glyph& glyph : kGlyphs) {
        const std::vector<float> one = templates.of(glyph);
        weights.insert(weights.end(), one.begin(), one.end());
        least.push_back(0);
    }
    const std::vector<float> gap = templates.ofGap();
    weights.insert(weights.end(), gap.begin(), gap.end());
    least.push_back(kBlankBetweenWords);
    std::vector<float> sharpen(static_cast<size_t>(classes * classes), 0);
    for (size_t i = 0; i < static_cast<size_t>(classes); ++i)
        sharpen[i * static_cast<size_t>(classes) + i] = kSharpness;

    constexpr qint64 kSlack = 4; // rows that a line may be off its middle
    const qint64 around = templates.side() / 2;
    const qint64 places = kLineHeight + 2 * kSlack - templates.side() + 1;
    OnnxGraph graph({OnnxGraph::kAny, 1, kLineHeight, form.width});
    graph.weights("glyphs", {classes, 1, templates.side(), templates.side()}, weights);
    graph.weights("least", {classes}, least);
    graph.integers("steps", {0, classes, -1});
    graph.weights("sharpen", {classes, classes}, sharpen);
    graph.node("Conv", {QStringLiteral("glyphs"), QStringLiteral("least")},
               {{"kernel_shape", {templates.side(), templates.side()}},
                {"pads", {kSlack, around, kSlack, around}},
                {"strides", {1, 2}}});
    graph.node("Relu");
    graph.node("MaxPool", {}, {{"kernel_shape", {places, 1}}, {"strides", {1, 1}}});
    graph.node("Reshape", {QStringLiteral("steps")});
    const std::vector<qint64> order = form.isTimeFirst ? std::vector<qint64>{2, 0, 1} : std::vector<qint64>{0, 2, 1};
    graph.node("Transpose", {}, {{"perm", order}});
    graph.node("MatMul", {QStringLiteral("sharpen")});
    if (!form.givesScores)
        graph.node("Softmax", {}, {{"axis", {2}, false}});
    return graph.bytes();
}

} // namespace emend::test
