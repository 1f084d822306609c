// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QSizeF>
#include <QtGui/QPainter>

#include <functional>
#include <vector>

namespace emend::samples {

constexpr QSizeF kA4Points(595, 842);

/// A drawn A4 document: each page paints itself in points, and `fields` is what a person reads on it.
struct SampleSheets {
    std::vector<std::function<void(QPainter&)>> pages;
    QJsonObject fields;
};

SampleSheets designInvoice(); ///< €, one page
SampleSheets stationeryInvoice(); ///< £, two pages with a sum carried forward
SampleSheets bankStatement(); ///< $, one page, debit, credit and balance columns
SampleSheets ledger(int pages); ///< $, 38 entries a page and a running balance

} // namespace emend::samples
