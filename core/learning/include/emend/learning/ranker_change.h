// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/ranker.h>

#include <QtCore/QJsonObject>

namespace emend::learning {

/// What training changes of one field's ranking: differences from the weights that it started from.
struct RankerChange {
    QMap<QString, double> weights; ///< by feature
    double none = 0;
};
using RankerChanges = QMap<QString, RankerChange>; ///< by field

extraction::Ranker changed(extraction::Ranker ranker, const RankerChanges& changes);

/// `{"ranker": {field: {"weights": {feature: 0.12}, "none": 0}}}`; empty where nothing changes.
QJsonObject toJson(const RankerChanges& changes);

/// The same of a version's content, of which other parts are passed over. Error: corrupt.
base::Result<RankerChanges> rankerChangesFromJson(const QJsonObject& content);

} // namespace emend::learning
