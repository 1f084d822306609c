// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_image.h"

#include <leptonica/allheaders.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace emend::ocr::lstm {

namespace {

constexpr int kMinSide = 3;
constexpr int kMaxAspect = 200;
constexpr float kInkShare = 0.05F; // of a line's pixels at least
constexpr float kLeastContrast = 0.4F; // of the middle row, by that of the line

/// How often each tone occurs among some pixels.
class ToneCounts
{
public:
    void add(int tone)
    {
        ++m_counts[static_cast<size_t>(tone)];
        ++m_total;
    }

    bool isEmpty() const { return m_total == 0; }

    // Interpolated within the tone at which the share is reached.
    float quantile(float share) const
    {
        const float target = std::max(1.0F, share * static_cast<float>(m_total));
        float sum = 0;
        for (size_t tone = 0; tone < m_counts.size(); ++tone) {
            const auto count = static_cast<float>(m_counts[tone]);
            sum += count;
            if (sum >= target)
                return static_cast<float>(tone + 1) - (sum - target) / count;
        }
        return static_cast<float>(m_counts.size());
    }

private:
    std::array<int, 256> m_counts{};
    int m_total = 0;
};

struct Tones {
    float black = 0;
    float white = 255;

    float contrast() const { return white - black; }
};

// Of the middle half of the line, where rules and neighbouring rows seldom reach.
Tones tonesOfMost(const cv::Mat& line)
{
    ToneCounts counts;
    for (int y = line.rows / 4; y < line.rows - line.rows / 4; ++y) {
        for (int x = 0; x < line.cols; ++x)
            counts.add(line.at<uchar>(y, x));
    }
    return {counts.quantile(kInkShare), counts.quantile(1 - kInkShare)};
}

// The quarter of the dark and bright peaks along the middle row: what is between letters counts for paper, whatever the
// lighting.
Tones tonesOf(const cv::Mat& line)
{
    ToneCounts dark;
    ToneCounts bright;
    const uchar* row = line.ptr(line.rows / 2);
    for (int x = 1; x + 1 < line.cols; ++x) {
        const int before = row[x - 1];
        const int here = row[x];
        const int after = row[x + 1];
        if ((here < before && here <= after) || (here <= before && here < after))
            dark.add(here);
        if ((here > before && here >= after) || (here >= before && here > after))
            bright.add(here);
    }
    const Tones tones{dark.isEmpty() ? 0.0F : dark.quantile(0.25F), bright.isEmpty() ? 255.0F : bright.quantile(0.75F)};
    // Where the row misses most of a short text, the peaks of the paper's grain outnumber those of the ink.
    const Tones most = tonesOfMost(line);
    return tones.contrast() < kLeastContrast * most.contrast() ? most : tones;
}

cv::Mat scaledTo(const cv::Mat& crop, int height)
{
    PIX* pix = pixCreate(crop.cols, crop.rows, 8);
    for (int y = 0; y < crop.rows; ++y) {
        l_uint32* row = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
        for (int x = 0; x < crop.cols; ++x)
            SET_DATA_BYTE(row, x, crop.at<uchar>(y, x));
    }
    const float factor = static_cast<float>(height) / static_cast<float>(crop.rows);
    PIX* scaled = pixScale(pix, factor, factor);
    cv::Mat out(height, pixGetWidth(scaled), CV_8UC1, cv::Scalar(255));
    for (int y = 0; y < std::min(height, pixGetHeight(scaled)); ++y) {
        l_uint32* row = pixGetData(scaled) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(scaled);
        for (int x = 0; x < out.cols; ++x)
            out.at<uchar>(y, x) = GET_DATA_BYTE(row, x);
    }
    pixDestroy(&pix);
    pixDestroy(&scaled);
    return out;
}

} // namespace

cv::Mat1f normalisedLine(const cv::Mat& crop, int height, bool clip)
{
    if (crop.cols < kMinSide || crop.rows < kMinSide || crop.cols / crop.rows > kMaxAspect
        || crop.cols * height / crop.rows < kMinSide)
        return {};
    const cv::Mat scaled = scaledTo(crop, height);
    const Tones tones = tonesOf(scaled);
    const float contrast = (tones.white - tones.black) / 2;
    const float scale = 1 / (contrast > 0 ? contrast : 1);
    cv::Mat1f line;
    scaled.convertTo(line, CV_32F, static_cast<double>(scale), static_cast<double>(-tones.black * scale - 1));
    if (clip)
        line = cv::min(cv::max(line, -1), 1);
    return line;
}

} // namespace emend::ocr::lstm
