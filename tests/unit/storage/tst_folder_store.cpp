// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace emend;
using namespace emend::storage;
using namespace emend::test;

namespace {

const QByteArray kBytes("%PDF-1.4 a receipt");

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QDateTime hoursAgo(int hours)
{
    return QDateTime::currentDateTimeUtc().addSecs(-3600 * hours);
}

void verifyFails(const base::Result<StoredObject>& put, base::ErrorCode code, const QString& word)
{
    QVERIFY(!put);
    QCOMPARE(put.error().code, code);
    QVERIFY2(put.error().message.contains(word), qPrintable(put.error().message));
}

} // namespace

class TestFolderStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatWasPut_data();
    void returnsWhatWasPut();
    void putsFiles();
    void namesByContent();
    void putsOnce();
    void replacesWhatIsDamaged_data();
    void replacesWhatIsDamaged();
    void noticesDamage_data();
    void noticesDamage();
    void needsTheKey();
    void takesNothingInPlainWhereAllIsEncrypted();
    void handsOutLocalFiles();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void tellsWhatIsMissing();
    void removes();
    void keepsWhatWasPutAgain();
    void putsAndRemovesAtOnce();
    void putsTheSameAtOnce();
    void keepsToItsFolder();
    void leavesNothingWhenTheDiskIsFull_data();
    void leavesNothingWhenTheDiskIsFull();
    void refusesFoldersItCannotUse();
    void keepsDocumentsPrivate();
    void sharesAsTheFolderDoes();
};

void TestFolderStore::returnsWhatWasPut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("encrypts");
    const QByteArray large(3'000'000, 'x');
    for (const bool encrypts : {false, true}) {
        const char* const how = encrypts ? "encrypted" : "plain";
        QTest::addRow("%s", how) << kBytes << encrypts;
        QTest::addRow("empty, %s", how) << QByteArray() << encrypts;
        QTest::addRow("zeros, %s", how) << QByteArray(1000, '\0') << encrypts;
        QTest::addRow("large, %s", how) << large << encrypts;
    }
}

void TestFolderStore::returnsWhatWasPut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, encrypts);
    const StoreFolder folder;
    const auto store = folder.open(encrypts ? ringOf("a") : KeyRing());
    const auto put = store->put(bytes);
    QVERIFY2(put, put ? "" : qPrintable(put.error().message));
    QCOMPARE(put->sha256, hashOf(bytes));
    QCOMPARE(put->byteSize, bytes.size());
    QCOMPARE(put->keyId, encrypts ? keyOf('a').id() : QString());
    QCOMPARE(folder.files(), QStringList(folder.fileOf(put->sha256)));
    QCOMPARE(folder.bytesOf(put->sha256) == bytes, !encrypts);
    QVERIFY(*store->contains(put->sha256));
    const auto got = store->get(put->sha256);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QCOMPARE(*got, bytes);
}

