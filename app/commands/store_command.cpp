// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_command.h"

#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/setting_values.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/with_progress.h"

#include <emend/services/retention.h>
#include <emend/services/store_check.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cmath>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Setting;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::StoreCommand)
};

constexpr int kMostDays = 36'500;
constexpr int kLeftoverSeconds = 3600;

void print(Streams& streams, const QString& line)
{
    streams.out.write((line + QLatin1Char('\n')).toUtf8());
}

QString size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString amount(qint64 documents, qint64 bytes)
{
    return documents == 1 ? Text::tr("1 document, %1").arg(size(bytes))
                          : Text::tr("%1 documents, %2").arg(documents).arg(size(bytes));
}

Result<int> retentionDays(const QCommandLineParser& parser, const Settings& settings)
{
    const QString option = QStringLiteral("days");
    const Setting setting = parser.isSet(option)
        ? Setting{parser.value(option), QStringLiteral("--days"), true}
        : settings.find(QStringLiteral("retention-days"), QString::number(services::RetentionPolicy::kDefaultDays));
    bool isNumber = false;
    const int days = setting.value.toInt(&isNumber);
    if (!isNumber || days < 1 || days > kMostDays)
        return tl::unexpected(wrongSetting(setting, Text::tr("must be a number of days from 1 to %1.").arg(kMostDays)));
    return days;
}

QString keyNote(const QString& keyId, const storage::KeyRing& keys)
{
    if (keyId.isEmpty())
        return keys.current ? Text::tr("not encrypted: `emend-cli store rotate-key` encrypts them")
                            : Text::tr("not encrypted");
    if (!keys.find(keyId))
        return Text::tr("key %1, which is missing: they cannot be read").arg(keyId);
    if (keys.current && keys.current->id() == keyId)
        return Text::tr("key %1").arg(keyId);
    return Text::tr("key %1, an old one: `emend-cli store rotate-key` replaces it").arg(keyId);
}

int showStatus(const QCommandLineParser&, const Settings& settings, Streams& streams)
{
    const Result<storage::KeyRing> keys = bootstrap::storeKeys(settings);
    if (!keys)
        return failWith(streams, keys.error());
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return failWith(streams, store.error());
    const auto amounts = services::summariseStore(**store);
    if (!amounts)
        return failWith(streams, amounts.error());
    print(streams, Text::tr("Folder         %1").arg((*store)->display()));
    print(streams,
          Text::tr("New documents  %1")
              .arg(keys->current ? Text::tr("encrypted with key %1").arg(keys->current->id())
                                 : Text::tr("not encrypted; store-key-file names the file of a key")));
    if (amounts->isEmpty())
        print(streams, Text::tr("Stored         nothing yet"));
    bool isReadable = true;
    for (auto entry = amounts->cbegin(); entry != amounts->cend(); ++entry) {
        isReadable = isReadable && (entry.key().isEmpty() || keys->find(entry.key()));
        print(
            streams,
            Text::tr("Stored         %1, %2").arg(amount(entry->documents, entry->bytes), keyNote(entry.key(), *keys)));
    }
    return isReadable ? AllDone : SomeFailed;
}

void printFindings(Streams& streams, const QString& what, const QStringList& hashes)
{
    for (const QString& sha256 : hashes)
        print(streams, what + QLatin1String("  ") + sha256);
}

Result<void> printLeftovers(Streams& streams, storage::DocumentStore& store, const QDateTime& now, bool removes)
{
    const QDateTime before = now.addSecs(-kLeftoverSeconds);
    const auto leftovers = removes ? store.removeLeftovers(before) : store.leftovers(before);
    if (!leftovers)
        return tl::unexpected(leftovers.error());
    const QString what = removes ? Text::tr("removed ") : Text::tr("leftover");
    for (const storage::Leftover& leftover : *leftovers)
        print(streams, QStringLiteral("%1  %2  %3").arg(what, leftover.path, size(leftover.byteSize)));
    if (!removes && !leftovers->empty())
        print(streams, Text::tr("`emend-cli store check --clean` removes what was left over."));
    return {};
}

