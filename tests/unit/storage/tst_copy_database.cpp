// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_database.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/check_database.h>
#include <emend/storage/copy_database.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using base::Result;
using storage::CopyReport;
using storage::Database;
using storage::Transaction;

namespace {

/// A filled database and an empty one.
class Pair final
{
public:
    Pair(const QString& from, const QString& to) : m_from(from), m_to(to)
    {
        if (const auto filled = m_from.database().transact(test::fillDatabase); !filled)
            qFatal("%s", qPrintable(filled.error().message));
    }

    Database& from() { return m_from.database(); }
    Database& to() { return m_to.database(); }

    /// Cancelled when that fraction is reached.
    Result<CopyReport> copy(double until = 2)
    {
        base::Progress* running = nullptr;
        base::Progress progress([&](double fraction, const QString&) {
            if (fraction >= until)
                running->cancel();
        });
        running = &progress;
        return storage::copyDatabase(from(), to(), progress);
    }

private:
    test::TestDatabase m_from;
    test::TestDatabase m_to;
};

qint64 number(Database& database, const QString& sql)
{
    const auto row = database.read([&](Transaction& t) { return t.queryOne(sql); });
    return row && *row ? (*row)->value(qsizetype(0)).toLongLong() : -1;
}

bool run(Database& database, const char* sql)
{
    return database.transact([&](Transaction& t) { return t.runScript(QString::fromUtf8(sql)); }).has_value();
}

const QString kProgressRows = QStringLiteral("SELECT count(*) FROM emend_copy_progress");

} // namespace

class TestCopyDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesEverything_data();
    void copiesEverything();
    void goesOn_data();
    void goesOn();
    void survivesACutConnection();
    void findsWhatDiffers_data() { test::addBackendRows(); }
    void findsWhatDiffers();
    void refusesOtherTargets_data();
    void refusesOtherTargets();
    void refusesItself();
};

void TestCopyDatabase::copiesEverything_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const QString& from : test::backends()) {
        for (const QString& to : test::backends())
            QTest::addRow("%s to %s", qPrintable(from), qPrintable(to)) << from << to;
    }
}

void TestCopyDatabase::copiesEverything()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Pair pair(from, to);
    const auto report = pair.copy();
    QVERIFY2(report, test::why(report).constData());
    QVERIFY2(report->mismatches.empty(),
             qPrintable(report->mismatches.empty()
                            ? QString()
                            : report->mismatches.front().table + QLatin1Char(' ') + report->mismatches.front().key));
    QCOMPARE(report->mismatchCount, 0);
    QVERIFY(!report->isContinued);
    QCOMPARE(report->copied, report->verified);
    QVERIFY(report->copied > test::kFullCorrections + 700 + 3 * 40);
    QCOMPARE(number(pair.to(), kProgressRows), -1);

    for (const char* sql :
         {"SELECT count(*) FROM corrections_master", "SELECT sum(corrected_amount_minor) FROM corrections_master",
          "SELECT count(*) FROM corrections_master WHERE is_outlier", "SELECT count(*) FROM field_values",
          "SELECT count(*) FROM jobs WHERE parent_id IS NOT NULL", "SELECT count(*) FROM audit_personal",
          "SELECT sum(replaced_by_version) FROM pattern_cache_versions", "SELECT count(*) FROM users",
          "SELECT length(value) FROM settings WHERE name = 'privacy.salt'"}) {
        const qint64 expected = number(pair.from(), QString::fromLatin1(sql));
        QVERIFY2(expected > 0, sql);
        QCOMPARE(number(pair.to(), QString::fromLatin1(sql)), expected);
    }
    QCOMPARE(number(pair.to(), QStringLiteral("SELECT count(*) FROM ocr_cache")), 0);

    base::Progress progress;
    const auto chain = pair.to().read([&](Transaction& t) { return storage::verifyAudit(t, {}, progress); });
    QVERIFY2(chain, test::why(chain).constData());
    QVERIFY2(chain->isSound(), qPrintable(chain->findings.empty() ? QString() : chain->findings.front().message));
    QCOMPARE(chain->rows, 700);
    const auto found = pair.to().read([](Transaction& t) {
        storage::DocumentFilter filter;
        filter.words = QStringLiteral("apfelkuchen");
        return storage::listDocuments(t, filter, std::nullopt, 100);
    });
    QVERIFY2(found, test::why(found).constData());
    QCOMPARE(found->size(), 40U);
    if (pair.to().dialect().isPostgreSql()) {
        QCOMPARE(number(pair.to(), QStringLiteral("SELECT count(*) FROM extractions_default")), 0);
        QCOMPARE(number(pair.to(), QStringLiteral("SELECT count(*) FROM audit_log_default")), 0);
    }
    const auto findings = storage::checkDatabase(pair.to(), test::kFullAt);
    QVERIFY2(findings, test::why(findings).constData());
    for (const storage::DatabaseFinding& finding : *findings)
        QVERIFY2(finding.check == QLatin1String("partition"), qPrintable(finding.message));
}

void TestCopyDatabase::goesOn_data()
{
    test::addBackendColumn();
    QTest::addColumn<double>("until");
    for (const QString& backend : test::backends()) {
        for (const double until : {0.0, 0.2, 0.45, 0.7})
            QTest::addRow("%s %g", qPrintable(backend), until) << backend << until;
    }
}

