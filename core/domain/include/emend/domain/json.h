// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>

#include <QtCore/QJsonObject>

namespace emend::domain {

/// The document's result as the contract of `emend-cli process` words it.
QJsonObject toJson(const Extraction& extraction);

/// The inverse, up to the rounding of confidences. Error: corrupt.
base::Result<Extraction> extractionFromJson(const QJsonObject& json);

/// A page's words and boxes, as they travel between processes and into the recognition cache; the inverse of
/// pageTextFromJson.
QJsonObject toJson(const PageText& page);
base::Result<PageText> pageTextFromJson(const QJsonObject& json);

QJsonObject toJson(const Barcode& barcode);
Barcode barcodeFromJson(const QJsonObject& json);

} // namespace emend::domain
