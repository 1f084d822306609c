// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/training_lines.h>

#include "grey_image.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtCore/QBuffer>
#include <QtCore/QDataStream>

#include <algorithm>
#include <cmath>
#include <random>

namespace emend::ocr {

namespace {

constexpr int kLeastWidth = 8;
constexpr int kMostAspect = 45; // longer ones slow training down and are seldom one line

QByteArray pngOf(const cv::Mat& image)
{
    const QImage view(image.data, image.cols, image.rows, static_cast<qsizetype>(image.step),
                      QImage::Format_Grayscale8);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    view.save(&buffer, "PNG");
    return bytes;
}

// Uniform between the two, and the same with every standard library, which its distributions are not.
class Dice final
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) { }

    double between(double low, double high)
    {
        return low + (high - low) * static_cast<double>(m_engine() >> 11U) / 9007199254740992.0;
    }
    bool happens(double probability) { return between(0, 1) < probability; }

private:
    std::mt19937_64 m_engine;
};

uchar paperOf(const cv::Mat& image)
{
    cv::Mat sorted;
    cv::sort(image.reshape(1, 1), sorted, cv::SORT_EVERY_ROW | cv::SORT_ASCENDING);
    return sorted.at<uchar>(0, sorted.cols * 3 / 4);
}

cv::Mat moved(const cv::Mat& image, Dice& dice)
{
    const double lean = dice.between(-0.07, 0.07);
    const double slope = std::tan(dice.between(-0.6, 0.6) * CV_PI / 180);
    const double width = dice.between(0.9, 1.12);
    const double scale = dice.between(0.9, 1.05); // more or less paper above and below
    const double middle = image.rows / 2.0;
    const cv::Matx23d matrix(width, lean, -lean * middle, slope, scale,
                             middle * (1 - scale) - slope * image.cols / 2 + dice.between(-1.5, 1.5));
    cv::Mat out;
    cv::warpAffine(image, out, matrix, cv::Size(std::max(kLeastWidth, cvRound(image.cols * width)), image.rows),
                   cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(paperOf(image)));
    return out;
}

cv::Mat coarser(const cv::Mat& image, double share)
{
    cv::Mat small;
    cv::Mat out;
    cv::resize(image, small, {}, share, share, cv::INTER_AREA);
    cv::resize(small, out, image.size(), 0, 0, cv::INTER_CUBIC);
    return out;
}

void addNoise(cv::Mat& image, double strength, Dice& dice)
{
    for (int y = 0; y < image.rows; ++y) {
        auto* row = image.ptr<uchar>(y);
        for (int x = 0; x < image.cols; ++x)
            row[x] = cv::saturate_cast<uchar>(row[x] + dice.between(-strength, strength));
    }
}

// Texts and lists of the format begin with their length, all in little-endian.
void write(QDataStream& out, const QByteArray& bytes)
{
    out << static_cast<quint32>(bytes.size());
    out.writeRawData(bytes.constData(), static_cast<int>(bytes.size()));
}

} // namespace

cv::Mat trainingImage(const cv::Mat& line)
{
    if (line.rows < 4 || line.cols < 4)
        return {};
    const int width = cvRound(static_cast<double>(line.cols) * kTrainingHeight / line.rows);
    if (width < kLeastWidth || width > kMostAspect * kTrainingHeight)
        return {};
    cv::Mat scaled;
    cv::resize(line, scaled, cv::Size(width, kTrainingHeight), 0, 0,
               line.rows > kTrainingHeight ? cv::INTER_AREA : cv::INTER_CUBIC);
    return scaled;
}

cv::Mat lineVariant(const cv::Mat& image, quint64 seed)
{
    Dice dice(seed);
    cv::Mat out = moved(image, dice);
    if (dice.happens(0.35))
        out = coarser(out, dice.between(0.35, 0.8));
    if (dice.happens(0.4))
        cv::GaussianBlur(out, out, {}, dice.between(0.3, 1.4));
    if (dice.happens(0.4)) {
        const double contrast = dice.between(0.4, 1.2);
        const double paper = paperOf(out);
        out.convertTo(out, CV_8U, contrast, paper * (1 - contrast));
    }
    if (dice.happens(0.4))
        addNoise(out, dice.between(3, 22), dice);
    return out;
}

QByteArray lstmfDocument(const std::vector<TrainingLine>& lines)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << static_cast<quint32>(lines.size());
    for (const TrainingLine& line : lines) {
        const QByteArray text = line.text.toUtf8();
        out << qint8(1); // is there
        write(out, {}); // name of the image
        out << qint32(0); // its page
        write(out, pngOf(line.image));
        write(out, {}); // language
        write(out, text);
        out << quint32(1) << qint16(0) << qint16(0) << static_cast<qint16>(line.image.cols)
            << static_cast<qint16>(line.image.rows); // one box around all, from the lower left
        out << quint32(1);
        write(out, text);
        out << qint8(0); // is not vertical
    }
    return bytes;
}

} // namespace emend::ocr
