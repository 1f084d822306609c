// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/confidence_fit.h>
#include <emend/learning/confirmed_reading.h>

namespace emend::learning {

constexpr double kAutomaticPrecision = 0.99; ///< of the values that nobody looks at

/// Collects how sure versions were of documents that they had not learned from, and fits confidences and thresholds to
/// it, per document type and field.
class ConfidenceTrainer final
{
public:
    void add(const ReadDocument& read);
    TrainedFields fit() const;

private:
    struct Answers {
        std::vector<Answer> known;
        std::vector<Answer> unknown;
    };
    QMap<QString, QMap<QString, Answers>> m_answers; ///< type → field → those given
};

} // namespace emend::learning
