// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/review_reason.h>
#include <emend/extraction/validate.h>

#include <cmath>

namespace emend::extraction {

namespace {

using domain::ReasonKind;

/// The first 64 bits of the hash as a share of all of them: uniform, and the same on every machine and run.
bool isInAuditSample(const QString& sha256, double share)
{
    bool ok = false;
    const quint64 first = sha256.left(16).toULongLong(&ok, 16);
    return ok && sha256.size() == 64 && std::ldexp(static_cast<double>(first), -64) < share;
}

QStringList requiredFieldReasons(const DocumentSchema& schema, const domain::Extraction& extraction)
{
    QStringList reasons;
    int required = 0;
    int missing = 0;
    for (const FieldSchema& field : schema.fields) {
        if (!field.required)
            continue;
        ++required;
        const std::optional<domain::FieldValue> value = extraction.fields.value(field.name);
        if (!value || value->value.isEmpty()) {
            ++missing;
            reasons << domain::reasonPhrase({ReasonKind::MissingField, {field.name}});
        } else if (!(value->confidence >= field.threshold)) { // also true for NaN
            reasons << domain::reasonPhrase({ReasonKind::DoubtfulField, {field.name}});
        }
    }
    if (missing * 2 > required || extraction.text.trimmed().isEmpty())
        reasons << domain::reasonPhrase({ReasonKind::MostlyEmpty, {}});
    return reasons;
}

} // namespace

void decideReview(const DocumentSchema& schema, const std::vector<RuleBreak>& breaks, double auditShare,
                  domain::Extraction& extraction)
{
    QStringList reasons = extraction.reasons + requiredFieldReasons(schema, extraction);
    for (const RuleBreak& rule : breaks)
        reasons << QStringLiteral("%1: %2").arg(rule.fields.join(QLatin1String(", ")), rule.message);
    if (reasons.isEmpty() && isInAuditSample(extraction.sha256, auditShare))
        reasons << domain::reasonPhrase({ReasonKind::AuditSample, {}});
    reasons.removeDuplicates();
    extraction.reasons = reasons;
    extraction.status = reasons.isEmpty() ? domain::Status::Done : domain::Status::NeedsReview;
}

} // namespace emend::extraction
