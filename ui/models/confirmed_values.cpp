// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmed_values.h"

#include <algorithm>

namespace emend::ui {

namespace {

constexpr qint64 kOldMs = 60'000; ///< others confirm too

} // namespace

ConfirmedValues::ConfirmedValues(services::Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

void ConfirmedValues::loadIfOld()
{
    if (m_age.isValid() && !m_age.hasExpired(kOldMs))
        return;
    m_age.start();
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::knownValues(database); },
        [this](base::Result<std::vector<services::KnownValue>> known) {
            if (!known)
                return; // suggestions are fewer, and the next time asks again
            m_values = std::make_shared<const std::vector<services::KnownValue>>(std::move(*known));
            Q_EMIT loaded();
        });
}

void ConfirmedValues::add(const domain::Extraction& decided)
{
    auto values = std::make_shared<std::vector<services::KnownValue>>(*m_values);
    for (const QString& field : {QStringLiteral("merchant"), QStringLiteral("address")}) {
        const auto value = decided.fields.value(field);
        if (!value || value->value.isEmpty())
            continue;
        const auto same = [&](const services::KnownValue& other) {
            return other.field == field && other.value == value->value;
        };
        const auto found = std::find_if(values->begin(), values->end(), same);
        if (found != values->end())
            ++found->documents;
        else
            values->push_back({field, value->value, 1});
    }
    m_values = values;
    if (const auto date = decided.fields.value(QStringLiteral("date")))
        m_usualYear = QDate::fromString(date->value, Qt::ISODate).year();
}

} // namespace emend::ui
