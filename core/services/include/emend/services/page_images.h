// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtGui/QImage>

#include <memory>

namespace emend::storage {
class DocumentStore;
}

namespace emend::services {

/// What is wanted of a page.
struct PageTile {
    QString sha256; ///< of the document
    int page = 0; ///< 0-based
    double scale = 1; ///< pixels for each unit of the page (PageText::size); above 0, at most 8
    QRect area; ///< in pixels at that scale; empty for the whole page. What lies beyond the page is left out.
};

/// Draws pages of stored documents, grey and upright, and keeps what it has drawn and opened last. One instance for
/// each thread.
class PageImages final
{
public:
    static constexpr qint64 kCacheBytes = 256 * 1024 * 1024;

    /// The store must outlive it.
    explicit PageImages(const storage::DocumentStore& store, qint64 cacheBytes = kCacheBytes);
    ~PageImages();

    base::Result<int> pageCount(const QString& sha256);

    /// In the unit of all boxes on that page.
    base::Result<QSize> pageSize(const QString& sha256, int page);

    /// Errors: invalid_argument for a scale, page or area that is none; too_large; those of DocumentStore::get() and
    /// ocr::openPages().
    base::Result<QImage> draw(const PageTile& tile);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
