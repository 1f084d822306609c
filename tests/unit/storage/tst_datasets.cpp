// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/datasets.h>

#include <QtTest/QTest>

using namespace emend;
using storage::Dataset;
using storage::Transaction;

class TestDatasets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything_data() { test::addBackendRows(); }
    void keepsEverything();
    void listsTheNewestFirst_data() { test::addBackendRows(); }
    void listsTheNewestFirst();
    void refusesTheSameId_data() { test::addBackendRows(); }
    void refusesTheSameId();
};

namespace {

Dataset numbered(int number)
{
    Dataset dataset;
    dataset.id = QStringLiteral("ds_%1").arg(number);
    dataset.createdAt = QDateTime({2026, 11, number}, {12, 0, 0, 250}, Qt::UTC);
    dataset.format = QStringLiteral("jsonl");
    dataset.filePath = QStringLiteral("/data/%1.jsonl").arg(number);
    dataset.sha256 = QString(64, QLatin1Char('a'));
    return dataset;
}

base::Result<void> insert(storage::Database& database, const Dataset& dataset)
{
    return database.transact([&](Transaction& transaction) { return storage::insertDataset(transaction, dataset); });
}

std::optional<Dataset> find(storage::Database& database, const QString& id)
{
    return *database.read([&](Transaction& transaction) { return storage::findDataset(transaction, id); });
}

} // namespace

void TestDatasets::keepsEverything()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    Dataset dataset = numbered(1);
    dataset.createdBy = QStringLiteral("ann");
    dataset.corrections = 12'345;
    dataset.rangeStart = QDateTime({2026, 10, 1}, {1, 2, 3, 4}, Qt::UTC);
    dataset.rangeEnd = QDateTime({2026, 11, 1}, {1, 2, 3, 4}, Qt::UTC);
    dataset.minQuality = 0.7;
    dataset.environments = {QStringLiteral("production"), QStringLiteral("staging")};
    dataset.apps = {QStringLiteral("a, \"b\""), QStringLiteral("{c}")};
    dataset.filters = {{QStringLiteral("min_quality"), 0.7}};
    dataset.fileSize = 5'000'000'000;
    QVERIFY(insert(test.database(), dataset));
    const auto found = find(test.database(), dataset.id);
    QVERIFY(found);
    QCOMPARE(found->createdAt, dataset.createdAt);
    QCOMPARE(found->createdBy, dataset.createdBy);
    QCOMPARE(found->corrections, dataset.corrections);
    QCOMPARE(found->rangeStart, dataset.rangeStart);
    QCOMPARE(found->rangeEnd, dataset.rangeEnd);
    QCOMPARE(found->minQuality, 0.7);
    QCOMPARE(found->environments, dataset.environments);
    QCOMPARE(found->apps, dataset.apps);
    QCOMPARE(found->filters, dataset.filters);
    QCOMPARE(found->format, dataset.format);
    QCOMPARE(found->filePath, dataset.filePath);
    QCOMPARE(found->fileSize, dataset.fileSize);
    QCOMPARE(found->sha256, dataset.sha256);
    QVERIFY(found->trainingRun.isEmpty());
    QVERIFY(!find(test.database(), QStringLiteral("other")));
}

void TestDatasets::listsTheNewestFirst()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    for (const int number : {2, 1, 3})
        QVERIFY(insert(test.database(), numbered(number)));
    QVERIFY(test.database().transact(
        [](Transaction& transaction) { return storage::removeDataset(transaction, QStringLiteral("ds_1")); }));
    const auto list =
        *test.database().read([](Transaction& transaction) { return storage::listDatasets(transaction, 5); });
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].id, QStringLiteral("ds_3"));
    QCOMPARE(list[1].id, QStringLiteral("ds_2"));
    QVERIFY(!list[0].rangeStart.isValid());
}

void TestDatasets::refusesTheSameId()
{
    QFETCH(QString, backend);
    test::TestDatabase test(backend);
    QVERIFY(insert(test.database(), numbered(1)));
    const auto again = insert(test.database(), numbered(1));
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestDatasets)
#include "tst_datasets.moc"
