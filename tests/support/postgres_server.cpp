// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtCore/QUrl>

#include <libpq-fe.h>

#include <cerrno>
#include <csignal>
#include <grp.h>
#include <memory>
#include <optional>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace emend::test {

namespace {

constexpr int kPatienceMs = 60'000;
const QString kFolderPrefix = QStringLiteral("emend-pg-"); // then the test's process
constexpr qsizetype kLongestFolder = 80; // of a socket's 107 bytes

struct Account {
    uid_t user = 0;
    gid_t group = 0;
};

// Whom the server runs as; nobody else where the test is run by an ordinary user.
std::optional<Account> ordinaryAccount()
{
    if (geteuid() != 0)
        return std::nullopt;
    for (const char* name : {"postgres", "nobody"}) {
        if (const passwd* entry = getpwnam(name))
            return Account{entry->pw_uid, entry->pw_gid};
    }
    qFatal("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
}

bool isOpenToAll(const QString& path)
{
    QFileInfo folder(path);
    while (folder.isDir() && folder.permission(QFileDevice::ExeOther) && !folder.isRoot())
        folder = QFileInfo(folder.absolutePath());
    return folder.isRoot();
}

// What tests that were killed have left behind; their servers ended with them.
void removeLeftovers(const QString& folder)
{
    const QStringList names = QDir(folder).entryList({kFolderPrefix + QLatin1Char('*')}, QDir::Dirs);
    for (const QString& name : names) {
        const pid_t owner = name.mid(kFolderPrefix.size()).section(QLatin1Char('-'), 0, 0).toInt();
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH)
            QDir(folder + QLatin1Char('/') + name).removeRecursively();
    }
}

// A short path that the server's user can reach as well.
QString folderTemplate()
{
    const QStringList candidates{QDir::tempPath(), QStringLiteral("/tmp"), QStringLiteral("/var/tmp")};
    for (const QString& candidate : candidates) {
        const bool reachable = geteuid() != 0 || isOpenToAll(candidate);
        if (!reachable || candidate.size() > kLongestFolder - 30)
            continue;
        removeLeftovers(candidate);
        return QStringLiteral("%1/%2%3-XXXXXX").arg(candidate, kFolderPrefix).arg(getpid());
    }
    qFatal("PostgreSQL needs a temporary folder that its user can reach; %s is none.", qPrintable(QDir::tempPath()));
}

bool holdsServer(const QString& folder)
{
    return QFileInfo(folder + QStringLiteral("/initdb")).isExecutable()
        && QFileInfo(folder + QStringLiteral("/postgres")).isExecutable();
}

QString programFolder()
{
    const QString packages = QStringLiteral("/usr/lib/postgresql");
    QStringList versions = QDir(packages).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(),
              [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    for (const QString& version : std::as_const(versions)) {
        const QString folder = packages + QLatin1Char('/') + version + QStringLiteral("/bin");
        if (holdsServer(folder))
            return folder;
    }
    QProcess config;
    config.start(QStringLiteral("pg_config"), {QStringLiteral("--bindir")});
    config.waitForFinished();
    const QString folder = QString::fromLocal8Bit(config.readAllStandardOutput()).trimmed();
    if (folder.isEmpty() || !holdsServer(folder))
        qFatal("This test needs the PostgreSQL server: install the package postgresql (packaging/dev.sh deps does).");
    return folder;
}

QString textFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString quoted(const QString& name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

PostgresServer::PostgresServer(Durability durability)
    : m_folder(folderTemplate()), m_programs(programFolder()), m_durability(durability)
{
    if (const auto account = ordinaryAccount();
        account && chown(QFile::encodeName(m_folder.path()).constData(), account->user, account->group) != 0)
        qFatal("%s cannot be given to PostgreSQL's user.", qPrintable(m_folder.path()));

    QProcess initdb;
    asOrdinaryUser(initdb);
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(program(QStringLiteral("initdb")),
                 {QStringLiteral("--no-sync"), QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
                  QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--username=emend"), QStringLiteral("--pgdata"),
                  dataFolder()});
    if (!initdb.waitForFinished(kPatienceMs) || initdb.exitCode() != 0)
        qFatal("initdb failed: %s", initdb.readAll().constData());

    asOrdinaryUser(m_server);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    start();
    createDatabase(QStringLiteral("emend"));
}

PostgresServer::~PostgresServer()
{
    end(SIGQUIT);
}

void PostgresServer::start()
{
    QStringList arguments{QStringLiteral("-D"), dataFolder(),
                          QStringLiteral("-k"), m_folder.path(),
                          QStringLiteral("-h"), QString(),
                          QStringLiteral("-c"), QStringLiteral("timezone=UTC"),
                          QStringLiteral("-c"), QStringLiteral("log_timezone=UTC")};
    if (m_durability == Durability::Fast) {
        for (const char* setting : {"fsync=off", "full_page_writes=off"})
            arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
    }
    const QString state = dataFolder() + QStringLiteral("/postmaster.pid");
    QFile::remove(state);
    m_server.start(program(QStringLiteral("postgres")), arguments);
    QElapsedTimer timer;
    timer.start();
    while (!textFile(state).contains(QLatin1String("\nready"))) {
        if (m_server.waitForFinished(5) || m_server.state() == QProcess::NotRunning || timer.hasExpired(kPatienceMs))
            qFatal("PostgreSQL does not start: %s\n%s", qPrintable(m_server.errorString()),
                   qPrintable(textFile(m_folder.filePath(QStringLiteral("log")))));
    }
}

void PostgresServer::stop()
{
    end(SIGINT);
}

void PostgresServer::restart()
{
    stop();
    start();
}

void PostgresServer::killHard()
{
    end(SIGQUIT);
}

void PostgresServer::end(int signal)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), signal);
    if (!m_server.waitForFinished(kPatienceMs))
        m_server.kill();
}

QString PostgresServer::url(const QString& database, const QString& user) const
{
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("postgresql://%1@/%2?host=%3")
        .arg(encoded(user), encoded(database), encoded(m_folder.path()));
}

base::Result<QString> PostgresServer::execute(const QString& sql, const QString& database) const
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url(database).toUtf8().constData()),
                                                                  &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.toUtf8().constData()),
                                                               &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return base::fail(base::ErrorCode::DatabaseError, QString::fromUtf8(PQerrorMessage(connection.get())));
    if (PQntuples(result.get()) == 0 || PQnfields(result.get()) == 0)
        return QString();
    return QString::fromUtf8(PQgetvalue(result.get(), 0, 0));
}

void PostgresServer::createDatabase(const QString& name, const QString& original) const
{
    const auto made = execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(quoted(name), quoted(original)),
                              QStringLiteral("postgres"));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
}

void PostgresServer::dropDatabase(const QString& name) const
{
    const auto dropped =
        execute(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(quoted(name)), QStringLiteral("postgres"));
    if (!dropped)
        qFatal("%s", qPrintable(dropped.error().message));
}

QString PostgresServer::program(const QString& name) const
{
    return m_programs + QLatin1Char('/') + name;
}

// It also ends when this process does, however that happens.
void PostgresServer::asOrdinaryUser(QProcess& process) const
{
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([account = ordinaryAccount()] {
        if (account && (setgroups(0, nullptr) != 0 || setgid(account->group) != 0 || setuid(account->user) != 0))
            _exit(1);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // after the change of user, which resets it
    });
}

} // namespace emend::test
