// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_delegate.h"

#include "common/theme.h"

#include <QtGui/QPainter>

namespace emend::ui {

namespace {

constexpr int kRowHeight = 4 * kGrid;
constexpr double kRadius = 4;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = themeOf(option.palette);
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(option.rect, kRadius, kRadius);
    }
    QRect room = option.rect.adjusted(kGrid, 0, -kGrid, 0);
    const auto write = [&](const QString& text, const QColor& color, Qt::Alignment side) {
        const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, room.width());
        const int width = option.fontMetrics.horizontalAdvance(shown) + 2 * kGrid;
        painter->setPen(isEnabled ? color : theme.disabledText);
        painter->drawText(room, static_cast<int>(side | Qt::AlignVCenter), shown);
        if (side == Qt::AlignLeft)
            room.setLeft(room.left() + width);
        else
            room.setRight(room.right() - width);
    };
    write(index.data(ShortcutRole).toString(), theme.mutedText, Qt::AlignRight);
    write(index.data(Qt::DisplayRole).toString(), theme.text, Qt::AlignLeft);
    write(index.data(PageRole).toString(), theme.mutedText, Qt::AlignLeft);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), std::max(kRowHeight, option.fontMetrics.height() + kGrid)};
}

} // namespace emend::ui
