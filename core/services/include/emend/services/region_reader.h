// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/pipeline/line_model.h>

#include <QtCore/QDate>
#include <QtCore/QRect>
#include <QtCore/QString>

#include <memory>
#include <vector>

namespace emend::storage {
class DocumentStore;
}

namespace emend::services {

/// What is to be read again, and for which field.
struct RegionRequest {
    QString sha256; ///< of the document
    int page = 0; ///< 0-based
    QRect region; ///< in the unit of PageText::size
    int rotation = 0; ///< degrees clockwise (0, 90, 180, 270) that the page has to be turned by to be read
    QString type; ///< of the document
    QString field; ///< decides which characters are looked for
    QDate today;
    pipeline::LineModel model = {}; ///< what reads Latin lines
};

/// One way to read a region.
struct Reading {
    QString text; ///< the rows, joined by single blanks
    QString value; ///< as the field stores it; empty where it cannot
    double confidence = 0; ///< 0–1
};

constexpr size_t kMostReadings = 3;

/// Reads parts of stored pages again, several ways. Recognisers are loaded when they are first needed, or others are
/// asked for, which takes some tenths of a second. One for each thread, best in a Background<RegionReader>.
class RegionReader final
{
public:
    /// The store must outlive it. `languages` as Tesseract names them, such as `eng+ben`.
    RegionReader(const storage::DocumentStore& store, QString languages);
    ~RegionReader();

    /// At most kMostReadings distinct readings, best first: those that the field can hold before those that it cannot.
    /// None where nothing is printed there. Errors: those of PageImages::draw(); recogniser_error, naming the package
    /// to install where a language is missing; too_large for regions of more than a few rows.
    base::Result<std::vector<Reading>> read(const RegionRequest& request);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
