// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/region_recognizer.h>

#include <emend/imaging/line_crop.h>
#include <emend/imaging/text_lines.h>
#include <emend/imaging/text_scale.h>
#include <emend/ocr/line_readers.h>

#include <opencv2/imgproc.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <algorithm>
#include <map>

namespace emend::pipeline {

namespace {

using base::Result;

constexpr double kTextHeight = 36; ///< of the enlarged piece, pixels
constexpr double kLeastRow = 0.45; ///< of the tallest row's height
constexpr double kTiedRows = 1.7; ///< heights of a row; what is higher holds several
constexpr double kHopeless = 0.15; ///< confidence; what is less sure was never printed
constexpr int kLeastContrast = 40; ///< of 255 grey tones; paper has less
constexpr int kPad = 12; ///< pixels of paper around the piece, for letters that touch its edge
constexpr double kVote = 0.1; ///< confidence that another way of reading with the same text is worth

bool isBlank(const cv::Mat& grey)
{
    double darkest = 0;
    double brightest = 0;
    cv::minMaxLoc(grey, &darkest, &brightest);
    return brightest - darkest < kLeastContrast;
}

/// With a rim in the tone of the paper, which most of a piece consists of.
cv::Mat padded(const cv::Mat& grey)
{
    std::vector<uchar> tones;
    for (int y = 0; y < grey.rows; ++y)
        tones.insert(tones.end(), grey.ptr(y), grey.ptr(y) + grey.cols);
    const auto paper = tones.begin() + static_cast<std::ptrdiff_t>(tones.size() * 3 / 4);
    std::nth_element(tones.begin(), paper, tones.end());
    cv::Mat image;
    cv::copyMakeBorder(grey, image, kPad, kPad, kPad, kPad, cv::BORDER_CONSTANT, cv::Scalar(*paper));
    return image;
}

cv::Mat enlarged(const cv::Mat& grey, double factor)
{
    cv::Mat image;
    if (factor == 1)
        return grey;
    cv::resize(grey, image, {}, factor, factor, factor > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
    return image;
}

/// Ink white on black, without lone specks.
cv::Mat inkOf(const cv::Mat& grey)
{
    cv::Mat ink;
    cv::medianBlur(grey, ink, 3);
    cv::threshold(ink, ink, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    return ink;
}

/// Runs of pixel rows with ink; what is much lower than the tallest (a clipped neighbour, a stroke) is left out.
std::vector<cv::Range> inkedRows(const cv::Mat& ink)
{
    std::vector<cv::Range> runs;
    for (int y = 0; y < ink.rows; ++y) {
        if (cv::countNonZero(ink.row(y)) == 0)
            continue;
        if (runs.empty() || y > runs.back().end + 1) // the dot of an i belongs to it
            runs.emplace_back(y, y + 1);
        else
            runs.back().end = y + 1;
    }
    int tallest = 0;
    for (const cv::Range& run : runs)
        tallest = std::max(tallest, run.size());
    std::erase_if(runs, [tallest](const cv::Range& run) { return run.size() < kLeastRow * tallest; });
    return runs;
}

std::vector<cv::Rect> rowBoxes(const cv::Mat& image)
{
    const cv::Mat ink = inkOf(image);
    std::vector<cv::Rect> boxes;
    for (const cv::Range& run : inkedRows(ink)) {
        const cv::Rect box = cv::boundingRect(ink.rowRange(run));
        boxes.emplace_back(box.x, run.start, box.width, run.size());
    }
    return boxes;
}

/// By the chains of letters, which come apart where rows reach into each other.
std::vector<cv::Rect> chainedRows(const cv::Mat& image)
{
    std::map<int, cv::Rect> rows;
    for (const imaging::TextLine& line : imaging::findTextLines(image).lines) {
        const auto [row, isNew] = rows.try_emplace(line.row, line.box);
        if (!isNew)
            row->second |= line.box;
    }
    std::vector<cv::Rect> boxes;
    for (const auto& [row, box] : rows)
        boxes.push_back(box);
    return boxes;
}

int usualHeight(const std::vector<cv::Rect>& boxes)
{
    std::vector<int> heights{0};
    for (const cv::Rect& box : boxes)
        heights.push_back(box.height);
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// The rows of the piece, with letters as high as recognisers like them.
std::vector<cv::Mat> rowsOf(const cv::Mat& piece)
{
    std::vector<cv::Rect> boxes = rowBoxes(piece);
    const std::vector<cv::Rect> chained = chainedRows(piece);
    if (chained.size() > boxes.size() && usualHeight(boxes) > kTiedRows * usualHeight(chained))
        boxes = chained;
    const double factor = imaging::textScale(usualHeight(boxes), kTextHeight);
    std::vector<cv::Mat> rows;
    for (const cv::Rect& box : boxes)
        rows.push_back(enlarged(imaging::cropLine(piece, box).image, factor).clone());
    return rows;
}

std::vector<cv::Mat> blackAndWhite(const std::vector<cv::Mat>& rows)
{
    std::vector<cv::Mat> pure;
    for (const cv::Mat& row : rows) {
        cv::Mat smooth;
        cv::GaussianBlur(row, smooth, {3, 3}, 0);
        cv::threshold(smooth, smooth, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
        pure.push_back(smooth);
    }
    return pure;
}

RegionText joined(const std::vector<domain::Line>& rows)
{
    RegionText all;
    QStringList texts;
    double letters = 0;
    for (const domain::Line& row : rows) {
        const QString text = row.text().simplified();
        if (text.isEmpty())
            continue;
        texts << text;
        all.confidence += row.confidence() * static_cast<double>(text.size());
        letters += static_cast<double>(text.size());
    }
    all.text = texts.join(QLatin1Char(' '));
    all.confidence = letters > 0 ? all.confidence / letters : 0;
    all.votes = 1;
    return all;
}

void count(std::vector<RegionText>& texts, RegionText text)
{
    if (text.text.isEmpty() || text.confidence < kHopeless)
        return;
    const auto known =
        std::find_if(texts.begin(), texts.end(), [&text](const RegionText& other) { return other.text == text.text; });
    if (known == texts.end()) {
        texts.push_back(std::move(text));
        return;
    }
    known->confidence = std::max(known->confidence, text.confidence);
    ++known->votes;
}

double trust(const RegionText& text)
{
    return text.confidence + kVote * text.votes;
}

} // namespace

struct RegionRecognizer::Private {
    std::unique_ptr<ocr::TextRecognizer> tesseract;
    std::vector<std::unique_ptr<ocr::LineReader>> readers;

    void addNetwork(const QString& file)
    {
        if (auto reader = ocr::createLstmLineReader(file))
            readers.push_back(std::move(*reader));
    }
};

RegionRecognizer::RegionRecognizer(std::unique_ptr<Private> data) : d(std::move(data)) { }

RegionRecognizer::~RegionRecognizer() = default;

Result<std::unique_ptr<RegionRecognizer>> RegionRecognizer::create(const QString& languages, const LineModel& model)
{
    auto data = std::make_unique<Private>();
    auto tesseract = ocr::createTesseractRecognizer(languages);
    if (!tesseract)
        return tl::unexpected(tesseract.error());
    data->tesseract = std::move(*tesseract);
    const QDir folder(ocr::installedLanguages().folder);
    const QStringList names = languages.split(QLatin1Char('+'));
    if (names.contains(QLatin1String("eng")))
        data->addNetwork(model.file());
    for (const QString& name : names)
        data->addNetwork(folder.filePath(name + QStringLiteral(".traineddata")));
    data->readers.push_back(ocr::createTesseractLineReader(*data->tesseract));
    return std::unique_ptr<RegionRecognizer>(new RegionRecognizer(std::move(data)));
}

Result<std::vector<RegionText>> RegionRecognizer::read(const cv::Mat& grey, const QString& allowed,
                                                       const QDeadlineTimer& deadline)
{
    std::vector<RegionText> texts;
    if (grey.empty() || isBlank(grey))
        return texts;
    const std::vector<cv::Mat> rows = rowsOf(padded(grey));
    if (rows.size() > kMostRows)
        return base::fail(base::ErrorCode::TooLarge,
                          QCoreApplication::translate("RegionRecognizer", "At most %1 rows are read again at a time.")
                              .arg(kMostRows));
    const std::vector<cv::Mat> pure = blackAndWhite(rows);
    bool hasRead = false;
    base::Error failure;
    for (const std::unique_ptr<ocr::LineReader>& reader : d->readers) {
        for (const std::vector<cv::Mat>* way : {&rows, &pure}) {
            const auto lines = reader->readLines(*way, deadline, allowed);
            if (lines)
                count(texts, joined(*lines));
            else
                failure = lines.error();
            hasRead = hasRead || lines;
        }
    }
    if (!hasRead)
        return tl::unexpected(failure);
    std::stable_sort(texts.begin(), texts.end(),
                     [](const RegionText& a, const RegionText& b) { return trust(a) > trust(b); });
    return texts;
}

} // namespace emend::pipeline
