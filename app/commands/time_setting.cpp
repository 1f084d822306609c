// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_setting.h"

#include "bootstrap/setting_values.h"
#include "commands/command.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

namespace emend::commands {

base::Result<QDateTime> timeFrom(const bootstrap::Setting& setting, const QDateTime& now)
{
    static const QRegularExpression agePattern(QStringLiteral("^([0-9]{1,5})([mhdw])\\z"));
    static const QMap<QString, qint64> seconds{{QStringLiteral("m"), 60},
                                               {QStringLiteral("h"), 3600},
                                               {QStringLiteral("d"), 86'400},
                                               {QStringLiteral("w"), 604'800}};
    if (const QRegularExpressionMatch age = agePattern.match(setting.value); age.hasMatch())
        return now.toUTC().addSecs(-age.captured(1).toLongLong() * seconds.value(age.captured(2)));
    QDateTime time = QDateTime::fromString(setting.value, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return tl::unexpected(wrongSetting(
            setting,
            QCoreApplication::translate("emend::commands::Command",
                                        "must be a time such as 7d, 12h, 2026-11-22 or 2026-11-22T08:00:00Z.")));
    return time.toUTC();
}

} // namespace emend::commands
