// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/extract.h>
#include <emend/pipeline/page_reader.h>

#include <vector>

namespace emend::pipeline {

/// A document whose pages have been read, in page order; a page that could not be read has its reason and no text.
struct ReadDocument {
    QString file; ///< as the user named it
    QString sha256;
    int pageCount = 0;
    std::vector<PageResult> pages;
};

/// Turns read pages into the document's result: text, barcodes, fields, status, reasons, versions, timings. Pure but for the clock of timings.
domain::Extraction assemble(const ReadDocument& document, const extraction::ExtractSettings& settings);

/// The result of a document that could not be read at all.
domain::Extraction failedExtraction(const QString& file, const QString& sha256, const base::Error& error);

/// Reads and extracts a whole document in this thread: `readIntakeFile`, `openPages`, `PageReader::read` for each page, `assemble`.
domain::Extraction process(const QString& path, PageReader& reader, const extraction::ExtractSettings& settings, base::Progress& progress);

} // namespace emend::pipeline
