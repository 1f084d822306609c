// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/ranker_change.h>

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::learning {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::RankerChange)
};

constexpr double kMostChange = 100; ///< more is no weight that training makes

const QLatin1String kRanker("ranker");
const QLatin1String kWeights("weights");
const QLatin1String kNone("none");

Result<double> changeFrom(const QJsonValue& value)
{
    const double change = value.toDouble(2 * kMostChange);
    if (std::abs(change) > kMostChange)
        return base::fail(base::ErrorCode::Corrupt, Text::tr("A weight of this version is none."));
    return change;
}

} // namespace

extraction::Ranker changed(extraction::Ranker ranker, const RankerChanges& changes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        extraction::FieldWeights field = ranker.field(change.key());
        for (auto weight = change->weights.cbegin(); weight != change->weights.cend(); ++weight)
            field.weights[weight.key().toStdString()] += *weight;
        field.none += change->none;
        ranker.setField(change.key(), std::move(field));
    }
    return ranker;
}

QJsonObject toJson(const RankerChanges& changes)
{
    QJsonObject fields;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        QJsonObject weights;
        for (auto weight = change->weights.cbegin(); weight != change->weights.cend(); ++weight)
            weights.insert(weight.key(), *weight);
        if (!weights.isEmpty() || change->none != 0)
            fields.insert(change.key(), QJsonObject{{kWeights, weights}, {kNone, change->none}});
    }
    return fields.isEmpty() ? QJsonObject() : QJsonObject{{kRanker, fields}};
}

Result<RankerChanges> rankerChangesFromJson(const QJsonObject& content)
{
    RankerChanges changes;
    const QJsonObject fields = content.value(kRanker).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        RankerChange& change = changes[field.key()];
        const Result<double> none = changeFrom((*field)[kNone]);
        if (!none)
            return tl::unexpected(none.error());
        change.none = *none;
        const QJsonObject weights = (*field)[kWeights].toObject();
        for (auto weight = weights.begin(); weight != weights.end(); ++weight) {
            const Result<double> value = changeFrom(*weight);
            if (!value)
                return tl::unexpected(value.error());
            change.weights.insert(weight.key(), *value);
        }
    }
    return changes;
}

} // namespace emend::learning
