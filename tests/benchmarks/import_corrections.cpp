// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// import_corrections [ROWS]: how fast corrections are imported from a file, checked, masked, judged and audited, beside
// the same rows by plain multi-row INSERT into the same table, both on one private PostgreSQL server.
#include "correction_generator.h"
#include "postgres_server.h"

#include <emend/services/corrections.h>
#include <emend/storage/migrator.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <libpq-fe.h>

#include <cstdio>
#include <memory>

using namespace emend;

namespace {

constexpr int kUsualRows = 50'000;
const QString kTemplate = QStringLiteral("migrated");

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// A server, an import file, and fresh databases with the program's schema.
class Bench final
{
public:
    explicit Bench(int rows) : m_rows(rows), m_server(test::PostgresServer::Durability::Durable)
    {
        m_server.createDatabase(kTemplate);
        const auto database = open(kTemplate);
        required(storage::migrate(*database, storage::builtInMigrations(storage::Backend::PostgreSql)));
        QFile file(filePath());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("The import file cannot be written.");
        test::CorrectionGenerator().generate(
            rows, 0, [&file](const domain::CorrectionInput& input) { file.write(test::jsonLine(input)); });
    }

    double importFile(const QString& name)
    {
        m_server.createDatabase(name, kTemplate);
        const auto database = open(name);
        QElapsedTimer clock;
        clock.start();
        QFile file(filePath());
        file.open(QIODevice::ReadOnly);
        const auto reader = required(services::CorrectionReader::open(file, services::CorrectionFormat::JsonLines, {}));
        services::CorrectionService service(*database, {QByteArray(32, 's'), QDateTime::currentDateTimeUtc()},
                                            {domain::ActorType::User, QStringLiteral("benchmark")});
        const services::ImportListener listener{
            [](qint64 line, const base::Error& error) { qFatal("line %lld: %s", line, qPrintable(error.message)); },
            [](const services::ImportCounts&, double) {}};
        const services::ImportCounts counts = required(service.importAll(*reader, listener, base::Progress()));
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        if (counts.stored != m_rows || count(name, "audit_log") != m_rows)
            qFatal("Not all corrections were stored and audited.");
        return m_rows / seconds;
    }

    /// Makes the statements out of the rows of that database; the server writes them itself.
    void prepareStatements(const QString& source)
    {
        const QString columns = one(source,
                                    QStringLiteral("SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM "
                                                   "information_schema.columns WHERE table_name = 'corrections_master' "
                                                   "AND is_generated = 'NEVER'"));
        QStringList literals;
        for (const QString& column : columns.split(QLatin1Char(',')))
            literals << QStringLiteral("quote_nullable(%1::text)").arg(column);
        const QString sql =
            QStringLiteral(
                "SELECT string_agg('(' || concat_ws(',', %1) || ')', ',') FROM (SELECT *, (row_number() OVER "
                "(ORDER BY ctid) - 1) / 500 AS chunk FROM corrections_master) AS c GROUP BY chunk ORDER BY chunk")
                .arg(literals.join(QLatin1Char(',')));
        m_statements.clear();
        const QByteArray head = "INSERT INTO corrections_master (" + columns.toUtf8() + ") VALUES ";
        const auto connection = connect(source);
        const std::unique_ptr<PGresult, decltype(&PQclear)> rows(PQexec(connection.get(), sql.toUtf8().constData()),
                                                                 &PQclear);
        for (int i = 0; i < PQntuples(rows.get()); ++i)
            m_statements.push_back(head + PQgetvalue(rows.get(), i, 0));
    }

    /// All in one transaction, which is the fastest way.
    double insertPlainly(const QString& name)
    {
        m_server.createDatabase(name, kTemplate);
        const auto connection = connect(name);
        QElapsedTimer clock;
        clock.start();
        run(*connection, "BEGIN");
        for (const QByteArray& statement : m_statements)
            run(*connection, statement);
        run(*connection, "COMMIT");
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        if (count(name, "corrections_master") != m_rows)
            qFatal("Not all rows were inserted.");
        return m_rows / seconds;
    }

    /// Lets go of it, so that the server's own upkeep of it disturbs nothing that follows.
    void drop(const QString& name)
    {
        m_server.dropDatabase(name);
        required(m_server.execute(QStringLiteral("CHECKPOINT")));
    }

private:
    using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

    Connection connect(const QString& name) const
    {
        Connection connection(PQconnectdb(m_server.url(name).toUtf8().constData()), &PQfinish);
        if (PQstatus(connection.get()) != CONNECTION_OK)
            qFatal("%s", PQerrorMessage(connection.get()));
        return connection;
    }

    static void run(PGconn& connection, const QByteArray& sql)
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(&connection, sql.constData()), &PQclear);
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            qFatal("%s", PQerrorMessage(&connection));
    }

    std::unique_ptr<storage::Database> open(const QString& name) const
    {
        return required(storage::Database::open(required(storage::DatabaseUrl::parse(m_server.url(name)))));
    }

    QString one(const QString& name, const QString& sql) const { return required(m_server.execute(sql, name)); }
    int count(const QString& name, const char* table) const
    {
        return one(name, QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt();
    }
    QString filePath() const { return m_folder.filePath(QStringLiteral("corrections.jsonl")); }

    int m_rows = 0;
    test::PostgresServer m_server;
    QTemporaryDir m_folder;
    std::vector<QByteArray> m_statements;
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : kUsualRows;
    if (rows < 1)
        qFatal("Give the number of rows.");
    Bench bench(rows);
    const QString name = QStringLiteral("bench");
    bench.importFile(name);
    bench.prepareStatements(name);
    bench.drop(name);

    const double importFirst = bench.importFile(name);
    bench.drop(name);
    const double plainSecond = bench.insertPlainly(name);
    bench.drop(name);
    const double plainFirst = bench.insertPlainly(name);
    bench.drop(name);
    const double importSecond = bench.importFile(name);

    std::printf("import before plain: %.0f and %.0f rows/s, ratio %.2f\n", importFirst, plainSecond,
                importFirst / plainSecond);
    std::printf("import after plain:  %.0f and %.0f rows/s, ratio %.2f\n", importSecond, plainFirst,
                importSecond / plainFirst);
    std::printf("import_corrections: ratio %.2f, %d rows\n",
                (1 / plainFirst + 1 / plainSecond) / (1 / importFirst + 1 / importSecond), rows);
    return 0;
}
