// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/schema.h>

#include <QtCore/QDate>

#include <vector>

namespace emend::extraction {

/// A rule that the fields of a document break.
struct RuleBreak {
    QStringList fields; ///< the fields concerned
    QString message; ///< short phrase for a reviewer, such as `date lies in the future`
};

/// Checks each field against its own schema (type, pattern, enumeration) and the rules across fields; an empty optional field breaks nothing.
std::vector<RuleBreak> validate(const DocumentSchema& schema, const QMap<QString, std::optional<domain::FieldValue>>& fields, QDate today);

/// Sets status and reasons of a document whose fields are final: required field missing, below its threshold, a broken rule, more than half of
/// the fields empty, and the audit sample (a share of the confident ones, chosen by sha256).
void decideReview(const DocumentSchema& schema, const std::vector<RuleBreak>& breaks, double auditShare, domain::Extraction& extraction);

} // namespace emend::extraction
