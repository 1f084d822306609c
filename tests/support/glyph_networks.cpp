// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyph_networks.h"

#include "onnx_model.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>

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
constexpr double kBlankBetweenWords = 0.80;
constexpr double kNoCharacter = 0.62; ///< of the CTC blank: what a likeness to a character has to exceed
constexpr double kDotAgainst = 0.12; ///< what one dot costs where a character has none
constexpr float kSharpness = 40;

/// The weights of the characters' classes: likeness of what is under the kernel to each of them.
struct Templates {
    explicit Templates(double dot) : cell(dot), side(static_cast<int>(std::ceil(4.5 * dot)) * 2 + 1) { }

    /// −4 … 4 from the middle
    int dotAt(int pixel) const { return static_cast<int>(std::floor((pixel - side / 2) / cell + 0.5)); }

    std::vector<float> of(const Glyph& glyph) const
    {
        std::vector<float> weights;
        int ink = 0;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const int column = dotAt(x) + 2;
                const int row = dotAt(y) + 3;
                const bool isOutside = column < -1 || column > kColumns || row < -1 || row > kRows;
                weights.push_back(isInk(glyph, column, row) ? 1.0F : isOutside ? 0.0F : -1.0F);
                ink += isInk(glyph, column, row) ? 1 : 0;
            }
        }
        const auto against = static_cast<float>(kDotAgainst / (cell * cell));
        for (float& weight : weights)
            weight = weight > 0 ? 1.0F / static_cast<float>(ink) : weight * against;
        return weights;
    }

    std::vector<float> ofGap() const
    {
        std::vector<float> weights(static_cast<size_t>(side) * static_cast<size_t>(side), 0);
        for (size_t i = 0; i < weights.size(); ++i) {
            if (std::abs(dotAt(static_cast<int>(i % static_cast<size_t>(side)))) <= 3)
                weights[i] = -1.0F / static_cast<float>(cell * cell);
        }
        return weights;
    }

    double cell;
    int side;
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

QByteArray glyphDetection()
{
    constexpr int kSide = 25; // wider than what stands between characters, narrower than between lines
    constexpr float kGain = 60;
    constexpr float kShare = 0.2F; // of ink, that makes it text
    OnnxGraph graph({OnnxGraph::kAny, 1, OnnxGraph::kAny, OnnxGraph::kAny});
    graph.weights("mean", {1, 1, kSide, kSide}, std::vector<float>(kSide * kSide, kGain / (kSide * kSide)));
    graph.weights("threshold", {1}, {-kGain * kShare});
    graph.node("Conv", {QStringLiteral("mean"), QStringLiteral("threshold")},
               {{"kernel_shape", {kSide, kSide}},
                {"pads", {kSide / 2, kSide / 2, kSide / 2, kSide / 2}},
                {"strides", {1, 1}}});
    graph.node("Sigmoid");
    return graph.bytes();
}

QByteArray glyphRecognition(const GlyphForm& form)
{
    const Templates templates(form.cell > 0 ? form.cell : kGlyphCell * 0.70);
    const auto classes = static_cast<qint64>(kGlyphs.size()) + 2;
    const auto area = static_cast<size_t>(templates.side) * static_cast<size_t>(templates.side);
    std::vector<float> weights(area, 0); // of the CTC blank
    std::vector<float> least{static_cast<float>(kNoCharacter)};
    for (const Glyph& glyph : kGlyphs) {
        const std::vector<float> one = templates.of(glyph);
        weights.insert(weights.end(), one.begin(), one.end());
        least.push_back(0);
    }
    const std::vector<float> gap = templates.ofGap();
    weights.insert(weights.end(), gap.begin(), gap.end());
    least.push_back(static_cast<float>(kBlankBetweenWords));
    std::vector<float> sharpen(static_cast<size_t>(classes * classes), 0);
    for (size_t i = 0; i < static_cast<size_t>(classes); ++i)
        sharpen[i * static_cast<size_t>(classes) + i] = kSharpness;

    constexpr qint64 kSlack = 4; // rows that a line may be off its middle
    const qint64 around = templates.side / 2;
    const qint64 places = kLineHeight + 2 * kSlack - templates.side + 1;
    OnnxGraph graph({OnnxGraph::kAny, 1, kLineHeight, form.width});
    graph.weights("glyphs", {classes, 1, templates.side, templates.side}, weights);
    graph.weights("least", {classes}, least);
    graph.integers("steps", {0, classes, -1});
    graph.weights("sharpen", {classes, classes}, sharpen);
    graph.node("Conv", {QStringLiteral("glyphs"), QStringLiteral("least")},
               {{"kernel_shape", {templates.side, templates.side}},
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
