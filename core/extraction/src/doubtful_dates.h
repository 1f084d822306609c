// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/dates.h>

namespace emend::extraction {

/// What a misread date could mean: impossible days, months and years (`63/05/2018`, `23-03-2618`, `25-Q1-16`) with the
/// digit put right that is most often mistaken. All matches are marked as repaired; sound dates are left to findDates.
std::vector<DateMatch> guessDates(const QString& text, DateOrder order, QDate today);

} // namespace emend::extraction
