// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/candidates.h>

#include "candidate_families.h"

namespace emend::extraction {

QStringList rankedFields()
{
    return {QStringLiteral("merchant"), QStringLiteral("date"), QStringLiteral("address"), QStringLiteral("amount")};
}

CandidateSets receiptCandidates(const Layout& layout)
{
    const std::vector<HeaderRow> header = headerRows(layout);
    CandidateSets sets;
    sets.insert(QStringLiteral("merchant"), merchantCandidates(layout, header));
    sets.insert(QStringLiteral("address"), addressCandidates(layout, header));
    sets.insert(QStringLiteral("date"), dateCandidates(layout));
    sets.insert(QStringLiteral("amount"), amountCandidates(layout));
    return sets;
}

CandidateSets receiptCandidates(const std::vector<domain::PageText>& pages, QDate today)
{
    return receiptCandidates(buildLayout(pages, today));
}

} // namespace emend::extraction
