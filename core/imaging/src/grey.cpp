// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/imaging/grey.h>

#include "ink_sketch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace emend::imaging {

namespace {

constexpr double kSketchPixels = 2.5e5;
constexpr double kPoorContrast = 80; // grey levels; above it brightness does
constexpr double kWorthwhile = 1.3; // how much better another channel has to be
constexpr double kFullContrast = 120;

/// How far the ink stands out from the paper around it, in grey levels above the paper's own texture.
double inkContrast(const cv::Mat& grey)
{
    const cv::Mat sketch = reducePage(grey, kSketchPixels).grey;
    cv::Mat darkness;
    cv::boxFilter(sketch, darkness, CV_8U, cv::Size(31, 31));
    cv::subtract(darkness, sketch, darkness);
    return std::max(0, greyPercentile(darkness, 0.99) - 2 * greyPercentile(darkness, 0.6));
}

cv::Mat inEightBits(const cv::Mat& picture)
{
    if (picture.depth() == CV_8U)
        return picture;
    cv::Mat reduced;
    picture.convertTo(reduced, CV_8U, 1 / 257.0);
    return reduced;
}

/// The picture on white paper, without its last channel (alpha).
cv::Mat onWhite(const cv::Mat& picture)
{
    std::vector<cv::Mat> channels;
    cv::split(picture, channels);
    const cv::Mat alpha = channels.back();
    channels.pop_back();
    double least = 255;
    cv::minMaxLoc(alpha, &least);
    if (least < 255) {
        const cv::Mat white = ~alpha;
        for (cv::Mat& channel : channels) {
            cv::multiply(channel, alpha, channel, 1 / 255.0);
            channel += white;
        }
    }
    cv::Mat opaque;
    cv::merge(channels, opaque);
    return opaque;
}

bool isColourless(const cv::Mat& colour)
{
    std::array<cv::Mat, 3> channels;
    cv::split(colour, channels.data());
    return cv::norm(channels[0], channels[1], cv::NORM_INF) <= 12
        && cv::norm(channels[1], channels[2], cv::NORM_INF) <= 12;
}

cv::Mat brightness(const cv::Mat& colour)
{
    cv::Mat grey;
    cv::cvtColor(colour, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

template <int channel> cv::Mat channelOf(const cv::Mat& colour)
{
    cv::Mat grey;
    cv::extractChannel(colour, grey, channel);
    return grey;
}

cv::Mat darkestChannel(const cv::Mat& colour)
{
    cv::Mat grey;
    cv::min(channelOf<0>(colour), channelOf<1>(colour), grey);
    cv::min(grey, channelOf<2>(colour), grey);
    return grey;
}

using View = cv::Mat (*)(const cv::Mat&);

/// How to look at the picture so that ink shows best, and its contrast then.
std::pair<View, double> bestView(const cv::Mat& colour)
{
    const cv::Mat sketch = reducePage(colour, kSketchPixels).grey;
    std::pair<View, double> best(brightness, inkContrast(brightness(sketch)));
    if (best.second >= kPoorContrast || isColourless(sketch))
        return best;
    const double enough = best.second * kWorthwhile;
    for (const View view : {View(channelOf<0>), View(channelOf<1>), View(channelOf<2>), View(darkestChannel)}) {
        const double contrast = inkContrast(view(sketch));
        if (contrast > std::max(enough, best.second))
            best = {view, contrast};
    }
    return best;
}

} // namespace

GreyPage toGrey(const cv::Mat& picture)
{
    const bool known =
        picture.dims == 2 && picture.channels() <= 4 && (picture.depth() == CV_8U || picture.depth() == CV_16U);
    if (picture.empty() || !known)
        return {};
    cv::Mat eight = inEightBits(picture);
    if (eight.channels() == 2 || eight.channels() == 4)
        eight = onWhite(eight);

    GreyPage page;
    double contrast = 0;
    if (eight.channels() == 1) {
        page.image = eight.data == picture.data ? eight.clone() : eight;
        contrast = inkContrast(page.image);
    } else {
        const auto [view, shown] = bestView(eight);
        page.image = view(eight);
        contrast = shown;
    }
    page.confidence = static_cast<float>(std::min(1.0, contrast / kFullContrast));
    return page;
}

} // namespace emend::imaging
