// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/page_reader.h>

#include <emend/domain/json.h>

#include <QtCore/QJsonArray>

namespace emend::pipeline {

QJsonObject toJson(const PageResult& page)
{
    QJsonArray barcodes;
    for (const domain::Barcode& barcode : page.barcodes)
        barcodes.append(domain::toJson(barcode));
    QJsonObject timings;
    for (auto it = page.timingsMs.cbegin(); it != page.timingsMs.cend(); ++it)
        timings.insert(it.key(), it.value());
    return {{QStringLiteral("text"), domain::toJson(page.text)},
            {QStringLiteral("barcodes"), barcodes},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(page.reasons)},
            {QStringLiteral("timings_ms"), timings},
            {QStringLiteral("recognizer"), page.recognizer}};
}

base::Result<PageResult> pageResultFromJson(const QJsonObject& json)
{
    base::Result<domain::PageText> text = domain::pageTextFromJson(json.value(QLatin1String("text")).toObject());
    if (!text)
        return tl::unexpected(text.error());
    PageResult page;
    page.text = std::move(*text);
    for (const QJsonValue& barcode : json.value(QLatin1String("barcodes")).toArray())
        page.barcodes.push_back(domain::barcodeFromJson(barcode.toObject()));
    for (const QJsonValue& reason : json.value(QLatin1String("reasons")).toArray())
        page.reasons << reason.toString();
    const QJsonObject timings = json.value(QLatin1String("timings_ms")).toObject();
    for (auto it = timings.begin(); it != timings.end(); ++it)
        page.timingsMs.insert(it.key(), it.value().toDouble());
    page.recognizer = json.value(QLatin1String("recognizer")).toString();
    return page;
}

} // namespace emend::pipeline
