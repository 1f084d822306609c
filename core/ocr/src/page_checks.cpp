// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_checks.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::ocr {

namespace {

constexpr double kLargestScale = 8;

struct PageChecks {
    Q_DECLARE_TR_FUNCTIONS(PageSource)
};

} // namespace

base::Result<QSize> checkedSize(QSizeF size, const PageLimits& limits)
{
    const double pixels = size.width() * size.height();
    if (!std::isfinite(pixels) || size.width() <= 0 || size.height() <= 0)
        return base::fail(base::ErrorCode::Corrupt,
                          PageChecks::tr("The page has no size: the file is damaged. Scan or export it again."));
    if (pixels > static_cast<double>(limits.pixels) || std::max(size.width(), size.height()) > limits.pixels)
        return base::fail(base::ErrorCode::TooLarge,
                          PageChecks::tr("The page measures %1 × %2 pixels, more than the %3 million that are read. "
                                         "Scale it down and try again.")
                              .arg(size.width(), 0, 'f', 0)
                              .arg(size.height(), 0, 'f', 0)
                              .arg(limits.pixels / 1'000'000));
    return QSize(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
}

base::Result<QSize> scaledSize(QSize size, double scale, const PageLimits& limits)
{
    if (!(scale > 0 && scale <= kLargestScale))
        return base::fail(base::ErrorCode::InvalidArgument,
                          PageChecks::tr("A page can be drawn at a scale above 0 and up to %1, not at %2.")
                              .arg(kLargestScale)
                              .arg(scale));
    return checkedSize(QSizeF(size) * scale, limits);
}

base::Result<void> checkedPage(int page, int pageCount)
{
    if (page < 0 || page >= pageCount)
        return base::fail(base::ErrorCode::InvalidArgument,
                          PageChecks::tr("There is no page %1; the document has %2.").arg(page + 1).arg(pageCount));
    return {};
}

base::Result<void> checkedPageCount(int pageCount, const PageLimits& limits)
{
    if (pageCount > limits.pages)
        return base::fail(base::ErrorCode::TooManyPages,
                          PageChecks::tr("The document has %1 pages, more than the %2 that are read. Split it.")
                              .arg(pageCount)
                              .arg(limits.pages));
    if (pageCount < 1)
        return base::fail(base::ErrorCode::Corrupt,
                          PageChecks::tr("The document has no pages: the file is damaged. Export it again."));
    return {};
}

} // namespace emend::ocr
