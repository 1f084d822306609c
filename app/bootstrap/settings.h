// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QMap>
#include <QtCore/QString>

namespace emend::bootstrap {

/// What a setting is, and where it was set: an `origin` such as `--jobs`, `EMEND_JOBS` or `jobs in emend.ini` is what
/// messages name.
struct Setting {
    QString value;
    QString origin; ///< empty for the default
    bool isFlag = false;
};

/// Settings by name, such as `page-timeout`: flag over environment (`EMEND_PAGE_TIMEOUT`) over what was chosen in the
/// window over emend.ini over default.
class Settings final
{
public:
    /// Reads the file; a missing one is an empty one. Error: storage_error where it is not a settings file.
    static base::Result<Settings> load(const QString& iniFile = userFile());

    /// emend.ini in the user's configuration folder.
    static QString userFile();

    void setFlag(const QString& name, const QString& value) { m_flags.insert(name, value); }
    void setPreference(const QString& name, const QString& value) { m_preferences.insert(name, value); }

    Setting find(const QString& name, const QString& fallback) const;

private:
    QMap<QString, QString> m_flags;
    QMap<QString, QString> m_preferences;
    QMap<QString, QString> m_file;
    QString m_fileName;
};

} // namespace emend::bootstrap
