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
