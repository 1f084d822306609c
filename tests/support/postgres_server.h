// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace emend::test {

/// A PostgreSQL server of this test alone: made anew in a temporary folder, reached by a Unix socket only, run as an
/// ordinary user also where the test is run by root, gone with the object and with the test's process. Where it cannot
/// be had the test fails; it is never skipped. Its superuser `emend` needs no password.
class PostgresServer final
{
public:
    enum class Durability {
        Fast, ///< loses data if the machine crashes, not if the server is killed
        Durable, ///< as in production: for benchmarks and for tests of crashes
    };

    /// Starts it, with an empty database `emend`.
    explicit PostgresServer(Durability durability = Durability::Fast);
    ~PostgresServer();

    void start();
    void stop(); ///< cuts all connections, keeps the data
    void restart();
    void killHard(); ///< without a checkpoint: the next start() recovers from the log
    bool isRunning() const { return m_server.state() == QProcess::Running; }

    QString url(const QString& database = QStringLiteral("emend"), const QString& user = QStringLiteral("emend")) const;

    /// Runs statements outside any transaction; the first value of the last one's result. Error: database_error.
    base::Result<QString> execute(const QString& sql, const QString& database = QStringLiteral("emend")) const;

    /// A new database, as a copy of `original`, which nobody may be connected to.
    void createDatabase(const QString& name, const QString& original = QStringLiteral("template1")) const;
    void dropDatabase(const QString& name) const; ///< cuts its connections

private:
    QString program(const QString& name) const;
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    void asOrdinaryUser(QProcess& process) const;
    void end(int signal);

    QTemporaryDir m_folder;
    QString m_programs; ///< folder
    Durability m_durability;
    QProcess m_server;
};

} // namespace emend::test
