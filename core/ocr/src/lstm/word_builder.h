// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctc_decoder.h"

#include <emend/domain/page_text.h>

#include <QtCore/QStringList>

namespace emend::ocr::lstm {

/// Groups characters into words at the blanks. `texts` are those of the classes; `stepWidth` is in pixels of the crop
/// (CV_8UC1), on which the boxes close around the ink.
domain::Line buildLine(const std::vector<Character>& characters, const QStringList& texts, const cv::Mat& crop,
                       double stepWidth);

} // namespace emend::ocr::lstm
