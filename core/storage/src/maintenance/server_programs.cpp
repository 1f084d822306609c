// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_programs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Backup)
};

constexpr int kLookMs = 100;

// libpq's notation of name='value'; the password goes through the environment, as all can read arguments.
QString connectionText(const DatabaseUrl& url)
{
    QStringList pairs;
    for (auto parameter = url.parameters.constBegin(); parameter != url.parameters.constEnd(); ++parameter) {
        if (parameter.key() == QLatin1String("password"))
            continue;
        QString value = parameter.value();
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
        pairs << parameter.key() + QLatin1String("='") + value + QLatin1Char('\'');
    }
    return pairs.join(QLatin1Char(' '));
}

Result<void> runProgram(const QString& name, const QStringList& arguments, const QString& password,
                        base::Progress& progress)
{
    const QString path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        return base::fail(ErrorCode::NotFound,
                          Text::tr("%1 is not installed. Install the package postgresql-client.").arg(name));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), password);
    program.setProcessEnvironment(environment);
    program.setStandardInputFile(QProcess::nullDevice());
    program.setStandardOutputFile(QProcess::nullDevice());
    program.start(path, arguments);
    while (!program.waitForFinished(kLookMs) && program.state() != QProcess::NotRunning) {
        progress.report(0, name);
        if (progress.isCancelled()) {
            program.kill();
            program.waitForFinished();
            return base::fail(ErrorCode::Cancelled, Text::tr("The backup was stopped."));
        }
    }
    if (program.error() == QProcess::FailedToStart || program.exitStatus() != QProcess::NormalExit
        || program.exitCode() != 0) {
        const QString words = QString::fromLocal8Bit(program.readAllStandardError()).simplified();
        return base::fail(ErrorCode::DatabaseError,
                          words.isEmpty() ? Text::tr("%1 failed: %2.").arg(name, program.errorString()) : words);
    }
    return {};
}

} // namespace

Result<void> dumpServer(const DatabaseUrl& url, const QString& file, base::Progress& progress)
{
    const QString password = url.parameters.value(QStringLiteral("password"));
    const Result<void> dumped =
        runProgram(QStringLiteral("pg_dump"),
                   {QStringLiteral("--format=custom"), QStringLiteral("--no-password"), QLatin1String("--file=") + file,
                    QLatin1String("--dbname=") + connectionText(url)},
                   password, progress);
    if (!dumped)
        return dumped;
    return runProgram(QStringLiteral("pg_restore"), {QStringLiteral("--list"), file}, QString(), progress);
}

} // namespace emend::storage
