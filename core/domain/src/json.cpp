// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/json.h>

#include <QtCore/QJsonArray>

#include <cmath>

namespace emend::domain {

namespace {

// Three places are finer than any confidence is meant, and keep the lines short.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonArray toJson(const QRect& box)
{
    return {box.x(), box.y(), box.width(), box.height()};
}

QRect rectFromJson(const QJsonValue& value)
{
    const QJsonArray array = value.toArray();
    return {array.at(0).toInt(), array.at(1).toInt(), array.at(2).toInt(), array.at(3).toInt()};
}

QJsonObject toJson(const FieldValue& field)
{
    QJsonObject json{{QStringLiteral("value"), field.value},
                     {QStringLiteral("raw"), field.raw},
                     {QStringLiteral("confidence"), rounded(field.confidence)},
                     {QStringLiteral("page"), field.page},
                     {QStringLiteral("source"), field.source}};
    if (!field.box.isEmpty())
        json.insert(QStringLiteral("box"), toJson(field.box));
    if (!field.alternatives.empty()) {
        QJsonArray alternatives;
        for (const Alternative& other : field.alternatives)
            alternatives.append(QJsonObject{{QStringLiteral("value"), other.value},
                                            {QStringLiteral("raw"), other.raw},
                                            {QStringLiteral("confidence"), rounded(other.confidence)}});
        json.insert(QStringLiteral("alternatives"), alternatives);
    }
    return json;
}

FieldValue fieldFromJson(const QJsonObject& json)
{
    FieldValue field{json.value(QLatin1String("value")).toString(),
                     json.value(QLatin1String("raw")).toString(),
                     json.value(QLatin1String("confidence")).toDouble(),
                     json.value(QLatin1String("page")).toInt(),
                     rectFromJson(json.value(QLatin1String("box"))),
                     json.value(QLatin1String("source")).toString(),
                     {}};
    for (const QJsonValue& other : json.value(QLatin1String("alternatives")).toArray())
        field.alternatives.push_back({other[QLatin1String("value")].toString(), other[QLatin1String("raw")].toString(),
                                      other[QLatin1String("confidence")].toDouble()});
    return field;
}

LineItem itemFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("description")).toString(), json.value(QLatin1String("quantity")).toString(),
            json.value(QLatin1String("unit_price")).toString(),  json.value(QLatin1String("amount")).toString(),
            json.value(QLatin1String("page")).toInt(),           rectFromJson(json.value(QLatin1String("box")))};
}

QJsonObject toJson(const LineItem& item)
{
    return {{QStringLiteral("description"), item.description},
            {QStringLiteral("quantity"), item.quantity},
            {QStringLiteral("unit_price"), item.unitPrice},
            {QStringLiteral("amount"), item.amount},
            {QStringLiteral("page"), item.page},
            {QStringLiteral("box"), toJson(item.box)}};
}

} // namespace

QJsonObject toJson(const Barcode& barcode)
{
    return {{QStringLiteral("format"), barcode.format},
            {QStringLiteral("value"), barcode.value},
            {QStringLiteral("page"), barcode.page},
            {QStringLiteral("box"), toJson(barcode.box)}};
}

Barcode barcodeFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("format")).toString(), json.value(QLatin1String("value")).toString(),
            json.value(QLatin1String("page")).toInt(), rectFromJson(json.value(QLatin1String("box")))};
}

QJsonObject toJson(const Extraction& extraction)
{
    QJsonObject fields;
    for (auto it = extraction.fields.cbegin(); it != extraction.fields.cend(); ++it)
        fields.insert(it.key(), it.value() ? QJsonValue(toJson(*it.value())) : QJsonValue(QJsonValue::Null));
    QJsonArray items;
    for (const LineItem& item : extraction.items)
        items.append(toJson(item));
    QJsonArray barcodes;
    for (const Barcode& barcode : extraction.barcodes)
        barcodes.append(toJson(barcode));
    QJsonObject versions;
    for (auto it = extraction.versions.cbegin(); it != extraction.versions.cend(); ++it)
        versions.insert(it.key(), it.value());
    QJsonObject timings;
    for (auto it = extraction.timingsMs.cbegin(); it != extraction.timingsMs.cend(); ++it)
        timings.insert(it.key(), std::round(it.value() * 10) / 10);
    QJsonObject json{{QStringLiteral("file"), extraction.file},
                     {QStringLiteral("sha256"), extraction.sha256},
                     {QStringLiteral("status"), statusName(extraction.status)},
                     {QStringLiteral("pages"), extraction.pages},
                     {QStringLiteral("reasons"), QJsonArray::fromStringList(extraction.reasons)},
                     {QStringLiteral("versions"), versions},
                     {QStringLiteral("timings_ms"), timings}};
    if (extraction.error) {
        json.insert(QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), base::errorCodeName(extraction.error->code)},
                                {QStringLiteral("message"), extraction.error->message}});
        return json;
    }
    json.insert(QStringLiteral("type"),
                QJsonObject{{QStringLiteral("name"), extraction.type.name},
                            {QStringLiteral("confidence"), rounded(extraction.type.confidence)}});
    json.insert(QStringLiteral("fields"), fields);
    json.insert(QStringLiteral("items"), items);
    json.insert(QStringLiteral("barcodes"), barcodes);
    json.insert(QStringLiteral("text"), extraction.text);
    return json;
}

