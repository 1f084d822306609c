// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QString>

#include <vector>

namespace emend::learning {

/// What a value stands behind: the comparable form of the words before it on its row, else of the row above it, then
/// marked by ^. Where a value stands on a merchant's layout is known by this, not by its distance from the page's edge,
/// which changes with every bought item. Empty where it stands on no row.
QString anchorOf(const std::vector<domain::PageText>& pages, int page, const QRect& box);

/// Whether two anchors are readings of the same print.
bool sameAnchor(const QString& a, const QString& b);

} // namespace emend::learning
