// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

/// Whether one version reads better than another, told by the same documents.
namespace emend::learning {

struct Interval {
    double low = 0;
    double high = 1;
};

/// Where the true share lies with a certainty of 95 %, for what was right that often: Wilson's score interval. 0 to 1
/// where nothing was seen.
Interval wilsonInterval(qint64 right, qint64 seen);

/// On how many of them exactly one of two was right.
struct Discordant {
    qint64 gained = 0; ///< only the candidate was
    qint64 lost = 0; ///< only the active one was
};

/// McNemar's test in its exact form, two-sided: the probability of a difference at least as large where both read
/// equally well. 1 where there is no difference.
double mcNemar(const Discordant& counts);

enum class Verdict { Better, Worse, NotEnoughEvidence };
QString verdictName(Verdict verdict); ///< better worse not_enough_evidence

/// The one rule. `documents` counts each document once, as gained where more of its fields became right than wrong.
/// - Worse: significantly more documents lost than gained, or the same for any single field, where the 5 % are divided
/// by the number of fields (Bonferroni).
/// - Better: not worse, and significantly more documents gained than lost.
/// - Not enough evidence: anything else.
Verdict verdictOf(const Discordant& documents, const std::vector<Discordant>& fields);

} // namespace emend::learning
