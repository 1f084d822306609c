// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/extraction/learned_fields.h>
#include <emend/learning/confirmed_document.h>
#include <emend/learning/known_merchant.h>
#include <emend/learning/rules.h>

#include <QtCore/QJsonObject>

#include <memory>
#include <vector>

namespace emend::learning {

/// All that a version is made from.
struct PatternSources {
    std::vector<ConfirmedDocument> documents; ///< oldest first; the order does not change the result
    std::vector<RepeatedValue> repeated;
    std::vector<Veto> vetoes;
    QJsonObject trained = {}; ///< the parts of a version that only a training run makes: see trainedPart()
};

/// What only a training run makes of a version's content: calibration, thresholds and changes of the ranker.
QJsonObject trainedPart(const QJsonObject& content);

/// The content of a version: `{"format": 1, "merchants": […], "patterns": {field: […]}, "vetoes": […]}`, and what was
/// trained. A pure function: the same sources give the same JSON. domain::canonicalJson() of it is what is hashed and
/// stored.
QJsonObject buildPatternVersion(const PatternSources& sources);

/// Makes a stored version usable; takes some seconds for 100,000 merchants. Error: corrupt with what is wrong.
base::Result<std::shared_ptr<const extraction::LearnedFields>> loadPatternVersion(const QString& name,
                                                                                  const QJsonObject& content);

/// A version (empty for what the program ships with) and what one person has confirmed since it was made, which counts
/// for that person at once. Takes some milliseconds for each document.
std::shared_ptr<const extraction::LearnedFields>
withOwnDocuments(const std::shared_ptr<const extraction::LearnedFields>& version,
                 const std::vector<ConfirmedDocument>& documents);

/// The same with what was built of the documents, for who keeps that.
std::shared_ptr<const extraction::LearnedFields>
withOwnMerchants(const std::shared_ptr<const extraction::LearnedFields>& version, std::vector<KnownMerchant> merchants);

} // namespace emend::learning
