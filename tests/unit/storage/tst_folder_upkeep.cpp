// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <algorithm>
#include <map>

using namespace emend;
using namespace emend::storage;
using namespace emend::test;

namespace {

constexpr int kDocuments = 20;

QByteArray document(int number)
{
    return "document " + QByteArray::number(number);
}

QStringList putDocuments(DocumentStore& store, int from = 0, int to = kDocuments)
{
    QStringList hashes;
    for (int number = from; number < to; ++number)
        hashes << store.put(document(number))->sha256;
    return hashes;
}

std::map<QString, int> countsByKey(const DocumentStore& store)
{
    std::map<QString, int> counts;
    store.list([&counts](const StoreEntry& entry) {
        ++counts[entry.object.keyId];
        return base::Result<void>();
    });
    return counts;
}

void verifyAllReadable(const DocumentStore& store, const QStringList& hashes)
{
    for (int number = 0; number < hashes.size(); ++number) {
        const auto got = store.get(hashes.at(number));
        QVERIFY2(got, got ? "" : qPrintable(got.error().message));
        QCOMPARE(*got, document(number));
    }
}

QDateTime hoursAgo(int hours)
{
    return QDateTime::currentDateTimeUtc().addSecs(-3600 * hours);
}

} // namespace

class TestFolderUpkeep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists();
    void endsAListEarly();
    void listsNothingOfAMissingFolder();
    void rotates_data();
    void rotates();
    void goesOnAfterAStop();
    void needsAKeyToRotateTo();
    void leavesWhatItCannotRead();
    void endsWhereItCannotWrite();
    void keepsTimes();
    void findsIncompleteFiles();
    void findsAbandonedCopies();
};

void TestFolderUpkeep::lists()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QStringList hashes = putDocuments(*store, 0, 10);
    hashes += putDocuments(*folder.open(ringOf("a")), 10, kDocuments);
    // What is not the store's, at each level.
    const QString other = folder.path() + QLatin1Char('/');
    QVERIFY(QDir().mkpath(other + QLatin1String("zz/yy")) && QDir().mkpath(other + QLatin1String("lost+found")));
    for (const QString& name : {QStringLiteral("notes.txt"), QString(QLatin1String("zz/yy/") + hashes.first())}) {
        QFile file(other + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QStringList listed;
    const auto done = store->list([&](const StoreEntry& entry) {
        listed << entry.object.sha256;
        if (entry.object.byteSize < 10 || entry.object.byteSize > 11 || entry.lastPut < hoursAgo(1))
            listed << QStringLiteral("wrong");
        return base::Result<void>();
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    hashes.sort();
    QCOMPARE(listed, hashes);
    QCOMPARE(countsByKey(*store), (std::map<QString, int>{{QString(), 10}, {keyOf('a').id(), 10}}));
}

void TestFolderUpkeep::endsAListEarly()
{
    const StoreFolder folder;
    const auto store = folder.open();
    putDocuments(*store);
    int count = 0;
    const auto done = store->list([&count](const StoreEntry&) -> base::Result<void> {
        if (++count == 3)
            return base::fail(base::ErrorCode::Cancelled, QStringLiteral("enough"));
        return {};
    });
    QCOMPARE(count, 3);
    QCOMPARE(done.error().code, base::ErrorCode::Cancelled);
}

// A disk that is not mounted must not look like a store without documents.
void TestFolderUpkeep::listsNothingOfAMissingFolder()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(QDir(folder.path()).removeRecursively());
    const auto done = store->list([](const StoreEntry&) { return base::Result<void>(); });
    QCOMPARE(done.error().code, base::ErrorCode::StorageError);
    QVERIFY(done.error().message.contains(folder.path()));
}

void TestFolderUpkeep::rotates_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("new key") << QByteArray("a") << QByteArray("b") << QByteArray("c");
    QTest::newRow("first key") << QByteArray() << QByteArray() << QByteArray("a");
    QTest::newRow("plain and old") << QByteArray() << QByteArray("a") << QByteArray("b");
    QTest::newRow("some are done") << QByteArray("a") << QByteArray("b") << QByteArray("b");
    QTest::newRow("back to plain") << QByteArray("a") << QByteArray("b") << QByteArray();
    QTest::newRow("nothing to do") << QByteArray("a") << QByteArray("a") << QByteArray("a");
}

void TestFolderUpkeep::rotates()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, target);
    const StoreFolder folder;
    QStringList hashes = putDocuments(*folder.open(ringOf(first.constData())), 0, 15);
    hashes += putDocuments(*folder.open(ringOf(second.constData())), 15, kDocuments);
    const QByteArray older = first + second;
    const auto store = folder.open(ringOf(target.constData(), older.constData()));
    double last = -1;
    bool isOrdered = true;
    base::Progress progress([&](double fraction, const QString&) {
        isOrdered = isOrdered && fraction >= last;
        last = fraction;
    });
    const auto report = store->rotate(target.isEmpty() ? RotationTarget::Plain : RotationTarget::CurrentKey, progress);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    const int unchanged = (first == target ? 15 : 0) + (second == target ? 5 : 0);
    QCOMPARE(report->unchanged, unchanged);
    QCOMPARE(report->rewritten, kDocuments - unchanged);
    QVERIFY(report->failures.empty());
    QVERIFY(isOrdered);
    QCOMPARE(last, 1.0);
    QCOMPARE(folder.files().size(), kDocuments);
    // The old keys are not needed any more.
    const auto after = folder.open(ringOf(target.constData()));
    verifyAllReadable(*after, hashes);
    const QString keyId = target.isEmpty() ? QString() : keyOf(target.at(0)).id();
    QCOMPARE(countsByKey(*after), (std::map<QString, int>{{keyId, kDocuments}}));
}

