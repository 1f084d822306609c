// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/merchant_memory.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using namespace emend::learning;

namespace {

QByteArray jsonOf(const std::vector<KnownMerchant>& merchants)
{
    QJsonArray array;
    for (const KnownMerchant& merchant : merchants)
        array.append(toJson(merchant));
    return domain::canonicalJson(array);
}

} // namespace

class TestBuildMerchants final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gathersWhatDocumentsTell();
    void doesNotDependOnTheOrder();
    void countsADocumentOnce();
    void takesTheCommonestSpelling();
    void foldsMisspeltPlaces_data();
    void foldsMisspeltPlaces();
    void keepsTheNewestHeaders();
    void takesRowsOfTextWithoutPages();
    void heedsVetoes();
    void comesBackFromJson();
    void refusesBrokenJson();
};

void TestBuildMerchants::gathersWhatDocumentsTell()
{
    const auto merchants = buildMerchants({test::confirmed(0, 1), test::confirmed(1, 2), test::confirmed(0, 3)}, {});
    QCOMPARE(merchants.size(), 2U);
    const KnownMerchant& shop = merchants[1];
    QCOMPARE(shop.name, test::shopName(0));
    QCOMPARE(shop.documents, 2);
    QCOMPARE(shop.lastSeen.date(), QDate(2026, 11, 3));
    QCOMPARE(shop.categories.front().value, QStringLiteral("office supplies"));
    QCOMPARE(shop.places.size(), 1U);
    QCOMPARE(shop.places.front().address, test::shopAddress(0));
    QCOMPARE(shop.places.front().numbers, QStringList{QStringLiteral("073507405")});
    QCOMPARE(shop.anchors[QStringLiteral("amount")].front().value, QStringLiteral("TOTAI")); // L looks like I
    QCOMPARE(shop.anchors[QStringLiteral("amount")].front().documents, 2);
}

void TestBuildMerchants::doesNotDependOnTheOrder()
{
    std::vector<ConfirmedDocument> documents;
    for (int day = 1; day <= 9; ++day)
        documents.push_back(test::confirmed(day % 3, day));
    const QByteArray first = jsonOf(buildMerchants(documents, {}));
    std::reverse(documents.begin(), documents.end());
    QCOMPARE(jsonOf(buildMerchants(documents, {})), first);
    std::swap(documents[2], documents[6]);
    QCOMPARE(jsonOf(buildMerchants(documents, {})), first);
}

void TestBuildMerchants::countsADocumentOnce()
{
    ConfirmedDocument before = test::confirmed(0, 1);
    ConfirmedDocument now = before;
    now.confirmedAt = now.confirmedAt.addDays(1);
    now.values[QStringLiteral("category")] = QStringLiteral("gifts");
    const auto merchants = buildMerchants({before, now}, {});
    QCOMPARE(merchants.front().documents, 1);
    QCOMPARE(merchants.front().categories.front().value, QStringLiteral("gifts")); // the last word
    QCOMPARE(merchants.front().categories.size(), 1U);
}

void TestBuildMerchants::takesTheCommonestSpelling()
{
    std::vector<ConfirmedDocument> documents{test::confirmed(0, 1), test::confirmed(0, 2), test::confirmed(0, 3)};
    documents[0].values[QStringLiteral("merchant")] = QStringLiteral("LUCKY STAR STATIONERY SDN. BHD.");
    const auto merchants = buildMerchants(documents, {});
    QCOMPARE(merchants.size(), 1U);
    QCOMPARE(merchants.front().name, test::shopName(0));
}

void TestBuildMerchants::foldsMisspeltPlaces_data()
{
    QTest::addColumn<QString>("rare");
    QTest::addColumn<int>("times");
    QTest::addColumn<QStringList>("kept");
    const QString common = QStringLiteral("12, JALAN TAMPOI 7/4, BLOK A, JOHOR");
    const auto row = [&common](const char* name, const char* rare, int times, bool isFolded) {
        const QString address = QString::fromLatin1(rare);
        QStringList kept{common, address};
        if (isFolded)
            kept.removeLast();
        kept.sort();
        QTest::newRow(name) << address << times << kept;
    };
    row("letter", "12, JALAN TAMPOL 7/4, BLOK A, JOHOR", 1, true);
    row("letters of two words", "12 Jalam Tampol 7/4 Blok A Johor", 2, true);
    row("confirmed too often", "12, JALAN TAMPOL 7/4, BLOK A, JOHOR", 3, false);
    row("number", "13, JALAN TAMPOI 7/4, BLOK A, JOHOR", 1, false);
    row("block", "12, JALAN TAMPOI 7/4, BLOK B, JOHOR", 1, false);
    row("two letters of a word", "12, JALAN TANPOL 7/4, BLOK A, JOHOR", 1, false);
    row("one word more", "12, JALAN TAMPOI 7/4, BLOK A, JOHOR BAHRU", 1, false);
}

