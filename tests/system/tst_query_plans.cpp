// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowded_database.h"
#include "test_database.h"

#include <emend/storage/correction_figures.h>
#include <emend/storage/corrections.h>
#include <emend/storage/documents.h>
#include <emend/storage/field_groups.h>
#include <emend/storage/inbox.h>
#include <emend/storage/jobs.h>
#include <emend/storage/review_figures.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using storage::Binds;
using storage::Transaction;

namespace {

using Work = std::function<base::Result<void>(Transaction&)>;

template <class T> base::Result<void> outcome(const base::Result<T>& result)
{
    return result ? base::Result<void>() : tl::unexpected(result.error());
}

struct Statement {
    QString sql;
    Binds binds;
};

QString literal(const QVariant& value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return value.toString();
    case QMetaType::QDateTime:
        return QLatin1Char('\'') + value.toDateTime().toUTC().toString(Qt::ISODateWithMs) + QLatin1Char('\'');
    default:
        return QLatin1Char('\'') + value.toString().replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    }
}

// EXPLAIN cannot be prepared, so the values stand in the text; the longest names first, as :id begins :identity.
QString withValues(Statement statement)
{
    std::sort(statement.binds.begin(), statement.binds.end(),
              [](const storage::Bind& a, const storage::Bind& b) { return qstrlen(a.name) > qstrlen(b.name); });
    for (const storage::Bind& bind : statement.binds)
        statement.sql.replace(QLatin1String(bind.name), literal(bind.value));
    return statement.sql;
}

// The tables that a plan reads from one end to the other.
void addSequentialScans(const QJsonObject& node, QStringList& tables)
{
    if (node.value(QLatin1String("Node Type")).toString() == QLatin1String("Seq Scan"))
        tables << node.value(QLatin1String("Relation Name")).toString();
    for (const QJsonValue& child : node.value(QLatin1String("Plans")).toArray())
        addSequentialScans(child.toObject(), tables);
}

} // namespace

class QueryPlansTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsNoBigTableWhole_data();
    void readsNoBigTableWhole();
    void tellsWhenATableIsReadWhole();

private:
    QStringList scannedTables(const Work& work);

    const test::Crowd m_crowd;
    std::unique_ptr<test::TestDatabase> m_store;
};

void QueryPlansTest::initTestCase()
{
    m_store = std::make_unique<test::TestDatabase>(QStringLiteral("postgresql"));
    fillDatabase(m_store->database(), m_crowd);
}

// Nothing that the work changes stays.
QStringList QueryPlansTest::scannedTables(const Work& work)
{
    std::vector<Statement> statements;
    const auto explained = m_store->database().transact([&](Transaction& transaction) -> base::Result<QStringList> {
        m_store->database().observe([&](const QString& sql, const Binds& binds) {
            statements.push_back({sql, binds});
        });
        const base::Result<void> worked = work(transaction);
        m_store->database().observe({});
        if (!worked)
            return tl::unexpected(worked.error());
        QStringList tables;
        for (const Statement& statement : statements) {
            const auto plan = transaction.queryOne(QStringLiteral("SELECT emend_explain(:sql) AS plan"),
                                                   {{":sql", withValues(statement)}});
            if (!plan)
                return tl::unexpected(plan.error());
            addSequentialScans((*plan)->jsonArray("plan").first()[QLatin1String("Plan")].toObject(), tables);
        }
        return tables;
    });
    if (!explained)
        QTest::qFail(qPrintable(explained.error().message), __FILE__, __LINE__);
    if (statements.empty())
        QTest::qFail("Nothing was asked.", __FILE__, __LINE__);
    return explained.value_or(QStringList());
}