void TestFolderStore::putsFiles()
{
    const StoreFolder folder;
    const QTemporaryDir source;
    const auto store = folder.open();
    QFile file(source.filePath(QStringLiteral("r.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kBytes);
    file.close();
    QCOMPARE(store->putFile(file.fileName())->sha256, hashOf(kBytes));
    QCOMPARE(*store->get(hashOf(kBytes)), kBytes);
    QCOMPARE(store->putFile(source.path()).error().code, base::ErrorCode::NotFound);
    QCOMPARE(store->putFile(source.filePath(QStringLiteral("none"))).error().code, base::ErrorCode::NotFound);
}

void TestFolderStore::namesByContent()
{
    const StoreFolder folder;
    folder.open()->put("abc");
    QVERIFY(QFile::exists(folder.path()
                          + QLatin1String("/ba/78/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
}

// A second put leaves the file alone, under whatever key it is, but counts as one.
void TestFolderStore::putsOnce()
{
    const StoreFolder folder;
    const QString sha256 = folder.open(ringOf("a"))->put(kBytes)->sha256;
    const QByteArray stored = folder.bytesOf(sha256);
    setModified(folder.fileOf(sha256), hoursAgo(100));
    for (const KeyRing& keys : {ringOf("a"), ringOf("b", "a"), KeyRing()})
        QCOMPARE(folder.open(keys)->put(kBytes)->keyId, keyOf('a').id());
    QCOMPARE(folder.bytesOf(sha256), stored);
    QCOMPARE(folder.files().size(), 1);
    QVERIFY(QFileInfo(folder.fileOf(sha256)).lastModified() > hoursAgo(1));
}

void TestFolderStore::replacesWhatIsDamaged_data()
{
    QTest::addColumn<bool>("encrypts");
    QTest::addColumn<int>("bytesLeft");
    for (const bool encrypts : {false, true}) {
        for (const int left : {0, 10, 50, 90})
            QTest::addRow("%d bytes left, %s", left, encrypts ? "encrypted" : "plain") << encrypts << left;
    }
}

void TestFolderStore::replacesWhatIsDamaged()
{
    QFETCH(bool, encrypts);
    QFETCH(int, bytesLeft);
    const StoreFolder folder;
    const auto store = folder.open(encrypts ? ringOf("a") : KeyRing());
    const QByteArray bytes(1000, 'x');
    const QString sha256 = store->put(bytes)->sha256;
    folder.replace(sha256, folder.bytesOf(sha256).left(bytesLeft));
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::Corrupt);
    QCOMPARE(store->put(bytes)->byteSize, bytes.size());
    QCOMPARE(*store->get(sha256), bytes);
}

void TestFolderStore::noticesDamage_data()
{
    QTest::addColumn<bool>("encrypts");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestFolderStore::noticesDamage()
{
    QFETCH(bool, encrypts);
    const StoreFolder folder;
    const auto store = folder.open(encrypts ? ringOf("a") : KeyRing());
    const QString sha256 = store->put(kBytes)->sha256;
    const QByteArray stored = folder.bytesOf(sha256);
    for (qsizetype at = 0; at < stored.size(); ++at) {
        QByteArray changed = stored;
        changed[at] = static_cast<char>(changed.at(at) ^ 0x10);
        folder.replace(sha256, changed);
        QVERIFY2(!store->get(sha256), qPrintable(QString::number(at)));
        QVERIFY2(!store->localFile(sha256), qPrintable(QString::number(at)));
    }
    folder.replace(sha256, stored + 'x');
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::Corrupt);
    folder.replace(sha256, stored.chopped(1));
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::Corrupt);
    // Another document's bytes under this name.
    folder.replace(sha256, folder.bytesOf(store->put("another")->sha256));
    const auto got = store->get(sha256);
    QCOMPARE(got.error().code, base::ErrorCode::Corrupt);
    QVERIFY(got.error().message.contains(sha256));
}

void TestFolderStore::needsTheKey()
{
    const StoreFolder folder;
    const QString sha256 = folder.open(ringOf("a"))->put(kBytes)->sha256;
    QCOMPARE(*folder.open(ringOf("b", "ca"))->get(sha256), kBytes);
    QCOMPARE(*folder.open(ringOf("", "a"))->get(sha256), kBytes);
    for (const KeyRing& keys : {KeyRing(), ringOf("b"), ringOf("b", "c")}) {
        const auto got = folder.open(keys)->get(sha256);
        QCOMPARE(got.error().code, base::ErrorCode::StorageError);
        QVERIFY2(got.error().message.contains(keyOf('a').id()), qPrintable(got.error().message));
        QVERIFY(!folder.open(keys)->localFile(sha256));
    }
}

void TestFolderStore::takesNothingInPlainWhereAllIsEncrypted()
{
    const StoreFolder folder;
    QVERIFY(folder.open(ringOf("a"))->put("encrypted"));
    const auto keyless = folder.open();
    const auto refused = keyless->put("plain");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::StorageError);
    QVERIFY(keyless->put("encrypted")); // is there already
    base::Progress progress;
    QVERIFY(folder.open(ringOf("", "a"))->rotate(RotationTarget::Plain, progress));
    QVERIFY(keyless->put("plain"));
}

void TestFolderStore::handsOutLocalFiles()
{
    const StoreFolder folder;
    const auto plain = folder.open();
    const auto encrypted = folder.open(ringOf("a"));
    const QString first = plain->put(kBytes)->sha256;
    const QString second = encrypted->put("secret")->sha256;
    QCOMPARE(plain->localFile(first)->path(), folder.fileOf(first));

    QString path;
    {
        const auto copy = encrypted->localFile(second);
        QVERIFY(copy);
        path = copy->path();
        QVERIFY(!path.startsWith(folder.path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("secret"));
        struct stat status {
        };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
        QCOMPARE(::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700U);
    }
    QVERIFY(!QFileInfo::exists(QFileInfo(path).path()));
}

void TestFolderStore::refusesOtherNames_data()
{
    QTest::addColumn<QString>("name");
    const QString good = hashOf(kBytes);
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << good.chopped(1);
    QTest::newRow("long") << good + QLatin1Char('0');
    QTest::newRow("capitals") << good.toUpper();
    QTest::newRow("parent folders") << QStringLiteral("../../../etc/passwd");
    QTest::newRow("parent folders of the right length")
        << QString(QLatin1String("../../") + QString(58, QLatin1Char('a')));
    QTest::newRow("slash") << QString(good.left(63) + QLatin1Char('/'));
    QTest::newRow("NUL") << QString(good.left(63) + QChar(u'\0'));
    QTest::newRow("line break") << QString(good.left(63) + QLatin1Char('\n'));
    QTest::newRow("digits of another script") << QString(good.left(63) + QChar(0x0663));
}

void TestFolderStore::refusesOtherNames()
{
    QFETCH(QString, name);
    const StoreFolder folder;
    const auto store = folder.open();
    store->put(kBytes);
    QCOMPARE(store->get(name).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(store->localFile(name).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(store->contains(name).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(store->remove(name).error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(folder.files().size(), 1);
}

void TestFolderStore::tellsWhatIsMissing()
{
    const StoreFolder folder;
    const auto store = folder.open();
    const QString sha256 = hashOf(kBytes);
    QCOMPARE(*store->contains(sha256), false);
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::NotFound);
    QCOMPARE(store->localFile(sha256).error().code, base::ErrorCode::NotFound);
    QCOMPARE(*store->remove(sha256), true);
}

void TestFolderStore::removes()
{
    const StoreFolder folder;
    const auto store = folder.open(ringOf("a"));
    const QString sha256 = store->put(kBytes)->sha256;
    QCOMPARE(*store->remove(sha256), true);
    QCOMPARE(*store->contains(sha256), false);
    QCOMPARE(folder.files(), QStringList());
    QCOMPARE(store->put(kBytes)->sha256, sha256);
    QCOMPARE(*store->get(sha256), kBytes);
}

void TestFolderStore::keepsWhatWasPutAgain()
{
    const StoreFolder folder;
    const auto store = folder.open();
    const QString sha256 = store->put(kBytes)->sha256;
    QCOMPARE(*store->remove(sha256, hoursAgo(1)), false);
    setModified(folder.fileOf(sha256), hoursAgo(2));
    store->put(kBytes);
    QCOMPARE(*store->remove(sha256, hoursAgo(1)), false);
    QVERIFY(*store->contains(sha256));
    setModified(folder.fileOf(sha256), hoursAgo(2));
    QCOMPARE(*store->remove(sha256, hoursAgo(1)), true);
    QVERIFY(!*store->contains(sha256));
}

// Whoever is told that the document is stored finds it afterwards, even where retention just wanted to remove it.
void TestFolderStore::putsAndRemovesAtOnce()
{
    const StoreFolder folder;
    const auto store = folder.open();
    const QString sha256 = store->put(kBytes)->sha256;
    for (int round = 0; round < 400; ++round) {
        setModified(folder.fileOf(sha256), hoursAgo(2));
        const QDateTime limit = hoursAgo(1);
        std::thread remover([&] { store->remove(sha256, limit); });
        const bool isPut = store->put(kBytes).has_value();
        remover.join();
        QVERIFY(isPut);
        QVERIFY2(*store->contains(sha256), qPrintable(QString::number(round)));
    }
}

void TestFolderStore::putsTheSameAtOnce()
{
    const StoreFolder folder;
    const QByteArray bytes(200'000, 'x');
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&, thread] {
            const auto store = folder.open(thread % 2 == 0 ? ringOf("a", "b") : ringOf("b", "a"));
            for (int round = 0; round < 5; ++round) {
                const QByteArray own = bytes + char('0' + round);
                const auto put = store->put(own);
                if (!put || store->get(put->sha256) != own)
                    ++failures;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(folder.files().size(), 5);
}

void TestFolderStore::keepsToItsFolder()
{
    const StoreFolder folder;
    const QTemporaryDir outside;
    const auto store = folder.open();
    const QString sha256 = store->put(kBytes)->sha256;
    QFile target(outside.filePath(QStringLiteral("target")));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(kBytes);
    target.close();
    QVERIFY(QFile::remove(folder.fileOf(sha256)));
    QVERIFY(QFile::link(target.fileName(), folder.fileOf(sha256)));
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::StorageError);

    QVERIFY(QFile::remove(folder.fileOf(sha256)));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.fileOf(sha256)).constData(), 0600), 0);
    QCOMPARE(store->get(sha256).error().code, base::ErrorCode::StorageError);
    QVERIFY(!store->put(kBytes));
}

void TestFolderStore::leavesNothingWhenTheDiskIsFull_data()
{
    noticesDamage_data();
}

void TestFolderStore::leavesNothingWhenTheDiskIsFull()
{
    QFETCH(bool, encrypts);
    const StoreFolder folder;
    const auto store = folder.open(encrypts ? ringOf("a") : KeyRing());
    const QByteArray bytes(1'000'000, 'x');
    {
        const FileSizeLimit limit(300'000);
        verifyFails(store->put(bytes), base::ErrorCode::StorageError, folder.path());
    }
    QCOMPARE(folder.files(), QStringList());
    QCOMPARE(*store->contains(hashOf(bytes)), false);
    QVERIFY(store->put(bytes));
}

void TestFolderStore::refusesFoldersItCannotUse()
{
    QVERIFY(!openFolderStore(QStringLiteral("/proc/emend-documents"), {}));
    const QTemporaryDir outside;
    QFile file(outside.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = openFolderStore(file.fileName(), {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::StorageError);
    QVERIFY(opened.error().message.contains(file.fileName()));

    const StoreFolder folder;
    const auto store = folder.open();
    QFile inTheWay(folder.path() + QLatin1Char('/') + hashOf(kBytes).left(2));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    verifyFails(store->put(kBytes), base::ErrorCode::StorageError, folder.path());
    QCOMPARE(folder.files(), QStringList(inTheWay.fileName()));

    const auto unwritable = openFolderStore(QStringLiteral("/proc/self"), {});
    QVERIFY(unwritable);
    verifyFails((*unwritable)->put(kBytes), base::ErrorCode::StorageError, QStringLiteral("EMEND_STORE"));
}

void TestFolderStore::keepsDocumentsPrivate()
{
    const StoreFolder folder;
    const QString sha256 = folder.open()->put(kBytes)->sha256;
    const QString file = folder.fileOf(sha256);
    QCOMPARE(int(QFile::permissions(file) & 0x0077), 0);
    QCOMPARE(int(QFile::permissions(QFileInfo(file).path()) & 0x0077), 0);
    QCOMPARE(int(QFile::permissions(folder.path()) & 0x0077), 0);
}

// An administrator opens a store to a group by the mode of its folder.
void TestFolderStore::sharesAsTheFolderDoes()
{
    const StoreFolder folder;
    folder.open();
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 02770), 0);
    const QString file = folder.fileOf(folder.open()->put(kBytes)->sha256);
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0660U);
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(file).path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 02770U);
}

QTEST_APPLESS_MAIN(TestFolderStore)
#include "tst_folder_store.moc"
