// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QStringList>

#include <vector>

namespace emend::extraction {

enum class FieldType { Text, Money, Date, Enumeration, Digits };

/// One field of a document type, as `resources/schemas/*.json` describes it.
struct FieldSchema {
    QString name;
    QString title; ///< for people
    FieldType type = FieldType::Text;
    bool required = false;
    double threshold = 0.7; ///< below this confidence a person looks
    QStringList labels; ///< words printed beside the value, lower case
    QStringList values; ///< of an enumeration
    QString pattern; ///< regular expression that the whole canonical value must match; empty for none
};

/// A rule across fields; fields without a value are left out of it.
/// - `sum`: the first ones add up to the last, to the cent; all but the first may also be contained in it already (tax
/// that is included).
/// - `order`: none is less than the one before.
/// - `any_of`: at least one has a value.
/// - `not_future`: no date after today. `not_ssn`: no value printed as a social security number (`123-45-6789`).
struct RuleSchema {
    QString kind;
    QStringList fields;
    QString message; ///< the sentence that a reviewer reads
};

struct DocumentSchema {
    QString type; ///< receipt invoice bank_statement w9 government_id product other
    QString title;
    QStringList keywords; ///< words that speak for this type, lower case
    std::vector<FieldSchema> fields;
    std::vector<RuleSchema> rules;

    const FieldSchema* field(const QString& name) const; ///< nullptr where there is none
};

/// Parses one schema. Error: invalid_argument with the place and what is wrong.
base::Result<DocumentSchema> parseSchema(const QByteArray& json);

/// The schemas that the program ships, in the order of the types above. Read once from the resources.
const std::vector<DocumentSchema>& builtInSchemas();

/// The schema of that type, or that of `other`.
const DocumentSchema& schemaFor(const QString& type);

} // namespace emend::extraction
