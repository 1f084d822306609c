// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/review.h>
#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtGui/QImage>

#include <atomic>
#include <memory>
#include <vector>

namespace emend::ui {

/// A document's pages in the order they are shown. Thumbnails are drawn when they are first asked for.
class PageStripModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ThumbnailRole = Qt::UserRole };

    static constexpr int kThumbnailEdge = 120; ///< the longer side, in device-independent pixels

    PageStripModel(services::Background<services::PageImages>& images, QObject* parent);

    void setDocument(const QString& sha256, std::vector<domain::PageView> order, double deviceRatio);
    const std::vector<domain::PageView>& order() const { return m_order; }

    /// Moves the rows (ascending) together to stand before that row, as it was counted before; where they stand then.
    int move(const std::vector<int>& rows, int before);
    void rotate(const std::vector<int>& rows, int degrees);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    void ask(int page) const;

    services::Background<services::PageImages>& m_images;
    QString m_sha256;
    std::vector<domain::PageView> m_order;
    double m_deviceRatio = 1;
    mutable QHash<int, QImage> m_thumbnails; ///< by the page of the original, upright
    mutable QSet<int> m_asked;
    std::shared_ptr<std::atomic<quint64>> m_generation; ///< of the document; older requests are dropped
};

} // namespace emend::ui
