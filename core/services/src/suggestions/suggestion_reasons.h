// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/extraction/candidates.h>

namespace emend::services {

/// Why a candidate could be the field's value, as a short translated phrase: the words printed before it, how it was
/// reckoned, or which rows it joins.
QString placeReason(const std::vector<domain::PageText>& pages, const extraction::Candidate& candidate);

/// Reasons that do not depend on a place.
QString otherReadingReason();
QString swappedDateReason();
QString secondChoiceReason();
QString foundByProgramReason();
QString knownValueReason();
QString choiceReason();
QString misreadDigitReason();
QString roundedReason();

} // namespace emend::services