base::Result<Extraction> extractionFromJson(const QJsonObject& json)
{
    Extraction extraction;
    const std::optional<Status> status = statusFromName(json.value(QLatin1String("status")).toString());
    if (!status)
        return base::fail(base::ErrorCode::Corrupt, QStringLiteral("A stored result has no status."));
    extraction.status = *status;
    extraction.file = json.value(QLatin1String("file")).toString();
    extraction.sha256 = json.value(QLatin1String("sha256")).toString();
    extraction.pages = json.value(QLatin1String("pages")).toInt();
    extraction.text = json.value(QLatin1String("text")).toString();
    for (const QJsonValue& reason : json.value(QLatin1String("reasons")).toArray())
        extraction.reasons << reason.toString();
    const QVariantMap versions = json.value(QLatin1String("versions")).toObject().toVariantMap();
    for (auto it = versions.cbegin(); it != versions.cend(); ++it)
        extraction.versions.insert(it.key(), it.value().toString());
    const QVariantMap timings = json.value(QLatin1String("timings_ms")).toObject().toVariantMap();
    for (auto it = timings.cbegin(); it != timings.cend(); ++it)
        extraction.timingsMs.insert(it.key(), it.value().toDouble());
    const QJsonObject type = json.value(QLatin1String("type")).toObject();
    if (!type.isEmpty())
        extraction.type = {type.value(QLatin1String("name")).toString(),
                           type.value(QLatin1String("confidence")).toDouble()};
    const QJsonObject fields = json.value(QLatin1String("fields")).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        extraction.fields.insert(
            it.key(), it.value().isObject() ? std::optional(fieldFromJson(it.value().toObject())) : std::nullopt);
    for (const QJsonValue& item : json.value(QLatin1String("items")).toArray())
        extraction.items.push_back(itemFromJson(item.toObject()));
    for (const QJsonValue& barcode : json.value(QLatin1String("barcodes")).toArray())
        extraction.barcodes.push_back(barcodeFromJson(barcode.toObject()));
    const QJsonObject error = json.value(QLatin1String("error")).toObject();
    if (!error.isEmpty())
        extraction.error = {base::errorCodeFromName(error.value(QLatin1String("code")).toString()),
                            error.value(QLatin1String("message")).toString()};
    return extraction;
}

QJsonObject toJson(const PageText& page)
{
    QJsonArray lines;
    for (const Line& line : page.lines) {
        QJsonArray words;
        for (const Word& word : line.words) {
            QJsonArray entry{word.text,        word.box.x(),      word.box.y(),
                             word.box.width(), word.box.height(), rounded(word.confidence)};
            if (!word.alternative.isEmpty())
                entry.append(word.alternative);
            words.append(entry);
        }
        lines.append(words);
    }
    return {{QStringLiteral("index"), page.index},
            {QStringLiteral("width"), page.size.width()},
            {QStringLiteral("height"), page.size.height()},
            {QStringLiteral("origin"), textOriginName(page.origin)},
            {QStringLiteral("lines"), lines}};
}

base::Result<PageText> pageTextFromJson(const QJsonObject& json)
{
    PageText page;
    page.index = json.value(QLatin1String("index")).toInt(-1);
    page.size = {json.value(QLatin1String("width")).toInt(), json.value(QLatin1String("height")).toInt()};
    if (page.index < 0 || page.size.isEmpty())
        return base::fail(base::ErrorCode::Corrupt, QStringLiteral("A stored page has no index or no size."));
    page.origin = textOriginFromName(json.value(QLatin1String("origin")).toString());
    const QJsonArray lines = json.value(QLatin1String("lines")).toArray();
    page.lines.reserve(static_cast<size_t>(lines.size()));
    for (const QJsonValue& words : lines) {
        Line line;
        for (const QJsonValue& value : words.toArray()) {
            const QJsonArray entry = value.toArray();
            line.words.push_back({entry.at(0).toString(),
                                  {entry.at(1).toInt(), entry.at(2).toInt(), entry.at(3).toInt(), entry.at(4).toInt()},
                                  entry.at(5).toDouble(),
                                  entry.at(6).toString()});
        }
        page.lines.push_back(std::move(line));
    }
    return page;
}

} // namespace emend::domain
