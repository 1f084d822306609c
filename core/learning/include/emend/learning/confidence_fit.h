// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

/// Confidence that is true: 80 % sure is right 8 times of 10.
namespace emend::learning {

/// A value that was given for a field, and whether it was right.
struct Answer {
    double confidence = 0; ///< 0–1
    bool isRight = false;
};

/// How a confidence is corrected: the logistic function of bias + slope × its log-odds.
struct Correction {
    double bias = 0;
    double slope = 1;

    bool isIdentity() const { return bias == 0 && slope == 1; }
    double corrected(double confidence) const;
    double original(double correctedConfidence) const; ///< what was corrected to it, as far as log-odds are bounded
};

/// What was trained of a field: how its confidence is corrected on documents of merchants that are known, where memory
/// helps, and on others; and from which (corrected) confidence on nobody needs to look.
struct TrainedField {
    Correction known = {};
    Correction unknown = {};
    std::optional<double> threshold = {}; ///< empty for the schema's

    double corrected(double confidence, bool isKnown) const
    {
        return (isKnown ? known : unknown).corrected(confidence);
    }
    double original(double correctedConfidence, bool isKnown) const
    {
        return (isKnown ? known : unknown).original(correctedConfidence);
    }
};

/// Document type → field → what was trained.
using TrainedFields = QMap<QString, QMap<QString, TrainedField>>;

/// Fits the correction to answers whose documents were not learned from; nothing but the identity where there are too
/// few. Rounded to four digits. A pure function.
Correction fitConfidence(const std::vector<Answer>& answers);

/// The confidence from which on answers are right in `precision` of all cases, with one more wrong one than was seen;
/// nothing where there is none. 99 % need at least 99 answers.
std::optional<double> acceptanceThreshold(std::vector<Answer> answers, double precision);

/// Answers of one tenth of the confidences.
struct ConfidenceBin {
    qint64 answers = 0;
    qint64 right = 0;
    double confidence = 0; ///< their mean
};
using ConfidenceBins = std::array<ConfidenceBin, 10>;

ConfidenceBins confidenceBins(const std::vector<Answer>& answers);
double calibrationError(const ConfidenceBins& bins); ///< expected calibration error, 0–1; 0 without answers

/// How many answers pass by the best threshold on confidence that leaves that precision among them.
qint64 automatedAt(std::vector<Answer> answers, double precision);

/// `{"calibration": {type: {field: {"known": {"bias", "slope"}, "unknown": {…}}}}, "thresholds": {type: {field:
/// 0.93}}}`; empty where nothing was trained.
QJsonObject toJson(const TrainedFields& trained);

/// The same of a version's content, of which other parts are passed over. Error: corrupt.
base::Result<TrainedFields> trainedFieldsFromJson(const QJsonObject& content);

} // namespace emend::learning
