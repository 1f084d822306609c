// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_layer.h"

#include <QtTest/QTest>

using namespace emend;
using pipeline::isSoundTextLayer;

namespace {

domain::PageText pageOf(const QStringList& words)
{
    domain::PageText page;
    page.size = {1654, 2339};
    page.origin = domain::TextOrigin::TextLayer;
    page.lines.emplace_back();
    for (const QString& word : words)
        page.lines.back().words.push_back({word, {10, 10, 50, 20}, 1, {}});
    return page;
}

QStringList repeated(const QString& word, int count)
{
    return QStringList(count, word);
}

} // namespace

class TestTextLayer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void judgesTheWholePage();
};

void TestTextLayer::judges_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("sound");
    const QString plain = QStringLiteral("Invoice 2026-114 from Riverbend Hardware");
    QTest::newRow("English") << plain.split(QLatin1Char(' ')) << true;
    QTest::newRow("German") << QStringLiteral("Bäckerei Lindental Hauptstraße 12").split(QLatin1Char(' ')) << true;
    QTest::newRow("Bengali") << QStringLiteral("শাপলা ফার্মেসি মোট টাকা").split(QLatin1Char(' ')) << true;
    QTest::newRow("signs") << QStringLiteral("€42.45 ৳376.95 №17 §3 ©2026 1½").split(QLatin1Char(' ')) << true;
    QTest::newRow("beyond the BMP") << repeated(QString::fromUcs4(U"\U0001D413\U0001D428\U0001D42D"), 10) << true;
    QTest::newRow("nothing") << QStringList() << false;
    QTest::newRow("empty words") << repeated(QString(), 50) << false;
    QTest::newRow("a page number") << QStringList{QStringLiteral("Page"), QStringLiteral("12")} << false;
    QTest::newRow("19 letters") << QStringList{QString(19, QLatin1Char('a'))} << false;
    QTest::newRow("20 letters") << QStringList{QString(20, QLatin1Char('a'))} << true;
    QTest::newRow("stray letters") << repeated(QStringLiteral("l"), 200) << false;
    QTest::newRow("private use") << repeated(QString(6, QChar(0xE021)), 20) << false;
    QTest::newRow("replacement") << repeated(QString(6, QChar::ReplacementCharacter), 20) << false;
    QTest::newRow("control") << repeated(QString(6, QChar(3)), 20) << false;
    QTest::newRow("NUL") << repeated(QString(6, QChar(0)), 20) << false;
    QTest::newRow("lone surrogates") << repeated(QString(6, QChar(0xD835)), 20) << false;
    QTest::newRow("a bullet font in good text")
        << (repeated(QStringLiteral("Hardware"), 20) << QString(QChar(0xF0B7))) << true;
    QTest::newRow("a fifth is private") << (repeated(QStringLiteral("Hardware"), 20)
                                            << repeated(QString(8, QChar(0xE021)), 5))
                                        << false;
}

void TestTextLayer::judges()
{
    QFETCH(QStringList, words);
    QFETCH(bool, sound);
    QCOMPARE(isSoundTextLayer(pageOf(words)), sound);
}

void TestTextLayer::judgesTheWholePage()
{
    domain::PageText page = pageOf({QStringLiteral("Riverbend")});
    QVERIFY(!isSoundTextLayer(page));
    page.lines.push_back(page.lines.front());
    page.lines.emplace_back();
    page.lines.push_back(page.lines.front());
    QVERIFY(isSoundTextLayer(page));
}

QTEST_APPLESS_MAIN(TestTextLayer)
#include "tst_text_layer.moc"
