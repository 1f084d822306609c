// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_builder.h"

#include <emend/learning/confirmed_document.h>

namespace emend::test {

/// The rows of a receipt of one of some shops.
inline QStringList shopRows(int shop, const QString& total = QStringLiteral("7.55"))
{
    static const QList<QStringList> heads{
        {QStringLiteral("LUCKY STAR STATIONERY SDN BHD"), QStringLiteral("(123456-X)"),
         QStringLiteral("12, JALAN BESAR 3,"), QStringLiteral("TAMAN MAJU, 81100 JOHOR BAHRU"),
         QStringLiteral("TEL: 07-3507405")},
        {QStringLiteral("GREEN VALLEY HARDWARE TRADING"), QStringLiteral("NO 7 LORONG SETIA 2"),
         QStringLiteral("43000 KAJANG SELANGOR"), QStringLiteral("TEL 03-87331122")},
        {QStringLiteral("RESTORAN SELERA KAMPUNG"), QStringLiteral("88 PERSIARAN RAJA MUDA"),
         QStringLiteral("50300 KUALA LUMPUR"), QStringLiteral("GST ID 001122334455")}};
    return heads[shop]
        + QStringList{QStringLiteral("DATE: 19/10/2018 20:49"), QStringLiteral("PENCIL HB       1   3.00"),
                      QStringLiteral("TOTAL              ") + total, QStringLiteral("CASH               10.00"),
                      QStringLiteral("THANK YOU")};
}

inline QString shopName(int shop)
{
    static const QStringList names{QStringLiteral("Lucky Star Stationery Sdn Bhd"),
                                   QStringLiteral("Green Valley Hardware Trading"),
                                   QStringLiteral("Restoran Selera Kampung")};
    return names[shop];
}

inline QString shopAddress(int shop)
{
    static const QStringList addresses{QStringLiteral("12, Jalan Besar 3, Taman Maju, 81100 Johor Bahru"),
                                       QStringLiteral("No 7 Lorong Setia 2, 43000 Kajang Selangor"),
                                       QStringLiteral("88 Persiaran Raja Muda, 50300 Kuala Lumpur")};
    return addresses[shop];
}

inline learning::ConfirmedDocument confirmed(int shop, int day, const QString& total = QStringLiteral("7.55"))
{
    return {QStringLiteral("%1-%2").arg(shop).arg(day),
            QDateTime(QDate(2026, 11, day), QTime(9, 0), Qt::UTC),
            {{QStringLiteral("merchant"), shopName(shop)},
             {QStringLiteral("address"), shopAddress(shop)},
             {QStringLiteral("amount"), total},
             {QStringLiteral("date"), QStringLiteral("2018-10-19")},
             {QStringLiteral("category"), QStringLiteral("office supplies")}},
            {pageOf(shopRows(shop, total))}};
}

/// The same print as a tired recogniser sees it.
inline QStringList misread(QStringList rows)
{
    for (QString& row : rows) {
        row.replace(QLatin1String("LUCKY"), QLatin1String("LUCRY"))
            .replace(QLatin1String("STAR"), QLatin1String("SIAR"));
        row.replace(QLatin1String("BESAR"), QLatin1String("8E5AR"))
            .replace(QLatin1String("MAJU"), QLatin1String("MAIU"));
    }
    return rows;
}

} // namespace emend::test
