// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/page_text.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QDeadlineTimer>

#include <memory>
#include <vector>

namespace emend::ocr {

/// Reads many crops at once, several times quicker than one after the other. Loaded once, not thread-safe: one per
/// thread.
class LineReader
{
public:
    virtual ~LineReader() = default;

    virtual QString name() const = 0; ///< such as `lstm eng`

    /// Whether it can say this letter at all; true where that is unknown.
    virtual bool knows(QChar letter) const
    {
        Q_UNUSED(letter)
        return true;
    }

    /// Reads crops of one row of text each (CV_8UC1, dark on bright, any height); the lines come in the order of the
    /// crops, their boxes are pixels of the crop. No text is no error. Where `allowed` is not empty, only its
    /// characters and blanks are read. Errors: recogniser_error, timeout.
    virtual base::Result<std::vector<domain::Line>>
    readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer& deadline, const QString& allowed = {}) = 0;
};

/// Loads the LSTM network of a Tesseract .traineddata file. Errors: not_found, corrupt, unsupported_format where
/// Tesseract itself is needed to run it.
base::Result<std::unique_ptr<LineReader>> createLstmLineReader(const QString& traineddataPath);

} // namespace emend::ocr
