// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/category.h>

#include <emend/extraction/schema.h>

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace emend::extraction;

class TestCategory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void nothingSpeaksForOne();
    void merchantOutweighsText();
    void tableAndSchemasAgree();
};

void TestCategory::names_data()
{
    QTest::addColumn<QString>("merchant");
    QTest::addColumn<QString>("category");

    const auto row = [](const char* merchant, const char* category) {
        QTest::newRow(merchant) << QString::fromUtf8(merchant) << QString::fromLatin1(category);
    };
    row("RESTORAN ABC SDN BHD", "Dining");
    row("REST0RAN ABC", "Dining");
    row("XYZ MINI MARKET", "Groceries");
    row("THE PETROL STATION", "Fuel");
    row("KLINIK DR. A", "Health");
    row("ABC HARDWARE TRADING", "Hardware");
    row("BOOKS AND STATIONERY", "Books & Stationery");
    row("HOTEL SEASIDE", "Lodging");
    row("কখগ ফার্মেসী", "Health");
    row("কখগ রেস্তোরাঁ", "Dining");
    row("KEDAI RUNCIT ABC", "Groceries");
    row("Apotheke am Markt", "Health");
}

void TestCategory::names()
{
    QFETCH(QString, merchant);
    QFETCH(QString, category);

    const Category found = categoryFor(merchant, QString());
    QCOMPARE(found.name, category);
    QVERIFY(found.confidence > 0.5 && found.confidence <= 1);
}

void TestCategory::nothingSpeaksForOne()
{
    QVERIFY(categoryFor(QString(), QString()).name.isEmpty());
    QVERIFY(categoryFor(QStringLiteral("QWXYZ"), QStringLiteral("1.00 2.00")).name.isEmpty());
}

void TestCategory::merchantOutweighsText()
{
    const QString text = QStringLiteral("coffee\nmilk");
    QCOMPARE(categoryFor(QStringLiteral("ABC PHARMACY"), text).name, QStringLiteral("Health"));
    QCOMPARE(categoryFor(QStringLiteral("ABC"), QStringLiteral("coffee sushi ramen milk")).name,
             QStringLiteral("Dining"));
}

void TestCategory::tableAndSchemasAgree()
{
    QFile file(QStringLiteral(":/emend/categories.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray table = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(table.size() > 10);
    for (const char* type : {"receipt", "invoice"}) {
        const FieldSchema* field = schemaFor(QLatin1String(type)).field(QStringLiteral("category"));
        QVERIFY(field != nullptr);
        for (const QJsonValue& entry : table)
            QVERIFY(field->values.contains(entry[QLatin1String("name")].toString()));
    }
}

QTEST_APPLESS_MAIN(TestCategory)
#include "tst_category.moc"
