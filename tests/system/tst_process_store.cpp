// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "samples/receipt_paper.h"
#include "test_database.h"

#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

class ProcessStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItReads_data() { test::addBackendRows(); }
    void keepsWhatItReads();
    void keepsNothingUnasked();
    void tellsOfAMissingDatabase();

private:
    QString receipt();

    QTemporaryDir m_folder;
};

QString ProcessStoreTest::receipt()
{
    samples::ReceiptPaper paper(640, QStringLiteral("DejaVu Sans"), 26);
    for (const char* line : {"KOPI SENTRAL SDN BHD", "RECEIPT", "DATE: 14/03/2026", "TEA 9.05", "TOTAL RM 9.05",
                             "CASH 10.00", "CHANGE 0.95"})
        paper.left(QString::fromLatin1(line));
    const QString path = m_folder.filePath(QStringLiteral("receipt.png"));
    if (!paper.finish().save(path))
        QTest::qFail("The receipt cannot be drawn.", __FILE__, __LINE__);
    return path;
}

void ProcessStoreTest::keepsWhatItReads()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const QString store = m_folder.filePath(backend);
    const QString file = receipt();
    const test::Environment environment{{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()},
                                        {QStringLiteral("EMEND_STORE"), store}};
    const QStringList arguments{QStringLiteral("process"), file, QStringLiteral("/nonexistent/x.png")};
    for (int time = 0; time < 2; ++time) {
        const test::CliRun run = test::runCli(arguments, {}, environment);
        QVERIFY2(run.status == 1 && run.results().size() == 2, run.err.constData());
    }
    const QJsonObject printed = test::runCli({QStringLiteral("process"), file}).results().front();
    const QString sha256 = printed.value(QLatin1String("sha256")).toString();

    const auto document = database.database().read(
        [&](Transaction& transaction) { return storage::findDocumentByHash(transaction, sha256); });
    QVERIFY(document && *document);
    QCOMPARE((*document)->fileName, QFileInfo(file).fileName());
    const auto kept = database.database().read(
        [&](Transaction& transaction) { return storage::newestExtraction(transaction, (*document)->id); });
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->text, printed.value(QLatin1String("text")).toString());
    const auto amount = (*kept)->fields.value(QStringLiteral("amount"));
    QVERIFY(amount);
    QCOMPARE(amount->value,
             printed.value(QLatin1String("fields"))[QLatin1String("amount")][QLatin1String("value")].toString());
    const auto times = database.database().read(
        [&](Transaction& transaction) { return storage::extractionCount(transaction, (*document)->id); });
    QCOMPARE(times.value_or(0), 2);
    QVERIFY(QFile::exists(QStringLiteral("%1/%2/%3/%4").arg(store, sha256.left(2), sha256.mid(2, 2), sha256)));
    storage::AuditFilter filter;
    filter.resourceId = (*document)->id;
    const auto audited =
        database.database().read([&](Transaction& transaction) { return storage::listAudit(transaction, filter, 10); });
    QVERIFY(audited && audited->size() == 2);
}

void ProcessStoreTest::keepsNothingUnasked()
{
    test::TestDatabase database(QStringLiteral("sqlite"));
    const test::CliRun run = test::runCli({QStringLiteral("process"), receipt(), QStringLiteral("--no-store")}, {},
                                          {{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()}});
    QCOMPARE(run.status, 0);
    const auto counts =
        database.database().read([](Transaction& transaction) { return storage::documentCounts(transaction); });
    QVERIFY(counts && counts->isEmpty());
    // Without a database there is nothing to keep in: the run above all does not fail.
    QCOMPARE(test::runCli({QStringLiteral("process"), receipt()}).status, 0);
}

void ProcessStoreTest::tellsOfAMissingDatabase()
{
    const test::CliRun run =
        test::runCli({QStringLiteral("process"), receipt()}, {},
                     {{QStringLiteral("EMEND_DATABASE_URL"), QStringLiteral("sqlite:///dev/null/x.db")}});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("/dev/null"), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

QTEST_MAIN(ProcessStoreTest)
#include "tst_process_store.moc"
