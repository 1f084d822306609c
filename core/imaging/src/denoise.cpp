// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/denoise.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace emend::imaging {

namespace {

constexpr int kSpeckStep = 60; // grey levels from its surroundings that make a pixel suspect
constexpr int kSupportStep = 30; // and a neighbour vouch for it
constexpr float kFewSpecks = 1e-4f; // below it they are punctuation
constexpr float kFineGrain = 2; // grey levels; smoothing less than that changes nothing that can be read
constexpr int kBandRows = 64;
constexpr int kMostBands = 6;

/// Single pixels and pairs that stand out from their surroundings. A third neighbour makes a dot or a stroke of them.
cv::Mat specksOf(const cv::Mat& grey, const cv::Mat& surroundings)
{
    cv::Mat away;
    cv::absdiff(grey, surroundings, away);
    const cv::Mat support = away > kSupportStep;
    cv::Mat count;
    cv::boxFilter(support, count, CV_16U, cv::Size(3, 3), cv::Point(-1, -1), false, cv::BORDER_CONSTANT);
    cv::Mat kept = (count >= 3 * 255) & support;
    cv::dilate(kept, kept, cv::Mat());
    // Along strokes the surroundings change, and the eye of an "e" would pass for a speck.
    cv::Mat change;
    cv::morphologyEx(surroundings, change, cv::MORPH_GRADIENT,
                     cv::getStructuringElement(cv::MORPH_RECT, cv::Size(5, 5)));
    return (away > kSpeckStep) & (change < kSpeckStep) & ~kept;
}

/// Immerkær's difference of two Laplacians, which is blind to slopes; the median keeps strokes out of the answer.
float grainOf(const cv::Mat& grey)
{
    const cv::Matx33f kernel(1, -2, 1, -2, 4, -2, 1, -2, 1);
    cv::Mat response;
    cv::filter2D(grey, response, CV_16S, kernel);
    response = cv::abs(response);
    // Paper burnt out to full white has lost its grain and says nothing about the rest.
    const cv::Mat lit = (grey > 4) & (grey < 251);
    const int channel = 0;
    const int bins = 1024;
    const float range[] = {0, 1024};
    const float* ranges = range;
    response.convertTo(response, CV_16U);
    cv::Mat histogram;
    cv::calcHist(&response, 1, &channel, lit, histogram, 1, &bins, &ranges);
    const double half = cv::sum(histogram)[0] / 2;
    if (half < 0.01 * static_cast<double>(grey.total()))
        return 0;
    double seen = 0;
    for (int level = 0; level < bins; ++level) {
        const auto here = static_cast<double>(histogram.at<float>(level));
        if (seen + here > half) {
            const double median = level == 0 ? 0 : level - 0.5 + (half - seen) / here;
            return static_cast<float>(median / (0.6745 * 6)); // the kernel's norm is 6
        }
        seen += here;
    }
    return 0;
}

Noise measureBand(const cv::Mat& band)
{
    cv::Mat surroundings;
    cv::medianBlur(band, surroundings, 5);
    const double specks = cv::countNonZero(specksOf(band, surroundings));
    return {grainOf(band), static_cast<float>(specks / static_cast<double>(band.total()))};
}

/// Wiener's filter: each pixel moves towards its neighbourhood's mean as far as the grain explains its scatter.
void smoothGrain(cv::Mat& grey, float grain)
{
    constexpr int kBlockRows = 128; // keeps the wide intermediates in the cache
    const cv::Mat source = grey.clone();
    for (int top = 0; top < source.rows; top += kBlockRows) {
        const cv::Range inner(top, std::min(source.rows, top + kBlockRows));
        const cv::Range outer(std::max(0, inner.start - 2), std::min(source.rows, inner.end + 2));
        cv::Mat pixels;
        source.rowRange(outer).convertTo(pixels, CV_32F);
        cv::Mat mean;
        cv::boxFilter(pixels, mean, CV_32F, cv::Size(5, 5));
        cv::Mat scatter;
        cv::sqrBoxFilter(pixels, scatter, CV_32F, cv::Size(5, 5));
        scatter -= mean.mul(mean);
        cv::Mat excess;
        cv::max(scatter - 2 * grain * grain, 0, excess);
        cv::max(scatter, 1, scatter);
        cv::divide(excess, scatter, excess);
        const cv::Mat smooth = mean + excess.mul(pixels - mean);
        smooth.rowRange(inner.start - outer.start, inner.end - outer.start).convertTo(grey.rowRange(inner), CV_8U);
    }
}

} // namespace

Noise measureNoise(const cv::Mat& grey)
{
    if (!isGreyPage(grey) || grey.rows < 5 || grey.cols < 5)
        return {};
    const int bands = std::clamp(grey.rows / kBandRows, 1, kMostBands);
    const int rows = std::min(grey.rows, kBandRows);
    Noise noise;
    for (int i = 0; i < bands; ++i) {
        const int top = bands == 1 ? 0 : static_cast<int>(static_cast<int64_t>(grey.rows - rows) * i / (bands - 1));
        const Noise band = measureBand(grey.rowRange(top, top + rows));
        noise.grain += band.grain / static_cast<float>(bands);
        noise.specks += band.specks / static_cast<float>(bands);
    }
    return noise;
}

float noiseLevel(const cv::Mat& grey)
{
    const Noise noise = measureNoise(grey);
    return std::sqrt(noise.grain * noise.grain + noise.specks * 127.0f * 127.0f);
}

cv::Mat denoise(const cv::Mat& grey)
{
    cv::Mat clean = grey.clone();
    const Noise noise = measureNoise(grey);
    if (noise.specks > kFewSpecks) {
        cv::Mat surroundings;
        cv::medianBlur(grey, surroundings, 5);
        surroundings.copyTo(clean, specksOf(grey, surroundings));
    }
    if (noise.grain > kFineGrain)
        smoothGrain(clean, noise.grain);
    return clean;
}

} // namespace emend::imaging
