// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/json.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::domain;

namespace {

// Through the text, as it travels between processes.
QJsonObject sent(const QJsonObject& json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

QByteArray compact(const QJsonValue& value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

Extraction receipt()
{
    Extraction extraction;
    extraction.file = QStringLiteral("r1.jpg");
    extraction.sha256 = QStringLiteral("00ff");
    extraction.status = Status::NeedsReview;
    extraction.type = {QStringLiteral("receipt"), 0.98};
    extraction.text = QStringLiteral("CAFE\nTotal 9.00");
    extraction.pages = 1;
    extraction.reasons = {QStringLiteral("amount below threshold")};
    extraction.versions = {{QStringLiteral("engine"), QStringLiteral("0.1.0")}};
    extraction.timingsMs = {{QStringLiteral("load"), 5.04}};
    return extraction;
}

} // namespace

class TestJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesComeBackAsTheyWent();
    void refusesPagesWithoutSize_data();
    void refusesPagesWithoutSize();
    void takesForeignPagesCalmly();
    void barcodesComeBackAsTheyWent();
    void printsTheContract();
    void printsEveryFieldOfTheSchema();
    void leavesOutWhatAFailureDoesNotHave();
};

void TestJson::pagesComeBackAsTheyWent()
{
    PageText page;
    page.index = 3;
    page.size = {1654, 2339};
    page.origin = TextOrigin::WholePage;
    page.lines = {{{{QStringLiteral("মোট"), QRect(1, 2, 3, 4), 0.987, QStringLiteral("মো")},
                    {QStringLiteral("\"9,00\"\\\n\u0000\u2028"), QRect(-5, 0, 70, 8), 0, {}}}},
                  {}};
    const auto back = pageTextFromJson(sent(toJson(page)));
    QVERIFY(back);
    QCOMPARE(back->index, page.index);
    QCOMPARE(back->size, page.size);
    QCOMPARE(back->origin, page.origin);
    QCOMPARE(back->lines.size(), page.lines.size());
    QCOMPARE(back->lines.at(0).words.size(), size_t(2));
    QVERIFY(back->lines.at(1).words.empty());
    for (size_t i = 0; i < 2; ++i) {
        const Word& word = back->lines.at(0).words.at(i);
        const Word& original = page.lines.at(0).words.at(i);
        QCOMPARE(word.text, original.text);
        QCOMPARE(word.box, original.box);
        QCOMPARE(word.confidence, original.confidence);
        QCOMPARE(word.alternative, original.alternative);
    }
}

void TestJson::refusesPagesWithoutSize_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no index") << QByteArray(R"({"width": 10, "height": 10})");
    QTest::newRow("negative index") << QByteArray(R"({"index": -1, "width": 10, "height": 10})");
    QTest::newRow("no height") << QByteArray(R"({"index": 0, "width": 10})");
    QTest::newRow("negative width") << QByteArray(R"({"index": 0, "width": -10, "height": 10})");
    QTest::newRow("size as text") << QByteArray(R"({"index": 0, "width": "10", "height": "10"})");
}

void TestJson::refusesPagesWithoutSize()
{
    QFETCH(QByteArray, json);
    const auto page = pageTextFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!page);
    QCOMPARE(page.error().code, base::ErrorCode::Corrupt);
}

void TestJson::takesForeignPagesCalmly()
{
    const QByteArray json =
        R"({"index": 0, "width": 10, "height": 10, "origin": "fax", "lines": [7, [["a"]], null, {}]})";
    const auto page = pageTextFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(page);
    QCOMPARE(page->lines.size(), size_t(4));
    QCOMPARE(page->text(), QStringLiteral("\na\n\n"));
}

void TestJson::barcodesComeBackAsTheyWent()
{
    const Barcode barcode{QStringLiteral("EAN-13"), QStringLiteral("4006381333931"), 2, QRect(5, 6, 70, 80)};
    const Barcode back = barcodeFromJson(sent(toJson(barcode)));
    QCOMPARE(back.format, barcode.format);
    QCOMPARE(back.value, barcode.value);
    QCOMPARE(back.page, barcode.page);
    QCOMPARE(back.box, barcode.box);
}

void TestJson::printsTheContract()
{
    Extraction extraction = receipt();
    extraction.items = {{QStringLiteral("Tea"), QStringLiteral("2"), QStringLiteral("4.50"), QStringLiteral("9.00"), 0,
                         QRect(1, 2, 3, 4)}};
    const QJsonObject json = toJson(extraction);
    QCOMPARE(json.value(QLatin1String("file")).toString(), QStringLiteral("r1.jpg"));
    QCOMPARE(json.value(QLatin1String("status")).toString(), QStringLiteral("needs_review"));
    QCOMPARE(compact(json.value(QLatin1String("type"))), QByteArray(R"({"confidence":0.98,"name":"receipt"})"));
    QCOMPARE(compact(json.value(QLatin1String("timings_ms"))), QByteArray(R"({"load":5})"));
    QCOMPARE(compact(json.value(QLatin1String("reasons"))), QByteArray(R"(["amount below threshold"])"));
    QCOMPARE(
        compact(json.value(QLatin1String("items"))),
        QByteArray(
            R"([{"amount":"9.00","box":[1,2,3,4],"description":"Tea","page":0,"quantity":"2","unit_price":"4.50"}])"));
    QVERIFY(!json.contains(QLatin1String("error")));
}

void TestJson::printsEveryFieldOfTheSchema()
{
    Extraction extraction = receipt();
    FieldValue amount;
    amount.value = QStringLiteral("9.00");
    amount.raw = QStringLiteral("RM 9.00");
    amount.confidence = 0.97449;
    amount.box = QRect(10, 20, 30, 40);
    amount.source = QStringLiteral("ranker");
    amount.alternatives = {{QStringLiteral("8.00"), QStringLiteral("8.00"), 0.1}};
    extraction.fields = {{QStringLiteral("amount"), amount}, {QStringLiteral("category"), std::nullopt}};
    const QJsonObject fields = toJson(extraction).value(QLatin1String("fields")).toObject();
    QCOMPARE(compact(fields.value(QLatin1String("amount"))),
             QByteArray(R"({"alternatives":[{"confidence":0.1,"raw":"8.00","value":"8.00"}],"box":[10,20,30,40],)"
                        R"("confidence":0.974,"page":0,"raw":"RM 9.00","source":"ranker","value":"9.00"})"));
    QVERIFY(fields.value(QLatin1String("category")).isNull());
}

void TestJson::leavesOutWhatAFailureDoesNotHave()
{
    Extraction extraction = receipt();
    extraction.status = Status::Failed;
    extraction.error = base::Error{base::ErrorCode::Encrypted, QStringLiteral("Locked.")};
    const QJsonObject json = toJson(extraction);
    QCOMPARE(json.value(QLatin1String("status")).toString(), QStringLiteral("failed"));
    QCOMPARE(compact(json.value(QLatin1String("error"))), QByteArray(R"({"code":"encrypted","message":"Locked."})"));
    QVERIFY(!json.contains(QLatin1String("fields")));
    QVERIFY(!json.contains(QLatin1String("text")));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
