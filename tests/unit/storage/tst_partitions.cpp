// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/partitions.h>

#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

class TestPartitions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesThemOnce_data() { test::addBackendRows(); }
    void makesThemOnce();
};

void TestPartitions::makesThemOnce()
{
    QFETCH(QString, backend);
    test::TestDatabase store(backend);
    const auto ensure = [&store](QDate first, QDate last) {
        return store.database().transact(
            [&](Transaction& transaction) { return storage::ensurePartitions(transaction, first, last); });
    };
    for (int time = 0; time < 2; ++time) {
        const auto made = ensure({2026, 11, 30}, {2027, 1, 1});
        QVERIFY2(made, test::why(made).constData());
    }
    if (backend != QLatin1String("postgresql"))
        return;
    const auto partitions = store.database().read([](Transaction& transaction) {
        return transaction.query(
            QStringLiteral("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = "
                           "'extractions'::regclass ORDER BY 1"));
    });
    QVERIFY2(partitions, test::why(partitions).constData());
    QStringList names;
    for (const storage::Row& row : *partitions)
        names << row.text("name");
    QCOMPARE(names,
             QStringList({QStringLiteral("extractions_2026_11"), QStringLiteral("extractions_2026_12"),
                          QStringLiteral("extractions_2027_01"), QStringLiteral("extractions_default")}));
}

QTEST_GUILESS_MAIN(TestPartitions)
#include "tst_partitions.moc"
