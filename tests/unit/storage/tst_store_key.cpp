// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/store_key.h>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace emend;
using storage::KeyRing;
using storage::StoreKey;

namespace {

const QByteArray kHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

} // namespace

class TestStoreKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKeys_data();
    void readsKeys();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void readsPrivateFilesOnly_data();
    void readsPrivateFilesOnly();
    void refusesOtherFiles();
    void findsKeysById();
};

void TestStoreKey::readsKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("hex") << kHex;
    QTest::newRow("capitals") << kHex.toUpper();
    QTest::newRow("line break") << kHex + '\n';
    QTest::newRow("line break of Windows") << kHex + "\r\n";
    QTest::newRow("raw") << QByteArray::fromHex(kHex);
}

// The id is the start of what sha256sum says of the 32 bytes.
void TestStoreKey::readsKeys()
{
    QFETCH(QByteArray, text);
    const auto key = StoreKey::parse(text);
    QVERIFY(key);
    QCOMPARE(key->id(), QStringLiteral("630dcd29"));
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(key->bytes()), StoreKey::kBytes), QByteArray::fromHex(kHex));
}

void TestStoreKey::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line break only") << QByteArray("\n");
    QTest::newRow("one digit less") << kHex.chopped(1);
    QTest::newRow("one digit more") << kHex + '0';
    QTest::newRow("one byte less") << QByteArray::fromHex(kHex).chopped(1);
    QTest::newRow("no hex digit") << kHex.chopped(1) + 'g';
    QTest::newRow("blank instead of a digit") << kHex.chopped(1) + ' ';
    QTest::newRow("leading blank") << ' ' + kHex;
    QTest::newRow("two line breaks") << kHex + "\n\n";
    QTest::newRow("passphrase") << QByteArray("correct horse battery staple");
}

void TestStoreKey::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, text);
    const auto key = StoreKey::parse(text);
    QVERIFY(!key);
    QCOMPARE(key.error().code, base::ErrorCode::InvalidArgument);
    if (text.size() > 3)
        QVERIFY(!key.error().message.contains(QString::fromLatin1(text.left(8))));
}

void TestStoreKey::readsPrivateFilesOnly_data()
{
    QTest::addColumn<QFileDevice::Permissions>("permissions");
    QTest::addColumn<bool>("isRead");
    const QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QTest::newRow("owner") << owner << true;
    QTest::newRow("owner reads") << QFileDevice::Permissions(QFileDevice::ReadOwner) << true;
    QTest::newRow("group reads") << (owner | QFileDevice::ReadGroup) << false;
    QTest::newRow("group writes") << (owner | QFileDevice::WriteGroup) << false;
    QTest::newRow("world reads") << (owner | QFileDevice::ReadOther) << false;
    QTest::newRow("world executes") << (owner | QFileDevice::ExeOther) << false;
}

void TestStoreKey::readsPrivateFilesOnly()
{
    QFETCH(QFileDevice::Permissions, permissions);
    QFETCH(bool, isRead);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kHex + '\n');
    file.setPermissions(permissions);
    file.close();
    const auto key = StoreKey::readFile(file.fileName());
    QCOMPARE(key.has_value(), isRead);
    if (isRead) {
        QCOMPARE(key->id(), QStringLiteral("630dcd29"));
    } else {
        QCOMPARE(key.error().code, base::ErrorCode::Forbidden);
        QVERIFY(key.error().message.contains(QLatin1String("chmod 600")));
    }
}

void TestStoreKey::refusesOtherFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key"));
    QCOMPARE(StoreKey::readFile(path).error().code, base::ErrorCode::NotFound);
    QCOMPARE(StoreKey::readFile(folder.path()).error().code, base::ErrorCode::StorageError);
    QCOMPARE(StoreKey::readFile(QStringLiteral("/dev/zero")).error().code, base::ErrorCode::StorageError);

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    file.write(kHex + kHex);
    file.close();
    const auto key = StoreKey::readFile(path);
    QCOMPARE(key.error().code, base::ErrorCode::StorageError);
    QVERIFY(key.error().message.contains(path));
    QVERIFY(!key.error().message.contains(QLatin1String("000102")));
}

void TestStoreKey::findsKeysById()
{
    KeyRing ring;
    QVERIFY(!ring.find(QStringLiteral("630dcd29")));
    ring.current = *StoreKey::parse(QByteArray(32, 'n'));
    ring.older = {*StoreKey::parse(QByteArray(32, 'o')), *StoreKey::parse(kHex)};
    QCOMPARE(ring.find(ring.current->id()), &*ring.current);
    QCOMPARE(ring.find(QStringLiteral("630dcd29")), &ring.older.at(1));
    QVERIFY(!ring.find(QString()));
}

QTEST_APPLESS_MAIN(TestStoreKey)
#include "tst_store_key.moc"
