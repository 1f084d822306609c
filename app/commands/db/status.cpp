// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/exit_status.h"

#include <emend/storage/database_status.h>
#include <emend/storage/migrator.h>
#include <emend/storage/roles.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

namespace emend::commands::db {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

/// All that `db status` tells.
struct Picture {
    QString url;
    storage::DatabaseStatus database;
    storage::SchemaStatus schema;
    QString schemaProblem; ///< a sentence; empty where the program knows the schema
    QString role; ///< empty where there is no schema yet
};

Result<Picture> pictureOf(storage::Database& database)
{
    Picture picture;
    picture.url = database.url().display();
    Result<storage::DatabaseStatus> status = storage::databaseStatus(database);
    if (!status)
        return tl::unexpected(status.error());
    picture.database = std::move(*status);
    Result<storage::SchemaStatus> schema =
        storage::schemaStatus(database, storage::builtInMigrations(database.url().backend));
    if (!schema && schema.error().code != base::ErrorCode::Conflict)
        return tl::unexpected(schema.error());
    if (!schema) {
        picture.schemaProblem = schema.error().message;
        return picture;
    }
    picture.schema = std::move(*schema);
    if (picture.schema.pending.empty()) {
        const auto role =
            database.read([](storage::Transaction& transaction) { return storage::currentRole(transaction); });
        if (!role)
            return tl::unexpected(role.error());
        picture.role = storage::roleName(*role);
    }
    return picture;
}

template <class Step> QString stepText(const Step& step)
{
    return QStringLiteral("%1 %2").arg(step.number, 4, 10, QLatin1Char('0')).arg(step.name);
}

QJsonObject schemaJson(const Picture& picture)
{
    QJsonArray applied;
    for (const storage::AppliedMigration& step : picture.schema.applied)
        applied.append(stepText(step));
    QJsonArray pending;
    for (const storage::Migration& step : picture.schema.pending)
        pending.append(stepText(step));
    return {{QStringLiteral("applied"), applied},
            {QStringLiteral("pending"), pending},
            {QStringLiteral("problem"), picture.schemaProblem}};
}

QByteArray asJson(const Picture& picture)
{
    QJsonArray tables;
    for (const storage::TableStatus& table : picture.database.tables)
        tables.append(QJsonObject{{QStringLiteral("name"), table.name},
                                  {QStringLiteral("rows"), table.rows},
                                  {QStringLiteral("estimate"), table.isEstimate},
                                  {QStringLiteral("bytes"), table.bytes},
                                  {QStringLiteral("partitions"), QJsonArray::fromStringList(table.partitions)}});
    QJsonObject jobs;
    for (auto state = picture.database.jobs.constBegin(); state != picture.database.jobs.constEnd(); ++state)
        jobs.insert(state.key(), state.value());
    const QJsonObject json{{QStringLiteral("url"), picture.url},
                           {QStringLiteral("server"), picture.database.server},
                           {QStringLiteral("bytes"), picture.database.bytes},
                           {QStringLiteral("role"), picture.role},
                           {QStringLiteral("schema"), schemaJson(picture)},
                           {QStringLiteral("jobs"), jobs},
                           {QStringLiteral("tables"), tables}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QString schemaText(const Picture& picture)
{
    if (!picture.schemaProblem.isEmpty())
        return picture.schemaProblem;
    if (picture.schema.pending.empty())
        return Text::tr("up to date, %1 steps applied").arg(picture.schema.applied.size());
    QStringList pending;
    for (const storage::Migration& step : picture.schema.pending)
        pending << stepText(step);
    return Text::tr("%1 steps applied, to come: %2. Run: emend-cli db migrate")
        .arg(picture.schema.applied.size())
        .arg(pending.join(QLatin1String(", ")));
}

QString jobsText(const Picture& picture)
{
    QStringList parts;
    for (auto state = picture.database.jobs.constBegin(); state != picture.database.jobs.constEnd(); ++state)
        parts << QStringLiteral("%1 %2").arg(state.value()).arg(state.key());
    return parts.isEmpty() ? Text::tr("empty") : parts.join(QLatin1String(", "));
}

void printTable(const storage::TableStatus& table, Streams& streams)
{
    const QString size = table.bytes > 0 ? QLocale::c().formattedDataSize(table.bytes) : QString();
    QString line = QStringLiteral("  %1 %2%3  %4")
                       .arg(table.name, -24)
                       .arg(table.isEstimate ? QLatin1String("~") : QLatin1String(" "))
                       .arg(table.rows, 10)
                       .arg(size, 10);
    if (!table.partitions.isEmpty())
        line += Text::tr("  months %1 to %2").arg(table.partitions.first(), table.partitions.last());
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    print(streams, line);
}

void printText(const Picture& picture, Streams& streams)
{
    const auto line = [&](const QString& name, const QString& value) {
        print(streams, QStringLiteral("%1 %2").arg(name, -10).arg(value));
    };
    line(Text::tr("Database"), picture.url);
    line(Text::tr("Server"), picture.database.server);
    line(Text::tr("Size"), QLocale::c().formattedDataSize(picture.database.bytes));
    line(Text::tr("Schema"), schemaText(picture));
    if (!picture.role.isEmpty())
        line(Text::tr("Role"), picture.role);
    line(Text::tr("Queue"), jobsText(picture));
    if (!picture.database.tables.empty())
        print(streams, Text::tr("Tables, with their rows"));
    for (const storage::TableStatus& table : picture.database.tables)
        printTable(table, streams);
}

} // namespace

Result<int> showStatus(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    const auto database = openAsItIs(settings);
    if (!database)
        return tl::unexpected(database.error());
    const Result<Picture> picture = pictureOf(**database);
    if (!picture)
        return tl::unexpected(picture.error());
    if (parser.isSet(QStringLiteral("json")))
        streams.out.write(asJson(*picture));
    else
        printText(*picture, streams);
    return AllDone;
}

} // namespace emend::commands::db