void TestCopyDatabase::goesOn()
{
    QFETCH(QString, backend);
    QFETCH(double, until);
    Pair pair(QStringLiteral("sqlite"), backend);
    const auto stopped = pair.copy(until);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(number(pair.to(), kProgressRows) > 0);
    const qint64 there = number(pair.to(), QStringLiteral("SELECT count(*) FROM corrections_master"))
        + number(pair.to(), QStringLiteral("SELECT count(*) FROM audit_log"));
    const auto report = pair.copy();
    QVERIFY2(report, test::why(report).constData());
    QVERIFY(report->isContinued);
    QCOMPARE(report->mismatchCount, 0);
    QVERIFY(report->copied <= report->verified - there);
    QCOMPARE(number(pair.to(), QStringLiteral("SELECT count(*) FROM corrections_master")), test::kFullCorrections);
}

// At the ends of batches and in their middle, at commits too.
void TestCopyDatabase::survivesACutConnection()
{
    Pair pair(QStringLiteral("sqlite"), QStringLiteral("postgresql"));
    int sent = 0;
    int cuts = 0;
    pair.to().observe([&](const QString&, const storage::Binds&) {
        if (++sent % 23 != 0 || cuts > 8)
            return;
        ++cuts;
        const auto cut = test::testServer().execute(QStringLiteral(
            "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name = 'emend'"));
        if (!cut)
            qFatal("%s", qPrintable(cut.error().message));
    });
    const auto report = pair.copy();
    QVERIFY2(report, test::why(report).constData());
    QVERIFY(cuts > 4);
    QCOMPARE(report->mismatchCount, 0);
}

void TestCopyDatabase::findsWhatDiffers()
{
    QFETCH(QString, backend);
    Pair pair(QStringLiteral("sqlite"), backend);
    QVERIFY(!pair.copy(0.6)); // all is there, not all was compared
    QVERIFY(run(
        pair.to(),
        "UPDATE corrections_master SET ocr_text = ocr_text || ' ' WHERE id = '00000003-0000-4000-8000-000000000005'"));
    QVERIFY(
        run(pair.to(),
            "UPDATE corrections_master SET corrected_date = NULL WHERE id = '00000003-0000-4000-8000-000000000007'"));
    QVERIFY(
        run(pair.to(),
            "DELETE FROM field_values WHERE field = 'date' AND document_id = '00000001-0000-4000-8000-000000000002'"));
    QVERIFY(run(pair.to(),
                "INSERT INTO users (user_name, role, is_active, created_at) VALUES ('mallory', 'admin', TRUE, "
                "'2026-01-01T00:00:00.000Z')"));
    QVERIFY(run(pair.to(), "UPDATE jobs SET parent_id = NULL"));
    for (int round = 0; round < 2; ++round) {
        const auto report = pair.copy();
        QVERIFY2(report, test::why(report).constData());
        QStringList lines;
        for (const storage::CopyMismatch& mismatch : report->mismatches)
            lines << QStringList{mismatch.table, mismatch.key.left(60), mismatch.message}.join(QLatin1Char('|'));
        lines.sort();
        QCOMPARE(report->mismatchCount, 5);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0),
                 QStringLiteral("corrections_master|id=00000003-0000-4000-8000-000000000005|different in the target"));
        QCOMPARE(lines.at(1),
                 QStringLiteral("corrections_master|id=00000003-0000-4000-8000-000000000007|different in the target"));
        QVERIFY2(lines.at(2).startsWith(QLatin1String("field_values|extraction_id="))
                     && lines.at(2).endsWith(QLatin1String("|missing in the target")),
                 qPrintable(lines.at(2)));
        QCOMPARE(lines.at(3),
                 QStringLiteral("jobs|job_id=00000000-0000-4000-8000-000000000001|different in the target"));
        QCOMPARE(lines.at(4), QStringLiteral("users|user_name=mallory|in the target only"));
    }
}

void TestCopyDatabase::refusesOtherTargets_data()
{
    test::addBackendColumn();
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    for (const QString& backend : test::backends()) {
        const auto add = [&](const char* name, const char* sql, const char* word) {
            QTest::addRow("%s %s", qPrintable(backend), name)
                << backend << QString::fromLatin1(sql) << QString::fromLatin1(word);
        };
        add("a user",
            "INSERT INTO users (user_name, role, is_active, created_at) VALUES ('x', 'admin', TRUE, "
            "'2026-01-01T00:00:00.000Z')",
            "users");
        add("a setting",
            "INSERT INTO settings (name, value, updated_at) VALUES ('queue.paused', '1', '2026-01-01T00:00:00.000Z')",
            "settings");
        add("a chain", "UPDATE audit_heads SET seq = 1", "audit_heads");
        add("another copy",
            "CREATE TABLE emend_copy_progress (table_name TEXT PRIMARY KEY, source TEXT NOT NULL, stage INTEGER NOT "
            "NULL, position TEXT NOT NULL);"
            "INSERT INTO emend_copy_progress VALUES ('users', 'sqlite:///other', 0, '[]')",
            "other");
    }
}

void TestCopyDatabase::refusesOtherTargets()
{
    QFETCH(QString, backend);
    QFETCH(QString, sql);
    QFETCH(QString, word);
    Pair pair(QStringLiteral("sqlite"), backend);
    QVERIFY(run(pair.to(), qPrintable(sql)));
    const auto refused = pair.copy();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(word), qPrintable(refused.error().message));
    QCOMPARE(number(pair.to(), QStringLiteral("SELECT count(*) FROM corrections_master")), 0);
}

void TestCopyDatabase::refusesItself()
{
    test::TestDatabase database(QStringLiteral("sqlite"));
    base::Progress progress;
    const auto refused = storage::copyDatabase(database.database(), *database.connect(), progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestCopyDatabase)
#include "tst_copy_database.moc"
