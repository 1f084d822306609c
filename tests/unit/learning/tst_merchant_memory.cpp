// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/learning/build_merchants.h>
#include <emend/learning/merchant_memory.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

namespace {

MerchantMemory memoryOf(const std::vector<ConfirmedDocument>& documents)
{
    return MerchantMemory(buildMerchants(documents, {}));
}

} // namespace

class TestMerchantMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAMerchantAfterOneDocument_data();
    void knowsAMerchantAfterOneDocument();
    void doesNotTakeAStrangerForAMerchant();
    void choosesThePlaceThatIsPrinted();
    void isSurerWithASharedNumber();
    void learnsWhatIsCommonFromTheBackground();
    void standsEmptyPages();
};

void TestMerchantMemory::knowsAMerchantAfterOneDocument_data()
{
    QTest::addColumn<int>("shop");
    for (int shop = 0; shop < 3; ++shop)
        QTest::addRow("shop %d", shop) << shop;
}

void TestMerchantMemory::knowsAMerchantAfterOneDocument()
{
    QFETCH(int, shop);
    const MerchantMemory memory = memoryOf({test::confirmed(0, 1), test::confirmed(1, 2), test::confirmed(2, 3)});
    const auto recognised =
        memory.recognise({test::pageOf(test::misread(test::shopRows(shop, QStringLiteral("9.90"))))});
    QVERIFY(recognised);
    QCOMPARE(recognised->merchant->name, test::shopName(shop));
    QVERIFY(recognised->confidence > 0.8);
    QVERIFY(recognised->place != nullptr);
    QCOMPARE(recognised->place->address, test::shopAddress(shop));
    QVERIFY(recognised->placeConfidence > 0.5);
}

void TestMerchantMemory::doesNotTakeAStrangerForAMerchant()
{
    const MerchantMemory memory = memoryOf({test::confirmed(0, 1), test::confirmed(1, 2)});
    const auto recognised = memory.recognise({test::pageOf(test::shopRows(2))});
    QVERIFY(!recognised || recognised->confidence < 0.5);
}

void TestMerchantMemory::choosesThePlaceThatIsPrinted()
{
    ConfirmedDocument branch = test::confirmed(0, 2);
    QStringList rows = test::shopRows(0);
    rows[2] = QStringLiteral("77 LEBUH PANTAI,");
    rows[3] = QStringLiteral("GEORGE TOWN, 10300 PULAU PINANG");
    branch.pages = {test::pageOf(rows)};
    branch.values[QStringLiteral("address")] = QStringLiteral("77 Lebuh Pantai, George Town, 10300 Pulau Pinang");
    const MerchantMemory memory = memoryOf({test::confirmed(0, 1), branch});
    QCOMPARE(memory.merchants().size(), 1U);
    rows[2] = QStringLiteral("77 LE8UH PANIAI,");
    QCOMPARE(memory.recognise({test::pageOf(rows)})->place->address, branch.values[QStringLiteral("address")]);
    QCOMPARE(memory.recognise({test::pageOf(test::shopRows(0))})->place->address, test::shopAddress(0));
}

void TestMerchantMemory::isSurerWithASharedNumber()
{
    const MerchantMemory memory = memoryOf({test::confirmed(0, 1), test::confirmed(1, 2)});
    QStringList rows = test::misread(test::shopRows(0));
    const auto with = memory.recognise({test::pageOf(rows)});
    QCOMPARE(with->numbers, QStringList{QStringLiteral("073507405")});
    rows[4] = QStringLiteral("TEL: 07-3501234");
    const auto without = memory.recognise({test::pageOf(rows)});
    QVERIFY(without->numbers.isEmpty());
    QVERIFY(with->confidence > without->confidence);
}

void TestMerchantMemory::learnsWhatIsCommonFromTheBackground()
{
    // Much that is printed on all receipts is rare in a memory of one document.
    std::vector<ConfirmedDocument> many;
    for (int day = 1; day <= 20; ++day) {
        many.push_back(test::confirmed(1, day));
        many.back().pages = {
            test::pageOf({QStringLiteral("SHOP %1").arg(day * 7919), QStringLiteral("TAX INVOICE SIMPLIFIED"),
                          QStringLiteral("PLEASE COME AGAIN")})};
        many.back().values[QStringLiteral("merchant")] = QStringLiteral("Shop %1").arg(day * 7919);
    }
    ConfirmedDocument own = test::confirmed(0, 21);
    own.pages = {test::pageOf(
        {QStringLiteral("OWN NAME"), QStringLiteral("TAX INVOICE SIMPLIFIED"), QStringLiteral("PLEASE COME AGAIN")})};
    const std::vector<domain::PageText> stranger{
        test::pageOf({QStringLiteral("OTHER PLACE"), QStringLiteral("TAX INVOICE SIMPLIFIED"),
                      QStringLiteral("PLEASE COME AGAIN")})};
    const auto background = std::make_shared<const MerchantMemory>(buildMerchants(many, {}));
    const auto likenessWith = [&](const std::shared_ptr<const MerchantMemory>& behind) {
        const auto recognised = MerchantMemory(buildMerchants({own}, {}), behind).recognise(stranger);
        return recognised ? recognised->likeness : 0.0;
    };
    QVERIFY(likenessWith(background) < likenessWith({}));
}

void TestMerchantMemory::standsEmptyPages()
{
    const MerchantMemory memory = memoryOf({test::confirmed(0, 1)});
    QVERIFY(!memory.recognise({}));
    QVERIFY(!memory.recognise({test::pageOf({})}));
    QVERIFY(!MerchantMemory({}).recognise({test::pageOf(test::shopRows(0))}));
}

QTEST_GUILESS_MAIN(TestMerchantMemory)
#include "tst_merchant_memory.moc"
