// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/train_confidence.h>

namespace emend::learning {

void ConfidenceTrainer::add(const ReadDocument& read)
{
    for (const ReadField& field : read.fields) {
        if (field.found.isEmpty())
            continue;
        Answers& answers = m_answers[read.type][field.field];
        (read.isKnown ? answers.known : answers.unknown).push_back({field.confidence, field.isRight});
    }
}

TrainedFields ConfidenceTrainer::fit() const
{
    TrainedFields trained;
    for (auto type = m_answers.cbegin(); type != m_answers.cend(); ++type) {
        for (auto field = type->cbegin(); field != type->cend(); ++field) {
            TrainedField fitted{fitConfidence(field->known), fitConfidence(field->unknown)};
            std::vector<Answer> corrected;
            for (const Answer& answer : field->known)
                corrected.push_back({fitted.known.corrected(answer.confidence), answer.isRight});
            for (const Answer& answer : field->unknown)
                corrected.push_back({fitted.unknown.corrected(answer.confidence), answer.isRight});
            fitted.threshold = acceptanceThreshold(std::move(corrected), kAutomaticPrecision);
            trained[type.key()].insert(field.key(), fitted);
        }
    }
    return trained;
}

} // namespace emend::learning
