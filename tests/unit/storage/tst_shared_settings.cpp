// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_text.h"
#include "test_database.h"

#include <emend/storage/settings.h>

#include <QtTest/QTest>

using namespace emend;
using storage::Transaction;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

} // namespace

class TestSharedSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastValue_data() { test::addBackendRows(); }
    void keepsTheLastValue();
    void makesOneSalt_data() { test::addBackendRows(); }
    void makesOneSalt();
};

void TestSharedSettings::keepsTheLastValue()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const QString name = QStringLiteral("queue.paused");
    const auto read = [&] {
        return database.database().read(
            [&](Transaction& transaction) { return storage::readSetting(transaction, name); });
    };
    const auto write = [&](const QString& value) {
        return database.database().transact([&](Transaction& transaction) {
            return storage::writeSetting(transaction, name, value, QStringLiteral("ann"), kNow);
        });
    };
    auto found = read();
    QVERIFY2(found, test::why(found).constData());
    QVERIFY(!found->has_value());
    for (const QString& value : {QStringLiteral("yes"), QStringLiteral("no; '\"\\ €"), QString::fromLatin1("")}) {
        const auto written = write(value);
        QVERIFY2(written, test::why(written).constData());
        found = read();
        QVERIFY2(found, test::why(found).constData());
        QVERIFY(found->has_value());
        QCOMPARE(**found, value);
    }
}

void TestSharedSettings::makesOneSalt()
{
    QFETCH(QString, backend);
    test::TestDatabase database(backend);
    const auto salt = [](storage::Database& connection) {
        const auto made =
            connection.transact([](Transaction& transaction) { return storage::deploymentSalt(transaction, kNow); });
        return made ? *made : QByteArray();
    };
    const QByteArray first = salt(database.database());
    QCOMPARE(first.size(), 32);
    QCOMPARE(salt(*database.connect()), first);
    QVERIFY(salt(test::TestDatabase(backend).database()) != first);
}

QTEST_GUILESS_MAIN(TestSharedSettings)
#include "tst_shared_settings.moc"
