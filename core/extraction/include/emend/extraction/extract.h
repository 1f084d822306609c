// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>

#include <QtCore/QDate>

#include <memory>
#include <vector>

namespace emend::extraction {

class LearnedFields;

struct ExtractSettings {
    QString forcedType; ///< skips classification where not empty
    QDate today; ///< for two-digit years and "not in the future"; given by the caller so that results repeat
    double auditShare = 0.05; ///< share of the confident documents that go to review all the same
    std::shared_ptr<const LearnedFields> learned = {}; ///< empty for what the program brings along
};

/// Fills type, fields, items, status and reasons of `extraction` from its pages: classify → candidates → rank → coerce
/// → validate → score. Reads extraction.barcodes and extraction.sha256 (which decides the audit sample). A pure
/// function: the same input gives the same result.
void extractFields(const std::vector<domain::PageText>& pages, const ExtractSettings& settings,
                   domain::Extraction& extraction);

} // namespace emend::extraction
