// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/page_reader.h>

#include "prepare.h"
#include "reread.h"
#include "text_layer.h"

#include <emend/base/logging.h>
#include <emend/ocr/barcode_reader.h>
#include <emend/ocr/line_readers.h>
#include <emend/ocr/onnx_engine.h>
#include <emend/ocr/page_recognizer.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace emend::pipeline {

namespace {

using base::Result;

// Longest side of the picture that is worked on: an A4 page at 250 dpi. Larger scans gain nothing and cost time and
// memory.
constexpr double kMaxSide = 2900;

constexpr double kReadsWell = 0.72; // mean confidence of a page; below it the page may lie upside down
constexpr double kClearlyBetter = 0.06;

double elapsedMs(QElapsedTimer& timer)
{
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return ms;
}

// Our models know Latin print.
bool readsWithModel(const ReadSettings& settings)
{
    return !settings.onnx && settings.languages == QLatin1String("eng");
}

// The quick reader where it knows the language's network, else Tesseract itself. Latin print is also read by our own
// model of receipts, which knows their fonts and fading better; the language's network stays the second opinion.
Result<std::unique_ptr<ocr::LineReader>> createLineReader(const ReadSettings& settings, ocr::TextRecognizer& recognizer)
{
    const QString file =
        QDir(ocr::installedLanguages().folder).filePath(settings.languages + QStringLiteral(".traineddata"));
    Result<std::unique_ptr<ocr::LineReader>> quick = ocr::createLstmLineReader(file);
    if (!quick)
        return ocr::createTesseractLineReader(recognizer);
    if (!readsWithModel(settings))
        return quick;
    Result<std::unique_ptr<ocr::LineReader>> own = ocr::createLstmLineReader(settings.model.file());
    if (!own)
        return own;
    return ocr::createBestOfLineReaders(std::move(*own), std::move(*quick));
}

// Rendering costs ten times what the text layer does, so only the first page, where payment codes stand, is looked at,
// at 120 dpi.
void readTextLayerBarcodes(ocr::PageSource& source, PageResult& result)
{
    QElapsedTimer timer;
    timer.start();
    constexpr double kScale = 0.6;
    const Result<cv::Mat> grey = source.renderGrey(result.text.index, kScale);
    if (grey) {
        const PreparedPage asLoaded{*grey, cv::Matx33d::diag({kScale, kScale, 1})};
        result.barcodes = ocr::readBarcodes(*grey, result.text.index);
        for (domain::Barcode& barcode : result.barcodes)
            barcode.box = toPageBox(barcode.box, asLoaded, result.text.size);
    }
    result.timingsMs.insert(QStringLiteral("barcodes"), elapsedMs(timer));
}

} // namespace

struct PageReader::Private {
    ReadSettings settings;
    std::unique_ptr<ocr::TextRecognizer> recognizer;
    std::unique_ptr<ocr::LineReader> ownLineReader; ///< where the recogniser is none itself
    ocr::LineReader* lineReader = nullptr;
    std::unique_ptr<ocr::PageRecognizer> chain;

    Result<void> loadTesseract();
    Result<void> loadNetworks(const ocr::OnnxChoice& choice);
    Result<ocr::PageReading> recognise(PreparedPage& prepared) const;
};

Result<void> PageReader::Private::loadTesseract()
{
    Result<std::unique_ptr<ocr::TextRecognizer>> tesseract = ocr::createTesseractRecognizer(settings.languages);
    if (!tesseract)
        return tl::unexpected(tesseract.error());
    recognizer = std::move(*tesseract);
    Result<std::unique_ptr<ocr::LineReader>> reader = createLineReader(settings, *recognizer);
    if (!reader)
        return tl::unexpected(reader.error());
    ownLineReader = std::move(*reader);
    lineReader = ownLineReader.get();
    std::vector<std::unique_ptr<ocr::PageRecognizer>> links;
    links.push_back(ocr::createLinePageRecognizer(*lineReader));
    links.push_back(ocr::createWholePageRecognizer(*recognizer));
    chain = ocr::createRecognizerChain(std::move(links));
    return {};
}

// The networks find the text themselves; where that fails or takes too long, they read the lines that we find.
Result<void> PageReader::Private::loadNetworks(const ocr::OnnxChoice& choice)
{
    Result<std::unique_ptr<ocr::OnnxEngine>> engine = ocr::chosenOnnxModels(choice).and_then(ocr::createOnnxEngine);
    if (!engine)
        return tl::unexpected(engine.error());
    lineReader = engine->get();
    recognizer = std::move(*engine);
    std::vector<std::unique_ptr<ocr::PageRecognizer>> links;
    links.push_back(ocr::createWholePageRecognizer(*recognizer, ocr::ConfidenceScale::Probability));
    links.push_back(ocr::createLinePageRecognizer(*lineReader));
    chain = ocr::createRecognizerChain(std::move(links));
    return {};
}

