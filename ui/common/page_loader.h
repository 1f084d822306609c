// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_picture.h"

#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <atomic>
#include <list>
#include <memory>
#include <set>
#include <tuple>

namespace emend::ui {

/// Counts what is asked for; whoever works on an older question may stop.
using Generation = std::shared_ptr<std::atomic<quint64>>;

/// Draws, in the images' thread, unless the question has been overtaken: then the error is `cancelled`.
base::Result<QImage> drawUnlessStale(services::PageImages& images, const services::PageTile& tile,
                                     const Generation& generation, quint64 mine);

/// The room that a whole page is drawn for.
struct PageRoom {
    QSizeF pixels; ///< of the device
    int rotation = 0;
    double deviceRatio = 1;
};

/// Asks for the images of one view's pages. Whole pages are kept, the last few of them.
class PageLoader final : public QObject
{
    Q_OBJECT
public:
    struct Key {
        QString sha256;
        int page = 0;
        bool operator==(const Key&) const = default;
        bool operator<(const Key& other) const { return std::tie(sha256, page) < std::tie(other.sha256, other.page); }
    };

    PageLoader(services::Background<services::PageImages>& images, QObject* parent);

    /// Nothing where it is not kept.
    const WholePage* kept(const Key& key) { return find(key); }

    /// Asks for the whole page as it fits the room's width; wholeReady() or failed() follow, unless another page is
    /// wanted by then.
    void want(const Key& key, const PageRoom& room);

    /// The same for later; nobody is told.
    void fetchAhead(const Key& key, const PageRoom& room);

    /// Asks for tiles, in this order; of those asked for before, what is not drawn yet is dropped.
    void wantTiles(const Key& key, double scale, const std::vector<QRect>& areas);
    void dropTiles();
    void dropAll(); ///< also what want() asked for

Q_SIGNALS:
    void wholeReady(const emend::ui::PageLoader::Key& key);
    void tileReady(const emend::ui::PageLoader::Key& key, double scale, const QRect& area, const QImage& image);
    void failed(const QString& sentence);

private:
    void ask(const Key& key, const PageRoom& room, bool isAhead);
    void keep(const Key& key, WholePage whole);
    WholePage* find(const Key& key);

    services::Background<services::PageImages>& m_images;
    std::list<std::pair<Key, WholePage>> m_kept; ///< the one used last first
    std::set<Key> m_ahead; ///< asked for ahead, not answered yet
    Key m_wanted;
    Key m_tilesOf;
    double m_tileScale = 0;
    QSet<QPoint> m_tilesOnTheWay; ///< of that page and scale, by their left top corner
    Generation m_pages;
    Generation m_tiles;
};

} // namespace emend::ui
