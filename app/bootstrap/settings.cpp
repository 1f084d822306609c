// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

namespace emend::bootstrap {

namespace {

QString environmentName(const QString& name)
{
    return QLatin1String("EMEND_") + name.toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
}

} // namespace

base::Result<Settings> Settings::load(const QString& iniFile)
{
    const QSettings file(iniFile, QSettings::IniFormat);
    Settings settings;
    settings.m_fileName = iniFile;
    const QStringList names = file.allKeys();
    // A comma outside quotes makes QSettings see a list.
    for (const QString& name : names)
        settings.m_file.insert(name, file.value(name).toStringList().join(QLatin1Char(',')));
    if (file.status() != QSettings::NoError)
        return base::fail(
            base::ErrorCode::StorageError,
            QCoreApplication::translate("emend::bootstrap", "%1 cannot be read as a settings file.").arg(iniFile));
    return settings;
}

QString Settings::userFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("emend"), QStringLiteral("emend"))
        .fileName();
}

Setting Settings::find(const QString& name, const QString& fallback) const
{
    if (m_flags.contains(name))
        return {m_flags.value(name), QLatin1String("--") + name, true};
    const QString variable = environmentName(name);
    if (qEnvironmentVariableIsSet(qPrintable(variable)))
        return {qEnvironmentVariable(qPrintable(variable)), variable, false};
    if (m_preferences.contains(name))
        return {m_preferences.value(name),
                QCoreApplication::translate("emend::bootstrap", "%1 in the preferences").arg(name), false};
    if (m_file.contains(name))
        return {m_file.value(name), QCoreApplication::translate("emend::bootstrap", "%1 in %2").arg(name, m_fileName),
                false};
    return {fallback, {}, false};
}

} // namespace emend::bootstrap
