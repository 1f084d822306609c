// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema_texts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace emend::services {

namespace {

// The schemas are JSON, which lupdate does not read.
constexpr std::array kTexts{
    // types
    QT_TRANSLATE_NOOP("emend::services::Schema", "Receipt"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Invoice"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Bank statement"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "W-9 form"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Government ID"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Product label"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Other document"),
    // fields
    QT_TRANSLATE_NOOP("emend::services::Schema", "Merchant"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Date"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Total"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Currency"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Subtotal"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Tax"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Rounding"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Category"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Paid by"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Card, last four digits"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Address"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Seller"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Invoice number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Invoice date"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Due date"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Buyer"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Purchase order"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Payment terms"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Bank"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Account number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Account holder"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Period from"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Period to"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Opening balance"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Closing balance"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Name"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Business name"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Tax classification"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "City, state and ZIP code"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Social security number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Employer identification number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Date signed"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Document number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Date of birth"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Issued on"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Valid until"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Sex"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Nationality"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Product"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Price"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Barcode"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "SKU"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Expiry date"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Quantity"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "Title"),
    // rules
    QT_TRANSLATE_NOOP("emend::services::Schema", "subtotal, tax and rounding do not add up to the total"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "date lies in the future"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "due date lies before the invoice date"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "period starts after its end"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "period starts in the future"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "period ends in the future"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "looks like a social security number"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "neither SSN nor EIN was found"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "birth, issue and expiry are not in order"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "date of birth lies in the future"),
    QT_TRANSLATE_NOOP("emend::services::Schema", "date of issue lies in the future"),
};

} // namespace

QString schemaText(const QString& english)
{
    return QCoreApplication::translate("emend::services::Schema", english.toUtf8().constData());
}

bool isSchemaText(const QString& english)
{
    return std::any_of(kTexts.begin(), kTexts.end(),
                       [&english](const char* text) { return english == QLatin1String(text); });
}

} // namespace emend::services