int check(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return failWith(streams, store.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const services::StoreCheckOptions options{QDateTime::currentDateTimeUtc(), parser.isSet(QStringLiteral("read"))};
    const auto found = withProgress(streams, [&](base::Progress& progress) {
        return services::checkStore(**database, **store, options, progress);
    });
    if (!found)
        return failWith(streams, found.error());
    printFindings(streams, Text::tr("missing "), found->missing);
    printFindings(streams, Text::tr("unknown "), found->unknown);
    printFindings(streams, Text::tr("damaged "), found->damaged);
    const Result<void> listed = printLeftovers(streams, **store, options.now, parser.isSet(QStringLiteral("clean")));
    if (!listed)
        return failWith(streams, listed.error());
    const QString stored = amount(found->stored.documents, found->stored.bytes);
    print(streams,
          found->isSound() ? Text::tr("%1: the store and its records agree.").arg(stored)
                           : Text::tr("%1; %2 missing, %3 unknown to the database, %4 damaged.")
                                 .arg(stored)
                                 .arg(found->missing.size())
                                 .arg(found->unknown.size())
                                 .arg(found->damaged.size()));
    return found->isSound() ? AllDone : SomeFailed;
}

int showExpired(Streams& streams, const Result<services::RetentionOutcome>& outcome)
{
    if (!outcome)
        return failWith(streams, outcome.error());
    for (const base::Error& failure : outcome->failures)
        say(streams.err, failure.message);
    print(streams, Text::tr("Deleted the originals of %1.").arg(amount(outcome->deleted, outcome->bytes)));
    if (outcome->missing > 0)
        print(streams, Text::tr("%1 of them had no file any more.").arg(outcome->missing));
    if (outcome->kept > 0)
        print(streams, Text::tr("%1 stay for now: they were handed in again just now.").arg(outcome->kept));
    return outcome->failures.empty() ? AllDone : SomeFailed;
}

int expire(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> days = retentionDays(parser, settings);
    if (!days)
        return failWith(streams, days.error());
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return failWith(streams, store.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const services::RetentionPolicy policy{*days, QDateTime::currentDateTimeUtc(), bootstrap::actorName(settings)};
    if (!parser.isSet(QStringLiteral("dry-run")))
        return showExpired(streams, withProgress(streams, [&](base::Progress& progress) {
                               return services::expireOriginals(**database, **store, policy, progress);
                           }));
    const auto due = services::countExpiredOriginals(**database, policy);
    if (!due)
        return failWith(streams, due.error());
    print(streams,
          Text::tr("Older than %1 days: %2. Nothing was deleted.").arg(*days).arg(amount(due->deleted, due->bytes)));
    return AllDone;
}

int rotateKey(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto store = bootstrap::openStore(settings);
    if (!store)
        return failWith(streams, store.error());
    const auto target =
        parser.isSet(QStringLiteral("to-plain")) ? storage::RotationTarget::Plain : storage::RotationTarget::CurrentKey;
    const auto report =
        withProgress(streams, [&](base::Progress& progress) { return (*store)->rotate(target, progress); });
    if (!report)
        return failWith(streams, report.error());
    for (const base::Error& failure : report->failures)
        say(streams.err, failure.message);
    print(streams,
          Text::tr("%1 rewritten, %2 were as they should be, %3 cannot be read.")
              .arg(report->rewritten)
              .arg(report->unchanged)
              .arg(report->failures.size()));
    return report->failures.empty() ? AllDone : SomeFailed;
}

} // namespace

QString StoreCommand::name() const
{
    return QStringLiteral("store");
}

QString StoreCommand::summary() const
{
    return Text::tr("Looks after the stored originals: their keys, their retention, and whether all are there.");
}

void StoreCommand::describe(QCommandLineParser& parser) const
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value = {}) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("status: what is stored, and under which keys. check: compares the store with the database. expire: "
                 "deletes originals that are older than retention-days. rotate-key: encrypts everything with the key "
                 "of store-key-file."));
    add("store", Text::tr("Folder of the documents. Default: one in your data folder."), QStringLiteral("folder"));
    add("store-key-file",
        Text::tr("File of the key for new documents, such as `openssl rand -hex 32` makes; EMEND_STORE_KEY can hold "
                 "the key itself instead."),
        QStringLiteral("file"));
    add("store-old-key-files", Text::tr("Files of keys that only read, joined by commas."), QStringLiteral("files"));
    describeDatabaseOption(parser);
    add("clean", Text::tr("check: removes what interrupted programs left over an hour ago or earlier."));
    add("read", Text::tr("check: also reads every document and compares it with its hash."));
    add("days", Text::tr("expire: how long originals are kept; default: retention-days, 90."), QStringLiteral("n"));
    add("dry-run", Text::tr("expire: only says what would be deleted."));
    add("to-plain", Text::tr("rotate-key: decrypts everything instead."));
}

const std::vector<Action>& StoreCommand::actions() const
{
    static const std::vector<Action> all{
        {QStringLiteral("status"), {}, showStatus},
        {QStringLiteral("check"), {QStringLiteral("clean"), QStringLiteral("read")}, check},
        {QStringLiteral("expire"), {QStringLiteral("days"), QStringLiteral("dry-run")}, expire},
        {QStringLiteral("rotate-key"), {QStringLiteral("to-plain")}, rotateKey},
    };
    return all;
}

} // namespace emend::commands
