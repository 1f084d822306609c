// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/review.h>

#include <QtCore/QDate>

#include <vector>

namespace emend::services {

/// A rule of the document's type that the values break.
struct BrokenRule {
    QStringList fields; ///< the fields concerned
    QString sentence; ///< translated, for the reviewer
};

/// Why a field has the value that it has.
struct FieldReport {
    QString source; ///< who or what gave it, translated; empty where the field is empty
    double confidence = 0; ///< 0–1; 1 where a person gave it
    double threshold = 0; ///< below it a person looks
    QString found; ///< what the program had found, where a person has changed it
    QMap<QString, QString> versions; ///< of what read the document: engine, pattern, recognizer
    std::vector<BrokenRule> rules; ///< those that concern the field, with the draft applied
    QStringList reasons; ///< why a person should look at this field, translated
};

/// The values as they would be confirmed now: what was found with the edits applied, also those that the field cannot
/// hold, and with the fields of the draft's type of document.
domain::Extraction withDraft(const domain::Extraction& extraction, const domain::ReviewDraft& draft,
                             const QDate& today);

FieldReport fieldReport(const domain::Extraction& extraction, const QString& field, const domain::ReviewDraft& draft,
                        const QDate& today);

/// The rules that the values break with the draft applied; they never keep anybody from confirming.
std::vector<BrokenRule> brokenRules(const domain::Extraction& extraction, const domain::ReviewDraft& draft,
                                    const QDate& today);

/// The fields that still need a look, the highest expected cost first. One that was edited needs none, unless it breaks
/// a rule; one that was confirmed as it is, unless it breaks a rule that concerns no other field.
QStringList fieldsInOrder(const domain::Extraction& extraction, const domain::ReviewDraft& draft, const QDate& today);

} // namespace emend::services
