// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QStringList>

#include <vector>

namespace emend::ocr::dnn {

/// One character of a line, with the time steps that show it.
struct ReadCharacter {
    QString text;
    double confidence = 0; ///< 0–1: the surest of its steps
    int first = 0;
    int last = 0;
};

/// Whether each class may be read: the CTC blank, what `allowed` holds, and the blank between words. Empty for all.
std::vector<bool> allowedClasses(const QStringList& characters, const QString& allowed);

/// The likeliest class of each step, repeated ones taken for one and blanks (class 0) left out: the greedy reading of
/// Shi et al., "An End-to-End Trainable Neural Network for Image-based Sequence Recognition" (2015). `steps` is
/// CV_32FC1, a row for each time step, a column for each class; classes that are not `mask`ed in are never read.
std::vector<ReadCharacter> readGreedily(const cv::Mat& steps, const QStringList& characters,
                                        const std::vector<bool>& mask = {});

/// The words between blanks, with boxes in a crop of that size on which each step covers `stepWidth` pixels.
domain::Line wordsOf(const std::vector<ReadCharacter>& characters, double stepWidth, const cv::Size& crop);

/// Makes rows of probabilities of scores where they are none yet.
void softenRows(cv::Mat& steps);

} // namespace emend::ocr::dnn
