// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_json.h"

#include <emend/domain/json.h>
#include <emend/pipeline/page_reader.h>

namespace emend::services {

namespace {

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

QJsonObject sourceJson(const storage::ConfirmedRow& row, const QJsonArray& pages)
{
    QJsonObject values;
    for (auto it = row.values.cbegin(); it != row.values.cend(); ++it)
        values.insert(it.key(), it.value());
    QJsonArray texts;
    for (const QJsonValue& page : pages) {
        // Pages of another format, or without words, teach nothing.
        if (const auto read = pipeline::pageResultFromJson(page.toObject()); read && !read->text.size.isEmpty())
            texts.append(domain::toJson(read->text));
    }
    QJsonObject source{{QStringLiteral("id"), row.id},
                       {QStringLiteral("confirmed_at"), timeText(row.confirmedAt)},
                       {QStringLiteral("values"), values},
                       {QStringLiteral("pages"), texts}};
    if (!row.header.isEmpty())
        source.insert(QStringLiteral("header"), QJsonArray::fromStringList(row.header));
    return source;
}

base::Result<learning::ConfirmedDocument> confirmedDocument(const QJsonObject& source)
{
    learning::ConfirmedDocument document;
    document.id = source.value(QLatin1String("id")).toString();
    document.confirmedAt = timeFrom(source.value(QLatin1String("confirmed_at")));
    const QJsonObject values = source.value(QLatin1String("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        document.values.insert(it.key(), it->toString());
    const QJsonArray header = source.value(QLatin1String("header")).toArray();
    for (const QJsonValue& row : header)
        document.header << row.toString();
    const QJsonArray pages = source.value(QLatin1String("pages")).toArray();
    for (const QJsonValue& page : pages) {
        auto text = domain::pageTextFromJson(page.toObject());
        if (!text)
            return tl::unexpected(text.error());
        document.pages.push_back(std::move(*text));
    }
    return document;
}

QJsonObject toJson(const learning::RepeatedValue& value)
{
    return {{QStringLiteral("field"), value.field},         {QStringLiteral("original"), value.original},
            {QStringLiteral("corrected"), value.corrected}, {QStringLiteral("corrections"), value.corrections},
            {QStringLiteral("quality"), value.quality},     {QStringLiteral("last_seen"), timeText(value.lastSeen)}};
}

learning::RepeatedValue repeatedValue(const QJsonObject& json)
{
    return {json.value(QLatin1String("field")).toString(),     json.value(QLatin1String("original")).toString(),
            json.value(QLatin1String("corrected")).toString(), json.value(QLatin1String("corrections")).toInteger(),
            json.value(QLatin1String("quality")).toDouble(),   timeFrom(json.value(QLatin1String("last_seen")))};
}

QJsonObject toJson(const learning::Veto& veto)
{
    return {{QStringLiteral("merchant"), veto.merchant},
            {QStringLiteral("field"), veto.field},
            {QStringLiteral("value"), veto.value}};
}

learning::Veto vetoFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("merchant")).toString(), json.value(QLatin1String("field")).toString(),
            json.value(QLatin1String("value")).toString()};
}

} // namespace emend::services
