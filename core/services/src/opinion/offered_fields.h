// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>

#include <QtCore/QDate>
#include <QtCore/QMap>

#include <memory>

namespace emend::services {

/// Values for a document of that type, offered while its fields are filled again.
struct Offers {
    QString type;
    QMap<QString, domain::FieldValue> values;
    QMap<QString, double> confidences; ///< of the values that were found without them
    QDate today;
};

/// What was learned (empty for what the program brings along) and the offers. An offer is taken where the field is
/// empty or what was found is less sure, and no rule is broken by it that held before; the other value stays as an
/// alternative. Beside a surer value, the offer is an alternative.
std::shared_ptr<const extraction::LearnedFields>
withOffers(const std::shared_ptr<const extraction::LearnedFields>& learned, Offers offers);

} // namespace emend::services
