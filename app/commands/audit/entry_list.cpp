// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entry_list.h"

#include "bootstrap/open_database.h"
#include "bootstrap/setting_values.h"
#include "commands/exit_status.h"
#include "commands/printable_text.h"
#include "commands/time_setting.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/audit.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Setting;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::AuditCommand)
};

constexpr QLatin1String kJsonLines("jsonl");
constexpr QLatin1String kTable("table");
constexpr int kUsualLimit = 50;
constexpr int kMostRows = 1'000'000;
constexpr int kRowsOfAPage = 1000;

// `user:ann` or `ann`.
Result<void> setActor(storage::AuditFilter& filter, const QString& actor)
{
    const QString type = actor.section(QLatin1Char(':'), 0, 0);
    if (!actor.contains(QLatin1Char(':'))) {
        filter.actorId = actor;
        return {};
    }
    filter.actorType = domain::actorTypeFromName(type);
    filter.actorId = actor.section(QLatin1Char(':'), 1);
    if (domain::actorTypeName(*filter.actorType) != type)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("--actor must be a name, or user:NAME, service:NAME or system:NAME."));
    return {};
}

Result<storage::AuditFilter> filterFrom(const QCommandLineParser& parser)
{
    storage::AuditFilter filter;
    filter.action = parser.value(QStringLiteral("action"));
    const QString resource = parser.value(QStringLiteral("resource"));
    filter.resourceType = resource.section(QLatin1Char(':'), 0, 0);
    filter.resourceId = resource.section(QLatin1Char(':'), 1);
    if (const Result<void> set = setActor(filter, parser.value(QStringLiteral("actor"))); !set)
        return tl::unexpected(set.error());
    if (parser.isSet(QStringLiteral("since"))) {
        const Result<QDateTime> since = timeFrom(
            {parser.value(QStringLiteral("since")), QStringLiteral("--since"), true}, QDateTime::currentDateTimeUtc());
        if (!since)
            return tl::unexpected(since.error());
        filter.since = *since;
    }
    return filter;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const storage::AuditRecord& record)
{
    const domain::AuditEntry& entry = record.entry;
    QJsonObject personal;
    for (auto value = entry.personal.constBegin(); value != entry.personal.constEnd(); ++value)
        personal.insert(value.key(), textOrNull(value.value()));
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("timestamp"), entry.timestamp.toString(Qt::ISODateWithMs)},
            {QStringLiteral("actor_type"), domain::actorTypeName(entry.actorType)},
            {QStringLiteral("actor_id"), textOrNull(entry.actorId)},
            {QStringLiteral("db_role"), record.dbRole},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("resource_type"), textOrNull(entry.resourceType)},
            {QStringLiteral("resource_id"), textOrNull(entry.resourceId)},
            {QStringLiteral("details"), entry.details},
            {QStringLiteral("personal"), personal},
            {QStringLiteral("ip_address"), textOrNull(entry.ipAddress)},
            {QStringLiteral("user_agent"), textOrNull(entry.userAgent)},
            {QStringLiteral("success"), entry.success},
            {QStringLiteral("error_message"), textOrNull(entry.errorMessage)}};
}

// What others wrote into the log must not steer the terminal that it is read on.
QString toTableRow(const storage::AuditRecord& record)
{
    const domain::AuditEntry& entry = record.entry;
    const QString actor = domain::actorTypeName(entry.actorType) + QLatin1Char(':') + entry.actorId;
    const QString resource =
        entry.resourceType + (entry.resourceId.isEmpty() ? QString() : QLatin1Char(':') + entry.resourceId);
    QString row = QStringLiteral("%1  %2  %3  %4  %5  %6")
                      .arg(record.id, 8)
                      .arg(entry.timestamp.toString(Qt::ISODateWithMs), printable(actor).leftJustified(20),
                           printable(entry.action).leftJustified(10), printable(resource).leftJustified(46),
                           entry.success ? Text::tr("ok") : Text::tr("failed: %1").arg(printable(entry.errorMessage)));
    if (!entry.details.isEmpty())
        row += QLatin1String("  ") + printable(QString::fromUtf8(domain::canonicalJson(entry.details)));
    return row;
}

} // namespace

void describeListOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    add("since", Text::tr("list: only from then on, such as 7d, 12h or 2026-11-22."), QStringLiteral("time"));
    add("action", Text::tr("list: only this, such as ingest, export or rollback."), QStringLiteral("name"));
    add("actor", Text::tr("list: only by this one, such as ann or service:NAME."), QStringLiteral("name"));
    add("resource", Text::tr("list: only about this, such as document or document:ID."), QStringLiteral("type:id"));
    add("limit", Text::tr("list: how many at most; default: 50."), QStringLiteral("n"));
    add("format", Text::tr("list: table (default) or jsonl."), QStringLiteral("format"));
}

int listEntries(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<storage::AuditFilter> wanted = filterFrom(parser);
    if (!wanted)
        return failWith(streams, wanted.error());
    const Result<int> limit =
        wholeNumberFrom(settings.find(QStringLiteral("limit"), QString::number(kUsualLimit)), 1, kMostRows);
    if (!limit)
        return failWith(streams, limit.error());
    const Setting format = settings.find(QStringLiteral("format"), kTable);
    if (format.value != kTable && format.value != kJsonLines)
        return failWith(streams, wrongSetting(format, Text::tr("must be table or jsonl.")));
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());

    storage::AuditFilter filter = *wanted;
    for (int left = *limit; left > 0;) {
        const int asked = std::min(left, kRowsOfAPage);
        const auto page = (*database)->read(
            [&](storage::Transaction& transaction) { return storage::listAudit(transaction, filter, asked); });
        if (!page)
            return failWith(streams, page.error());
        for (const storage::AuditRecord& record : *page)
            streams.out.write(
                (format.value == kTable ? toTableRow(record).toUtf8() : domain::canonicalJson(toJson(record))) + '\n');
        if (static_cast<int>(page->size()) < asked)
            break;
        filter.beforeSeq = page->back().seq;
        left -= asked;
    }
    return AllDone;
}

} // namespace emend::commands
