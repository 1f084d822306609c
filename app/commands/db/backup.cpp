// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/with_progress.h"

#include "bootstrap/open_database.h"
#include "commands/exit_status.h"

#include <emend/storage/backup.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace emend::commands::db {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

QString usualName(storage::Backend backend)
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("'emend-'yyyyMMdd'T'HHmmss'Z'"))
        + (backend == storage::Backend::Sqlite ? QLatin1String(".db") : QLatin1String(".dump"));
}

} // namespace

Result<int> makeBackup(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    const Result<storage::DatabaseUrl> url = bootstrap::databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    const QString out = QStringLiteral("out");
    const QString file = parser.isSet(out) ? parser.value(out) : usualName(url->backend);
    if (file.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("--out needs the name of a file."));
    const Result<qint64> size =
        withProgress(streams, [&](base::Progress& progress) { return storage::backupDatabase(*url, file, progress); });
    if (!size)
        return tl::unexpected(size.error());
    print(streams, Text::tr("%1 is in %2 (%3).").arg(url->display(), file, QLocale::c().formattedDataSize(*size)));
    return AllDone;
}

} // namespace emend::commands::db
