// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "currency_signs.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace emend::extraction {

namespace {

const QHash<QString, QString>& currenciesBySign()
{
    static const QHash<QString, QString> currencies = [] {
        struct Entry {
            const char16_t* signs;
            const char* code;
        };
        // A bare dollar is read as the one that is printed so most often.
        constexpr Entry kEntries[] = {
            {u"rm myr", "MYR"},   {u"s$ sgd", "SGD"},  {u"$ us$ usd", "USD"}, {u"€ eur euro", "EUR"},
            {u"£ gbp", "GBP"},    {u"¥ jpy", "JPY"},   {u"cny rmb", "CNY"},   {u"৳ bdt tk টাকা", "BDT"},
            {u"₹ inr rs", "INR"}, {u"rp idr", "IDR"},  {u"฿ thb", "THB"},     {u"₱ php", "PHP"},
            {u"₫ vnd", "VND"},    {u"₩ krw", "KRW"},   {u"a$ aud", "AUD"},    {u"c$ cad", "CAD"},
            {u"nz$ nzd", "NZD"},  {u"hk$ hkd", "HKD"}, {u"nt$ twd", "TWD"},   {u"b$ bnd", "BND"},
            {u"chf", "CHF"},      {u"r$ brl", "BRL"},  {u"mxn", "MXN"},       {u"sek", "SEK"},
            {u"nok", "NOK"},      {u"dkk", "DKK"},     {u"pln", "PLN"},       {u"aed", "AED"},
            {u"sar", "SAR"},      {u"pkr", "PKR"},     {u"lkr", "LKR"},       {u"zar", "ZAR"},
        };
        QHash<QString, QString> result;
        for (const Entry& entry : kEntries) {
            for (const QString& sign : QString::fromUtf16(entry.signs).split(QLatin1Char(' ')))
                result.insert(sign, QString::fromLatin1(entry.code));
        }
        return result;
    }();
    return currencies;
}

} // namespace

QString currencyBySign(const QString& sign)
{
    return currenciesBySign().value(sign.toLower());
}

QString currencySignPattern()
{
    QStringList signs = currenciesBySign().keys();
    std::sort(signs.begin(), signs.end(), [](const QString& left, const QString& right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    // Letters must not touch further letters: the `rm` of `farm` is no currency, that of `RM9` is one.
    for (QString& sign : signs) {
        const bool startsWithLetter = sign.front().isLetter();
        const bool endsWithLetter = sign.back().isLetter();
        sign = QRegularExpression::escape(sign);
        if (startsWithLetter)
            sign.prepend(QStringLiteral("(?<![\\p{L}\\p{M}])"));
        if (endsWithLetter)
            sign.append(QStringLiteral("(?![\\p{L}\\p{M}])"));
    }
    return signs.join(QLatin1Char('|'));
}

bool groupsByDots(const QString& currency)
{
    static const QStringList codes{QStringLiteral("EUR"), QStringLiteral("IDR"), QStringLiteral("VND"),
                                   QStringLiteral("BRL")};
    return codes.contains(currency);
}

} // namespace emend::extraction
