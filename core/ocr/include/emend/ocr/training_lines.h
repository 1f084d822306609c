// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

/// Lines of print with what they say, as line recognisers are trained with them.
namespace emend::ocr {

struct TrainingLine {
    cv::Mat image; ///< CV_8UC1, one line with a little paper around it, kTrainingHeight pixels high
    QString text;
    QString document; ///< what it was cut from: lines of one document are never both learned from and asked about
};

inline constexpr int kTrainingHeight = 48;

/// The line scaled to kTrainingHeight; empty where it is too narrow, or too long, to be a line.
cv::Mat trainingImage(const cv::Mat& line);

/// The same print as another camera or printer might have left it: shifted, leaning, blurred, faded or noisy by a
/// little. A pure function of the image and the seed.
cv::Mat lineVariant(const cv::Mat& image, quint64 seed);

/// The lines as one document of Tesseract's training tools (.lstmf).
QByteArray lstmfDocument(const std::vector<TrainingLine>& lines);

/// Reads a folder of NAME.png beside NAME.gt.txt with what it says, in the order of their names. The document is NAME
/// up to its last `_` or `-` where only digits follow, else NAME. Errors: not_found where there is no such folder or no
/// pair in it; corrupt, naming the file.
base::Result<std::vector<TrainingLine>> readLineFolder(const QString& folder);

/// Reads PATH.png, a sheet with the lines one below the other, each kTrainingHeight pixels high and pure white to its
/// right, with PATH.txt, which says what they say, a line for each. The document is the last part of PATH. Errors:
/// not_found; corrupt.
base::Result<std::vector<TrainingLine>> readLineSheet(const QString& path);

/// Writes a folder for readLineFolder(); names count on within a document. Error: storage_error.
base::Result<void> writeLineFolder(const QString& folder, const std::vector<TrainingLine>& lines);

} // namespace emend::ocr