void TestFolderUpkeep::goesOnAfterAStop()
{
    const StoreFolder folder;
    const QStringList hashes = putDocuments(*folder.open(ringOf("a")));
    const auto store = folder.open(ringOf("b", "a"));
    base::Progress* running = nullptr;
    int steps = 0;
    base::Progress progress([&](double, const QString&) {
        if (++steps == 8)
            running->cancel();
    });
    running = &progress;
    const auto stopped = store->rotate(RotationTarget::CurrentKey, progress);
    QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(countsByKey(*store), (std::map<QString, int>{{keyOf('a').id(), 12}, {keyOf('b').id(), 8}}));
    // A process that does not know of the new key's rotation yet has both.
    verifyAllReadable(*folder.open(ringOf("a", "b")), hashes);

    base::Progress again;
    const auto report = store->rotate(RotationTarget::CurrentKey, again);
    QCOMPARE(report->unchanged, 8);
    QCOMPARE(report->rewritten, 12);
    verifyAllReadable(*folder.open(ringOf("b")), hashes);
}

void TestFolderUpkeep::needsAKeyToRotateTo()
{
    const StoreFolder folder;
    putDocuments(*folder.open(ringOf("a")), 0, 1);
    base::Progress progress;
    const auto report = folder.open(ringOf("", "a"))->rotate(RotationTarget::CurrentKey, progress);
    QCOMPARE(report.error().code, base::ErrorCode::InvalidArgument);
    QCOMPARE(countsByKey(*folder.open()), (std::map<QString, int>{{keyOf('a').id(), 1}}));
}

void TestFolderUpkeep::leavesWhatItCannotRead()
{
    const StoreFolder folder;
    const QStringList hashes = putDocuments(*folder.open(ringOf("a")));
    const QString unknown = folder.open(ringOf("x"))->put("of another key")->sha256;
    QByteArray damaged = folder.bytesOf(hashes.at(0));
    damaged[damaged.size() - 1] = static_cast<char>(damaged.back() ^ 1);
    folder.replace(hashes.at(0), damaged);
    folder.replace(hashes.at(1), folder.bytesOf(hashes.at(1)).left(60));
    const QByteArray unknownBytes = folder.bytesOf(unknown);

    base::Progress progress;
    const auto report = folder.open(ringOf("b", "a"))->rotate(RotationTarget::CurrentKey, progress);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->rewritten, kDocuments - 2);
    QCOMPARE(report->failures.size(), size_t(3));
    QStringList messages;
    for (const base::Error& failure : report->failures)
        messages << failure.message;
    for (const QString& sha256 : {hashes.at(0), hashes.at(1), unknown})
        QVERIFY(messages.join(QLatin1Char('\n')).contains(sha256));
    QCOMPARE(folder.bytesOf(hashes.at(0)), damaged);
    QCOMPARE(folder.bytesOf(unknown), unknownBytes);
}

