// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace emend::ocr::lstm {

/// The parts of a .traineddata file that a line network needs, as they stand in the file.
struct Traineddata {
    QByteArray network;
    QByteArray characters;
    QByteArray recoder;
};

/// Errors: not_found, corrupt, unsupported_format where a part is missing.
base::Result<Traineddata> readTraineddata(const QString& path);

/// The text of each of the network's `classes`; empty where a class stands for none. `nullClass` has none.
/// Errors: corrupt, unsupported_format where characters are written as several classes.
base::Result<QStringList> classTexts(const Traineddata& data, int classes, int nullClass);

} // namespace emend::ocr::lstm
