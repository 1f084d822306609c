// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header_rows.h"
#include "layout.h"

#include <emend/extraction/candidates.h>

namespace emend::extraction {

std::vector<Candidate> merchantCandidates(const Layout& layout, const std::vector<HeaderRow>& rows);
std::vector<Candidate> addressCandidates(const Layout& layout, const std::vector<HeaderRow>& rows);
std::vector<Candidate> dateCandidates(const Layout& layout);
std::vector<Candidate> amountCandidates(const Layout& layout);

/// All ranked fields of a layout that is analysed already.
CandidateSets receiptCandidates(const Layout& layout);

} // namespace emend::extraction
