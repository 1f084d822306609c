// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/ocr/line_reader.h>
#include <emend/ocr/text_recognizer.h>

#include <memory>

namespace emend::ocr {

/// Reads line by line with a TextRecognizer, which must outlive it: for languages whose network createLstmLineReader()
/// does not know.
std::unique_ptr<LineReader> createTesseractLineReader(TextRecognizer& recognizer);

/// Reads lines with the first, and those that it is not sure of with the second too; the surer reading stays. Where
/// the words pair up, the other one's stand in Word::alternative.
std::unique_ptr<LineReader> createBestOfLineReaders(std::unique_ptr<LineReader> first,
                                                    std::unique_ptr<LineReader> second);

} // namespace emend::ocr
