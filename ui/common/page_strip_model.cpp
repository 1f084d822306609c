// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_strip_model.h"

#include <algorithm>

namespace emend::ui {

namespace {

base::Result<QImage> drawThumbnail(services::PageImages& images, const QString& sha256, int page, double edge)
{
    const auto size = images.pageSize(sha256, page);
    if (!size)
        return tl::unexpected(size.error());
    const double scale = std::min(edge / std::max(size->width(), size->height()), 1.0);
    return images.draw({sha256, page, scale, {}});
}

int turned(int rotation, int degrees)
{
    return ((rotation + degrees) % 360 + 360) % 360;
}

} // namespace

PageStripModel::PageStripModel(services::Background<services::PageImages>& images, QObject* parent)
    : QAbstractListModel(parent), m_images(images), m_generation(std::make_shared<std::atomic<quint64>>(0))
{
}

void PageStripModel::setDocument(const QString& sha256, std::vector<domain::PageView> order, double deviceRatio)
{
    beginResetModel();
    if (sha256 != m_sha256) {
        ++*m_generation;
        m_thumbnails.clear();
        m_asked.clear();
    }
    m_sha256 = sha256;
    m_order = std::move(order);
    m_deviceRatio = deviceRatio;
    endResetModel();
}

int PageStripModel::move(const std::vector<int>& rows, int before)
{
    std::vector<domain::PageView> moved;
    std::vector<domain::PageView> left;
    size_t place = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isMoved = std::binary_search(rows.begin(), rows.end(), row);
        (isMoved ? moved : left).push_back(m_order[static_cast<size_t>(row)]);
        place += !isMoved && row < before ? 1 : 0;
    }
    left.insert(left.begin() + static_cast<std::ptrdiff_t>(place), moved.begin(), moved.end());
    beginResetModel();
    m_order = std::move(left);
    endResetModel();
    return static_cast<int>(place);
}

void PageStripModel::rotate(const std::vector<int>& rows, int degrees)
{
    for (const int row : rows) {
        domain::PageView& view = m_order[static_cast<size_t>(row)];
        view.rotation = turned(view.rotation, degrees);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int PageStripModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant PageStripModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const domain::PageView& view = m_order[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return view.page == index.row()
            ? tr("Page %1").arg(index.row() + 1)
            : tr("Page %1, in the original page %2").arg(index.row() + 1).arg(view.page + 1);
    case ThumbnailRole: {
        const auto found = m_thumbnails.constFind(view.page);
        if (found == m_thumbnails.constEnd()) {
            ask(view.page);
            return {};
        }
        QImage image = found->transformed(QTransform().rotate(view.rotation));
        image.setDevicePixelRatio(m_deviceRatio);
        return image;
    }
    default:
        return {};
    }
}

Qt::ItemFlags PageStripModel::flags(const QModelIndex& index) const
{
    // Pages are dropped between pages, not onto one.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
}

void PageStripModel::ask(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    auto* self = const_cast<PageStripModel*>(this); // drawing what is shown changes nothing that is told
    m_images.ask(
        self,
        [sha256 = m_sha256, page, edge = kThumbnailEdge * m_deviceRatio, generation = m_generation,
         mine = m_generation->load()](services::PageImages& images) -> base::Result<QImage> {
            if (generation->load() != mine)
                return base::fail(base::ErrorCode::Cancelled, QString());
            return drawThumbnail(images, sha256, page, edge);
        },
        [self, page, mine = m_generation->load()](base::Result<QImage> image) {
            if (!image || self->m_generation->load() != mine)
                return;
            self->m_thumbnails.insert(page, *image);
            for (int row = 0; row < self->rowCount(); ++row) {
                if (self->m_order[static_cast<size_t>(row)].page == page)
                    Q_EMIT self->dataChanged(self->index(row), self->index(row), {ThumbnailRole});
            }
        });
}

} // namespace emend::ui
