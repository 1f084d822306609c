// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/confirmed_reading.h>

#include "header_print.h"

#include <emend/extraction/extract.h>
#include <emend/extraction/schema.h>

namespace emend::learning {

namespace {

bool meanTheSame(const extraction::FieldSchema& schema, const QString& a, const QString& b)
{
    if (a == b)
        return true;
    return schema.type == extraction::FieldType::Text && !a.isEmpty() && spellingKey(a) == spellingKey(b);
}

} // namespace

ReadDocument readConfirmed(const ConfirmedDocument& document,
                           const std::shared_ptr<const extraction::LearnedFields>& learned)
{
    domain::Extraction extraction;
    for (const domain::PageText& page : document.pages)
        extraction.text += page.text() + QLatin1Char('\n');
    extraction::extractFields(document.pages, {{}, document.confirmedAt.date(), 0, learned}, extraction);
    const extraction::DocumentSchema& schema = extraction::schemaFor(extraction.type.name);
    ReadDocument read;
    read.type = schema.type;
    read.isKnown = learned && learned->hintsFor(document.pages)->knowsMerchant();
    read.isDone = extraction.status == domain::Status::Done;
    for (const extraction::FieldSchema& field : schema.fields) {
        if (field.name == QLatin1String("barcode"))
            continue;
        ReadField one;
        one.field = field.name;
        one.confirmed = document.values.value(field.name);
        if (const std::optional<domain::FieldValue> found = extraction.fields.value(field.name)) {
            const std::optional<double> trained =
                learned ? learned->trainedThreshold(schema.type, field.name) : std::nullopt;
            one.found = found->value;
            one.confidence = found->confidence;
            one.isAccepted = !one.found.isEmpty() && one.confidence >= trained.value_or(field.threshold);
        }
        one.isRight = meanTheSame(field, one.confirmed, one.found);
        read.fields.push_back(std::move(one));
    }
    return read;
}

} // namespace emend::learning
