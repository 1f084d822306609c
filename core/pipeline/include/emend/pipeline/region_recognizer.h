// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/pipeline/line_model.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QString>

#include <memory>
#include <vector>

namespace emend::pipeline {

/// What one or several ways of reading a part of a page saw.
struct RegionText {
    QString text; ///< the rows, joined by single blanks
    double confidence = 0; ///< 0–1, of the surest of them
    int votes = 0; ///< how many ways of reading saw this
};

/// Reads a part of a page in every way there is: with each recogniser of the languages, as it is and in pure black and
/// white. One per thread.
class RegionRecognizer final
{
public:
    static constexpr int kMostRows = 12;

    /// Loads the recognisers. Error: recogniser_error, naming the package to install where a language is missing.
    static base::Result<std::unique_ptr<RegionRecognizer>> create(const QString& languages,
                                                                  const LineModel& model = {});
    ~RegionRecognizer();

    /// The different texts on an upright piece of a page (CV_8UC1), the most trusted first; none where nothing is
    /// printed. Only characters of `allowed` and blanks are read where it is not empty. Errors: too_large for more than
    /// kMostRows; recogniser_error and timeout where no way of reading came to an end.
    base::Result<std::vector<RegionText>> read(const cv::Mat& grey, const QString& allowed,
                                               const QDeadlineTimer& deadline);

private:
    struct Private;
    explicit RegionRecognizer(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace emend::pipeline
