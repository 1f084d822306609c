// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/barcode_reader.h>

#include <emend/base/logging.h>

#include <opencv2/imgproc.hpp>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <utility>

namespace emend::ocr {

namespace {

using ZXing::BarcodeFormat;
using ZXing::BarcodeFormats;

constexpr std::array<std::pair<BarcodeFormat, const char*>, 13> kFormatNames{{
    {BarcodeFormat::EAN13, "EAN-13"},
    {BarcodeFormat::EAN8, "EAN-8"},
    {BarcodeFormat::UPCA, "UPC-A"},
    {BarcodeFormat::UPCE, "UPC-E"},
    {BarcodeFormat::Code128, "Code 128"},
    {BarcodeFormat::Code39, "Code 39"},
    {BarcodeFormat::Code93, "Code 93"},
    {BarcodeFormat::ITF, "ITF"},
    {BarcodeFormat::Codabar, "Codabar"},
    {BarcodeFormat::QRCode, "QR"},
    {BarcodeFormat::PDF417, "PDF417"},
    {BarcodeFormat::DataMatrix, "Data Matrix"},
    {BarcodeFormat::Aztec, "Aztec"},
}};

const BarcodeFormats kLinear = BarcodeFormat::EAN13 | BarcodeFormat::EAN8 | BarcodeFormat::UPCA | BarcodeFormat::UPCE
    | BarcodeFormat::Code128 | BarcodeFormat::Code39 | BarcodeFormat::Code93 | BarcodeFormat::ITF
    | BarcodeFormat::Codabar;

// ZXing finds these anywhere on a page…
const BarcodeFormats kMatrixAnywhere = BarcodeFormat::QRCode | BarcodeFormat::PDF417;

// …but searches these from the centre of the image outwards, so they need a picture of little more than the code.
const BarcodeFormats kMatrixCentred = BarcodeFormat::DataMatrix | BarcodeFormat::Aztec;

constexpr double kMaxPixels = 12e6; // a code on a larger page has modules of several pixels, which survive halving
constexpr int kMinSide = 16;
constexpr int kCell = 16; // of the search for dense areas, in page pixels
constexpr std::array kDenseLevels{70, 115, 165}; // mean gradient of a cell
constexpr int kQuietZone = 40;
constexpr int kMaxCodes = 32;
constexpr int kBarStep = 4; // rows between two looks along the bars
constexpr double kSameBars = 0.6; // correlation of two rows through the same bars

/// A picture cut from the page and scaled: where its pixels stand on the page.
struct View {
    cv::Mat image;
    cv::Point origin;
    double unit = 1; ///< page pixels per pixel of `image`
};

View halved(const View& view)
{
    View half{{}, view.origin, view.unit * 2};
    cv::resize(view.image, half.image, {}, 0.5, 0.5, cv::INTER_AREA);
    return half;
}

QString formatName(BarcodeFormat format)
{
    const auto* entry = std::find_if(kFormatNames.begin(), kFormatNames.end(),
                                     [format](const auto& candidate) { return candidate.first == format; });
    return entry == kFormatNames.end() ? QString::fromLatin1(ZXing::ToString(format))
                                       : QString::fromLatin1(entry->second);
}

cv::Rect bounds(const ZXing::Position& corners)
{
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

QRect onPage(const cv::Rect& box, const View& view)
{
    const auto scaled = [&view](int value) { return static_cast<int>(std::lround(value * view.unit)); };
    return {view.origin.x + scaled(box.x), view.origin.y + scaled(box.y), scaled(box.width), scaled(box.height)};
}

/// Adds a code, or joins it with an earlier sight of the same one; of two readings of one code the longer is the whole.
void addCode(domain::Barcode code, std::vector<domain::Barcode>& codes)
{
    for (domain::Barcode& known : codes) {
        if (known.format != code.format || !known.box.intersects(code.box))
            continue;
        if (code.value.size() > known.value.size())
            known.value = code.value;
        known.box |= code.box;
        return;
    }
    codes.push_back(std::move(code));
}

ZXing::Results decode(const cv::Mat& image, BarcodeFormats formats, int limit)
{
    if (std::min(image.cols, image.rows) < kMinSide)
        return {};
    const auto hints = ZXing::DecodeHints().setFormats(formats).setTryDownscale(false).setMaxNumberOfSymbols(
        static_cast<uint8_t>(limit));
    return ZXing::ReadBarcodes(
        {image.data, image.cols, image.rows, ZXing::ImageFormat::Lum, static_cast<int>(image.step)}, hints);
}

void addResult(const ZXing::Result& result, const QRect& box, int page, std::vector<domain::Barcode>& codes)
{
    const QString value = QString::fromStdString(result.text());
    if (result.isValid() && !value.isEmpty())
        addCode({formatName(result.format()), value, page, box}, codes);
}

void readMatrix(const View& view, BarcodeFormats formats, int page, std::vector<domain::Barcode>& codes)
{
    for (const ZXing::Result& result : decode(view.image, formats, kMaxCodes))
        addResult(result, onPage(bounds(result.position()), view), page, codes);
}

/// How alike two rows of pixels are, -1 to 1; 0 where one of them is plain.
double correlation(const cv::Mat& a, const cv::Mat& b)
{
    cv::Mat x, y;
    a.convertTo(x, CV_32F);
    b.convertTo(y, CV_32F);
    x -= cv::mean(x);
    y -= cv::mean(y);
    const double norms = cv::norm(x) * cv::norm(y);
    return norms > 0 ? x.dot(y) / norms : 0;
}

/// The whole height of upright bars of which `sight` is a slice.
cv::Rect wholeBars(const cv::Mat& image, const cv::Rect& sight)
{
    const cv::Mat columns = image.colRange(sight.x, sight.x + sight.width);
    const auto end = [&columns](int row, int step) {
        while (row + step >= 0 && row + step < columns.rows
               && correlation(columns.row(row), columns.row(row + step)) > kSameBars)
            row += step;
        return row;
    };
    const int middle = sight.y + sight.height / 2;
    const int top = end(middle, -kBarStep);
    const int bottom = end(middle, kBarStep) + 1;
    return cv::Rect(sight.x, top, sight.width, bottom - top) | sight;
}

cv::Rect transposed(const cv::Rect& box)
{
    return {box.y, box.x, box.height, box.width};
}

cv::Rect wholeCode(const cv::Mat& image, const cv::Rect& sight)
{
    if (sight.width >= sight.height)
        return wholeBars(image, sight);
    return transposed(wholeBars(image.t(), transposed(sight)));
}

/// ZXing 1.4 aborts the process where a page holds the same linear code twice, so each is asked for alone and wiped out
/// once read.
void readLinear(View view, int page, std::vector<domain::Barcode>& codes)
{
    for (int i = 0; i < kMaxCodes; ++i) {
        const ZXing::Results results = decode(view.image, kLinear, 1);
        if (results.empty())
            return;
        const cv::Rect inside({}, view.image.size());
        const cv::Rect whole = wholeCode(view.image, bounds(results.front().position()) & inside);
        addResult(results.front(), onPage(whole, view), page, codes);
        if (i == 0)
            view.image = view.image.clone();
        const cv::Rect wiped(whole.x - kBarStep, whole.y - kBarStep, whole.width + 2 * kBarStep,
                             whole.height + 2 * kBarStep);
        view.image(wiped & inside).setTo(255);
    }
}

/// The connected areas whose cells are all denser than `level`, with room for a quiet zone, in page pixels.
void addAreas(const cv::Mat& density, int level, const cv::Rect& page, std::vector<cv::Rect>& areas)
{
    cv::Mat dense = density > level;
    cv::morphologyEx(dense, dense, cv::MORPH_OPEN, cv::Mat::ones(3, 3, CV_8U));
    cv::Mat labels, stats, centroids;
    const int count = cv::connectedComponentsWithStats(dense, labels, stats, centroids);
    for (int i = 1; i < count; ++i) {
        const int* box = stats.ptr<int>(i);
        const cv::Rect cells(box[cv::CC_STAT_LEFT], box[cv::CC_STAT_TOP], box[cv::CC_STAT_WIDTH],
                             box[cv::CC_STAT_HEIGHT]);
        const cv::Size room(2 * kQuietZone, 2 * kQuietZone);
        const cv::Rect area(cells.tl() * kCell - cv::Point(kQuietZone, kQuietZone), cells.size() * kCell + room);
        if (std::find(areas.begin(), areas.end(), area & page) == areas.end())
            areas.push_back(area & page);
    }
}

/// Areas that are full of edges in all directions, as matrix codes are; where print touches one, a higher level parts
/// them.
std::vector<cv::Rect> denseAreas(const View& page, const View& half)
{
    const cv::Rect whole({}, page.image.size());
    const cv::Size cells(page.image.cols / kCell, page.image.rows / kCell);
    if (cells.width < 3 || cells.height < 3)
        return {whole};
    cv::Mat gradient, density;
    cv::morphologyEx(half.image, gradient, cv::MORPH_GRADIENT, cv::Mat::ones(3, 3, CV_8U));
    cv::resize(gradient, density, cells, 0, 0, cv::INTER_AREA);
    std::vector<cv::Rect> areas;
    for (const int level : kDenseLevels)
        addAreas(density, level, whole, areas);
    return areas;
}

void readPage(View page, int number, std::vector<domain::Barcode>& codes)
{
    while (static_cast<double>(page.image.total()) > kMaxPixels)
        page = halved(page);
    const View half = halved(page);
    // The half-size picture reads noisy prints, whose grain it averages away.
    for (const View& view : {page, half}) {
        readLinear(view, number, codes);
        readMatrix(view, kMatrixAnywhere, number, codes);
    }
    for (const cv::Rect& area : denseAreas(page, half)) {
        View crop{page.image(area).clone(), cv::Point2d(area.tl()) * page.unit, page.unit};
        readMatrix(halved(crop), kMatrixCentred, number, codes);
        cv::GaussianBlur(crop.image, crop.image, {3, 3}, 0);
        readMatrix(crop, kMatrixCentred, number, codes);
    }
}

} // namespace

std::vector<domain::Barcode> readBarcodes(const cv::Mat& grey, int page)
{
    std::vector<domain::Barcode> codes;
    if (grey.type() != CV_8UC1 || std::min(grey.cols, grey.rows) < kMinSide)
        return codes;
    try {
        readPage({grey, {}, 1}, page, codes);
    } catch (const std::exception& error) {
        qCWarning(base::lcRecognise, "reading barcodes of page %d stopped: %s", page + 1, error.what());
    }
    std::sort(codes.begin(), codes.end(), [](const domain::Barcode& a, const domain::Barcode& b) {
        return std::pair(a.box.top(), a.box.left()) < std::pair(b.box.top(), b.box.left());
    });
    return codes;
}

} // namespace emend::ocr
