// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace emend::learning {

/// The same value corrected to the same other one, several times.
struct RepeatedValue {
    QString field; ///< merchant | category
    QString original; ///< what the program had found; empty for nothing
    QString corrected;
    qint64 corrections = 0;
    double quality = 0; ///< their mean, 0–1
    QDateTime lastSeen;
};

} // namespace emend::learning
