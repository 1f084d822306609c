// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/page_text.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace emend::ocr {

/// Turns pixels into words. Loaded once, not thread-safe: one per thread.
class TextRecognizer
{
public:
    virtual ~TextRecognizer() = default;

    virtual QString name() const = 0; ///< such as `tesseract 5.3.0 eng`

    /// Reads a crop of one row of text (CV_8UC1) in only the `allowed` characters, or any where that is empty; boxes
    /// are pixels of the crop. No text is no error. Errors: recogniser_error, timeout.
    virtual base::Result<domain::Line> readLine(const cv::Mat& crop, const QString& allowed,
                                                const QDeadlineTimer& deadline) = 0;

    /// Finds and reads all text on a grey page (CV_8UC1) by the recogniser's own layout analysis. Errors:
    /// recogniser_error, timeout.
    virtual base::Result<std::vector<domain::Line>> readPage(const cv::Mat& grey, const QDeadlineTimer& deadline) = 0;
};

/// Loads Tesseract's LSTM engine for languages joined by `+`, such as `eng+ben`. Error: recogniser_error, naming the
/// Debian package where a language is not installed.
base::Result<std::unique_ptr<TextRecognizer>> createTesseractRecognizer(const QString& languages);

/// The languages that Tesseract finds installed, sorted, and the folder it looks in.
struct InstalledLanguages {
    QStringList names;
    QString folder;
};
InstalledLanguages installedLanguages();

} // namespace emend::ocr
