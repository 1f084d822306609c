// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_loader.h"

#include "page_geometry.h"

#include <algorithm>
#include <cmath>

namespace emend::ui {

namespace {

using base::Result;

constexpr size_t kMostKept = 6; ///< whole pages: this one, those ahead, and some to go back to
constexpr double kMostWholePixels = 4'000'000; ///< of a whole page; what is missing to its sharpness, tiles bring
constexpr double kMostScale = 8;
constexpr double kLeastScale = 0.02;

base::Error overtaken()
{
    return {base::ErrorCode::Cancelled, {}};
}

double wholeScale(QSize page, const PageRoom& room)
{
    const QSizeF shown = shownSize(page, room.rotation);
    const double fitting = fitWidthZoom(shown, room.pixels / room.deviceRatio) * room.deviceRatio;
    const double most = std::sqrt(kMostWholePixels / (shown.width() * shown.height()));
    return std::max(std::min({fitting, most, kMostScale}), kLeastScale);
}

Result<WholePage> drawWhole(services::PageImages& images, const PageLoader::Key& key, const PageRoom& room)
{
    const Result<QSize> size = images.pageSize(key.sha256, key.page);
    if (!size)
        return tl::unexpected(size.error());
    const double scale = wholeScale(*size, room);
    Result<QImage> image = images.draw({key.sha256, key.page, scale, {}});
    if (!image)
        return tl::unexpected(image.error());
    // In the screen's format, so that painting only copies.
    return WholePage{*size, scale, std::move(*image).convertToFormat(QImage::Format_RGB32)};
}

} // namespace

Result<QImage> drawUnlessStale(services::PageImages& images, const services::PageTile& tile,
                               const Generation& generation, quint64 mine)
{
    if (generation->load() != mine)
        return tl::unexpected(overtaken());
    Result<QImage> image = images.draw(tile);
    if (image)
        *image = std::move(*image).convertToFormat(QImage::Format_RGB32);
    return image;
}

PageLoader::PageLoader(services::Background<services::PageImages>& images, QObject* parent)
    : QObject(parent),
      m_images(images),
      m_pages(std::make_shared<std::atomic<quint64>>(0)),
      m_tiles(std::make_shared<std::atomic<quint64>>(0))
{
}

WholePage* PageLoader::find(const Key& key)
{
    const auto found =
        std::find_if(m_kept.begin(), m_kept.end(), [&key](const auto& entry) { return entry.first == key; });
    if (found == m_kept.end())
        return nullptr;
    m_kept.splice(m_kept.begin(), m_kept, found);
    return &m_kept.front().second;
}

void PageLoader::keep(const Key& key, WholePage whole)
{
    if (WholePage* known = find(key)) {
        *known = std::move(whole);
        return;
    }
    m_kept.emplace_front(key, std::move(whole));
    if (m_kept.size() > kMostKept)
        m_kept.pop_back();
}

void PageLoader::want(const Key& key, const PageRoom& room)
{
    dropAll();
    m_wanted = key;
    if (!m_ahead.contains(key)) // else its answer is on the way
        ask(key, room, false);
}

void PageLoader::fetchAhead(const Key& key, const PageRoom& room)
{
    if (kept(key) || !m_ahead.insert(key).second)
        return;
    ask(key, room, true);
}

void PageLoader::ask(const Key& key, const PageRoom& room, bool isAhead)
{
    m_images.ask(
        this,
        [key, room, isAhead, generation = m_pages,
         mine = m_pages->load()](services::PageImages& images) -> Result<WholePage> {
            if (!isAhead && generation->load() != mine)
                return tl::unexpected(overtaken());
            return drawWhole(images, key, room);
        },
        [this, key, isAhead](Result<WholePage> whole) {
            if (isAhead)
                m_ahead.erase(key);
            const bool isWanted = key == m_wanted;
            if (whole) {
                keep(key, std::move(*whole));
                if (isWanted)
                    Q_EMIT wholeReady(key);
            } else if (isWanted && whole.error().code != base::ErrorCode::Cancelled) {
                Q_EMIT failed(whole.error().message);
            }
        });
}

void PageLoader::wantTiles(const Key& key, double scale, const std::vector<QRect>& areas)
{
    const bool areOnTheWay = key == m_tilesOf && scale == m_tileScale
        && std::all_of(areas.begin(), areas.end(),
                       [this](const QRect& area) { return m_tilesOnTheWay.contains(area.topLeft()); });
    if (areOnTheWay)
        return;
    dropTiles();
    m_tilesOf = key;
    m_tileScale = scale;
    for (const QRect& area : areas) {
        m_tilesOnTheWay.insert(area.topLeft());
        m_images.ask(
            this,
            [tile = services::PageTile{key.sha256, key.page, scale, area}, generation = m_tiles,
             mine = m_tiles->load()](services::PageImages& images) {
                return drawUnlessStale(images, tile, generation, mine);
            },
            [this, key, scale, area, mine = m_tiles->load()](Result<QImage> image) {
                const bool isCurrent = m_tiles->load() == mine;
                if (isCurrent)
                    m_tilesOnTheWay.remove(area.topLeft());
                if (image)
                    Q_EMIT tileReady(key, scale, area, *image);
                else if (isCurrent)
                    Q_EMIT failed(image.error().message);
            });
    }
}

void PageLoader::dropTiles()
{
    ++*m_tiles;
    m_tilesOnTheWay.clear();
}

void PageLoader::dropAll()
{
    dropTiles();
    ++*m_pages;
    m_wanted = {};
}

} // namespace emend::ui
