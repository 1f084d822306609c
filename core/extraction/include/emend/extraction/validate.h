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
    QString message; ///< short English phrase such as `date lies in the future`
};

/// Checks each field against its own schema (type, pattern, enumeration) and the rules across fields; an empty optional
/// field breaks nothing.
std::vector<RuleBreak> validate(const DocumentSchema& schema,
                                const QMap<QString, std::optional<domain::FieldValue>>& fields, QDate today);

/// Sets status and reasons of a document whose fields are final: required field missing or below its threshold, a
/// broken rule, more than half of the fields empty, and the audit sample (a share, 0–1, of those that are confident
/// otherwise, chosen by sha256). Reasons that are there already stay. Only required fields count as empty, and a
/// document without any text: of the optional ones most are not printed on most documents, so counting them would send
/// nearly every good receipt to review.
void decideReview(const DocumentSchema& schema, const std::vector<RuleBreak>& breaks, double auditShare,
                  domain::Extraction& extraction);

} // namespace emend::extraction
