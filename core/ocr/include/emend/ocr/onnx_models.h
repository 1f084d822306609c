// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace emend::ocr {

/// Detection tells where text stands on a page, recognition what a line says.
enum class OnnxKind { Detection, Recognition };

QString onnxKindName(OnnxKind kind); ///< `detection`, `recognition`
std::optional<OnnxKind> onnxKindFromName(const QString& name);

/// What a network takes and gives, as running it has shown.
struct OnnxShape {
    int channels = 1; ///< 1 or 3; all get the same grey
    int height = 0; ///< pixels; 0 for any multiple of 32
    int width = 0; ///< pixels; 0 for any
    int classes = 0; ///< of a recognition, the CTC blank included
    bool isTimeFirst = false; ///< its output is time × line × class instead of line × time × class
    bool takesBatches = false; ///< several lines at a time
};

QJsonObject toJson(const OnnxShape& shape);
OnnxShape onnxShapeFromJson(const QJsonObject& json);

/// An installed network. A pixel p of channel c enters it as (p − mean[c]) · scale[c].
struct OnnxModel {
    QString name; ///< unique among those installed
    OnnxKind kind = OnnxKind::Detection;
    QString sha256; ///< of the file, lower-case hexadecimal
    QString file; ///< path of the network
    OnnxShape shape;
    std::vector<double> mean; ///< one for all channels, or one for each
    std::vector<double> scale; ///< likewise
    QStringList characters; ///< of a recognition: what its classes from 1 on mean; class 0 is the CTC blank
    QDateTime addedAt; ///< UTC
};

/// What reading a page needs.
struct OnnxModels {
    OnnxModel detection;
    OnnxModel recognition;
};

/// The networks of a folder that are to be read with, by their hashes.
struct OnnxChoice {
    QString folder;
    QString detection;
    QString recognition;
};

inline constexpr qint64 kMostOnnxBytes = 256LL * 1024 * 1024;

/// The installed networks, by kind, the newest first; files that are no description of one are left out.
std::vector<OnnxModel> installedOnnxModels(const QString& folder);

/// The newest of each kind. Error: recogniser_error, saying how to add what is missing.
base::Result<OnnxModels> newestOnnxModels(const QString& folder);

/// The installed networks of those hashes. Error: recogniser_error where one is gone.
base::Result<OnnxModels> chosenOnnxModels(const OnnxChoice& choice);

/// The bytes of a network's file. Errors: not_found, too_large above kMostOnnxBytes; conflict where they do not have
/// that hash.
base::Result<QByteArray> readOnnxFile(const QString& file, const QString& sha256);

/// Whether a network can be installed under that name. Errors: invalid_argument, conflict where it is taken.
base::Result<void> checkOnnxName(const QString& folder, const QString& name);

/// Moves `tried`, a file of that folder, to its place and writes the description beside it; `model.file` is not read.
/// Errors: as checkOnnxName(), storage_error.
base::Result<void> installOnnxModel(const QString& folder, const OnnxModel& model, const QString& tried);

/// Errors: not_found, storage_error.
base::Result<void> removeOnnxModel(const QString& folder, const QString& name);

/// A recognition's classes in a file of one character each line, as these networks are published; the class behind the
/// last one is the blank between words where the file has none. Error: invalid_argument where the numbers do not fit.
base::Result<QStringList> onnxCharacters(const QByteArray& file, int classes);

} // namespace emend::ocr
