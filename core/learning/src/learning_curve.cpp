// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/learning_curve.h>

#include <emend/learning/compare_readings.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace emend::learning {

namespace {

double rounded(double x)
{
    return std::round(x * 1e6) / 1e6;
}

} // namespace

std::vector<size_t> curvePoints(size_t documents)
{
    std::vector<size_t> points;
    for (const size_t part : {8, 4, 2}) {
        const size_t count = documents / part;
        if (count > 0 && (points.empty() || points.back() < count))
            points.push_back(count);
    }
    return points;
}

void keepOldest(std::vector<ConfirmedDocument>& documents, size_t count)
{
    std::sort(documents.begin(), documents.end(), [](const ConfirmedDocument& a, const ConfirmedDocument& b) {
        return a.confirmedAt != b.confirmedAt ? a.confirmedAt < b.confirmedAt : a.id < b.id;
    });
    if (count < documents.size())
        documents.erase(std::next(documents.begin(), static_cast<std::ptrdiff_t>(count)), documents.end());
}

QJsonObject LearningCurve::Count::toJson() const
{
    const Interval interval = wilsonInterval(right, total);
    const double accuracy = total == 0 ? 0 : static_cast<double>(right) / static_cast<double>(total);
    return {{QStringLiteral("right"), right},
            {QStringLiteral("total"), total},
            {QStringLiteral("accuracy"), rounded(accuracy)},
            {QStringLiteral("low"), rounded(interval.low)},
            {QStringLiteral("high"), rounded(interval.high)}};
}

LearningCurve::LearningCurve(const std::vector<size_t>& documents)
{
    for (const size_t count : documents)
        m_points.push_back({count, {}, {}});
}

void LearningCurve::add(const ReadDocument& active, const std::vector<ReadDocument>& points)
{
    const ReadDocument& candidate = points.back();
    // All have the same fields: the type is told by the page alone.
    for (size_t i = 0; i < std::min(active.fields.size(), candidate.fields.size()); ++i) {
        if (!isCompared(active.fields[i], candidate.fields[i]))
            continue;
        for (size_t p = 0; p < m_points.size(); ++p) {
            const bool isRight = points[p].fields[i].isRight;
            for (Count* count : {&m_points[p].all, &m_points[p].fields[candidate.fields[i].field]}) {
                ++count->total;
                count->right += isRight ? 1 : 0;
            }
        }
    }
}

QJsonArray LearningCurve::toJson() const
{
    QJsonArray list;
    for (const Point& point : m_points) {
        QJsonObject fields;
        for (auto field = point.fields.cbegin(); field != point.fields.cend(); ++field)
            fields.insert(field.key(), field->toJson());
        list.append(QJsonObject{{QStringLiteral("documents"), static_cast<qint64>(point.documents)},
                                {QStringLiteral("all"), point.all.toJson()},
                                {QStringLiteral("fields"), fields}});
    }
    return list;
}

} // namespace emend::learning
