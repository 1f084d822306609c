// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db_command.h"

#include "commands/database_option.h"
#include "commands/db/actions.h"
#include "commands/exit_status.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

struct Action {
    QString name;
    QStringList options; ///< that go with it, but for those of every command
    Result<int> (*run)(const QCommandLineParser&, const Settings&, Streams&);
};

const std::vector<Action>& actions()
{
    const QString url = QStringLiteral("database-url");
    static const std::vector<Action> all{
        {QStringLiteral("status"), {url, QStringLiteral("json")}, db::showStatus},
        {QStringLiteral("migrate"), {url}, db::migrateSchema},
        {QStringLiteral("copy"), {QStringLiteral("from"), QStringLiteral("to")}, db::copyAll},
        {QStringLiteral("backup"), {url, QStringLiteral("out")}, db::makeBackup},
        {QStringLiteral("check"), {url, QStringLiteral("json")}, db::checkAll},
    };
    return all;
}

Result<const Action*> chosenAction(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const auto chosen = std::find_if(actions().begin(), actions().end(), [&](const Action& action) {
        return words.size() == 1 && words.first() == action.name;
    });
    if (chosen == actions().end())
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("Say one of status, migrate, copy, backup or check after `db`."));
    for (const Action& action : actions()) {
        for (const QString& option : action.options) {
            if (parser.isSet(option) && !chosen->options.contains(option))
                return base::fail(ErrorCode::InvalidArgument,
                                  Text::tr("--%1 does not go with `db %2`.").arg(option, chosen->name));
        }
    }
    return &*chosen;
}

Result<int> runAction(const QCommandLineParser& parser, Streams& streams)
{
    const Result<const Action*> action = chosenAction(parser);
    if (!action)
        return tl::unexpected(action.error());
    const Result<Settings> settings = loadSettings(parser);
    if (!settings)
        return tl::unexpected(settings.error());
    return (*action)->run(parser, *settings, streams);
}

} // namespace

QString DbCommand::name() const
{
    return QStringLiteral("db");
}

QString DbCommand::summary() const
{
    return Text::tr("Sets up, describes, copies, backs up and checks the database.");
}

void DbCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr("status: what is in it, and how large it is. migrate: brings its schema up to date. copy: a whole "
                 "database into an empty one, such as a laptop's file into a server; called again, it goes on where it "
                 "was stopped. backup: into one file, while it is in use. check: looks for damage and leftovers."));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("from", Text::tr("copy: the database to read; or EMEND_FROM."), "url");
    add("to", Text::tr("copy: the empty database to fill; or EMEND_TO."), "url");
    add("out", Text::tr("backup: the file to write; one with the time in its name without."), "file");
    parser.addOption(
        QCommandLineOption(QStringLiteral("json"), Text::tr("status, check: one JSON object, for programs.")));
}

int DbCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const Result<int> status = runAction(parser, streams);
    if (status)
        return *status;
    // 1 is kept for rows that differ and for findings.
    const int failed = failWith(streams, status.error());
    return failed == SomeFailed ? WrongSetup : failed;
}

} // namespace emend::commands
