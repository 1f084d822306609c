// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "sql_state.h"

#include <emend/base/logging.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>

#include <libpq-fe.h>
#include <sqlite3.h>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Database)
};

constexpr int kConnectSeconds = 5;
constexpr int kSqliteBusyMs = 10'000;
constexpr int kMostStatements = 256;

QString quotedOption(const QString& name, QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return name + QLatin1String("='") + value + QLatin1Char('\'');
}

template <class Handle> Handle nativeHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() ? *static_cast<Handle const*>(handle.data()) : nullptr;
}

} // namespace

QVariant bindable(const QVariant& value)
{
    // SQLite compares times as texts, so all of them are written in one zone.
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC();
    if (value.typeId() != QMetaType::QString)
        return value;
    const QString text = value.toString();
    if (text.isNull())
        return QStringLiteral("");
    return text.contains(QChar(u'\0')) ? QVariant(storableText(text)) : value;
}

Connection::Connection(DatabaseUrl url, const DatabaseOptions& options)
    : m_url(std::move(url)),
      m_dialect(m_url.backend),
      m_create(options.create),
      m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_handle(QSqlDatabase::addDatabase(m_dialect.isPostgreSql() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"),
                                         m_name))
{
    configure(options);
}

Connection::~Connection()
{
    close();
    m_handle = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::configure(const DatabaseOptions& options)
{
    if (!m_dialect.isPostgreSql()) {
        m_handle.setDatabaseName(m_url.path);
        m_handle.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kSqliteBusyMs));
        return;
    }
    QMap<QString, QString> rest = m_url.parameters;
    m_handle.setHostName(rest.take(QStringLiteral("host")));
    m_handle.setDatabaseName(rest.take(QStringLiteral("dbname")));
    m_handle.setUserName(rest.take(QStringLiteral("user")));
    m_handle.setPassword(rest.take(QStringLiteral("password")));
    if (const QString port = rest.take(QStringLiteral("port")); !port.isEmpty())
        m_handle.setPort(port.toInt());
    if (!rest.contains(QStringLiteral("connect_timeout")))
        rest.insert(QStringLiteral("connect_timeout"), QString::number(kConnectSeconds));
    if (!rest.contains(QStringLiteral("application_name")))
        rest.insert(QStringLiteral("application_name"), options.applicationName);
    QStringList pairs;
    for (auto option = rest.constBegin(); option != rest.constEnd(); ++option)
        pairs << quotedOption(option.key(), option.value());
    m_handle.setConnectOptions(pairs.join(QLatin1Char(';')));
}

base::Result<void> Connection::open()
{
    if (!m_handle.isValid())
        return base::fail(
            base::ErrorCode::DatabaseError,
            Text::tr("Qt's driver for this database is missing. Install %1.")
                .arg(m_dialect.isPostgreSql() ? QLatin1String("libqt6sql6-psql") : QLatin1String("libqt6sql6-sqlite")));
    if (!m_dialect.isPostgreSql()) {
        const QFileInfo file(m_url.path);
        if (!m_create && !file.exists())
            return base::fail(base::ErrorCode::NotFound, Text::tr("There is no database %1.").arg(m_url.path));
        if (!file.absoluteDir().mkpath(QStringLiteral(".")))
            return base::fail(base::ErrorCode::StorageError,
                              Text::tr("The folder %1 cannot be made.").arg(file.absolutePath()));
    }
    if (!m_handle.open())
        return tl::unexpected(refused(m_handle.lastError()));
    if (!m_dialect.isPostgreSql())
        return prepareSqlite();
    const base::Result<void> prepared = run(QStringLiteral("SET TIME ZONE 'UTC'; SET client_min_messages = warning"));
    for (auto each = m_subscriptions.cbegin(); prepared && each != m_subscriptions.cend(); ++each)
        listen(each.key());
    return prepared;
}

void Connection::subscribe(const QString& channel, std::function<void()> told)
{
    if (!m_dialect.isPostgreSql())
        return;
    QSqlDriver* driver = m_handle.driver();
    if (m_subscriptions.isEmpty())
        QObject::connect(driver, &QSqlDriver::notification, driver, [this](const QString& name) {
            if (const auto called = m_subscriptions.value(name))
                called();
        });
    m_subscriptions.insert(channel, std::move(told));
    if (m_handle.isOpen())
        listen(channel);
}

