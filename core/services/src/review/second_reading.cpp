// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "second_reading.h"

#include "decided_document.h"

#include <emend/services/prepare_correction.h>

namespace emend::services {

namespace {

using base::Result;

QString normalised(const QString& field, const QString& value)
{
    return field == QLatin1String("merchant") ? merchantKey(value) : value.simplified().toCaseFolded();
}

Result<bool> isChosen(storage::Transaction& transaction, const domain::Document& document,
                      const domain::Extraction& decided, const SecondReadingRule& rule)
{
    domain::Document shown = document;
    showInLists(decided, shown);
    if (rule.amountMinor && shown.amount && qAbs(shown.amount->minor) >= *rule.amountMinor)
        return true;
    if (!rule.newMerchants || shown.merchant.isEmpty())
        return false;
    return storage::isReviewedMerchant(transaction, shown.merchant).map([](bool isKnown) { return !isKnown; });
}

} // namespace

bool agree(const QMap<QString, QString>& one, const QMap<QString, QString>& other)
{
    if (one.size() != other.size())
        return false;
    for (auto it = one.cbegin(); it != one.cend(); ++it) {
        const auto found = other.constFind(it.key());
        if (found == other.cend() || normalised(it.key(), *it) != normalised(it.key(), *found))
            return false;
    }
    return true;
}

Result<bool> mustBeReadAgain(storage::Transaction& transaction, const domain::Document& document,
                             const domain::Extraction& decided, const SecondReadingRule& rule)
{
    const auto readings = storage::readingsOf(transaction, document.id);
    if (!readings)
        return tl::unexpected(readings.error());
    if (readings->empty())
        return isChosen(transaction, document, decided, rule);
    return readings->size() == 1 && !agree(otherReading(readings->front()).values, decidedValues(decided));
}

QJsonObject readingJson(const domain::Extraction& decided)
{
    QJsonObject json;
    const QMap<QString, QString> values = decidedValues(decided);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

OtherReading otherReading(const storage::Review& review)
{
    OtherReading reading{review.reviewer, {}};
    for (auto it = review.decided.begin(); it != review.decided.end(); ++it)
        reading.values.insert(it.key(), it.value().toString());
    return reading;
}

} // namespace emend::services
