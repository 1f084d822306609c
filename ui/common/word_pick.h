// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QRectF>

#include <vector>

namespace emend::ui {

/// Words that were picked, in reading order.
struct PickedWords {
    QRect box; ///< around all of them; empty where there are none
    QString text; ///< separated by single blanks
    std::vector<QRect> boxes;
};

/// nullptr where no word stands there. All places are in page units.
const domain::Word* wordAt(const domain::PageText& page, const QPointF& position);

/// All words that the area touches.
PickedWords wordsIn(const domain::PageText& page, const QRect& area);

} // namespace emend::ui
