// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/rules.h>

#include "rule_pattern.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::Rules)
};

const QString kMerchant = QStringLiteral("merchant");
const QString kPattern = QStringLiteral("pattern");
const QString kCorrected = QStringLiteral("corrected_value");
const QString kConfidence = QStringLiteral("confidence");

/// What one value of the program's was corrected to, all spellings of it together.
struct Votes {
    qint64 corrections = 0;
    qint64 changes = 0; ///< those of them that were no mere confirmation
    double qualitySum = 0;
    QDateTime lastSeen;
};
using VotesByValue = QMap<QString, Votes>; ///< by corrected value
using VotesByKey = QMap<QString, VotesByValue>; ///< by what had been found

/// One rule in the making: everything that leads to the same value.
struct Draft {
    QStringList keys;
    qint64 right = 0;
    qint64 seen = 0;
    QDateTime lastSeen;
};

QMap<QString, VotesByKey> countVotes(const std::vector<RepeatedValue>& repeated)
{
    QMap<QString, VotesByKey> counted;
    for (const RepeatedValue& value : repeated) {
        const QString key = ruleKey(value.original);
        const QString corrected = value.corrected.simplified();
        if (key.isEmpty() || corrected.isEmpty() || value.corrections <= 0)
            continue;
        Votes& votes = counted[value.field][key][corrected];
        votes.corrections += value.corrections;
        votes.changes += value.original == corrected ? 0 : value.corrections;
        votes.qualitySum += value.quality * static_cast<double>(value.corrections);
        votes.lastSeen = votes.lastSeen.isValid() ? std::max(votes.lastSeen, value.lastSeen) : value.lastSeen;
    }
    return counted;
}

bool isVetoed(const QString& field, const QString& value, const std::vector<Veto>& vetoes)
{
    return std::any_of(vetoes.begin(), vetoes.end(), [&](const Veto& veto) {
        // A rule knows no merchant, so a veto that is for one merchant's category leaves it alone.
        return veto.field == field && veto.value == value && (field == kMerchant || veto.merchant.isEmpty());
    });
}

// The value that more than half of the corrections of this one agree on.
void addToDrafts(const QString& key, const VotesByValue& votes, const RuleSettings& settings,
                 QMap<QString, Draft>& drafts)
{
    qint64 seen = 0;
    for (const Votes& each : votes)
        seen += each.corrections;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        const qint64 right = it->corrections;
        if (2 * right <= seen)
            continue;
        const double quality = it->qualitySum / static_cast<double>(right);
        if (it->changes < settings.minCorrections || quality < settings.minQuality)
            return;
        Draft& draft = drafts[it.key()];
        draft.keys << key;
        draft.right += right;
        draft.seen += seen;
        draft.lastSeen = draft.lastSeen.isValid() ? std::max(draft.lastSeen, it->lastSeen) : it->lastSeen;
        return;
    }
}

QJsonObject toJson(const QString& corrected, const Draft& draft)
{
    constexpr double digits = 1000;
    return {{kPattern, patternFor(draft.keys)},
            {kCorrected, corrected},
            {kConfidence, std::round(leastProbability(draft.right, draft.seen) * digits) / digits},
            {QStringLiteral("frequency"), draft.right},
            {QStringLiteral("last_seen"), draft.lastSeen.toUTC().toString(Qt::ISODateWithMs)}};
}

} // namespace

double leastProbability(qint64 right, qint64 seen)
{
    if (seen <= 0)
        return 0;
    constexpr double z = 1.645; // 95 %, one-sided
    const auto n = static_cast<double>(seen);
    const double p = static_cast<double>(right) / n;
    const double centre = p + z * z / (2 * n);
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return std::clamp((centre - spread) / (1 + z * z / n), 0.0, 1.0);
}

QJsonObject buildRules(const std::vector<RepeatedValue>& repeated, const std::vector<Veto>& vetoes,
                       const RuleSettings& settings)
{
    QJsonObject patterns;
    const QMap<QString, VotesByKey> counted = countVotes(repeated);
    for (auto field = counted.cbegin(); field != counted.cend(); ++field) {
        QMap<QString, Draft> drafts;
        for (auto key = field->cbegin(); key != field->cend(); ++key)
            addToDrafts(key.key(), key.value(), settings, drafts);
        QJsonArray rules;
        for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
            if (!isVetoed(field.key(), draft.key(), vetoes))
                rules.append(toJson(draft.key(), draft.value()));
        }
        if (!rules.isEmpty())
            patterns.insert(field.key(), rules);
    }
    return patterns;
}

base::Result<RuleSet> RuleSet::fromJson(const QJsonObject& patterns)
{
    RuleSet set;
    for (auto field = patterns.begin(); field != patterns.end(); ++field) {
        const QJsonArray rules = field.value().toArray();
        for (const QJsonValue& value : rules) {
            const QJsonObject rule = value.toObject();
            const QString pattern = rule.value(kPattern).toString();
            const std::optional<QStringList> keys = keysOf(pattern);
            const QString corrected = rule.value(kCorrected).toString();
            const double confidence = rule.value(kConfidence).toDouble(-1);
            if (!keys || corrected.isEmpty() || !(confidence >= 0 && confidence <= 1))
                return base::fail(base::ErrorCode::Corrupt,
                                  Text::tr("%1 is no rule for %2.").arg(pattern.left(200), field.key()));
            for (const QString& key : *keys)
                set.m_rules[field.key()].insert(key, {corrected, confidence});
            ++set.m_size;
        }
    }
    return set;
}

int RuleSet::apply(QMap<QString, std::optional<domain::FieldValue>>& fields) const
{
    int replaced = 0;
    for (auto rules = m_rules.cbegin(); rules != m_rules.cend(); ++rules) {
        const auto field = fields.find(rules.key());
        if (field == fields.end() || !*field)
            continue;
        domain::FieldValue& value = **field;
        const auto rule = rules->constFind(ruleKey(value.value));
        if (rule == rules->cend() || rule->corrected == value.value)
            continue;
        std::vector<domain::Alternative> others{{value.value, value.raw, value.confidence}};
        for (const domain::Alternative& other : value.alternatives) {
            if (other.value != rule->corrected && other.value != value.value)
                others.push_back(other);
        }
        value.alternatives = std::move(others);
        value.value = rule->corrected;
        value.confidence = rule->confidence;
        value.source = QStringLiteral("rule");
        ++replaced;
    }
    return replaced;
}

} // namespace emend::learning
