// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include "worker/finished_reading.h"

#include <emend/services/page_words.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using test::required;
using test::ReviewDesk;

class TestPageWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasRead_data() { test::addBackendRows(); }
    void findsWhatWasRead();
    void takesWhatAnotherModelRead_data() { test::addBackendRows(); }
    void takesWhatAnotherModelRead();
    void saysWhatIsNotKept_data() { test::addBackendRows(); }
    void saysWhatIsNotKept();
};

namespace {

pipeline::PageResult onePage(int index)
{
    pipeline::PageResult page;
    page.text.index = index;
    page.text.size = {400, 600};
    page.text.lines = {{{{QStringLiteral("TOTAL"), QRect(10, 20, 50, 12), 0.9, {}},
                         {QStringLiteral("9.00"), QRect(70, 20, 40, 12), 0.4, QStringLiteral("9.06")}}}};
    return page;
}

/// As a worker keeps them.
void keep(ReviewDesk& desk, const QString& documentId, const QJsonArray& pages,
          const pipeline::ReadSettings& settings = {})
{
    const QString sha256 = desk.document(documentId).sha256;
    required(desk.database().transact([&](storage::Transaction& transaction) {
        return storeOcrResult(transaction, services::recognitionKey(sha256, settings), pages, desk.now);
    }));
}

base::Result<std::vector<domain::PageText>> words(ReviewDesk& desk, const QString& documentId,
                                                  const char* languages = "eng")
{
    return services::pageWords(desk.database(), documentId, QString::fromLatin1(languages), desk.now);
}

} // namespace

void TestPageWords::findsWhatWasRead()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    QJsonArray pages;
    for (int i = 0; i < 2; ++i) {
        pages.append(toJson(onePage(i)));
    }
    keep(desk, id, pages);
    const auto found = required(words(desk, id));
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[1].index, 1);
    QCOMPARE(found[1].size, QSize(400, 600));
    QCOMPARE(found[1].text(), QStringLiteral("TOTAL 9.00"));
    QCOMPARE(found[1].lines[0].words[1].box, QRect(70, 20, 40, 12));
    QCOMPARE(found[1].lines[0].words[1].alternative, QStringLiteral("9.06"));
}

void TestPageWords::takesWhatAnotherModelRead()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    pipeline::ReadSettings settings;
    settings.model = {QStringLiteral("m3.traineddata"), QStringLiteral("m3 (0a1b2c3d)")};
    const QString sha256 = desk.document(id).sha256;
    QVERIFY(services::recognitionKey(sha256, settings).recognizer != services::recognitionKey(sha256, {}).recognizer);
    required(desk.database().transact([&](storage::Transaction& transaction) {
        return storeOcrResult(transaction, services::recognitionKey(sha256, settings), {toJson(onePage(0))}, desk.now);
    }));
    QCOMPARE(required(words(desk, id)).size(), 1U);
}

void TestPageWords::saysWhatIsNotKept()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    const QString id = desk.add(1);
    QCOMPARE(words(desk, id).error().code, ErrorCode::NotFound);
    QCOMPARE(words(desk, QStringLiteral("x' OR 1")).error().code, ErrorCode::NotFound);
    QCOMPARE(words(desk, QStringLiteral("00000000-0000-4000-8000-000000000000")).error().code, ErrorCode::NotFound);
    keep(desk, id, {QJsonObject{{QStringLiteral("text"), 5}}});
    QCOMPARE(words(desk, id).error().code, ErrorCode::NotFound); // not understood
    keep(desk, id, {});
    QCOMPARE(words(desk, id).error().code, ErrorCode::NotFound);
    keep(desk, id, {toJson(onePage(0))});
    QVERIFY(words(desk, id));
    QCOMPARE(words(desk, id, "ben").error().code, ErrorCode::NotFound);
    pipeline::ReadSettings networks;
    networks.onnx = {QStringLiteral("/a"), QString(64, QLatin1Char('a')), QString(64, QLatin1Char('b'))};
    const QString basis = pipeline::readingBasis(networks);
    QCOMPARE(words(desk, id, qPrintable(basis)).error().code, ErrorCode::NotFound);
    keep(desk, id, {toJson(onePage(0))}, networks);
    QVERIFY(words(desk, id, qPrintable(basis)));
    desk.now = desk.now.addDays(storage::kOcrCacheDays);
    QCOMPARE(words(desk, id).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestPageWords)
#include "tst_page_words.moc"
