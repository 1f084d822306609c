// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_card_delegate.h"

#include "group_card_model.h"

#include "common/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QLineEdit>

namespace emend::ui {

namespace {

constexpr int kCardWidth = 36 * kGrid;
constexpr int kCropHeight = 8 * kGrid;
constexpr int kIconSize = 2 * kGrid;
constexpr double kRadius = 4;

/// Where the parts of a card are.
struct Parts {
    QRect card;
    QRect crop;
    QRect value;
    QRect icon;
    QRect state;
};

int rowHeight(const QFontMetrics& metrics)
{
    return std::max(metrics.height(), kIconSize) + kGrid / 2;
}

Parts partsOf(const QStyleOptionViewItem& option)
{
    Parts parts;
    parts.card = option.rect.adjusted(kGrid / 2, kGrid / 2, -kGrid / 2, -kGrid / 2);
    const QRect inner = parts.card.adjusted(kGrid, kGrid, -kGrid, -kGrid);
    parts.crop = QRect(inner.topLeft(), QSize(inner.width(), kCropHeight));
    const int row = rowHeight(option.fontMetrics);
    parts.value = QRect(inner.left(), parts.crop.bottom() + 1 + kGrid, inner.width(), row);
    const int stateTop = parts.value.bottom() + 1 + kGrid / 2;
    parts.icon = QRect(inner.left(), stateTop + (row - kIconSize) / 2, kIconSize, kIconSize);
    parts.state = QRect(parts.icon.right() + 1 + kGrid, stateTop, inner.right() - parts.icon.right() - kGrid, row);
    return parts;
}

Certainty certaintyOf(CardState state)
{
    switch (state) {
    case CardState::AsRead:
        return Certainty::Sure;
    case CardState::Changed:
        return Certainty::Confirmed;
    case CardState::Doubtful:
        return Certainty::Doubtful;
    case CardState::Refused:
        break;
    }
    return Certainty::Broken;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card, const Theme& theme)
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), kRadius, kRadius);
    painter.fillPath(outline, theme.surface);
    painter.setPen(QPen(isCurrent ? theme.accent : theme.border, isCurrent ? 2 : 1));
    painter.drawPath(outline);
}

/// As large as it is, or smaller where there is no room.
void paintCrop(QPainter& painter, const QRect& room, const QModelIndex& index, const Theme& theme)
{
    const auto crop = index.data(GroupCardModel::CropRole).value<QImage>();
    if (crop.isNull()) {
        painter.setPen(theme.mutedText);
        const QString error = index.data(GroupCardModel::ErrorRole).toString();
        painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         error.isEmpty() ? GroupCardModel::tr("Drawing…") : error);
        return;
    }
    QSizeF size = crop.deviceIndependentSize();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(room).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, crop);
}

} // namespace

void GroupCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = themeOf(option.palette);
    const Parts parts = partsOf(option);
    const auto state = index.data(GroupCardModel::StateRole).value<CardState>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, parts.card, theme);
    paintCrop(*painter, parts.crop, index, theme);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme.text);
    painter->drawText(parts.value, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, parts.value.width()));
    certaintyIcon(certaintyOf(state), theme.isDark).paint(painter, parts.icon);
    painter->setFont(option.font);
    painter->setPen(theme.mutedText);
    const QString refusal = state == CardState::Refused ? index.data(GroupCardModel::ErrorRole).toString() : QString();
    painter->drawText(parts.state, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(refusal.isEmpty() ? cardStateText(state) : refusal, Qt::ElideRight,
                                                    parts.state.width()));
    painter->restore();
}

QSize GroupCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int rows = 2 * rowHeight(option.fontMetrics) + kGrid / 2;
    return {kCardWidth, kCropHeight + rows + 4 * kGrid};
}

QWidget* GroupCardDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("groupValue"));
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

// The card changes while something is typed, such as when its picture comes.
void GroupCardDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (!static_cast<const QLineEdit*>(editor)->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void GroupCardDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const
{
    QRect place = partsOf(option).value;
    const int missing = std::max(0, editor->sizeHint().height() - place.height());
    editor->setGeometry(place.adjusted(0, -missing / 2, 0, missing - missing / 2));
}

} // namespace emend::ui
