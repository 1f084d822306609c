// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_strip_delegate.h"

#include "page_strip_model.h"
#include "theme.h"

#include <QtGui/QPainter>

namespace emend::ui {

namespace {

constexpr int kEdge = PageStripModel::kThumbnailEdge;
constexpr double kRadius = 4;

} // namespace

void PageStripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = themeOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isCurrent = option.widget && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(kGrid / 2, kGrid / 2, -kGrid / 2, -kGrid / 2);
    if (isSelected || isCurrent) {
        painter->setBrush(isSelected ? theme.selection : QColor(Qt::transparent));
        painter->setPen(isCurrent ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    QRectF place(0, 0, kEdge, kEdge);
    place.moveCenter(cell.center());
    place.moveTop(cell.top() + kGrid);
    const auto image = index.data(PageStripModel::ThumbnailRole).value<QImage>();
    const QSizeF size = image.isNull() ? QSizeF(kEdge * 0.7, kEdge) : image.deviceIndependentSize();
    QRectF sheet(QPointF(0, 0), size);
    sheet.moveCenter(place.center());
    sheet.moveTopLeft(sheet.topLeft().toPoint());
    painter->setBrush(Qt::white);
    painter->setPen(QPen(theme.outline, 1));
    painter->drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (!image.isNull())
        painter->drawImage(sheet.topLeft(), image);
    painter->setPen(theme.text);
    QFont font = option.font;
    font.setBold(isSelected);
    painter->setFont(font);
    painter->drawText(QRectF(cell.left(), place.bottom(), cell.width(), cell.bottom() - place.bottom()),
                      Qt::AlignCenter, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize PageStripDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {kEdge + 3 * kGrid, kEdge + 3 * kGrid + option.fontMetrics.height()};
}

} // namespace emend::ui
