// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

namespace emend::services {

/// The text of a region row by row, where recognition took two printed rows for one; empty where it took none so.
QString rowsToldApart(const domain::PageText& page, const QRect& region);

} // namespace emend::services
