// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/known_merchant.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace emend::learning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::PatternVersion)
};

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QDateTime timeFrom(const QJsonValue& json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODate);
}

QJsonArray toJson(const std::vector<Count>& counts)
{
    QJsonArray array;
    for (const Count& count : counts)
        array.append(
            QJsonObject{{QStringLiteral("value"), count.value}, {QStringLiteral("documents"), count.documents}});
    return array;
}

std::vector<Count> countsFrom(const QJsonValue& json)
{
    std::vector<Count> counts;
    for (const QJsonValue& value : json.toArray())
        counts.push_back({value[QLatin1String("value")].toString(), value[QLatin1String("documents")].toInt()});
    return counts;
}

QStringList textsFrom(const QJsonValue& json)
{
    QStringList texts;
    for (const QJsonValue& value : json.toArray())
        texts << value.toString();
    return texts;
}

QJsonObject toJson(const KnownPlace& place)
{
    QJsonArray headers;
    for (const QStringList& header : place.headers)
        headers.append(QJsonArray::fromStringList(header));
    return {{QStringLiteral("address"), place.address},
            {QStringLiteral("documents"), place.documents},
            {QStringLiteral("last_seen"), timeText(place.lastSeen)},
            {QStringLiteral("headers"), headers},
            {QStringLiteral("numbers"), QJsonArray::fromStringList(place.numbers)}};
}

KnownPlace placeFrom(const QJsonValue& json)
{
    KnownPlace place{json[QLatin1String("address")].toString(),
                     json[QLatin1String("documents")].toInt(),
                     timeFrom(json[QLatin1String("last_seen")]),
                     {},
                     textsFrom(json[QLatin1String("numbers")])};
    for (const QJsonValue& header : json[QLatin1String("headers")].toArray())
        place.headers.push_back(textsFrom(header));
    return place;
}

} // namespace

QJsonObject toJson(const KnownMerchant& merchant)
{
    QJsonArray places;
    for (const KnownPlace& place : merchant.places)
        places.append(toJson(place));
    QJsonObject anchors;
    for (auto it = merchant.anchors.cbegin(); it != merchant.anchors.cend(); ++it)
        anchors.insert(it.key(), toJson(it.value()));
    return {{QStringLiteral("name"), merchant.name},
            {QStringLiteral("documents"), merchant.documents},
            {QStringLiteral("last_seen"), timeText(merchant.lastSeen)},
            {QStringLiteral("categories"), toJson(merchant.categories)},
            {QStringLiteral("currencies"), toJson(merchant.currencies)},
            {QStringLiteral("payment_methods"), toJson(merchant.paymentMethods)},
            {QStringLiteral("date_orders"), toJson(merchant.dateOrders)},
            {QStringLiteral("places"), places},
            {QStringLiteral("anchors"), anchors}};
}

base::Result<KnownMerchant> knownMerchantFromJson(const QJsonObject& json)
{
    KnownMerchant merchant;
    merchant.name = json.value(QLatin1String("name")).toString();
    if (merchant.name.isEmpty() || !json.value(QLatin1String("places")).isArray())
        return base::fail(base::ErrorCode::Corrupt,
                          Text::tr("A merchant of this pattern version has no name or no places."));
    merchant.documents = json.value(QLatin1String("documents")).toInt();
    merchant.lastSeen = timeFrom(json.value(QLatin1String("last_seen")));
    merchant.categories = countsFrom(json.value(QLatin1String("categories")));
    merchant.currencies = countsFrom(json.value(QLatin1String("currencies")));
    merchant.paymentMethods = countsFrom(json.value(QLatin1String("payment_methods")));
    merchant.dateOrders = countsFrom(json.value(QLatin1String("date_orders")));
    for (const QJsonValue& place : json.value(QLatin1String("places")).toArray())
        merchant.places.push_back(placeFrom(place));
    const QJsonObject anchors = json.value(QLatin1String("anchors")).toObject();
    for (auto it = anchors.begin(); it != anchors.end(); ++it)
        merchant.anchors.insert(it.key(), countsFrom(it.value()));
    return merchant;
}

} // namespace emend::learning
