// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace emend::test {

/// What a run of emend-cli left behind.
struct CliRun {
    int status = -1; ///< exit status; -1 where it crashed or did not end within three minutes
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> results() const; ///< the JSON Lines of `out`; a line that is none fails the test
    QStringList files() const; ///< of the results
};

using Environment = QList<std::pair<QString, QString>>;

/// Readies a process that runs emend-cli without the user's own settings; not started yet.
void prepareCli(QProcess& process, const QStringList& arguments, const Environment& environment = {});

CliRun runCli(const QStringList& arguments, const QByteArray& standardInput = {}, const Environment& environment = {});

/// JSON Lines; a line that is no object fails the test.
QList<QJsonObject> parseResults(const QByteArray& lines);

/// The processes that this one started and that still run.
QList<qint64> childrenOf(qint64 process);

bool isRunning(qint64 process);

void writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

} // namespace emend::test
