// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_texts.h"

#include <emend/services/field_plan.h>

#include <QtCore/QLocale>

#include <algorithm>

namespace emend::ui {

QString timeText(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString fieldTitle(const QString& field)
{
    const std::vector<services::FormField> fields = services::formFields(QStringLiteral("receipt"));
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&field](const auto& known) { return known.name == field; });
    return found == fields.end() ? field : found->title;
}

} // namespace emend::ui
