// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "correction_generator.h"
#include "test_database.h"

#include <emend/domain/canonical_json.h>

#include <QtTest/QTest>

using namespace emend;
using test::CliRun;

class TestCorrectionCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndExports_data() { test::addBackendRows(); }
    void importsAndExports();
    void readsCsvFromStandardInput();
    void namesBadLines();
    void explainsWrongUsage_data();
    void explainsWrongUsage();

private:
    CliRun run(const QStringList& arguments, const QByteArray& input = {})
    {
        return test::runCli(arguments, input, {{QStringLiteral("EMEND_DATABASE_URL"), m_url}});
    }

    QTemporaryDir m_folder;
    QString m_url = QLatin1String("sqlite://") + m_folder.filePath(QStringLiteral("emend.db"));
};

namespace {

QByteArray generatedLines(int count)
{
    test::CorrectionGenerator generator;
    generator.days = 5;
    generator.newest = QDateTime::currentDateTimeUtc();
    QByteArray lines;
    generator.generate(count, 0, [&lines](const domain::CorrectionInput& input) { lines += test::jsonLine(input); });
    return lines;
}

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

void TestCorrectionCommands::importsAndExports()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    m_url = database.urlText();
    const QString file = m_folder.filePath(QStringLiteral("in.jsonl"));
    test::writeFile(file, generatedLines(300));

    const CliRun first = run(words("import corrections") << file);
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY2(first.err.contains("300 stored, 0 there already, 0 refused"), first.err.constData());
    const CliRun second = run(words("import corrections --quiet") << file);
    QCOMPARE(second.status, 0);
    QVERIFY(second.err.isEmpty());
    const CliRun third = run(words("import corrections") << file);
    QVERIFY(third.err.contains("0 stored, 300 there already"));

    const QString out = m_folder.filePath(QStringLiteral("out.csv"));
    const CliRun exported = run(words("export corrections --since 7d --min-quality 0.5 --environment production "
                                      "--environment staging --app expense-web --out")
                                << out);
    QVERIFY2(exported.status == 0, exported.err.constData());
    const QByteArray bytes = test::readFile(out);
    QVERIFY(bytes.startsWith("id,source_app,source_environment,source_correction_id,"));
    QVERIFY(!bytes.contains("pos-server"));
    QVERIFY(!bytes.contains("4111 1111"));
    QVERIFY(!bytes.contains("@example.com"));
    const auto row = database.database().read([](storage::Transaction& transaction) {
        return transaction.queryOne(QStringLiteral("SELECT * FROM training_datasets"));
    });
    QVERIFY(row && *row);
    QCOMPARE((*row)->text("dataset_id").toUtf8() + '\n', exported.out);
    QCOMPARE((*row)->text("file_path"), out);
    QCOMPARE((*row)->text("export_format"), QStringLiteral("csv"));
    QCOMPARE((*row)->integer("file_size_bytes"), bytes.size());
    QCOMPARE((*row)->text("sha256"), domain::sha256Hex(bytes));
    QCOMPARE((*row)->textList("included_apps"), QStringList(QStringLiteral("expense-web")));
    QVERIFY((*row)->integer("correction_count") > 0);
}

void TestCorrectionCommands::readsCsvFromStandardInput()
{
    m_url = QLatin1String("sqlite://") + m_folder.filePath(QStringLiteral("csv.db"));
    const QByteArray csv = "source_correction_id,created_at,corrected_merchant\r\n"
                           "6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11,2026-01-02 03:04:05+00,\"Kedai, \"\"Kopi\"\"\"\r\n";
    const CliRun import = run(words("import corrections - --format csv --app spreadsheet --environment test"), csv);
    QVERIFY2(import.status == 0, import.err.constData());
    const QString out = m_folder.filePath(QStringLiteral("csv.jsonl"));
    QCOMPARE(run(words("export corrections --out") << out).status, 0);
    const QList<QJsonObject> rows = test::parseResults(test::readFile(out));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].value(QLatin1String("corrected_merchant")).toString(), QStringLiteral("Kedai, \"Kopi\""));
    QCOMPARE(rows[0].value(QLatin1String("source_app")).toString(), QStringLiteral("spreadsheet"));
    QCOMPARE(rows[0].value(QLatin1String("created_at")).toString(), QStringLiteral("2026-01-02T03:04:05.000Z"));
}

void TestCorrectionCommands::namesBadLines()
{
    m_url = QLatin1String("sqlite://") + m_folder.filePath(QStringLiteral("bad.db"));
    const QByteArray good = generatedLines(2);
    const CliRun import = run(words("import corrections -"), "nonsense\n" + good + "{\"source_app\": \"a\"}\n");
    QCOMPARE(import.status, 1);
    QVERIFY2(import.err.contains("line 1: "), import.err.constData());
    QVERIFY2(import.err.contains("line 4: source_environment must be one of"), import.err.constData());
    QVERIFY2(import.err.contains("2 stored, 0 there already, 2 refused"), import.err.constData());
}

void TestCorrectionCommands::explainsWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("hint");

    const auto row = [](const char* line, int status, const char* hint) {
        QTest::newRow(line) << QString::fromLatin1(line) << status << QByteArray(hint);
    };
    row("import", 2, "import corrections FILE");
    row("import corrections", 2, "import corrections FILE");
    row("import receipts a.jsonl", 2, "import corrections FILE");
    row("import corrections a.jsonl --format xml", 2, "jsonl or csv");
    row("import corrections /nonexistent.jsonl", 1, "/nonexistent.jsonl");
    row("import corrections /dev/null --format csv", 1, "first row");
    row("export", 2, "export corrections");
    row("export corrections", 2, "--out");
    row("export corrections --out a --since yesterday", 2, "--since");
    row("export corrections --out a --min-quality 7", 2, "--min-quality");
    row("export corrections --out a --format parquet", 2, "jsonl or csv");
    row("export corrections --out /nonexistent/a.jsonl", 3, "/nonexistent/a.jsonl");
}

void TestCorrectionCommands::explainsWrongUsage()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    QFETCH(QByteArray, hint);
    m_url = QLatin1String("sqlite://") + m_folder.filePath(QStringLiteral("usage.db"));
    const CliRun outcome = run(words(qPrintable(line)));
    QVERIFY2(outcome.status == status, outcome.err.constData());
    QVERIFY2(outcome.err.contains(hint), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCorrectionCommands)
#include "tst_corrections.moc"