void QueryPlansTest::readsNoBigTableWhole_data()
{
    const auto explain = m_store->database().transact([](Transaction& transaction) {
        return transaction.runScript(QStringLiteral(
            "CREATE OR REPLACE FUNCTION emend_explain(statement TEXT) RETURNS JSON LANGUAGE plpgsql AS $$ "
            "DECLARE plan JSON; BEGIN EXECUTE 'EXPLAIN (FORMAT JSON) ' || statement INTO plan; RETURN plan; END $$"));
    });
    QVERIFY(explain);

    QTest::addColumn<Work>("work");
    const QDateTime now = m_crowd.newest;
    QTest::newRow("claim") << Work([now](Transaction& tx) {
        return outcome(storage::claimJobs(tx, {QStringLiteral("w"), 10, 60'000}, now));
    });
    QTest::newRow("recover") << Work([now](Transaction& tx) { return outcome(storage::recoverLostJobs(tx, now)); });
    QTest::newRow("heartbeat") << Work([now](Transaction& tx) {
        return outcome(storage::heartbeat(tx, {QStringLiteral("00000000-0000-4000-8000-000000000000")}, 1000, now));
    });
    QTest::newRow("dead jobs") << Work([](Transaction& tx) {
        storage::JobFilter filter;
        filter.state = domain::JobState::Dead;
        return outcome(storage::listJobs(tx, filter, {}, 50));
    });
    QTest::newRow("newest jobs") << Work([](Transaction& tx) { return outcome(storage::listJobs(tx, {}, {}, 50)); });
    QTest::newRow("review list") << Work([](Transaction& tx) { return outcome(storage::listForReview(tx, {}, 50)); });
    QTest::newRow("review list, second page") << Work([now](Transaction& tx) {
        return outcome(storage::listForReview(
            tx, storage::DocumentPosition{5, now.addDays(-30), QStringLiteral("00000000-0000-4000-8000-000000000000")},
            50));
    });
    QTest::newRow("inbox") << Work([](Transaction& tx) { return outcome(storage::listDocuments(tx, {}, {}, 100)); });
    QTest::newRow("inbox, whole order") << Work([](Transaction& tx) { return outcome(storage::inboxIds(tx, {})); });
    QTest::newRow("inbox, of a state") << Work(
        [](Transaction& tx) { return outcome(storage::inboxIds(tx, {.state = domain::DocumentState::NeedsReview})); });
    QTest::newRow("inbox, rows") << Work([now](Transaction& tx) {
        return outcome(storage::inboxRows(tx, {QStringLiteral("00000000-0000-4000-8000-000000000000")}, now));
    });
    QTest::newRow("inbox, newest change")
        << Work([](Transaction& tx) { return outcome(storage::newestDocumentChange(tx)); });
    QTest::newRow("documents of a merchant") << Work([](Transaction& tx) {
        storage::DocumentFilter filter;
        filter.merchant = QStringLiteral("Merchant 4711");
        return outcome(storage::listDocuments(tx, filter, {}, 100));
    });
    QTest::newRow("search") << Work([](Transaction& tx) {
        storage::DocumentFilter filter;
        filter.words = QStringLiteral("merchant 47");
        return outcome(storage::listDocuments(tx, filter, {}, 100));
    });
    QTest::newRow("groups of fields") << Work([now](Transaction& tx) {
        return outcome(storage::fieldGroups(tx, {{QStringLiteral("receipt"), QStringLiteral("amount"), 0.7}}, now));
    });
    QTest::newRow("fields of a group") << Work([now](Transaction& tx) {
        return outcome(
            storage::groupedFields(tx, {QStringLiteral("receipt"), QStringLiteral("amount"), 0.7}, {}, now, 100));
    });
    QTest::newRow("fields of a merchant's group") << Work([now](Transaction& tx) {
        return outcome(storage::groupedFields(tx, {QStringLiteral("receipt"), QStringLiteral("amount"), 0.7},
                                              QStringLiteral("Merchant 4700"), now, 100));
    });
    QTest::newRow("figures of a reviewer") << Work(
        [now](Transaction& tx) { return outcome(storage::reviewFigures(tx, QStringLiteral("bob"), now.addDays(-1))); });
    QTest::newRow("retention") << Work(
        [now](Transaction& tx) { return outcome(storage::documentsDueForDeletion(tx, now.addDays(-130), 100)); });
    QTest::newRow("merchant patterns") << Work([now](Transaction& tx) {
        return outcome(storage::repeatedCorrections(tx, storage::PatternField::Merchant, now.addDays(-90), 3));
    });
    QTest::newRow("category patterns") << Work([now](Transaction& tx) {
        return outcome(storage::repeatedCorrections(tx, storage::PatternField::Category, now.addDays(-90), 3));
    });
    QTest::newRow("corrections per day") << Work(
        [now](Transaction& tx) { return outcome(storage::correctionsPerDay(tx, now.addDays(-30))); });
    QTest::newRow("corrections per field")
        << Work([now](Transaction& tx) { return outcome(storage::correctionsPerField(tx, now.addDays(-30))); });
    QTest::newRow("corrections per app") << Work(
        [now](Transaction& tx) { return outcome(storage::correctionsPerApp(tx, now.addDays(-30))); });
    QTest::newRow("export of a week") << Work([now](Transaction& tx) {
        storage::CorrectionFilter filter;
        filter.since = now.addDays(-7);
        filter.minQuality = 0.7;
        return outcome(storage::listCorrections(tx, filter, {}, 500));
    });
}

void QueryPlansTest::readsNoBigTableWhole()
{
    QFETCH(Work, work);
    QStringList tables = scannedTables(work);
    tables.removeAll(QStringLiteral("settings"));
    QVERIFY2(tables.isEmpty(), qPrintable(tables.join(QLatin1Char(' '))));
}

void QueryPlansTest::tellsWhenATableIsReadWhole()
{
    const QStringList tables = scannedTables([](Transaction& tx) {
        return outcome(tx.query(QStringLiteral("SELECT count(*) FROM corrections_master WHERE ocr_text = :text"),
                                {{":text", QStringLiteral("x")}}));
    });
    QCOMPARE(tables, QStringList{QStringLiteral("corrections_master")});
}

QTEST_GUILESS_MAIN(QueryPlansTest)
#include "tst_query_plans.moc"
