// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/learning/known_merchant.h>

#include <memory>
#include <optional>
#include <vector>

namespace emend::learning {

/// Whose document this is, and how that is known.
struct RecognisedMerchant {
    const KnownMerchant* merchant = nullptr; ///< lives as long as the memory
    const KnownPlace* place = nullptr; ///< the likeliest of its places
    double confidence = 0; ///< probability that it is this merchant, 0–1
    double placeConfidence = 0; ///< probability that the address is this place's, 0–1
    double likeness = 0; ///< of the header to the most similar one, 0–1
    double nameFit = 0; ///< how much of the name is printed, 0–1
    QStringList numbers; ///< telephone, tax and registration numbers that both show
};

/// Recognises merchants by the tops of their documents, however badly read. Never changes; any thread.
class MerchantMemory final
{
public:
    /// Takes 5 s for 100,000 merchants, which then need 350 MB. A small memory beside a large one learns from it, the
    /// `background`, which letters are common.
    explicit MerchantMemory(std::vector<KnownMerchant> merchants,
                            std::shared_ptr<const MerchantMemory> background = {});
    ~MerchantMemory();

    const std::vector<KnownMerchant>& merchants() const;

    /// Nothing where no known merchant is likely. Takes 0.2 ms for 5,000 merchants, 3 ms for 100,000.
    std::optional<RecognisedMerchant> recognise(const std::vector<domain::PageText>& pages) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::learning
