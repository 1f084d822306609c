// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/training_lines.h>

#include "grey_image.h"

#include <opencv2/core.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::LineSheet)
};

constexpr uchar kBeyond = 255; // is no paper

int widthOf(const cv::Mat& row)
{
    cv::Mat darkest;
    cv::reduce(row, darkest, 0, cv::REDUCE_MIN);
    int width = row.cols;
    while (width > 0 && darkest.at<uchar>(0, width - 1) == kBeyond)
        --width;
    return width;
}

} // namespace

Result<std::vector<TrainingLine>> readLineSheet(const QString& path)
{
    const QString imagePath = path + QLatin1String(".png");
    const QString textPath = path + QLatin1String(".txt");
    QFile texts(textPath);
    if (!texts.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotFound, Text::tr("%1 cannot be read: %2").arg(textPath, texts.errorString()));
    const QImage image(imagePath);
    if (image.isNull())
        return base::fail(ErrorCode::Corrupt, Text::tr("%1 is not an image.").arg(imagePath));
    const cv::Mat sheet = greyFromImage(image);
    const QStringList said = QString::fromUtf8(texts.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (sheet.rows != said.size() * kTrainingHeight)
        return base::fail(ErrorCode::Corrupt,
                          Text::tr("%1 does not have as many lines as %2.").arg(imagePath, textPath));
    std::vector<TrainingLine> lines;
    for (qsizetype i = 0; i < said.size(); ++i) {
        const int top = static_cast<int>(i) * kTrainingHeight;
        const cv::Mat row = sheet.rowRange(top, top + kTrainingHeight);
        cv::Mat line = trainingImage(row.colRange(0, widthOf(row)));
        if (line.empty())
            return base::fail(ErrorCode::Corrupt, Text::tr("Line %1 of %2 is empty.").arg(i + 1).arg(imagePath));
        lines.push_back({std::move(line), said[i].simplified(), QFileInfo(path).fileName()});
    }
    return lines;
}

} // namespace emend::ocr
