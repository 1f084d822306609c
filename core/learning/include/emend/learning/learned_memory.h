// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>
#include <emend/learning/confidence_fit.h>
#include <emend/learning/merchant_memory.h>
#include <emend/learning/ranker_change.h>
#include <emend/learning/rules.h>

#include <memory>

namespace emend::learning {

/// What counts for a document. `own` is a reviewer's own memory since the version was made; where both memories know
/// the merchant, the surer one counts. Each but the name may be empty.
struct LearnedParts {
    QString versionName;
    std::shared_ptr<const MerchantMemory> memory = {};
    std::shared_ptr<const MerchantMemory> own = {};
    std::shared_ptr<const RuleSet> rules = {};
    std::shared_ptr<const extraction::Ranker> ranker = {}; ///< empty for the program's
    RankerChanges rankerChanges = {}; ///< of that one, by training
    TrainedFields trained = {};
};

/// Puts it to use: rules, known names and addresses in place of misread ones, habits, and the places where this
/// merchant prints its date and amount.
class LearnedMemory final : public extraction::LearnedFields
{
public:
    explicit LearnedMemory(LearnedParts parts);

    const LearnedParts& parts() const { return m_parts; }

    QString versionName() const override { return m_parts.versionName; }
    const extraction::Ranker& ranker() const override { return m_ranker; }
    std::unique_ptr<extraction::DocumentHints> hintsFor(const std::vector<domain::PageText>& pages) const override;
    double trainedConfidence(const QString& type, const QString& field, bool isKnown, double confidence) const override;
    std::optional<double> trainedThreshold(const QString& type, const QString& field) const override;

private:
    LearnedParts m_parts;
    extraction::Ranker m_ranker;
};

} // namespace emend::learning
