// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_documents.h"
#include "test_database.h"

#include <emend/services/store_check.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::test;
using services::StoreCheck;

namespace {

const QDateTime kNow = QDateTime::currentDateTimeUtc();

StoreCheck checked(storage::Database& database, storage::DocumentStore& store, bool reads = false)
{
    base::Progress progress;
    const auto check = services::checkStore(database, store, {kNow, reads}, progress);
    if (!check)
        qFatal("%s", qPrintable(check.error().message));
    return *check;
}

QStringList sorted(QStringList hashes)
{
    hashes.sort();
    return hashes;
}

} // namespace

class TestStoreCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrong_data() { addBackendRows(); }
    void findsNothingWrong();
    void findsWhatIsInOneOnly_data() { addBackendRows(); }
    void findsWhatIsInOneOnly();
    void findsDamage_data() { addBackendRows(); }
    void findsDamage();
    void summarises();
};

void TestStoreCheck::findsNothingWrong()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    QVERIFY(checked(database.database(), documents.store()).isSound());
    for (int number = 0; number < 30; ++number)
        documents.add("document " + QByteArray::number(number), kNow.addDays(-1));
    documents.put("is being taken in", kNow.addSecs(-60));
    const StoreCheck check = checked(database.database(), documents.store(), true);
    QVERIFY(check.isSound());
    QCOMPARE(check.stored.documents, 31);
}

void TestStoreCheck::findsWhatIsInOneOnly()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    QStringList missing;
    QStringList unknown;
    for (int number = 0; number < 30; ++number) {
        const QByteArray bytes = "document " + QByteArray::number(number);
        if (number % 3 == 0) {
            unknown << documents.put(bytes, kNow.addDays(-1));
            continue;
        }
        const QString sha256 = documents.add(bytes, kNow.addDays(-1));
        if (number % 3 == 1 && *documents.store().remove(sha256))
            missing << sha256;
    }
    // What retention has deleted is not missed; where its file is there again, nobody needs it.
    const QString deleted = documents.add("deleted", kNow.addDays(-1));
    const auto marked = database.database().transact([&](storage::Transaction& transaction) -> base::Result<void> {
        const auto found = storage::findDocumentByHash(transaction, deleted);
        return storage::markOriginalDeleted(transaction, (*found)->id, kNow);
    });
    QVERIFY(marked);
    const StoreCheck check = checked(database.database(), documents.store());
    QCOMPARE(check.missing, sorted(missing));
    QCOMPARE(check.unknown, sorted(unknown + QStringList(deleted)));
    QCOMPARE(check.damaged, QStringList());
    QVERIFY(!check.isSound());

    QVERIFY(*documents.store().remove(deleted));
    QCOMPARE(checked(database.database(), documents.store()).unknown, sorted(unknown));
}

void TestStoreCheck::findsDamage()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    documents.add("whole", kNow.addDays(-1));
    const QString damaged = documents.add("damaged", kNow.addDays(-1));
    QFile file(documents.fileOf(damaged));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("damages");
    file.close();
    QVERIFY(checked(database.database(), documents.store()).isSound());
    const StoreCheck check = checked(database.database(), documents.store(), true);
    QCOMPARE(check.damaged, QStringList(damaged));
    QCOMPARE(check.missing, QStringList());
    QCOMPARE(check.unknown, QStringList());
}

void TestStoreCheck::summarises()
{
    const QTemporaryDir folder;
    storage::KeyRing keys;
    const auto plain = std::move(*storage::openFolderStore(folder.path(), keys));
    QVERIFY(services::summariseStore(*plain)->isEmpty());
    plain->put("one");
    plain->put("three");
    keys.current = *storage::StoreKey::parse(QByteArray(32, 'k'));
    std::move(*storage::openFolderStore(folder.path(), keys))->put("fourteen bytes");
    const auto amounts = services::summariseStore(*plain);
    QCOMPARE(amounts->size(), 2);
    QCOMPARE(amounts->value(QString()).documents, 2);
    QCOMPARE(amounts->value(QString()).bytes, 8);
    QCOMPARE(amounts->value(keys.current->id()).documents, 1);
    QCOMPARE(amounts->value(keys.current->id()).bytes, 14);
}

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_store_check.moc"
