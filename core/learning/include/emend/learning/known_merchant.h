// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <vector>

namespace emend::learning {

/// How many documents showed a value.
struct Count {
    QString value;
    int documents = 0;
};

/// One address of a merchant, and what the top of its documents looks like to the recogniser.
struct KnownPlace {
    QString address; ///< canonical; empty where none was confirmed
    int documents = 0;
    QDateTime lastSeen;
    std::vector<QStringList> headers; ///< printed rows of the newest documents, as they were read
    QStringList numbers; ///< telephone, tax and registration numbers: digits only, sorted
};

/// What confirmed documents tell about one merchant.
struct KnownMerchant {
    QString name; ///< canonical: the commonest spelling that people confirmed
    int documents = 0;
    QDateTime lastSeen;
    std::vector<Count> categories; ///< the commonest first, as all of these
    std::vector<Count> currencies;
    std::vector<Count> paymentMethods;
    std::vector<Count> dateOrders; ///< `D/M` and `M/D`, of dates printed in numbers
    std::vector<KnownPlace> places;
    QMap<QString, std::vector<Count>> anchors; ///< field → what stands before its value: see anchorOf()
};

QJsonObject toJson(const KnownMerchant& merchant);
base::Result<KnownMerchant> knownMerchantFromJson(const QJsonObject& json); ///< error: corrupt

} // namespace emend::learning
