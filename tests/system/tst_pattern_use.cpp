// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real programs read with the version that counts, and with no other.
#include "cli_run.h"
#include "samples/receipt_paper.h"
#include "test_database.h"

#include <emend/domain/canonical_json.h>
#include <emend/domain/document.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/pattern_versions.h>

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using storage::Transaction;
using test::CliRun;

namespace {

constexpr int kAtOnceMs = 1000; // after which every worker uses what counts

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// Version vN, with one rule for the merchant of the receipts.
void addVersion(storage::Database& database, const QString& corrected)
{
    storage::NewPatternVersion added;
    const QJsonObject rule{{QStringLiteral("pattern"), QStringLiteral("/^kopi sentral sdn bhd$/i")},
                           {QStringLiteral("corrected_value"), corrected},
                           {QStringLiteral("confidence"), 0.9}};
    added.content = {
        {QStringLiteral("format"), 1},
        {QStringLiteral("merchants"), QJsonArray()},
        {QStringLiteral("patterns"), QJsonObject{{QStringLiteral("merchant"), QJsonArray{rule}}}},
        {QStringLiteral("vetoes"), QJsonArray()},
    };
    added.version.createdAt = QDateTime::currentDateTimeUtc();
    added.version.contentHash = domain::sha256Hex(domain::canonicalJson(added.content));
    required(database.transact([&](Transaction& t) { return storage::addPatternVersion(t, added); }));
}

} // namespace

class TestPatternUse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processUsesWhatCounts_data() { test::addBackendRows(); }
    void processUsesWhatCounts();
    void workersFollowWithinASecond_data() { test::addBackendRows(); }
    void workersFollowWithinASecond();

private:
    QString receipt(int number);

    QTemporaryDir m_folder;
};

QString TestPatternUse::receipt(int number)
{
    samples::ReceiptPaper paper(640, QStringLiteral("DejaVu Sans"), 26);
    for (const char* line : {"KOPI SENTRAL SDN BHD", "RECEIPT", "DATE: 14/03/2026", "TEA 9.05", "TOTAL RM 9.05"})
        paper.left(QString::fromLatin1(line));
    paper.left(QStringLiteral("NO %1").arg(number));
    const QString path = m_folder.filePath(QStringLiteral("receipt %1.png").arg(number));
    if (!paper.finish().save(path))
        qFatal("The receipt cannot be drawn.");
    return path;
}

void TestPatternUse::processUsesWhatCounts()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    addVersion(database.database(), QStringLiteral("Kopi Sentral"));
    const test::Environment environment{{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()},
                                        {QStringLiteral("EMEND_STORE"), m_folder.filePath(backend)}};
    const auto run = [&](const QString& words) { return test::runCli(words.split(QLatin1Char(' ')), {}, environment); };
    const QString file = receipt(0);
    const auto read = [&](const QStringList& more = {}) {
        const CliRun printed = test::runCli(QStringList{QStringLiteral("process"), file} + more, {}, environment);
        const QJsonObject json = printed.results().value(0);
        const QJsonValue merchant = json.value(QLatin1String("fields"))[QLatin1String("merchant")];
        return QStringList{json.value(QLatin1String("versions"))[QLatin1String("pattern")].toString(),
                           merchant[QLatin1String("value")].toString(), merchant[QLatin1String("source")].toString()};
    };
    const QStringList plain = read();
    QCOMPARE(plain.value(0), QStringLiteral("built-in"));
    QCOMPARE(plain.value(1).toLower(), QStringLiteral("kopi sentral sdn bhd"));
    QCOMPARE(run(QStringLiteral("patterns activate v1 --reason good")).status, 0);
    const QStringList learned{QStringLiteral("v1"), QStringLiteral("Kopi Sentral"), QStringLiteral("rule")};
    QCOMPARE(read(), learned);
    QCOMPARE(read({QStringLiteral("--environment"), QStringLiteral("staging")}), plain);
    QCOMPARE(read({QStringLiteral("--no-store")}), plain);

    required(database.database().transact([](Transaction& t) {
        return t.execute(QStringLiteral("UPDATE pattern_cache_versions SET pattern_data = '{\"format\": 7}'"));
    }));
    QCOMPARE(read(), plain); // a broken version stops nothing
}

void TestPatternUse::workersFollowWithinASecond()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    addVersion(database.database(), QStringLiteral("Kopi One"));
    addVersion(database.database(), QStringLiteral("Kopi Two"));
    const test::Environment environment{{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()},
                                        {QStringLiteral("EMEND_STORE"), m_folder.filePath(backend)}};
    const auto run = [&](const QStringList& words) {
        const CliRun ended = test::runCli(words, {}, environment);
        QVERIFY2(ended.status == 0, ended.err.constData());
    };
    const auto patterns = [&](const QString& words) {
        run(QStringList{QStringLiteral("patterns")} + words.split(QLatin1Char(' ')));
    };
    int number = 0;
    // Hands a receipt in; the version that it is read with, and the merchant that comes out.
    const auto read = [&]() -> QStringList {
        const QString file = receipt(++number);
        const QString sha256 = domain::sha256Hex(test::readFile(file));
        run({QStringLiteral("enqueue"), file});
        std::optional<domain::Extraction> found;
        const auto look = [&] {
            found = required(
                database.database().read([&](Transaction& t) -> base::Result<std::optional<domain::Extraction>> {
                    const auto document = storage::findDocumentByHash(t, sha256);
                    if (!document)
                        return tl::unexpected(document.error());
                    return *document ? storage::newestExtraction(t, (*document)->id)
                                     : base::Result<std::optional<domain::Extraction>>(std::nullopt);
                }));
            return found.has_value();
        };
        if (!QTest::qWaitFor(look, 30'000))
            return {QStringLiteral("not read")};
        const auto merchant = found->fields.value(QStringLiteral("merchant"));
        return {found->versions.value(QStringLiteral("pattern")), merchant ? merchant->value : QString()};
    };
    patterns(QStringLiteral("activate v1 --reason good"));
    QProcess worker;
    test::prepareCli(worker,
                     {QStringLiteral("worker"), QStringLiteral("--poll"), QStringLiteral("20"),
                      QStringLiteral("--jobs"), QStringLiteral("1")},
                     environment);
    worker.start();
    QCOMPARE(read(), (QStringList{QStringLiteral("v1"), QStringLiteral("Kopi One")}));
    patterns(QStringLiteral("activate v2 --reason better"));
    QTest::qWait(kAtOnceMs);
    QCOMPARE(read(), (QStringList{QStringLiteral("v2"), QStringLiteral("Kopi Two")}));
    patterns(QStringLiteral("rollback --reason worse"));
    QTest::qWait(kAtOnceMs);
    QCOMPARE(read(), (QStringList{QStringLiteral("v1"), QStringLiteral("Kopi One")}));
    patterns(QStringLiteral("rollback --reason worse"));
    QTest::qWait(kAtOnceMs);
    QCOMPARE(read().value(0), QStringLiteral("built-in"));
    worker.terminate();
    QVERIFY(worker.waitForFinished());
    const QByteArray said = worker.readAllStandardError();
    QVERIFY2(said.contains("had something to say on 3 of 3 documents (100 %)"), said.constData());
}

QTEST_MAIN(TestPatternUse)
#include "tst_pattern_use.moc"
