// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/extraction/candidates.h>

#include <QtCore/QByteArray>

#include <unordered_map>

namespace emend::extraction {

/// Answers below this confidence are withheld: where two of three guesses are wrong, an empty field serves better.
constexpr double kLeastConfidence = 0.33;

/// A value with its share of the probability: equal values of several candidates are added up.
struct RankedValue {
    size_t best = 0; ///< index of the most likely candidate with this value
    double probability = 0; ///< softmax over the candidates and "none of them", 0–1
    double confidence = 0; ///< calibrated probability that the value is right, 0–1
};

/// How a field's confidence follows from the ranking and the recognition: the logistic function of a weighted sum.
struct Calibration {
    double bias = 0;
    double logit = 1; ///< of the log-odds of the softmax probability
    double legibility = 0; ///< of the log-odds of the candidate's own confidence
};

/// The weights of one field.
struct FieldWeights {
    std::unordered_map<std::string, double> weights;
    double none = 0; ///< score of "none of the candidates"
    Calibration calibration;
};

/// A linear model per field: score = sum of weight × feature.
class Ranker final
{
public:
    /// Reads `{"field": {"weights": {"feature": 1.5}, "none": 0, "calibration": {"bias", "logit", "legibility"}}}`.
    /// Error: invalid_argument with what is wrong.
    static base::Result<Ranker> fromJson(const QByteArray& json);
    /// The weights that the program ships.
    static const Ranker& builtIn();

    QByteArray toJson() const; ///< sorted and indented, so that versions can be compared
    void setField(const QString& field, FieldWeights weights);
    FieldWeights field(const QString& field) const; ///< empty where it has no weights
    /// Of a field that has weights; nothing happens for others.
    void setWeight(const QString& field, const std::string& feature, double weight);
    double score(const QString& field, const Candidate& candidate) const;
    /// Distinct values, best first; empty where the field is unknown or has no candidates.
    std::vector<RankedValue> rank(const QString& field, const std::vector<Candidate>& candidates) const;

private:
    QMap<QString, FieldWeights> m_fields;
};

/// Log-odds of a probability, bounded to ±7.
double logOdds(double probability);

/// Calibrated probability for a softmax probability and the recogniser's confidence.
double calibrated(const Calibration& calibration, double probability, double legibility);

} // namespace emend::extraction
