// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/extract.h>
#include <emend/pipeline/intake.h>
#include <emend/pipeline/page_reader.h>

#include <memory>
#include <optional>
#include <vector>

namespace emend::pipeline {

/// A file that was taken in and whose pages can be decoded.
struct OpenDocument {
    IntakeFile file;
    std::unique_ptr<ocr::PageSource> source;
    double loadMs = 0; ///< what reading, hashing and opening took
};

/// `readIntakeFile` and `openPages`, with their errors.
base::Result<OpenDocument> openDocument(const QString& path);

/// A document whose pages have been read, in page order; a page that could not be read has its reason and no text.
struct ReadDocument {
    QString file; ///< as the user named it
    QString sha256;
    int pageCount = 0;
    std::vector<PageResult> pages;
    int unreadPages = 0;
    std::optional<base::Error> pageError; ///< of the first page that could not be read
};

/// What stands in for a page that could not be read: no text, and the reason.
PageResult unreadPage(int page, const base::Error& error);

/// Turns read pages into the document's result: text, barcodes, fields, status, reasons, versions, timings. Pure but
/// for the clock of timings. Failed with `pageError` where no page could be read.
domain::Extraction assemble(const ReadDocument& document, const extraction::ExtractSettings& settings);

/// The result of a document that could not be read at all.
domain::Extraction failedExtraction(const QString& file, const QString& sha256, const base::Error& error);

/// Reads and extracts a whole document in this thread: `openDocument`, `PageReader::read` for each page, `assemble`.
domain::Extraction process(const QString& path, PageReader& reader, const extraction::ExtractSettings& settings,
                           base::Progress& progress);

} // namespace emend::pipeline