// Where it fails, polling tells the same later.
void Connection::listen(const QString& channel)
{
    if (!m_handle.driver()->subscribeToNotification(channel))
        qCInfo(base::lcStorage).noquote() << "Nothing is told of" << channel << m_handle.lastError().text();
}

base::Result<void> Connection::prepareSqlite()
{
    // FULL: what was committed survives a power cut.
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA recursive_triggers = ON"}) {
        if (const base::Result<void> done = run(QLatin1String(pragma)); !done)
            return done;
    }
    return {};
}

// All queries have to be gone before the driver lets go of its connection.
void Connection::close()
{
    m_statements.clear();
    m_handle.close();
}

base::Result<void> Connection::run(const QString& sql)
{
    if (!m_dialect.isPostgreSql()) {
        char* problem = nullptr;
        const int code = sqlite3_exec(sqlite(), sql.toUtf8().constData(), nullptr, nullptr, &problem);
        const std::unique_ptr<char, decltype(&sqlite3_free)> owned(problem, &sqlite3_free);
        if (code != SQLITE_OK)
            return tl::unexpected(
                failed(QString::number(sqlite3_extended_errcode(sqlite())), QString::fromUtf8(problem)));
        return {};
    }
    // Not through the driver, which overlooks the errors of all statements but the first.
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(postgres(), sql.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        return tl::unexpected(failed(QString::fromLatin1(state), QString::fromUtf8(PQerrorMessage(postgres()))));
    }
    // The server's answer to COMMIT where a statement had failed.
    if (sql == QLatin1String("COMMIT") && qstrcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
        return tl::unexpected(failed(QStringLiteral("25P02"), Text::tr("Nothing was stored: a statement had failed.")));
    return {};
}

base::Result<QSqlQuery*> Connection::execute(const QString& sql, const Binds& binds, bool streams)
{
    if (observer)
        observer(sql, binds);
    const QString key = streams ? QLatin1String("-- streamed\n") + sql : sql;
    std::shared_ptr<QSqlQuery>& statement = m_statements[key];
    if (!statement) {
        if (m_statements.size() > kMostStatements) {
            m_statements.clear();
            return execute(sql, binds, streams);
        }
        statement = std::make_shared<QSqlQuery>(m_handle);
        statement->setForwardOnly(streams || !m_dialect.isPostgreSql());
        if (!statement->prepare(sql)) {
            const base::Error error = failed(statement->lastError());
            m_statements.remove(key);
            return tl::unexpected(error);
        }
    }
    for (const Bind& bind : binds)
        statement->bindValue(QLatin1String(bind.name), bindable(bind.value));
    if (!statement->exec())
        return tl::unexpected(failed(statement->lastError()));
    return statement.get();
}

// The client library does not tell the SQLSTATE of a login, only the server's words.
base::Error Connection::refused(const QSqlError& error)
{
    const QString words = m_dialect.isPostgreSql() ? error.databaseText().trimmed() : QString();
    const QString state = loginState(words);
    if (state.isEmpty())
        return failed(error);
    const base::Error refusal = failed(state, words);
    m_failure = Failure::Final;
    return refusal;
}

base::Error Connection::failed(const QSqlError& error)
{
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return failed(error.nativeErrorCode(), words.trimmed());
}

base::Error Connection::failed(const QString& sqlState, const QString& message)
{
    const SqlProblem problem = m_dialect.isPostgreSql() ? postgresProblem(sqlState) : sqliteProblem(sqlState.toInt());
    m_failure = problem.failure;
    if (isLost())
        m_failure = Failure::ConnectionLost;
    QString words = message.section(QLatin1Char('\n'), 0, 0);
    words.remove(QLatin1String("ERROR:  ")).remove(QLatin1String("FATAL:  "));
    // Without the lines that follow: they show what stands in the rows.
    qCDebug(base::lcStorage).noquote() << "The database says" << sqlState << words;
    return {problem.code, Text::tr("%1 (database %2)").arg(words, m_url.display())};
}

bool Connection::isLost() const
{
    if (!m_dialect.isPostgreSql())
        return false;
    // A statement that could not be sent leaves the status as it was; only reading notices the end.
    return !postgres() || PQconsumeInput(postgres()) == 0 || PQstatus(postgres()) != CONNECTION_OK;
}

pg_conn* Connection::postgres() const
{
    return nativeHandle<PGconn*>(m_handle);
}

sqlite3* Connection::sqlite() const
{
    return nativeHandle<sqlite3*>(m_handle);
}

} // namespace emend::storage
