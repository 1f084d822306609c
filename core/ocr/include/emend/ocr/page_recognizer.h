// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/line_reader.h>
#include <emend/ocr/text_recognizer.h>

#include <memory>
#include <vector>

namespace emend::ocr {

/// What was read on a prepared page; boxes are its pixels.
struct PageReading {
    std::vector<domain::Line> lines; ///< rows from top to bottom
    domain::TextOrigin origin = domain::TextOrigin::LineReader;
    double confidence = 0; ///< 0-1, mean of all that was read, by length, dropped pieces included
    bool complete = true; ///< false where time ran out on the way
};

/// One way of reading a whole prepared page (CV_8UC1, upright).
class PageRecognizer
{
public:
    virtual ~PageRecognizer() = default;

    /// Errors: low_quality where this way is unsure of itself and another should be asked, recogniser_error, timeout.
    virtual base::Result<PageReading> read(const cv::Mat& grey, const QDeadlineTimer& deadline) = 0;
};

/// Finds the lines first and reads them one by one: quick and precise on receipts. `reader` must outlive it.
std::unique_ptr<PageRecognizer> createLinePageRecognizer(LineReader& reader);

/// What a recogniser's confidences mean: Tesseract's are lower than those of networks that give probabilities.
enum class ConfidenceScale { Tesseract, Probability };

/// Leaves finding the text to the recogniser: for pages on which line finding is unsure. `recognizer` must outlive it.
std::unique_ptr<PageRecognizer> createWholePageRecognizer(TextRecognizer& recognizer,
                                                          ConfidenceScale scale = ConfidenceScale::Tesseract);

/// Asks one after the other until one succeeds; each gets an equal share of the time that is left. The last error
/// stands when all fail.
std::unique_ptr<PageRecognizer> createRecognizerChain(std::vector<std::unique_ptr<PageRecognizer>> links);

} // namespace emend::ocr
