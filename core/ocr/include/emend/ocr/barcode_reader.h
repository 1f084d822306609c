// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>

#include <opencv2/core/mat.hpp>

#include <vector>

namespace emend::ocr {

/// Finds QR, EAN/UPC, Code 128/39, ITF, PDF417, Data Matrix and Aztec codes on a grey page (CV_8UC1) and checks their
/// check digits. Boxes are pixels of `grey`; each code is reported once, top to bottom.
std::vector<domain::Barcode> readBarcodes(const cv::Mat& grey, int page);

} // namespace emend::ocr
