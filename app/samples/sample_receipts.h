// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtGui/QImage>

namespace emend::samples {

/// A drawn receipt and what a person reads on it: canonical values by field name.
struct SampleReceipt {
    QImage image;
    QJsonObject fields;
};

// All merchants are invented.
SampleReceipt cafeReceipt(); ///< RM, thermal, service tax, cash
SampleReceipt groceryReceipt(); ///< RM, two-line items, rounding, card
SampleReceipt hardwareReceipt(); ///< $, proportional type, table with four columns, sales tax
SampleReceipt bakeryReceipt(); ///< €, German, decimal comma, two tax rates
SampleReceipt pharmacyReceipt(); ///< ৳ and Bengali header where a font has them, else Tk
SampleReceipt fuelReceipt(); ///< $, short, card
SampleReceipt electronicsReceipt(); ///< €, with an EAN-13 and a QR code
SampleReceipt dinerReceipt(); ///< $, month by name
SampleReceipt dinerCardSlip(); ///< the card slip of the diner's receipt

} // namespace emend::samples
