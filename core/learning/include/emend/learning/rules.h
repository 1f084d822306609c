// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/extraction.h>
#include <emend/learning/confirmed_document.h>

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace emend::learning {

/// The same value corrected to the same other one, several times.
struct RepeatedValue {
    QString field; ///< merchant | category
    QString original; ///< what the program had found; empty for nothing
    QString corrected;
    qint64 corrections = 0;
    double quality = 0; ///< their mean, 0–1
    QDateTime lastSeen;
};

struct RuleSettings {
    qint64 minCorrections = 3; ///< equal ones, for a rule
    double minQuality = 0.5; ///< of their mean, 0–1
};

/// The `patterns` of a version: `{field: [{"pattern": "/^trip with$/i", "corrected_value": "Uber", "confidence": 0.946,
/// "frequency": 47, "last_seen": "…Z"}]}`, one rule for each value, sorted. What was mostly corrected to something else
/// is left out, and so are vetoed values. The order of the input does not change the result.
QJsonObject buildRules(const std::vector<RepeatedValue>& repeated, const std::vector<Veto>& vetoes,
                       const RuleSettings& settings = {});

/// The rules of a version, ready for use. Their patterns are never run as regular expressions: only those that
/// buildRules() writes are accepted, which name whole values, and those are looked up.
class RuleSet final
{
public:
    /// Error: corrupt, naming what cannot be a rule.
    static base::Result<RuleSet> fromJson(const QJsonObject& patterns);

    /// Replaces values that were found as a rule names them; the value found stays as the first alternative. Returns
    /// how many were replaced.
    int apply(QMap<QString, std::optional<domain::FieldValue>>& fields) const;

    qsizetype size() const { return m_size; } ///< rules, of all fields

private:
    struct Rule {
        QString corrected;
        double confidence = 0;
    };
    QMap<QString, QHash<QString, Rule>> m_rules; ///< field → value in lower case → rule
    qsizetype m_size = 0;
};

/// The probability, with a certainty of 95 %, that at least holds for something that was right that often: the lower
/// end of Wilson's score interval. 0 where nothing was seen.
double leastProbability(qint64 right, qint64 seen);

} // namespace emend::learning
