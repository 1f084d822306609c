// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inferred_value.h"

#include "clean_text.h"

#include <emend/services/prepare_correction.h>

namespace emend::services {

QString inferredValue(const QJsonObject& inference, const QString& field)
{
    const QJsonValue found = inference.value(field);
    return (found.isObject() ? found.toObject().value(QLatin1String("value")) : found).toVariant().toString();
}

QString merchantKeyOf(const domain::Correction& correction)
{
    return merchantKey(correction.correctedMerchant.isEmpty()
                           ? cleanLine(inferredValue(correction.originalInference, QStringLiteral("merchant")))
                           : correction.correctedMerchant);
}

} // namespace emend::services
