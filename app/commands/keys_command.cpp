// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys_command.h"

#include "bootstrap/open_database.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/printable_text.h"

#include <emend/storage/api_keys.h>
#include <emend/storage/audit.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;
using storage::ApiKey;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::KeysCommand)
};

void print(Streams& streams, const QString& line)
{
    streams.out.write((line + QLatin1Char('\n')).toUtf8());
}

QString timeText(const QDateTime& time, const QString& otherwise)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : otherwise;
}

domain::AuditEntry entryFor(const Settings& settings, const char* action, const ApiKey& key, const QDateTime& now)
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = domain::ActorType::User;
    entry.actorId = bootstrap::actorName(settings);
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QStringLiteral("api_key");
    entry.resourceId = key.id;
    entry.details = {{QStringLiteral("prefix"), key.prefix},
                     {QStringLiteral("app"), key.appName},
                     {QStringLiteral("environment"), key.environment},
                     {QStringLiteral("role"), storage::apiKeyRoleName(key.role)},
                     {QStringLiteral("scopes"), QJsonArray::fromStringList(key.scopes)}};
    return entry;
}

// A number of days or hours from now, or a date: the key is good until it begins.
Result<QDateTime> expiryFrom(const QString& text, const QDateTime& now)
{
    static const QRegularExpression span(QStringLiteral("^([1-9][0-9]{0,4})([hdw])$"));
    const QRegularExpressionMatch match = span.match(text);
    if (match.hasMatch()) {
        const int number = match.captured(1).toInt();
        if (match.captured(2) == QLatin1String("h"))
            return now.addSecs(3600LL * number);
        return now.addDays(match.captured(2) == QLatin1String("w") ? 7LL * number : number);
    }
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
        return date.startOfDay(Qt::UTC);
    return base::fail(ErrorCode::InvalidArgument,
                      Text::tr("--expires takes 12h, 90d, 52w or a date such as 2027-01-31, not \"%1\".").arg(text));
}

Result<ApiKey> wantedKey(const QCommandLineParser& parser, const Settings& settings, const QDateTime& now)
{
    for (const char* option : {"app", "environment", "role"}) {
        if (!parser.isSet(QLatin1String(option)))
            return base::fail(ErrorCode::InvalidArgument,
                              Text::tr("`keys create` needs --%1.").arg(QLatin1String(option)));
    }
    ApiKey key;
    key.appName = parser.value(QStringLiteral("app"));
    key.environment = parser.value(QStringLiteral("environment"));
    key.scopes = parser.values(QStringLiteral("scope"));
    key.notes = printable(parser.value(QStringLiteral("notes")));
    key.createdBy = bootstrap::actorName(settings);
    const auto role = storage::apiKeyRoleFromName(parser.value(QStringLiteral("role")));
    if (!role)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("--role must be app, admin or training_service, not \"%1\".")
                              .arg(parser.value(QStringLiteral("role"))));
    key.role = *role;
    if (parser.isSet(QStringLiteral("expires"))) {
        const Result<QDateTime> expires = expiryFrom(parser.value(QStringLiteral("expires")), now);
        if (!expires)
            return tl::unexpected(expires.error());
        key.expiresAt = *expires;
    }
    return key;
}

Result<int> create(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<ApiKey> wanted = wantedKey(parser, settings, now);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    const auto created = (*database)->transact([&](Transaction& transaction) -> Result<storage::CreatedApiKey> {
        auto made = storage::createApiKey(transaction, *wanted, now);
        if (!made)
            return made;
        if (const Result<void> noted =
                storage::appendAudit(transaction, {entryFor(settings, "create", made->record, now)});
            !noted)
            return tl::unexpected(noted.error());
        return made;
    });
    if (!created)
        return tl::unexpected(created.error());
    print(streams, created->key);
    say(streams.err,
        Text::tr("This key is shown only now. Its id is %1; it is good until %2.")
            .arg(created->record.id, timeText(created->record.expiresAt, Text::tr("it is revoked"))));
    return AllDone;
}

QString stateOf(const ApiKey& key, const QDateTime& now)
{
    if (key.revokedAt.isValid())
        return Text::tr("revoked");
    return key.isGood(now) ? Text::tr("good") : Text::tr("expired");
}

