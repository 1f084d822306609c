// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>
#include <emend/learning/confirmed_document.h>
#include <emend/learning/ranker_change.h>
#include <emend/learning/softmax_fit.h>

namespace emend::learning {

/// Fits the weights of ranked fields to confirmed documents: a conditional logit model (McFadden: Conditional logit
/// analysis of qualitative choice behavior, 1974), held near the weights that it starts from, so that few documents
/// change little. Deterministic for the same documents in the same order. Keeps some 60 KB of each document.
class RankerTrainer final
{
public:
    static constexpr int kAllFolds = -1;

    /// `penalty`: what a squared change costs; one right choice more is worth about 1.
    explicit RankerTrainer(extraction::Ranker start, double penalty = 3);

    /// Takes a document's candidates, as what others have taught marks them; `others` may be empty, and must not have
    /// learned from it. What is neither receipt nor invoice teaches nothing.
    void add(const ConfirmedDocument& document, int fold, const extraction::LearnedFields* others);

    /// What all documents but those of a fold change.
    RankerChanges fit(int withoutFold = kAllFolds) const;

private:
    struct Field {
        QMap<QString, int> numbers; ///< of features
        std::vector<Choice> choices;
        std::vector<int> folds; ///< of each choice
    };
    RankerChange fitField(const QString& name, const Field& field, int withoutFold) const;

    extraction::Ranker m_start;
    double m_penalty;
    QMap<QString, Field> m_fields;
};

} // namespace emend::learning