void TestFolderUpkeep::endsWhereItCannotWrite()
{
    const StoreFolder folder;
    const QString sha256 = folder.open(ringOf("a"))->put(QByteArray(1'000'000, 'x'))->sha256;
    const QByteArray before = folder.bytesOf(sha256);
    const auto store = folder.open(ringOf("b", "a"));
    base::Progress progress;
    {
        const FileSizeLimit limit(300'000);
        const auto report = store->rotate(RotationTarget::CurrentKey, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, base::ErrorCode::StorageError);
    }
    QCOMPARE(folder.files(), QStringList(folder.fileOf(sha256)));
    QCOMPARE(folder.bytesOf(sha256), before);
    QCOMPARE(store->rotate(RotationTarget::CurrentKey, progress)->rewritten, 1);
}

// Retention counts from when a document was put, not from when its key was changed.
void TestFolderUpkeep::keepsTimes()
{
    const StoreFolder folder;
    const QString sha256 = folder.open(ringOf("a"))->put(document(1))->sha256;
    const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
    setModified(folder.fileOf(sha256), time);
    base::Progress progress;
    QCOMPARE(folder.open(ringOf("b", "a"))->rotate(RotationTarget::CurrentKey, progress)->rewritten, 1);
    QCOMPARE(QFileInfo(folder.fileOf(sha256)).lastModified().toUTC(), time);
}

void TestFolderUpkeep::findsIncompleteFiles()
{
    const StoreFolder folder;
    const auto store = folder.open();
    const QStringList hashes = putDocuments(*store, 0, 3);
    const QString torn = QFileInfo(folder.fileOf(hashes.first())).path() + QLatin1String("/.put-Ab3xYz");
    const QString fresh = QFileInfo(folder.fileOf(hashes.last())).path() + QLatin1String("/.put-Cd4xYz");
    for (const QString& path : {torn, fresh}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("half a docu");
    }
    setModified(torn, hoursAgo(2));
    QCOMPARE(countsByKey(*store), (std::map<QString, int>{{QString(), 3}}));

    const auto isTorn = [&](const Leftover& leftover) { return leftover.path == torn && leftover.byteSize == 11; };
    const auto found = store->leftovers(hoursAgo(1));
    QCOMPARE(std::count_if(found->begin(), found->end(), isTorn), 1);
    QVERIFY(QFile::exists(torn));
    const auto removed = store->removeLeftovers(hoursAgo(1));
    QCOMPARE(std::count_if(removed->begin(), removed->end(), isTorn), 1);
    QVERIFY(!QFile::exists(torn));
    QVERIFY(QFile::exists(fresh));
    QCOMPARE(*store->get(hashes.first()), document(0));
}

void TestFolderUpkeep::findsAbandonedCopies()
{
    const QTemporaryDir temporary;
    const QByteArray oldTemporary = qgetenv("TMPDIR");
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    const auto restored = qScopeGuard([&] { qputenv("TMPDIR", oldTemporary); });
    const StoreFolder folder;
    const auto store = folder.open(ringOf("a"));
    const auto used = store->localFile(store->put(document(1))->sha256);
    const QString abandoned = temporary.filePath(QStringLiteral("emend-document-AbCdEf"));
    QVERIFY(QDir().mkdir(abandoned));
    QFile copy(abandoned + QLatin1String("/copy"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write("secret");
    copy.close();

    QCOMPARE(store->leftovers(hoursAgo(1))->size(), size_t(0));
    const QDateTime later = hoursAgo(-1);
    const auto found = store->removeLeftovers(later);
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().path, abandoned);
    QCOMPARE(found->front().byteSize, 6);
    QVERIFY(!QFileInfo::exists(abandoned));
    QVERIFY(QFileInfo::exists(used->path()));
}

QTEST_APPLESS_MAIN(TestFolderUpkeep)
#include "tst_folder_upkeep.moc"
