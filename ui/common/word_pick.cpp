// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_pick.h"

namespace emend::ui {

const domain::Word* wordAt(const domain::PageText& page, const QPointF& position)
{
    const domain::Word* found = nullptr;
    for (const domain::Line& line : page.lines) {
        for (const domain::Word& word : line.words) {
            // Where boxes overlap, the smaller one is meant: the larger ones are ruled lines and such.
            const bool isHere = QRectF(word.box).contains(position);
            if (isHere && (!found || word.box.height() < found->box.height()))
                found = &word;
        }
    }
    return found;
}

PickedWords wordsIn(const domain::PageText& page, const QRect& area)
{
    PickedWords picked;
    QStringList texts;
    for (const domain::Line& line : page.lines) {
        for (const domain::Word& word : line.words) {
            if (!word.box.intersects(area))
                continue;
            picked.box |= word.box;
            picked.boxes.push_back(word.box);
            texts << word.text;
        }
    }
    picked.text = texts.join(QLatin1Char(' '));
    return picked;
}

} // namespace emend::ui