void TestBuildMerchants::foldsMisspeltPlaces()
{
    QFETCH(QString, rare);
    QFETCH(int, times);
    QFETCH(QStringList, kept);
    std::vector<ConfirmedDocument> documents;
    for (int day = 1; day <= 6 + times; ++day) {
        documents.push_back(test::confirmed(0, day));
        documents.back().values[QStringLiteral("address")] =
            day <= 6 ? QStringLiteral("12, JALAN TAMPOI 7/4, BLOK A, JOHOR") : rare;
    }
    const auto merchants = buildMerchants(documents, {});
    QStringList addresses;
    int counted = 0;
    for (const KnownPlace& place : merchants.front().places) {
        addresses << place.address;
        counted += place.documents;
    }
    QCOMPARE(addresses, kept);
    QCOMPARE(counted, 6 + times);
}

void TestBuildMerchants::keepsTheNewestHeaders()
{
    std::vector<ConfirmedDocument> documents;
    for (int day = 1; day <= 9; ++day) {
        documents.push_back(test::confirmed(0, day));
        documents.back().pages = {test::pageOf(QStringList{QStringLiteral("HEADER %1").arg(day)} + test::shopRows(0))};
    }
    const auto merchants = buildMerchants(documents, {});
    const std::vector<QStringList>& headers = merchants.front().places.front().headers;
    QCOMPARE(headers.size(), 3U);
    QCOMPARE(headers.front().front(), QStringLiteral("HEADER 9"));
}

void TestBuildMerchants::takesRowsOfTextWithoutPages()
{
    std::vector<ConfirmedDocument> documents{test::confirmed(0, 1), test::confirmed(1, 2)};
    for (int shop = 0; shop < 2; ++shop) {
        ConfirmedDocument& document = documents[static_cast<size_t>(shop)];
        document.pages.clear();
        document.header = test::shopRows(shop);
    }
    const MerchantMemory memory(buildMerchants(documents, {}));
    const auto recognised = memory.recognise({test::pageOf(test::misread(test::shopRows(0)))});
    QVERIFY(recognised);
    QCOMPARE(recognised->merchant->name, test::shopName(0));
    for (ConfirmedDocument& document : documents)
        document.header.clear();
    QVERIFY(!MerchantMemory(buildMerchants(documents, {})).recognise({test::pageOf(test::shopRows(2))}));
}

void TestBuildMerchants::heedsVetoes()
{
    const std::vector<ConfirmedDocument> documents{test::confirmed(0, 1), test::confirmed(1, 2)};
    const auto merchants =
        buildMerchants(documents,
                       {{test::shopName(0), QStringLiteral("address"), test::shopAddress(0)},
                        {test::shopName(0), QStringLiteral("category"), QStringLiteral("Office Supplies")},
                        {test::shopName(1), QStringLiteral("merchant"), test::shopName(1)}});
    QCOMPARE(merchants.size(), 1U);
    QVERIFY(merchants.front().places.front().address.isEmpty());
    QVERIFY(merchants.front().categories.empty());
}

void TestBuildMerchants::comesBackFromJson()
{
    for (const KnownMerchant& merchant : buildMerchants({test::confirmed(0, 1), test::confirmed(2, 2)}, {})) {
        const auto again = knownMerchantFromJson(toJson(merchant));
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(merchant));
    }
}

void TestBuildMerchants::refusesBrokenJson()
{
    QCOMPARE(knownMerchantFromJson({}).error().code, base::ErrorCode::Corrupt);
    QCOMPARE(knownMerchantFromJson({{QStringLiteral("name"), 3}}).error().code, base::ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TestBuildMerchants)
#include "tst_build_merchants.moc"
