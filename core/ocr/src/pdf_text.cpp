// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"

#include <poppler-qt6.h>

#include <QtCore/QSet>

namespace emend::ocr {

namespace {

// NUL and other control characters, soft hyphens and marks of direction stand in text layers but not on paper. The two
// joiners are kept: Bengali and other scripts are spelled with them.
bool isPrinted(QChar character)
{
    constexpr char16_t kZeroWidthNonJoiner = 0x200c;
    constexpr char16_t kZeroWidthJoiner = 0x200d;
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Other_Format:
        return character == kZeroWidthNonJoiner || character == kZeroWidthJoiner;
    default:
        return true;
    }
}

QString printedText(QString text)
{
    text.removeIf([](QChar character) { return !isPrinted(character); });
    return text.simplified();
}

QRect pixelBox(const QRectF& points, const QSizeF& pagePoints, QSize size)
{
    const double x = size.width() / pagePoints.width();
    const double y = size.height() / pagePoints.height();
    const QRectF box(points.x() * x, points.y() * y, points.width() * x, points.height() * y);
    return box.intersected(QRectF(QPointF(0, 0), size)).toAlignedRect();
}

// The rows of a page as they grow: where the row stands is the mean of its words, so that one tall word does not
// swallow the next row.
struct Row {
    std::vector<domain::Word> words;
    double top = 0;
    double bottom = 0;

    bool takes(const QRect& box) const
    {
        const double overlap = std::min<double>(bottom, box.y() + box.height()) - std::max<double>(top, box.y());
        return overlap >= std::min<double>(bottom - top, box.height()) / 2;
    }

    void add(domain::Word word)
    {
        const auto count = static_cast<double>(words.size());
        top = (top * count + word.box.y()) / (count + 1);
        bottom = (bottom * count + word.box.y() + word.box.height()) / (count + 1);
        words.push_back(std::move(word));
    }
};

} // namespace

std::vector<domain::Word> wordsOf(const Poppler::Page& page, QSize size)
{
    const QSizeF pagePoints = page.pageSizeF();
    const auto boxes = page.textList();
    // A word that changes its font is several boxes without a blank between them; the later ones are read with the
    // first.
    QSet<const Poppler::TextBox*> continuations;
    for (const auto& box : boxes) {
        if (box->nextWord() && !box->hasSpaceAfter())
            continuations.insert(box->nextWord());
    }
    std::vector<domain::Word> words;
    words.reserve(boxes.size());
    for (const auto& first : boxes) {
        if (continuations.contains(first.get()))
            continue;
        QString text = first->text();
        QRectF points = first->boundingBox();
        for (const Poppler::TextBox* box = first.get(); box->nextWord() && !box->hasSpaceAfter();) {
            box = box->nextWord();
            text += box->text();
            points |= box->boundingBox();
        }
        domain::Word word{printedText(text), pixelBox(points, pagePoints, size), 1.0, {}};
        if (!word.text.isEmpty() && !word.box.isEmpty())
            words.push_back(std::move(word));
    }
    return words;
}

std::vector<domain::Line> groupIntoRows(std::vector<domain::Word> words)
{
    std::stable_sort(words.begin(), words.end(), [](const domain::Word& a, const domain::Word& b) {
        return 2 * a.box.y() + a.box.height() < 2 * b.box.y() + b.box.height();
    });
    std::vector<Row> rows;
    for (domain::Word& word : words) {
        if (rows.empty() || !rows.back().takes(word.box))
            rows.emplace_back();
        rows.back().add(std::move(word));
    }
    std::vector<domain::Line> lines;
    lines.reserve(rows.size());
    for (Row& row : rows) {
        std::stable_sort(row.words.begin(), row.words.end(),
                         [](const domain::Word& a, const domain::Word& b) { return a.box.x() < b.box.x(); });
        lines.push_back({std::move(row.words)});
    }
    return lines;
}

} // namespace emend::ocr
