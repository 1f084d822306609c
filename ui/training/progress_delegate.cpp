// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_delegate.h"

#include "common/text_table.h"
#include "common/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace emend::ui {

namespace {

constexpr int kBarWidth = 10 * kGrid;
constexpr int kBarHeight = kGrid;

} // namespace

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.state.setFlag(QStyle::State_HasFocus, false);
    const QVariant percent = index.data(TextTableModel::PercentRole);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    const QString text = std::exchange(item.text, {});
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const Theme theme = themeOf(item.palette);
    QRect room = item.rect.adjusted(kGrid, 0, -kGrid, 0);
    painter->save();
    if (percent.isValid()) {
        QRectF bar(room.left(), room.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.outline, 1));
        painter->setBrush(theme.surface);
        painter->drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), kBarHeight / 2, kBarHeight / 2);
        bar.setWidth(bar.width() * percent.toInt() / 100);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        if (percent.toInt() > 0)
            painter->drawRoundedRect(bar.adjusted(1, 1, -1, -1), kBarHeight / 2, kBarHeight / 2);
        room.setLeft(room.left() + kBarWidth + kGrid);
    }
    painter->setPen(theme.text);
    painter->setFont(item.font);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(TextTableModel::PercentRole).isValid())
        size.rwidth() += kBarWidth + 2 * kGrid;
    return size;
}

} // namespace emend::ui
