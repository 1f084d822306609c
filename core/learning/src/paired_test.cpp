// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/paired_test.h>

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

constexpr double kZ = 1.959963984540054; // 97.5 % of the normal distribution lie below
constexpr double kSignificant = 0.05;

bool isSignificantlyLost(const Discordant& counts, double level)
{
    return counts.lost > counts.gained && mcNemar(counts) < level;
}

} // namespace

Interval wilsonInterval(qint64 right, qint64 seen)
{
    if (seen <= 0)
        return {};
    const auto n = static_cast<double>(seen);
    const double share = static_cast<double>(right) / n;
    const double scale = 1 + kZ * kZ / n;
    const double middle = (share + kZ * kZ / (2 * n)) / scale;
    const double half = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n)) / scale;
    return {std::clamp(middle - half, 0.0, share), std::clamp(middle + half, share, 1.0)};
}

double mcNemar(const Discordant& counts)
{
    const qint64 all = counts.gained + counts.lost;
    const qint64 fewer = std::min(counts.gained, counts.lost);
    const double logHalf = std::log(0.5);
    const auto logFactorial = [](qint64 n) { return std::lgamma(static_cast<double>(n) + 1); };
    double tail = 0;
    for (qint64 k = 0; k <= fewer; ++k)
        tail +=
            std::exp(logFactorial(all) - logFactorial(k) - logFactorial(all - k) + static_cast<double>(all) * logHalf);
    return std::min(1.0, 2 * tail);
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("better");
    case Verdict::Worse:
        return QStringLiteral("worse");
    case Verdict::NotEnoughEvidence:
        break;
    }
    return QStringLiteral("not_enough_evidence");
}

Verdict verdictOf(const Discordant& documents, const std::vector<Discordant>& fields)
{
    const double fieldLevel = kSignificant / static_cast<double>(std::max<size_t>(1, fields.size()));
    if (isSignificantlyLost(documents, kSignificant)
        || std::any_of(fields.begin(), fields.end(),
                       [fieldLevel](const Discordant& field) { return isSignificantlyLost(field, fieldLevel); }))
        return Verdict::Worse;
    if (documents.gained > documents.lost && mcNemar(documents) < kSignificant)
        return Verdict::Better;
    return Verdict::NotEnoughEvidence;
}

} // namespace emend::learning
