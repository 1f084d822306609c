// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/review.h>

#include <emend/extraction/validate.h>

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

std::vector<domain::FieldStake> fieldStakes(const domain::Extraction& extraction, const QDate& today)
{
    const extraction::DocumentSchema& schema = extraction::schemaFor(extraction.type.name);
    QSet<QString> broken;
    for (const extraction::RuleBreak& rule : extraction::validate(schema, extraction.fields, today))
        broken.unite(QSet<QString>(rule.fields.cbegin(), rule.fields.cend()));
    std::vector<domain::FieldStake> stakes;
    for (const extraction::FieldSchema& field : schema.fields)
        stakes.push_back({field.name, field.required, field.threshold, weightOf(field), broken.contains(field.name)});
    return stakes;
}

} // namespace emend::services