// A page that reads badly is tried upside down as well; the better reading stays, with the page turned to match.
Result<ocr::PageReading> PageReader::Private::recognise(PreparedPage& prepared) const
{
    const QDeadlineTimer deadline(settings.pageTimeoutMs);
    Result<ocr::PageReading> reading = chain->read(prepared.grey, deadline);
    if (reading && (reading->confidence >= kReadsWell || !reading->complete))
        return reading;
    PreparedPage turned = upsideDown(prepared);
    Result<ocr::PageReading> other = chain->read(turned.grey, deadline);
    if (!other || (reading && other->confidence < reading->confidence + kClearlyBetter))
        return reading;
    prepared = std::move(turned);
    return other;
}

QString readingBasis(const ReadSettings& settings)
{
    if (!settings.onnx)
        return settings.languages;
    constexpr int kHashLetters = 40;
    return QStringLiteral("onnx:%1+%2")
        .arg(settings.onnx->detection.left(kHashLetters), settings.onnx->recognition.left(kHashLetters));
}

PageReader::PageReader(std::unique_ptr<Private> data) : d(std::move(data)) { }

PageReader::~PageReader() = default;

Result<std::unique_ptr<PageReader>> PageReader::create(const ReadSettings& settings)
{
    auto d = std::make_unique<Private>();
    d->settings = settings;
    const Result<void> loaded = settings.onnx ? d->loadNetworks(*settings.onnx) : d->loadTesseract();
    if (!loaded)
        return tl::unexpected(loaded.error());
    return std::unique_ptr<PageReader>(new PageReader(std::move(d)));
}

Result<PageResult> PageReader::read(ocr::PageSource& source, int page, base::Progress& progress)
{
    const Result<QSize> size = source.pageSize(page);
    if (!size)
        return tl::unexpected(size.error());
    PageResult result;
    result.text.index = page;
    result.text.size = *size;
    QElapsedTimer timer;
    timer.start();
    if (std::optional<domain::PageText> layer = source.textLayer(page); layer && isSoundTextLayer(*layer)) {
        result.text = std::move(*layer);
        result.recognizer = QStringLiteral("text layer");
        result.timingsMs.insert(QStringLiteral("load"), elapsedMs(timer));
        if (page == 0)
            readTextLayerBarcodes(source, result);
        return result;
    }
    const double scale = std::min(1.0, kMaxSide / std::max(size->width(), size->height()));
    Result<cv::Mat> grey = source.renderGrey(page, scale);
    if (!grey)
        return tl::unexpected(grey.error());
    result.timingsMs.insert(QStringLiteral("load"), elapsedMs(timer));
    if (progress.isCancelled())
        return base::fail(base::ErrorCode::Cancelled,
                          QCoreApplication::translate("PageReader", "Reading was cancelled."));
    result.recognizer = d->recognizer->name();
    if (readsWithModel(d->settings) && !d->settings.model.name.isEmpty())
        result.recognizer += QLatin1String(" + ") + d->settings.model.name;
    PreparedPage prepared = prepare(*grey, scale);
    result.timingsMs.insert(QStringLiteral("prepare"), elapsedMs(timer));
    Result<ocr::PageReading> reading = d->recognise(prepared);
    if (!reading)
        return tl::unexpected(reading.error());
    if (!reading->complete)
        result.reasons
            << QCoreApplication::translate("PageReader", "page %1 was read only in part: time ran out").arg(page + 1);
    result.text.origin = reading->origin;
    rereadValues(prepared.grey, *d->lineReader, QDeadlineTimer(d->settings.pageTimeoutMs / 4), reading->lines);
    result.text.lines = std::move(reading->lines);
    for (domain::Line& line : result.text.lines) {
        for (domain::Word& word : line.words)
            word.box = toPageBox(word.box, prepared, *size);
    }
    result.timingsMs.insert(QStringLiteral("recognise"), elapsedMs(timer));
    const PreparedPage asLoaded{*grey, cv::Matx33d::diag({scale, scale, 1})};
    result.barcodes = ocr::readBarcodes(*grey, page);
    for (domain::Barcode& barcode : result.barcodes)
        barcode.box = toPageBox(barcode.box, asLoaded, *size);
    result.timingsMs.insert(QStringLiteral("barcodes"), elapsedMs(timer));
    return result;
}

} // namespace emend::pipeline
