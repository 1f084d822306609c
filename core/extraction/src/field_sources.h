// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "money_rows.h"

#include <emend/domain/extraction.h>
#include <emend/extraction/ranker.h>
#include <emend/extraction/schema.h>

#include <optional>
#include <vector>

namespace emend::extraction {

using FieldMap = QMap<QString, std::optional<domain::FieldValue>>;

/// The ranker's answer with its runners-up; empty where "none of them" is likelier than any.
std::optional<domain::FieldValue> rankedField(const Ranker& ranker, const QString& field,
                                              const std::vector<Candidate>& candidates);

/// Fills subtotal, tax, rounding, payment_method and card_last_four of a receipt or invoice; reads `amount`.
void fillPaymentDetails(const Layout& layout, const std::vector<MoneyRow>& rows, const DocumentSchema& schema,
                        FieldMap& fields);

/// Fills the schema's fields that are still empty with what stands right of or below one of their labels.
/// `settled` fields are left alone.
void fillLabelledFields(const Layout& layout, const DocumentSchema& schema, const QStringList& settled,
                        FieldMap& fields);

/// The bought things: rows above the totals with an amount at their right end.
std::vector<domain::LineItem> lineItems(const Layout& layout, const std::vector<MoneyRow>& rows);

} // namespace emend::extraction
