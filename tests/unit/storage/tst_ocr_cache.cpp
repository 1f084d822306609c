// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_database.h"

#include <emend/storage/ocr_cache.h>

#include <QtTest/QtTest>

using namespace emend;
using storage::OcrCacheKey;
using storage::Transaction;

class TestOcrCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void findsWhatItStored_data() { test::addBackendRows(); }
    void findsWhatItStored();
    void tellsKeysApart_data() { test::addBackendRows(); }
    void tellsKeysApart();
    void forgetsAfterSevenDays_data() { test::addBackendRows(); }
    void forgetsAfterSevenDays();

private:
    std::optional<QJsonArray> find(const OcrCacheKey& key, const QDateTime& now);
    void store(const OcrCacheKey& key, const QJsonArray& pages, const QDateTime& now);
    qint64 purge(const QDateTime& now);

    std::unique_ptr<test::TestDatabase> m_fixture;
};

namespace {

const QDateTime kNow(QDate(2026, 3, 14), QTime(9, 26, 53, 589), Qt::UTC);
const OcrCacheKey kKey{QString(64, QLatin1Char('a')),
                       QStringLiteral("lines 1.2"),
                       QStringLiteral("eng+ben"),
                       {{QStringLiteral("dpi"), 200}, {QStringLiteral("deskew"), true}}};
const QJsonArray kPages{QJsonObject{{QStringLiteral("index"), 0},
                                    {QStringLiteral("text"), QStringLiteral("Café \\ \"9.00\" ৳ \U0001F9FE :now ?")},
                                    {QStringLiteral("confidence"), 0.125}},
                        QJsonObject{}};

} // namespace

void TestOcrCache::init()
{
    QFETCH(QString, backend);
    m_fixture = std::make_unique<test::TestDatabase>(backend);
}

std::optional<QJsonArray> TestOcrCache::find(const OcrCacheKey& key, const QDateTime& now)
{
    return m_fixture->database()
        .read([&](Transaction& transaction) { return findOcrResult(transaction, key, now); })
        .value();
}

void TestOcrCache::store(const OcrCacheKey& key, const QJsonArray& pages, const QDateTime& now)
{
    QVERIFY(m_fixture->database().transact(
        [&](Transaction& transaction) { return storeOcrResult(transaction, key, pages, now); }));
}

qint64 TestOcrCache::purge(const QDateTime& now)
{
    return m_fixture->database()
        .transact([&](Transaction& transaction) { return purgeOcrCache(transaction, now); })
        .value();
}

void TestOcrCache::findsWhatItStored()
{
    QVERIFY(!find(kKey, kNow));
    store(kKey, kPages, kNow);
    QCOMPARE(find(kKey, kNow), kPages);
    OcrCacheKey sameKey = kKey;
    sameKey.settings = {{QStringLiteral("deskew"), true}, {QStringLiteral("dpi"), 200}};
    QCOMPARE(find(sameKey, kNow), kPages);
    store(kKey, {}, kNow.addSecs(1));
    QCOMPARE(find(kKey, kNow), QJsonArray());

    // What a hostile document may hold.
    const QString hostile = QStringLiteral("a") + QChar(u'\0') + QChar(0xDC00) + QStringLiteral("z");
    store(kKey, {hostile}, kNow);
    const QString found = find(kKey, kNow)->at(0).toString();
    QVERIFY(found.startsWith(QLatin1Char('a')) && found.endsWith(QLatin1Char('z')));
}

void TestOcrCache::tellsKeysApart()
{
    store(kKey, kPages, kNow);
    for (const auto& change : std::initializer_list<std::function<void(OcrCacheKey&)>>{
             [](OcrCacheKey& key) { key.sha256[63] = QLatin1Char('b'); },
             [](OcrCacheKey& key) { key.recognizer = QStringLiteral("lines 1.3"); },
             [](OcrCacheKey& key) { key.languages = QStringLiteral("ben+eng"); },
             [](OcrCacheKey& key) { key.settings[QStringLiteral("dpi")] = 201; },
             // Nothing may move from one part of the key to the next.
             [](OcrCacheKey& key) {
                 key.recognizer = QStringLiteral("lines 1.2eng");
                 key.languages = QStringLiteral("+ben");
             }}) {
        OcrCacheKey other = kKey;
        change(other);
        QVERIFY(!find(other, kNow));
    }
}

void TestOcrCache::forgetsAfterSevenDays()
{
    store(kKey, kPages, kNow);
    OcrCacheKey other = kKey;
    other.languages = QStringLiteral("eng");
    store(other, kPages, kNow.addDays(1));
    QCOMPARE(find(kKey, kNow.addDays(7).addMSecs(-1)), kPages);
    QVERIFY(!find(kKey, kNow.addDays(7)));
    QCOMPARE(purge(kNow.addDays(7).addMSecs(-1)), 0);
    QCOMPARE(purge(kNow.addDays(7)), 1);
    QCOMPARE(find(other, kNow.addDays(7)), kPages);

    // Stored anew it is fresh.
    store(other, kPages, kNow.addDays(6));
    QCOMPARE(find(other, kNow.addDays(12)), kPages);
}

QTEST_GUILESS_MAIN(TestOcrCache)
#include "tst_ocr_cache.moc"
