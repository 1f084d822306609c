// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/correction.h>

namespace emend::services {

/// What the program had found for that field: the inference holds plain values, or objects with a `value`.
QString inferredValue(const QJsonObject& inference, const QString& field);

/// Key of the merchant that the correction is about: the corrected one, else the one that was found. Empty where
/// neither is known.
QString merchantKeyOf(const domain::Correction& correction);

} // namespace emend::services
