// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_crops.h"

#include "group_card_model.h"

namespace emend::ui {

namespace {

constexpr double kTextHeight = 28; ///< of a single line, in device-independent pixels
constexpr double kMostScale = 8; ///< that pages are drawn at
constexpr double kMargin = 0.4; ///< around the box, in heights of a line

/// Enlarged until it is easy to read; several lines are not taken for one large one.
services::PageTile tileOf(const services::GroupItem& item, double pixelRatio)
{
    const double height = std::max(1, item.box.height());
    const double scale = std::clamp(std::max(1.0, kTextHeight / height) * pixelRatio, 0.1, kMostScale);
    const double margin = std::min(height, kTextHeight) * kMargin;
    const QRectF area = QRectF(item.box).adjusted(-margin, -margin, margin, margin);
    return {item.sha256, item.page, scale, QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect()};
}

} // namespace

GroupCrops::GroupCrops(services::Workplace& workplace, GroupCardModel& cards, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_cards(cards)
{
}

void GroupCrops::start(double pixelRatio)
{
    m_pixelRatio = pixelRatio;
    m_isRunning = true;
    drawNext();
}

std::optional<int> GroupCrops::nextRow() const
{
    for (int row = 0; row < m_cards.rowCount(); ++row) {
        if (m_cards.needsCrop(row))
            return row;
    }
    return std::nullopt;
}

void GroupCrops::drawNext()
{
    const std::optional<int> row = m_isRunning && !m_isDrawing ? nextRow() : std::nullopt;
    if (!row)
        return;
    m_isDrawing = true;
    const services::GroupItem& item = m_cards.item(*row);
    m_workplace.pages.ask(
        this, [tile = tileOf(item, m_pixelRatio)](services::PageImages& pages) { return pages.draw(tile); },
        [this, documentId = item.documentId, ratio = m_pixelRatio](base::Result<QImage> crop) {
            m_isDrawing = false;
            if (crop)
                crop->setDevicePixelRatio(ratio);
            show(documentId, crop);
            drawNext();
        });
}

void GroupCrops::show(const QString& documentId, const base::Result<QImage>& crop)
{
    for (int row = 0; row < m_cards.rowCount(); ++row) {
        if (m_cards.item(row).documentId != documentId)
            continue;
        if (crop)
            m_cards.setCrop(row, *crop);
        else
            m_cards.setCropError(row, crop.error().message);
    }
}

} // namespace emend::ui
