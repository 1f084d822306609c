// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/extraction/schema.h>

#include <QtCore/QDate>
#include <QtCore/QMap>

#include <string>
#include <vector>

namespace emend::extraction {

/// A named property of a candidate; binary ones are 1 where they hold and absent where not.
struct Feature {
    std::string name;
    double value = 1;
};

/// Something printed that could be a field's value.
struct Candidate {
    QString value; ///< canonical: ISO date, plain decimal, cleaned text
    QString raw; ///< exactly what is printed; several lines are joined by single blanks
    int page = 0; ///< 0-based
    QRect box; ///< union of the words
    double confidence = 0; ///< the recogniser's, that all its words are right; 0–1
    std::vector<Feature> features;
};

using CandidateSets = QMap<QString, std::vector<Candidate>>;

/// The fields that the ranker decides: merchant, date, amount, address.
QStringList rankedFields();

/// Candidates of the ranked fields, top to bottom. Their number is bounded whatever the input; `today` serves two-digit
/// years.
CandidateSets receiptCandidates(const std::vector<domain::PageText>& pages, QDate today);

/// What stands beside or below the labels of the schema's fields, of each field top to bottom; `confidence` is that it
/// is the field's value. Without features.
CandidateSets labelledCandidates(const std::vector<domain::PageText>& pages, const DocumentSchema& schema, QDate today);

} // namespace emend::extraction
