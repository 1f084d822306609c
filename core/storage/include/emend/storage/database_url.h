// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QMap>
#include <QtCore/QString>

namespace emend::storage {

enum class Backend { Sqlite, PostgreSql };

/// Where a database is.
struct DatabaseUrl {
    Backend backend = Backend::Sqlite;
    QString path; ///< SQLite's file
    QMap<QString, QString> parameters; ///< libpq's: host port user password dbname sslmode …

    /// `sqlite:///absolute/path`, `sqlite:relative/path`, or any `postgresql://` URI of libpq. Error: invalid_argument.
    static base::Result<DatabaseUrl> parse(const QString& text);

    /// For messages: without the password.
    QString display() const;
};

} // namespace emend::storage
