// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>

#include <vector>

namespace emend::extraction {

/// What kind of document this is, by its words (tolerant of recognition errors), its shape and its barcodes.
domain::DocumentType classify(const std::vector<domain::PageText>& pages, const std::vector<domain::Barcode>& barcodes);

} // namespace emend::extraction
