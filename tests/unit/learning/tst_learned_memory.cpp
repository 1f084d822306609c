// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/extraction/extract.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

namespace {

std::shared_ptr<const MerchantMemory> memoryOf(const std::vector<ConfirmedDocument>& documents)
{
    return std::make_shared<const MerchantMemory>(buildMerchants(documents, {}));
}

std::shared_ptr<const LearnedMemory> versionOf(const std::vector<ConfirmedDocument>& documents)
{
    return std::make_shared<const LearnedMemory>(LearnedParts{QStringLiteral("v1"), memoryOf(documents)});
}

domain::Extraction extracted(const QStringList& rows, std::shared_ptr<const extraction::LearnedFields> learned)
{
    domain::Extraction extraction;
    extraction::ExtractSettings settings{QStringLiteral("receipt"), QDate(2026, 11, 22), 0, std::move(learned)};
    extraction::extractFields({test::pageOf(rows)}, settings, extraction);
    return extraction;
}

domain::FieldValue field(const domain::Extraction& extraction, const char* name)
{
    return extraction.fields.value(QString::fromLatin1(name)).value_or(domain::FieldValue{});
}

} // namespace

class TestLearnedMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsKnownValuesInPlaceOfMisreadOnes();
    void changesNothingForStrangers();
    void prefersTheSurerMemory();
    void isSurerWhereBothAgree();
    void knowsTheRowOfTheAmount();
    void readsDatesAsTheMerchantPrintsThem();
    void knowsHabits();
};

void TestLearnedMemory::putsKnownValuesInPlaceOfMisreadOnes()
{
    const QStringList rows = test::misread(test::shopRows(0, QStringLiteral("9.90")));
    const domain::Extraction before = extracted(rows, {});
    QVERIFY(field(before, "merchant").value != test::shopName(0));
    const auto learned = versionOf({test::confirmed(0, 1), test::confirmed(1, 2)});
    const domain::Extraction after = extracted(rows, learned);
    const domain::FieldValue merchant = field(after, "merchant");
    QCOMPARE(merchant.value, test::shopName(0));
    QCOMPARE(merchant.raw, rows.front()); // what is printed stays what is printed
    QCOMPARE(merchant.source, QStringLiteral("memory"));
    QCOMPARE(merchant.box, field(before, "merchant").box);
    QCOMPARE(merchant.alternatives.front().value, field(before, "merchant").value);
    QCOMPARE(field(after, "address").value, test::shopAddress(0));
    QVERIFY(!field(after, "address").box.isEmpty());
    QCOMPARE(field(after, "amount").value, QStringLiteral("9.90"));
}

void TestLearnedMemory::changesNothingForStrangers()
{
    const auto learned = versionOf({test::confirmed(0, 1), test::confirmed(1, 2)});
    const domain::Extraction before = extracted(test::shopRows(2), {});
    const domain::Extraction after = extracted(test::shopRows(2), learned);
    for (const char* name : {"merchant", "address", "amount", "date", "category"})
        QCOMPARE(field(after, name).value, field(before, name).value);
}

void TestLearnedMemory::prefersTheSurerMemory()
{
    const auto version = memoryOf({test::confirmed(1, 1), test::confirmed(2, 2)});
    const auto own = std::make_shared<const MerchantMemory>(buildMerchants({test::confirmed(0, 3)}, {}), version);
    const auto shared = std::make_shared<const LearnedMemory>(LearnedParts{QStringLiteral("v1"), version, own});
    QCOMPARE(field(extracted(test::misread(test::shopRows(0)), shared), "merchant").value, test::shopName(0));
    QCOMPARE(field(extracted(test::shopRows(1), shared), "merchant").value, test::shopName(1));
}

void TestLearnedMemory::isSurerWhereBothAgree()
{
    const auto learned = versionOf({test::confirmed(0, 1), test::confirmed(1, 2)});
    const double before = field(extracted(test::shopRows(0), {}), "merchant").confidence;
    const domain::FieldValue after = field(extracted(test::shopRows(0), learned), "merchant");
    QCOMPARE(after.source, QStringLiteral("ranker"));
    QVERIFY(after.confidence > before);
}

void TestLearnedMemory::knowsTheRowOfTheAmount()
{
    // This shop's total stands behind a word that says nothing to anybody else.
    const auto rows = [](const QString& paid, const QString& other) {
        return test::shopRows(0).mid(0, 6)
            + QStringList{QStringLiteral("PENCIL HB       1   3.00"), QStringLiteral("ZUBAYEN            ") + paid,
                          QStringLiteral("KORVANI            ") + other, QStringLiteral("THANK YOU")};
    };
    std::vector<ConfirmedDocument> documents;
    for (int day = 1; day <= 3; ++day) {
        const QString paid = QStringLiteral("%1.40").arg(day + 3);
        documents.push_back(test::confirmed(0, day, paid));
        documents.back().pages = {test::pageOf(rows(paid, QStringLiteral("9%1.10").arg(day)))};
    }
    const QStringList next = rows(QStringLiteral("5.20"), QStringLiteral("98.10"));
    const auto learned = versionOf(documents);
    QCOMPARE(field(extracted(next, learned), "amount").value, QStringLiteral("5.20"));
    QVERIFY(field(extracted(next, {}), "amount").value != QStringLiteral("5.20"));
}

void TestLearnedMemory::readsDatesAsTheMerchantPrintsThem()
{
    const auto rowsWith = [](const char* date) {
        QStringList rows = test::shopRows(0);
        rows.replaceInStrings(QStringLiteral("19/10/2018"), QString::fromLatin1(date));
        return rows;
    };
    const auto confirmedAs = [&](int shop, const char* printed, const char* date) {
        ConfirmedDocument document = test::confirmed(shop, 1);
        document.id += QString::fromLatin1(printed);
        document.pages = {test::pageOf(rowsWith(printed))};
        document.values[QStringLiteral("date")] = QString::fromLatin1(date);
        return document;
    };
    QCOMPARE(field(extracted(rowsWith("05/06/2018"), {}), "date").value, QStringLiteral("2018-06-05"));
    const auto monthFirst = confirmedAs(0, "03/04/2018", "2018-03-04");
    QCOMPARE(field(extracted(rowsWith("05/06/2018"), versionOf({monthFirst})), "date").value,
             QStringLiteral("2018-05-06"));
    QCOMPARE(field(extracted(rowsWith("25/06/2018"), versionOf({monthFirst})), "date").value,
             QStringLiteral("2018-06-25"));
    const auto dayFirst = confirmedAs(0, "07/08/2018", "2018-08-07");
    QCOMPARE(field(extracted(rowsWith("05/06/2018"), versionOf({monthFirst, dayFirst})), "date").value,
             QStringLiteral("2018-06-05")); // it prints now so, now so
    const auto vetoed =
        buildMerchants({monthFirst}, {{test::shopName(0), QStringLiteral("date"), QStringLiteral("M/D")}});
    QVERIFY(vetoed.front().dateOrders.empty());
}

void TestLearnedMemory::knowsHabits()
{
    std::vector<ConfirmedDocument> documents;
    for (int day = 1; day <= 9; ++day)
        documents.push_back(test::confirmed(0, day));
    const auto learned = versionOf(documents);
    const domain::FieldValue category = field(extracted(test::shopRows(0), learned), "category");
    QCOMPARE(category.value, QStringLiteral("office supplies"));
    QCOMPARE(category.source, QStringLiteral("memory"));
}

QTEST_GUILESS_MAIN(TestLearnedMemory)
#include "tst_learned_memory.moc"
