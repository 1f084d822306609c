// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

namespace emend::learning {

/// Where on a page something stands.
struct PrintedPlace {
    QString raw; ///< exactly what is printed there
    QRect box;
    double fit = 0; ///< how much of it is printed, 0–1
};

/// The rows at the top of the page (at most four, one below the other) that show the value best, however badly read;
/// empty where less than half of it is printed.
PrintedPlace placeOnPage(const QString& value, const domain::PageText& page);

} // namespace emend::learning
