// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/confirmed_reading.h>

#include <QtCore/QJsonArray>
#include <QtCore/QMap>

#include <vector>

namespace emend::learning {

/// How many of the oldest documents each point of the curve learns from: an eighth, a quarter and a half of all, as far
/// as that is some document, and not twice the same.
std::vector<size_t> curvePoints(size_t documents);

/// The oldest of them, in the order of their time and id; the others are dropped.
void keepOldest(std::vector<ConfirmedDocument>& documents, size_t count);

/// What versions of less and more documents read right, of the same values: those that a Comparison of the active
/// version with the candidate counts. The order of what was added does not change it.
class LearningCurve final
{
public:
    /// Of the documents that each point learned from, the least first; the last one is the candidate.
    explicit LearningCurve(const std::vector<size_t>& documents);

    /// `points` has one reading for each point, the candidate's last.
    void add(const ReadDocument& active, const std::vector<ReadDocument>& points);

    /// `[{"documents", "all": {"right", "total", "accuracy", "low", "high"}, "fields": {name: {…}}}, …]`
    QJsonArray toJson() const;

private:
    struct Count {
        qint64 right = 0;
        qint64 total = 0;

        QJsonObject toJson() const;
    };
    struct Point {
        size_t documents = 0;
        Count all;
        QMap<QString, Count> fields;
    };

    std::vector<Point> m_points;
};

} // namespace emend::learning
