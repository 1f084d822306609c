// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/confidence_fit.h>

#include <emend/extraction/ranker.h>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::ConfidenceFit)
};

constexpr size_t kLeastAnswers = 30;
constexpr int kSteps = 30;
constexpr double kRidge = 1; ///< pulls towards the identity, as much as a few answers do
constexpr double kLeastSlope = 0.05; ///< the order of the answers stays
constexpr double kMostSlope = 20;

const QLatin1String kCalibration("calibration");
const QLatin1String kThresholds("thresholds");
const QLatin1String kKnown("known");
const QLatin1String kUnknown("unknown");

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

double rounded(double x)
{
    return std::round(x * 1e4) / 1e4;
}

void sortSurestFirst(std::vector<Answer>& answers)
{
    std::sort(answers.begin(), answers.end(),
              [](const Answer& a, const Answer& b) { return a.confidence > b.confidence; });
}

/// The longest run of the surest answers that leaves the precision, with so many more wrong ones than were seen. Equal
/// confidences stay together.
size_t longestRun(const std::vector<Answer>& answers, double precision, int moreWrong)
{
    size_t longest = 0;
    double right = 0;
    for (size_t i = 0; i < answers.size(); ++i) {
        right += answers[i].isRight ? 1 : 0;
        const bool isLastOfItsKind = i + 1 == answers.size() || answers[i + 1].confidence < answers[i].confidence;
        if (isLastOfItsKind && right >= precision * (static_cast<double>(i + 1) + moreWrong))
            longest = i + 1;
    }
    return longest;
}

Result<Correction> correctionFrom(const QJsonValue& json)
{
    if (json.isUndefined())
        return Correction();
    const double bias = json[QLatin1String("bias")].toDouble(NAN);
    const double slope = json[QLatin1String("slope")].toDouble(NAN);
    if (!std::isfinite(bias) || !(slope >= kLeastSlope && slope <= kMostSlope))
        return base::fail(base::ErrorCode::Corrupt, Text::tr("A calibration of this version is none."));
    return Correction{bias, slope};
}

void insertCorrection(QLatin1String name, const Correction& correction, QJsonObject& json)
{
    if (!correction.isIdentity())
        json.insert(
            name, QJsonObject{{QStringLiteral("bias"), correction.bias}, {QStringLiteral("slope"), correction.slope}});
}

} // namespace

double Correction::corrected(double confidence) const
{
    if (isIdentity())
        return confidence; // beyond what log-odds are bounded to, too
    return logistic(bias + slope * extraction::logOdds(confidence));
}

double Correction::original(double correctedConfidence) const
{
    if (isIdentity())
        return correctedConfidence;
    return logistic((extraction::logOdds(correctedConfidence) - bias) / slope);
}

Correction fitConfidence(const std::vector<Answer>& answers)
{
    if (answers.size() < kLeastAnswers)
        return {};
    // Newton's method on the log-likelihood; two weights, so the matrix is solved by hand.
    double bias = 0;
    double slope = 1;
    for (int step = 0; step < kSteps; ++step) {
        double gradientBias = -kRidge * bias;
        double gradientSlope = -kRidge * (slope - 1);
        double a = kRidge;
        double b = 0;
        double c = kRidge;
        for (const Answer& answer : answers) {
            const double x = extraction::logOdds(answer.confidence);
            const double p = logistic(bias + slope * x);
            const double error = (answer.isRight ? 1 : 0) - p;
            gradientBias += error;
            gradientSlope += error * x;
            const double weight = p * (1 - p);
            a += weight;
            b += weight * x;
            c += weight * x * x;
        }
        const double determinant = a * c - b * b;
        bias += (c * gradientBias - b * gradientSlope) / determinant;
        slope += (a * gradientSlope - b * gradientBias) / determinant;
    }
    if (!std::isfinite(bias) || !std::isfinite(slope))
        return {};
    return {rounded(bias), rounded(std::clamp(slope, kLeastSlope, kMostSlope))};
}

std::optional<double> acceptanceThreshold(std::vector<Answer> answers, double precision)
{
    sortSurestFirst(answers);
    const size_t run = longestRun(answers, precision, 1);
    if (run == 0)
        return std::nullopt;
    return std::floor(answers[run - 1].confidence * 1e4) / 1e4;
}

ConfidenceBins confidenceBins(const std::vector<Answer>& answers)
{
    ConfidenceBins bins;
    for (const Answer& answer : answers) {
        ConfidenceBin& bin = bins[static_cast<size_t>(std::clamp(answer.confidence * 10, 0.0, 9.0))];
        ++bin.answers;
        bin.right += answer.isRight ? 1 : 0;
        bin.confidence += answer.confidence;
    }
    for (ConfidenceBin& bin : bins) {
        if (bin.answers > 0)
            bin.confidence /= static_cast<double>(bin.answers);
    }
    return bins;
}

double calibrationError(const ConfidenceBins& bins)
{
    double surplus = 0;
    qint64 answers = 0;
    for (const ConfidenceBin& bin : bins) {
        surplus += std::abs(bin.confidence * static_cast<double>(bin.answers) - static_cast<double>(bin.right));
        answers += bin.answers;
    }
    return answers == 0 ? 0 : surplus / static_cast<double>(answers);
}

qint64 automatedAt(std::vector<Answer> answers, double precision)
{
    sortSurestFirst(answers);
    return static_cast<qint64>(longestRun(answers, precision, 0));
}

QJsonObject toJson(const TrainedFields& trained)
{
    QJsonObject calibration;
    QJsonObject thresholds;
    for (auto type = trained.cbegin(); type != trained.cend(); ++type) {
        QJsonObject corrections;
        QJsonObject limits;
        for (auto field = type->cbegin(); field != type->cend(); ++field) {
            QJsonObject both;
            insertCorrection(kKnown, field->known, both);
            insertCorrection(kUnknown, field->unknown, both);
            if (!both.isEmpty())
                corrections.insert(field.key(), both);
            if (field->threshold)
                limits.insert(field.key(), *field->threshold);
        }
        if (!corrections.isEmpty())
            calibration.insert(type.key(), corrections);
        if (!limits.isEmpty())
            thresholds.insert(type.key(), limits);
    }
    QJsonObject json;
    if (!calibration.isEmpty())
        json.insert(kCalibration, calibration);
    if (!thresholds.isEmpty())
        json.insert(kThresholds, thresholds);
    return json;
}

Result<TrainedFields> trainedFieldsFromJson(const QJsonObject& content)
{
    TrainedFields trained;
    const QJsonObject calibration = content.value(kCalibration).toObject();
    for (auto type = calibration.begin(); type != calibration.end(); ++type) {
        const QJsonObject fields = type->toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const Result<Correction> known = correctionFrom((*field)[kKnown]);
            if (!known)
                return tl::unexpected(known.error());
            const Result<Correction> unknown = correctionFrom((*field)[kUnknown]);
            if (!unknown)
                return tl::unexpected(unknown.error());
            trained[type.key()][field.key()] = {*known, *unknown};
        }
    }
    const QJsonObject thresholds = content.value(kThresholds).toObject();
    for (auto type = thresholds.begin(); type != thresholds.end(); ++type) {
        const QJsonObject fields = type->toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const double threshold = field->toDouble(-1);
            if (!(threshold >= 0 && threshold <= 1))
                return base::fail(base::ErrorCode::Corrupt, Text::tr("A threshold of this version is none."));
            trained[type.key()][field.key()].threshold = threshold;
        }
    }
    return trained;
}

} // namespace emend::learning
