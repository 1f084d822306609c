// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <QtCore/QRect>

namespace emend::pipeline {

/// A page made ready for recognition, and the way back from it.
struct PreparedPage {
    cv::Mat grey; ///< CV_8UC1, upright
    cv::Matx33d fromPage = cv::Matx33d::eye(); ///< maps page coordinates to pixels of `grey`
};

/// Turns, crops, straightens, evens out and cleans a grey page, each only where the step's own measure says that it
/// will help; what each brings is in ARCHITECTURE.md. `scale` is pixels of `grey` per page unit.
PreparedPage prepare(const cv::Mat& grey, double scale);

/// The prepared page turned by a further half turn, for pages that read badly the way they were thought to lie.
PreparedPage upsideDown(const PreparedPage& page);

/// The box on the page of a box on the prepared page, clipped to `pageSize`.
QRect toPageBox(const QRect& box, const PreparedPage& prepared, const QSize& pageSize);

} // namespace emend::pipeline
