// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_database.h"

#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace emend::bootstrap {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::OpenDatabase)
};

QString systemUser()
{
    const passwd* entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

base::Result<void> requireCurrentSchema(storage::Database& database)
{
    const auto migrations = storage::builtInMigrations(database.url().backend);
    if (database.url().backend == storage::Backend::Sqlite)
        return storage::migrate(database, migrations).map([](int) {});
    const base::Result<storage::SchemaStatus> status = storage::schemaStatus(database, migrations);
    if (!status)
        return tl::unexpected(status.error());
    if (!status->pending.empty())
        return base::fail(base::ErrorCode::DatabaseError,
                          Text::tr("The database %1 is not set up for this version. Run: emend-cli db migrate")
                              .arg(database.url().display()));
    return {};
}

} // namespace

base::Result<storage::DatabaseUrl> databaseUrl(const Settings& settings)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const Setting setting =
        settings.find(QStringLiteral("database-url"), QStringLiteral("sqlite://%1/emend/emend.db").arg(folder));
    return storage::DatabaseUrl::parse(setting.value);
}

base::Result<std::unique_ptr<storage::Database>> openDatabase(const Settings& settings,
                                                              const storage::DatabaseOptions& options)
{
    const base::Result<storage::DatabaseUrl> url = databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    auto database = storage::Database::open(*url, options);
    if (!database)
        return database;
    if (const base::Result<void> current = requireCurrentSchema(**database); !current)
        return tl::unexpected(current.error());
    return database;
}

QString actorName(const Settings& settings)
{
    const base::Result<storage::DatabaseUrl> url = databaseUrl(settings);
    const QString user = url ? url->parameters.value(QStringLiteral("user")) : QString();
    return user.isEmpty() ? systemUser() : user;
}

} // namespace emend::bootstrap
