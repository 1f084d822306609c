// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_command.h"

#include "bootstrap/open_database.h"
#include "commands/audit/entry_list.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/with_progress.h"

#include <emend/storage/audit.h>
#include <emend/storage/audit_head.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::AuditCommand)
};

constexpr qint64 kLargestHeadFile = 64 * 1024;

void print(Streams& streams, const QString& line)
{
    streams.out.write((line + QLatin1Char('\n')).toUtf8());
}

Result<QByteArray> readHeadFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The head %1 cannot be read: %2.").arg(name, file.errorString()));
    return file.read(kLargestHeadFile);
}

Result<std::vector<storage::AuditHead>> keptHeads(const QCommandLineParser& parser)
{
    std::vector<storage::AuditHead> heads;
    const QStringList files = parser.values(QStringLiteral("head"));
    const QString publicKey = parser.value(QStringLiteral("public-key"));
    if (!files.isEmpty() && publicKey.isEmpty())
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("--head needs --public-key FILE, so that the head itself can be trusted."));
    for (const QString& file : files) {
        const Result<QByteArray> json = readHeadFile(file);
        if (!json)
            return tl::unexpected(json.error());
        const Result<storage::SignedAuditHead> head = storage::signedAuditHeadFromJson(*json, publicKey);
        if (!head)
            return base::fail(head.error().code, file + QLatin1String(": ") + head.error().message);
        heads.push_back(head->head);
    }
    return heads;
}

int verify(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto heads = keptHeads(parser);
    if (!heads)
        return failWith(streams, heads.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const Result<storage::AuditReport> report = withProgress(streams, [&](base::Progress& progress) {
        return (*database)->read(
            [&](storage::Transaction& transaction) { return storage::verifyAudit(transaction, *heads, progress); });
    });
    if (!report)
        return failWith(streams, report.error());
    for (const storage::AuditFinding& finding : report->findings)
        print(streams, finding.message);
    const qint64 unsaid = report->faults - static_cast<qint64>(report->findings.size());
    if (unsaid > 0)
        print(streams, Text::tr("… and %1 more.").arg(unsaid));
    print(streams,
          report->isSound() ? Text::tr("%1 rows: the chain is whole. It ends with %2.")
                                  .arg(report->rows)
                                  .arg(QString::fromLatin1(report->head.rowHash))
                            : Text::tr("%1 rows: somebody changed the log.").arg(report->rows));
    if (report->isSound() && heads->empty())
        print(streams, Text::tr("Only a head that is kept elsewhere can tell whether all of it was rewritten."));
    return report->isSound() ? AllDone : SomeFailed;
}

int writeHead(const QByteArray& json, const QString& fileName, Streams& streams)
{
    if (fileName.isEmpty()) {
        streams.out.write(json);
        return AllDone;
    }
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failWith(
            streams,
            {ErrorCode::StorageError, Text::tr("%1 cannot be written: %2.").arg(fileName, file.errorString())});
    return AllDone;
}

int head(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QString key = parser.isSet(QStringLiteral("key")) ? parser.value(QStringLiteral("key"))
                                                            : settings.find(QStringLiteral("audit-key-file"), {}).value;
    if (key.isEmpty())
        return failWith(streams,
                        {ErrorCode::InvalidArgument,
                         Text::tr("Say which key signs: --key FILE or audit-key-file. `emend-cli audit keygen` makes "
                                  "one.")});
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const auto end =
        (*database)->read([](storage::Transaction& transaction) { return storage::auditHead(transaction); });
    if (!end)
        return failWith(streams, end.error());
    const auto signedHead = storage::signAuditHead(*end, QDateTime::currentDateTimeUtc(), key);
    if (!signedHead)
        return failWith(streams, signedHead.error());
    return writeHead(storage::toJson(*signedHead), parser.value(QStringLiteral("out")), streams);
}

int keygen(const QCommandLineParser& parser, const Settings&, Streams& streams)
{
    const QString file = parser.value(QStringLiteral("out"));
    if (file.isEmpty())
        return failWith(streams,
                        {ErrorCode::InvalidArgument, Text::tr("Say where the key goes: audit keygen --out FILE.")});
    const Result<QString> keyId = storage::createAuditKey(file);
    if (!keyId)
        return failWith(streams, keyId.error());
    print(streams,
          Text::tr("Key %1: %2 signs, and only you can read it; %2.pub proves, and everybody may have it.")
              .arg(*keyId, file));
    return AllDone;
}

} // namespace

QString AuditCommand::name() const
{
    return QStringLiteral("audit");
}

QString AuditCommand::summary() const
{
    return Text::tr("Shows who did what, and proves that nobody changed the record of it.");
}

void AuditCommand::describe(QCommandLineParser& parser) const
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("list: the newest entries. verify: checks the chain of all entries. head: signs where the chain ends, "
                 "to be kept elsewhere. keygen: makes the pair of keys for that."));
    describeDatabaseOption(parser);
    describeListOptions(parser);
    add("head", Text::tr("verify: a signed head that was kept; may be given more than once."), QStringLiteral("file"));
    add("public-key", Text::tr("verify: proves the heads."), QStringLiteral("file"));
    add("key", Text::tr("head: the private key; default: the setting audit-key-file."), QStringLiteral("file"));
    add("out", Text::tr("head, keygen: where it is written; a head goes to standard output else."),
        QStringLiteral("file"));
}

const std::vector<Action>& AuditCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("list"), names("since action actor resource limit format"), listEntries},
        {QStringLiteral("verify"), names("head public-key"), verify},
        {QStringLiteral("head"), names("out key"), head},
        {QStringLiteral("keygen"), names("out"), keygen},
    };
    return all;
}

} // namespace emend::commands
