// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/process/earlier_results.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace emend;

class TestEarlierResults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void leavesOutATornLine_data();
    void leavesOutATornLine();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
};

namespace {

const QByteArray kDone = "{\"file\":\"a.jpg\",\"status\":\"done\"}\n";
const QByteArray kFailed = "{\"file\":\"b \\\"c\\\".jpg\",\"status\":\"failed\"}\n";

base::Result<commands::EarlierResults> read(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return commands::readEarlierResults(buffer);
}

} // namespace

void TestEarlierResults::readsWhatIsThere()
{
    const auto results = read(kDone + kFailed);
    QVERIFY(results);
    QCOMPARE(results->failedByFile.size(), 2);
    QCOMPARE(results->failedByFile.value(QStringLiteral("a.jpg"), true), false);
    QCOMPARE(results->failedByFile.value(QStringLiteral("b \"c\".jpg"), false), true);
    QCOMPARE(results->completeBytes, kDone.size() + kFailed.size());
    QCOMPARE(read({})->completeBytes, 0);
}

void TestEarlierResults::leavesOutATornLine_data()
{
    QTest::addColumn<QByteArray>("torn");
    QTest::newRow("early") << QByteArray("{");
    QTest::newRow("in a string") << QByteArray("{\"file\":\"c.jp");
    QTest::newRow("only the newline is missing") << kFailed.chopped(1);
}

void TestEarlierResults::leavesOutATornLine()
{
    QFETCH(QByteArray, torn);
    const auto results = read(kDone + torn);
    QVERIFY(results);
    QCOMPARE(results->failedByFile.size(), 1);
    QCOMPARE(results->completeBytes, kDone.size());
}

void TestEarlierResults::leavesOtherFilesAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear Sir,\nI write to you\n");
    QTest::newRow("one line of text") << QByteArray("Dear Sir");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n....");
    QTest::newRow("csv") << QByteArray("file,sha256\r\na.jpg,00\r\n");
    QTest::newRow("other json") << QByteArray("{\"name\":\"x\"}\n");
    QTest::newRow("garbage between") << kDone + "??\n" + kFailed;
    QTest::newRow("garbage at the end") << kDone + "??";
    QTest::newRow("zeros at the end") << kDone + QByteArray(4096, '\0');
}

void TestEarlierResults::leavesOtherFilesAlone()
{
    QFETCH(QByteArray, bytes);
    const auto results = read(bytes);
    QVERIFY(!results);
    QCOMPARE(results.error().code, base::ErrorCode::StorageError);
}

QTEST_GUILESS_MAIN(TestEarlierResults)
#include "tst_earlier_results.moc"
