// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <vector>

namespace Poppler {
class Page;
}

namespace emend::ocr {

/// The words of a PDF page's own text, boxes scaled to a page of that size; what lies outside the page or has no
/// visible characters is left out.
std::vector<domain::Word> wordsOf(const Poppler::Page& page, QSize size);

/// Words that overlap vertically, put together into rows from top to bottom, each from left to right.
std::vector<domain::Line> groupIntoRows(std::vector<domain::Word> words);

} // namespace emend::ocr
