// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/ranker.h>

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

namespace emend::extraction {

namespace {

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

// Four places are finer than the data can tell, and keep the file readable.
double rounded(double value)
{
    return std::round(value * 10000) / 10000;
}

base::Result<FieldWeights> fieldFromJson(const QString& field, const QJsonObject& json)
{
    const QJsonValue weights = json.value(QLatin1String("weights"));
    if (!weights.isObject())
        return base::fail(base::ErrorCode::InvalidArgument,
                          QStringLiteral("Field `%1` has no object `weights`.").arg(field));
    FieldWeights result;
    const QJsonObject table = weights.toObject();
    for (auto it = table.begin(); it != table.end(); ++it) {
        if (!it.value().isDouble())
            return base::fail(base::ErrorCode::InvalidArgument,
                              QStringLiteral("Weight `%1` of field `%2` is not a number.").arg(it.key(), field));
        result.weights.emplace(it.key().toStdString(), it.value().toDouble());
    }
    result.none = json.value(QLatin1String("none")).toDouble();
    const QJsonObject calibration = json.value(QLatin1String("calibration")).toObject();
    result.calibration = {calibration.value(QLatin1String("bias")).toDouble(0),
                          calibration.value(QLatin1String("logit")).toDouble(1),
                          calibration.value(QLatin1String("legibility")).toDouble(0)};
    return result;
}

QJsonObject fieldToJson(const FieldWeights& field)
{
    QJsonObject weights;
    for (const auto& [name, weight] : field.weights) {
        if (rounded(weight) != 0)
            weights.insert(QString::fromStdString(name), rounded(weight));
    }
    const QJsonObject calibration{{QStringLiteral("bias"), rounded(field.calibration.bias)},
                                  {QStringLiteral("logit"), rounded(field.calibration.logit)},
                                  {QStringLiteral("legibility"), rounded(field.calibration.legibility)}};
    return {{QStringLiteral("weights"), weights},
            {QStringLiteral("none"), rounded(field.none)},
            {QStringLiteral("calibration"), calibration}};
}

double scoreOf(const FieldWeights& field, const Candidate& candidate)
{
    double sum = 0;
    for (const Feature& feature : candidate.features) {
        if (const auto it = field.weights.find(feature.name); it != field.weights.end())
            sum += it->second * feature.value;
    }
    return sum;
}

} // namespace

double logOdds(double probability)
{
    const double p = std::clamp(probability, 1e-9, 1 - 1e-9);
    return std::clamp(std::log(p / (1 - p)), -7.0, 7.0);
}

double calibrated(const Calibration& calibration, double probability, double legibility)
{
    return logistic(calibration.bias + calibration.logit * logOdds(probability)
                    + calibration.legibility * logOdds(std::clamp(legibility, 0.01, 0.99)));
}

base::Result<Ranker> Ranker::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidArgument,
                          QStringLiteral("The weights are not a JSON object: %1 at byte %2.")
                              .arg(error.errorString())
                              .arg(error.offset));
    Ranker ranker;
    const QJsonObject fields = document.object();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        base::Result<FieldWeights> field = fieldFromJson(it.key(), it.value().toObject());
        if (!field)
            return tl::unexpected(field.error());
        ranker.m_fields.insert(it.key(), std::move(*field));
    }
    return ranker;
}

const Ranker& Ranker::builtIn()
{
    static const Ranker ranker = [] {
        QFile file(QStringLiteral(":/emend/weights/receipt.json"));
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return fromJson(json).value_or(Ranker());
    }();
    return ranker;
}

QByteArray Ranker::toJson() const
{
    QJsonObject fields;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        fields.insert(it.key(), fieldToJson(it.value()));
    return QJsonDocument(fields).toJson(QJsonDocument::Indented);
}

void Ranker::setField(const QString& field, FieldWeights weights)
{
    m_fields.insert(field, std::move(weights));
}

FieldWeights Ranker::field(const QString& field) const
{
    return m_fields.value(field);
}

void Ranker::setWeight(const QString& field, const std::string& feature, double weight)
{
    if (const auto weights = m_fields.find(field); weights != m_fields.end())
        weights->weights[feature] = weight;
}

double Ranker::score(const QString& field, const Candidate& candidate) const
{
    const auto it = m_fields.constFind(field);
    return it == m_fields.constEnd() ? 0 : scoreOf(it.value(), candidate);
}

std::vector<RankedValue> Ranker::rank(const QString& field, const std::vector<Candidate>& candidates) const
{
    const auto model = m_fields.constFind(field);
    if (model == m_fields.constEnd() || candidates.empty())
        return {};
    std::vector<double> scores;
    scores.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        scores.push_back(scoreOf(model.value(), candidate));
    const double highest = std::max(model->none, *std::max_element(scores.begin(), scores.end()));
    double sum = std::exp(model->none - highest);
    for (const double score : scores)
        sum += std::exp(score - highest);

    std::vector<RankedValue> values;
    QHash<QString, size_t> byValue;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const double probability = std::exp(scores[i] - highest) / sum;
        const auto known = byValue.constFind(candidates[i].value);
        if (known == byValue.constEnd()) {
            byValue.insert(candidates[i].value, values.size());
            values.push_back({i, probability, 0});
            continue;
        }
        RankedValue& value = values[known.value()];
        value.probability += probability;
        if (scores[i] > scores[value.best])
            value.best = i;
    }
    for (RankedValue& value : values)
        value.confidence = calibrated(model->calibration, value.probability, candidates[value.best].confidence);
    std::stable_sort(values.begin(), values.end(),
                     [](const RankedValue& a, const RankedValue& b) { return a.probability > b.probability; });
    return values;
}

} // namespace emend::extraction
