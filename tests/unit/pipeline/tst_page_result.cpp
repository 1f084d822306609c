// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/page_reader.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace emend;
using pipeline::PageResult;
using pipeline::pageResultFromJson;

namespace {

PageResult fullResult()
{
    PageResult page;
    page.text.index = 3;
    page.text.size = {1654, 2339};
    page.text.origin = domain::TextOrigin::WholePage;
    page.text.lines.push_back({{{QStringLiteral("৳"), {10, 20, 30, 40}, 0.25, {}},
                                {QStringLiteral("376.95"), {50, 20, 90, 40}, 0.75, QStringLiteral("876.95")}}});
    page.text.lines.push_back({{{QStringLiteral("\"A\\B\""), {10, 80, 30, 40}, 1, {}}}});
    page.barcodes.push_back({QStringLiteral("EAN-13"), QStringLiteral("5391512004477"), 3, {1, 2, 3, 4}});
    page.reasons << QStringLiteral("page 4 was read only in part: time ran out");
    page.timingsMs = {{QStringLiteral("load"), 2.5}, {QStringLiteral("recognise"), 310.25}};
    page.recognizer = QStringLiteral("tesseract 5.3.0 eng");
    return page;
}

} // namespace

class TestPageResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame();
    void emptyPageComesBack();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void passesOverStrangeParts();
};

void TestPageResult::comesBackTheSame()
{
    const PageResult page = fullResult();
    const QByteArray json = QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact);
    const base::Result<PageResult> back = pageResultFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(back);
    QCOMPARE(QJsonDocument(toJson(*back)).toJson(QJsonDocument::Compact), json);
    QCOMPARE(back->text.index, 3);
    QCOMPARE(back->text.size, QSize(1654, 2339));
    QVERIFY(back->text.origin == domain::TextOrigin::WholePage);
    QCOMPARE(back->text.text(), page.text.text());
    QCOMPARE(back->text.lines[0].words[1].box, QRect(50, 20, 90, 40));
    QCOMPARE(back->text.lines[0].words[1].confidence, 0.75);
    QCOMPARE(back->text.lines[0].words[1].alternative, QStringLiteral("876.95"));
    QCOMPARE(back->barcodes.size(), size_t(1));
    QCOMPARE(back->barcodes[0].value, QStringLiteral("5391512004477"));
    QCOMPARE(back->barcodes[0].box, QRect(1, 2, 3, 4));
    QCOMPARE(back->barcodes[0].page, 3);
    QCOMPARE(back->reasons, page.reasons);
    QCOMPARE(back->timingsMs, page.timingsMs);
    QCOMPARE(back->recognizer, page.recognizer);
}

void TestPageResult::emptyPageComesBack()
{
    PageResult empty;
    empty.text.size = {1, 1};
    const base::Result<PageResult> back = pageResultFromJson(toJson(empty));
    QVERIFY(back);
    QVERIFY(back->text.lines.empty() && back->barcodes.empty() && back->reasons.isEmpty());
}

void TestPageResult::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("text is a string") << QByteArray(R"({"text": "TOTAL"})");
    QTest::newRow("text is an array") << QByteArray(R"({"text": [1, 2]})");
    QTest::newRow("text is null") << QByteArray(R"({"text": null})");
}

void TestPageResult::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, json);
    const base::Result<PageResult> page = pageResultFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!page);
    QVERIFY(!page.error().message.isEmpty());
}

void TestPageResult::passesOverStrangeParts()
{
    QJsonObject json = toJson(fullResult());
    json.insert(QStringLiteral("barcodes"), 7);
    json.insert(QStringLiteral("reasons"), QJsonArray{QStringLiteral("one"), QStringLiteral("two")});
    json.insert(QStringLiteral("timings_ms"), QStringLiteral("fast"));
    json.insert(QStringLiteral("of a later version"), true);
    const base::Result<PageResult> page = pageResultFromJson(json);
    QVERIFY(page);
    QVERIFY(page->barcodes.empty() && page->timingsMs.isEmpty());
    QCOMPARE(page->reasons.size(), 2);
}

QTEST_APPLESS_MAIN(TestPageResult)
#include "tst_page_result.moc"
