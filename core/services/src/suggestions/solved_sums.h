// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/schema.h>

#include <vector>

namespace emend::services {

/// A value that follows from those of other fields.
struct SolvedSum {
    QString value; ///< plain decimal
    QString reason; ///< such as `Subtotal + Tax`
    bool isWhole = true; ///< all addends that have a value are in it
};

/// The sum rules of a schema solved for one field with the values of the others.
std::vector<SolvedSum> solvedSums(const extraction::DocumentSchema& schema, const QString& field,
                                  const QMap<QString, std::optional<domain::FieldValue>>& values);

} // namespace emend::services
