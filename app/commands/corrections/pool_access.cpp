// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_access.h"

#include "bootstrap/open_database.h"
#include "bootstrap/setting_values.h"
#include "commands/command.h"

#include <emend/storage/settings.h>

#include <QtCore/QCoreApplication>

namespace emend::commands {

base::Result<PoolAccess> openPool(const bootstrap::Settings& settings)
{
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const base::Result<QByteArray> salt = (*database)->transact(
        [&now](storage::Transaction& transaction) { return storage::deploymentSalt(transaction, now); });
    if (!salt)
        return tl::unexpected(salt.error());
    return PoolAccess{std::move(*database), {*salt, now}, {domain::ActorType::User, bootstrap::actorName(settings)}};
}

base::Result<services::CorrectionFormat> correctionFormatFrom(const bootstrap::Setting& setting,
                                                              const QString& fileName)
{
    if (setting.value.isEmpty())
        return fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? services::CorrectionFormat::Csv
                                                                             : services::CorrectionFormat::JsonLines;
    const auto format = services::formatFromName(setting.value);
    if (!format)
        return tl::unexpected(wrongSetting(
            setting, QCoreApplication::translate("emend::commands::Corrections", "must be jsonl or csv.")));
    return *format;
}

} // namespace emend::commands
