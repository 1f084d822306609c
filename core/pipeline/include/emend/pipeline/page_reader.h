// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>
#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>
#include <emend/ocr/onnx_models.h>
#include <emend/ocr/page_source.h>
#include <emend/pipeline/line_model.h>

#include <QtCore/QJsonObject>
#include <QtCore/QMap>

#include <memory>
#include <optional>

namespace emend::pipeline {

struct ReadSettings {
    QString languages = QStringLiteral("eng"); ///< Tesseract names joined by +
    int pageTimeoutMs = 30'000; ///< after which recognition of a page stops with what it has
    LineModel model = {}; ///< what reads Latin lines
    std::optional<ocr::OnnxChoice> onnx = {}; ///< networks that read in place of Tesseract, whatever the languages
};

/// What words depend on besides the program's version: the languages, or the hashes of the networks. At most 100
/// characters.
QString readingBasis(const ReadSettings& settings);

/// All that reading one page yields.
struct PageResult {
    domain::PageText text;
    std::vector<domain::Barcode> barcodes;
    QStringList reasons; ///< what went wrong on the way, for people; the text is then partial
    QMap<QString, double> timingsMs; ///< load, prepare, recognise, barcodes
    QString recognizer; ///< what read it, such as `tesseract 5.3.0 eng`
};

QJsonObject toJson(const PageResult& page);
base::Result<PageResult> pageResultFromJson(const QJsonObject& json);

/// Reads pages one after the other with one loaded recogniser: load → prepare → recognise → barcodes. One per thread.
class PageReader
{
public:
    /// Loads the recogniser. Error: recogniser_error, naming the package to install where a language is missing.
    /// Networks are strangers' files: only a process that may die loads them.
    static base::Result<std::unique_ptr<PageReader>> create(const ReadSettings& settings);
    ~PageReader();

    base::Result<PageResult> read(ocr::PageSource& source, int page, base::Progress& progress);

private:
    struct Private;
    explicit PageReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace emend::pipeline
