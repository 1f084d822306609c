// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_stakes.h"

#include <emend/domain/review_reason.h>
#include <emend/extraction/validate.h>
#include <emend/services/review.h>

#include <QtCore/QSet>

namespace emend::services {

namespace {

// A wrong total is paid, a wrong date is booked in the wrong month, the rest is looked up again.
double weightOf(const extraction::FieldSchema& field)
{
    const double kind = field.type == extraction::FieldType::Money ? 3
        : field.type == extraction::FieldType::Date                ? 2
                                                                   : 1;
    return field.required ? 2 * kind : kind;
}

} // namespace

bool isAskedFor(const domain::Extraction& extraction, const QString& field)
{
    return extraction.reasons.contains(domain::reasonPhrase({domain::ReasonKind::DoubtfulField, {field}}));
}

std::vector<domain::FieldStake> fieldStakes(const domain::Extraction& extraction, const QDate& today)
{
    const extraction::DocumentSchema& schema = extraction::schemaFor(extraction.type.name);
    QSet<QString> broken;
    for (const extraction::RuleBreak& rule : extraction::validate(schema, extraction.fields, today))
        broken.unite(QSet<QString>(rule.fields.cbegin(), rule.fields.cend()));
    std::vector<domain::FieldStake> stakes;
    for (const extraction::FieldSchema& field : schema.fields) {
        const double threshold = isAskedFor(extraction, field.name) ? 1 : field.threshold;
        stakes.push_back({field.name, field.required, threshold, weightOf(field), broken.contains(field.name)});
    }
    return stakes;
}

} // namespace emend::services
