// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/ocr/line_reader.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QDeadlineTimer>

#include <vector>

namespace emend::pipeline {

/// Reads doubtful dates and amounts again: enlarged, and with only the characters that such a value can have. The
/// better reading stays in Word::text, the other one in Word::alternative. Boxes of `lines` are pixels of `grey`. Stops
/// early when time runs out.
void rereadValues(const cv::Mat& grey, ocr::LineReader& reader, const QDeadlineTimer& deadline,
                  std::vector<domain::Line>& lines);

} // namespace emend::pipeline
