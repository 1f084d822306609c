// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db_command.h"

#include "commands/database_option.h"
#include "commands/db/actions.h"
#include "commands/exit_status.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

using DbAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

// 1 is kept for rows that differ and for findings.
template <DbAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    if (status)
        return *status;
    const int failed = failWith(streams, status.error());
    return failed == SomeFailed ? WrongSetup : failed;
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

const std::vector<Action>& DbCommand::actions() const
{
    const QString url = QStringLiteral("database-url");
    static const std::vector<Action> all{
        {QStringLiteral("status"), {url, QStringLiteral("json")}, exitStatusOf<db::showStatus>},
        {QStringLiteral("migrate"), {url}, exitStatusOf<db::migrateSchema>},
        {QStringLiteral("copy"), {QStringLiteral("from"), QStringLiteral("to")}, exitStatusOf<db::copyAll>},
        {QStringLiteral("backup"), {url, QStringLiteral("out")}, exitStatusOf<db::makeBackup>},
        {QStringLiteral("check"), {url, QStringLiteral("json")}, exitStatusOf<db::checkAll>},
    };
    return all;
}

} // namespace emend::commands
