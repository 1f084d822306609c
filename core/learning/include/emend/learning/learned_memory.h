// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>
#include <emend/learning/merchant_memory.h>

#include <memory>

namespace emend::learning {

/// Merchant memories put to use: known names and addresses in place of misread ones, and the places where this merchant
/// prints its date and amount. `own` is a reviewer's own memory since the version was made, and may be empty; where
/// both know the merchant, the surer one counts.
class LearnedMemory final : public extraction::LearnedFields
{
public:
    LearnedMemory(QString versionName, std::shared_ptr<const MerchantMemory> memory,
                  std::shared_ptr<const MerchantMemory> own = {});
    /// The same with another ranker than the program's.
    LearnedMemory(QString versionName, std::shared_ptr<const MerchantMemory> memory,
                  std::shared_ptr<const MerchantMemory> own, extraction::Ranker ranker);

    QString versionName() const override { return m_versionName; }
    const extraction::Ranker& ranker() const override { return m_ranker; }
    std::unique_ptr<extraction::DocumentHints> hintsFor(const std::vector<domain::PageText>& pages) const override;

private:
    QString m_versionName;
    std::shared_ptr<const MerchantMemory> m_memory;
    std::shared_ptr<const MerchantMemory> m_own;
    extraction::Ranker m_ranker;
};

} // namespace emend::learning
