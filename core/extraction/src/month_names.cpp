// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "month_names.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace emend::extraction {

namespace {

/// Lower-case names of each month. Short forms that mean something else on receipts (Spanish `set`) are left out.
const std::array<QStringList, 12>& namesByMonth()
{
    static const std::array<QStringList, 12> names = [] {
        constexpr std::array<const char16_t*, 12> kNames{
            u"jan january januari januar jän jänner enero ene janvier janv জানুয়ারি জানুয়ারী জানুয়ারি জানুয়ারী জানু",
            u"feb february februari februar febrero février fevrier févr fév fev ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী "
            u"ফেব্রু",
            u"mar march mac märz maerz mrz marzo mars মার্চ",
            u"apr april abril abr avril avr এপ্রিল",
            u"may mei mai mayo মে",
            u"jun june juni junio juin জুন",
            u"jul july julai juli julio juillet juil জুলাই",
            u"aug august ogos ogo agosto ago août aout আগস্ট আগষ্ট",
            u"sep sept september septiembre septembre সেপ্টেম্বর",
            u"oct october okt oktober octubre octobre অক্টোবর",
            u"nov november noviembre novembre নভেম্বর",
            u"dec december dis disember dez dezember dic diciembre déc décembre decembre ডিসেম্বর",
        };
        std::array<QStringList, 12> result;
        for (size_t month = 0; month < kNames.size(); ++month)
            result[month] = QString::fromUtf16(kNames[month]).split(QLatin1Char(' '));
        return result;
    }();
    return names;
}

const QHash<QString, int>& monthsByName()
{
    static const QHash<QString, int> months = [] {
        QHash<QString, int> result;
        int number = 0;
        for (const QStringList& names : namesByMonth()) {
            ++number;
            for (const QString& name : names)
                result.insert(name, number);
        }
        return result;
    }();
    return months;
}

} // namespace

MonthName monthByName(const QString& name)
{
    QString key = name.toLower();
    if (const int number = monthsByName().value(key))
        return {number, false};
    key.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('5'), QLatin1Char('s'));
    // Only names with an l are spelled with a bar, a one or (`JUI`) an i in its place.
    key.replace(QLatin1String("ju1"), QLatin1String("jul"))
        .replace(QLatin1String("ju|"), QLatin1String("jul"))
        .replace(QLatin1String("jui"), QLatin1String("jul"));
    return {monthsByName().value(key), true};
}

QString monthNamePattern()
{
    QStringList patterns = monthsByName().keys();
    std::sort(patterns.begin(), patterns.end(), [](const QString& left, const QString& right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    for (QString& pattern : patterns) {
        pattern.replace(QLatin1Char('o'), QLatin1String("[o0]"));
        if (pattern.startsWith(QLatin1Char('s')))
            pattern.replace(0, 1, QStringLiteral("[s5]"));
        if (pattern == QLatin1String("jul"))
            pattern = QStringLiteral("ju[l1i|]");
    }
    return patterns.join(QLatin1Char('|'));
}

} // namespace emend::extraction