QByteArray asJson(const ApiKey& key, const QDateTime& now)
{
    const auto time = [](const QDateTime& at) {
        return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), key.id},
                                     {QStringLiteral("prefix"), key.prefix},
                                     {QStringLiteral("app"), key.appName},
                                     {QStringLiteral("environment"), key.environment},
                                     {QStringLiteral("role"), storage::apiKeyRoleName(key.role)},
                                     {QStringLiteral("scopes"), QJsonArray::fromStringList(key.scopes)},
                                     {QStringLiteral("good"), key.isGood(now)},
                                     {QStringLiteral("created_at"), time(key.createdAt)},
                                     {QStringLiteral("created_by"), key.createdBy},
                                     {QStringLiteral("expires_at"), time(key.expiresAt)},
                                     {QStringLiteral("last_used_at"), time(key.lastUsedAt)},
                                     {QStringLiteral("revoked_at"), time(key.revokedAt)},
                                     {QStringLiteral("notes"), key.notes}})
        .toJson(QJsonDocument::Compact);
}

QString asText(const ApiKey& key, const QDateTime& now)
{
    return QStringLiteral("%1  %2…  %3  %4  %5/%6  %7  %8  %9")
        .arg(key.id, key.prefix, stateOf(key, now).leftJustified(7))
        .arg(storage::apiKeyRoleName(key.role).leftJustified(16), key.appName, key.environment)
        .arg(Text::tr("expires %1").arg(timeText(key.expiresAt, Text::tr("never"))),
             Text::tr("used %1").arg(timeText(key.lastUsedAt, Text::tr("never"))), printable(key.notes))
        .trimmed();
}

Result<int> list(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    const auto keys = (*database)->read([](Transaction& transaction) { return storage::listApiKeys(transaction); });
    if (!keys)
        return tl::unexpected(keys.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const ApiKey& key : *keys) {
        if (parser.isSet(QStringLiteral("json")))
            streams.out.write(asJson(key, now) + '\n');
        else
            print(streams, asText(key, now));
    }
    return AllDone;
}

Result<int> revoke(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QStringList ids = parser.positionalArguments().mid(1);
    if (ids.size() != 1)
        return base::fail(ErrorCode::InvalidArgument, Text::tr("Say which key: keys revoke ID"));
    const QString& id = ids.first();
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto revoked = (*database)->transact([&](Transaction& transaction) -> Result<ApiKey> {
        auto key = storage::revokeApiKey(transaction, id, now);
        if (!key || key->revokedAt != now)
            return key;
        if (const Result<void> noted = storage::appendAudit(transaction, {entryFor(settings, "revoke", *key, now)});
            !noted)
            return tl::unexpected(noted.error());
        return key;
    });
    if (!revoked)
        return tl::unexpected(revoked.error());
    print(streams,
          Text::tr("%1 (%2…) is revoked since %3.")
              .arg(revoked->id, revoked->prefix, timeText(revoked->revokedAt, QString())));
    return AllDone;
}

using KeysAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

template <KeysAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    return status ? *status : failWith(streams, status.error());
}

} // namespace

QString KeysCommand::name() const
{
    return QStringLiteral("keys");
}

QString KeysCommand::summary() const
{
    return Text::tr("Makes, lists and revokes the keys that other programs show to the service.");
}

void KeysCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("create: makes a key and prints it, this once. list: all keys, without what is "
                 "secret. revoke: ends one at once. To change a key without a gap, make the "
                 "new one first."));
    parser.addPositionalArgument(QStringLiteral("id"), Text::tr("revoke: the key's id, or its first 16 characters."),
                                 QStringLiteral("[ID]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("app", Text::tr("create: the program that will use it."), "app");
    add("environment", Text::tr("create: production, staging, development or test."), "environment");
    add("role", Text::tr("create: app, admin or training_service."), "role");
    add("scope",
        Text::tr("create: what it may do, such as corrections:write; all of the role without. Can be repeated."),
        "scope");
    add("expires", Text::tr("create: 12h, 90d, 52w or a date; never without."), "when");
    add("notes", Text::tr("create: for people."), "text");
    parser.addOption(
        QCommandLineOption(QStringLiteral("json"), Text::tr("list: one JSON object a line, for programs.")));
}

const std::vector<Action>& KeysCommand::actions() const
{
    static const std::vector<Action> all{
        {QStringLiteral("create"),
         QString::fromLatin1("app environment role scope expires notes").split(QLatin1Char(' ')), exitStatusOf<create>},
        {QStringLiteral("list"), {QStringLiteral("json")}, exitStatusOf<list>},
        {QStringLiteral("revoke"), {}, exitStatusOf<revoke>, true},
    };
    return all;
}

} // namespace emend::commands
