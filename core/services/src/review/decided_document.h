// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/correction.h>
#include <emend/domain/document.h>
#include <emend/domain/review.h>

#include <QtCore/QDate>
#include <QtCore/QMap>

namespace emend::services {

/// A document as a person says it is.
struct DecidedDocument {
    domain::Extraction extraction;
    QMap<QString, QString> corrected; ///< field → what was typed, of those that differ from what was found
};

/// What a draft makes of what the program found. Error: invalid_argument, naming the field that cannot have that value.
base::Result<DecidedDocument> decide(const domain::Extraction& found, const domain::ReviewDraft& draft, QDate today);

/// Field → canonical value, the document's type among them; without empty ones.
QMap<QString, QString> decidedValues(const domain::Extraction& extraction);

/// A correction with all that does not depend on who made it.
domain::CorrectionInput correctionOf(const domain::Extraction& found, const DecidedDocument& decided);

/// What lists show of the document.
void showInLists(const domain::Extraction& extraction, domain::Document& document);

} // namespace emend::services
