// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/learning/build_prompts.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using learning::PromptSources;

namespace {

const QString kAmount = QStringLiteral("amount");
const QString kDate = QStringLiteral("date");
const QString kMerchant = QStringLiteral("merchant");
const QString kCategory = QStringLiteral("category");

learning::RepeatedValue repeated(const char* field, const char* original, const char* corrected, int times)
{
    return {QString::fromLatin1(field), QString::fromLatin1(original), QString::fromLatin1(corrected), times, 0.9, {}};
}

PromptSources shops()
{
    PromptSources sources;
    for (int shop = 0; shop < 3; ++shop) {
        for (int day = 1; day < 4; ++day)
            sources.documents.push_back(test::confirmed(shop, day, QStringLiteral("%1.55").arg(10 + day)));
    }
    sources.repeated = {repeated("merchant", "UBR", "Uber", 5), repeated("merchant", "", "Uber", 9),
                        repeated("merchant", "GRAB!", "Grab", 2), repeated("category", "Other", "Dining", 7)};
    for (int i = 0; i < 4; ++i)
        sources.pairs.push_back({kAmount, QStringLiteral("1%1.08").arg(i), QStringLiteral("1%1.00").arg(i)});
    for (int i = 1; i < 4; ++i)
        sources.pairs.push_back(
            {kDate, QStringLiteral("2026-0%1-02").arg(i + 2), QStringLiteral("2026-02-0%1").arg(i + 2)});
    return sources;
}

} // namespace

class TestBuildPrompts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsPromptsAlong();
    void tellsTheCommonestMisreads();
    void showsGoodExamples();
    void showsWhatIsPrinted();
    void ordersByClarity();
    void leavesOutWhatIsDoubtful();
    void masksWhatIsPersonal();
    void keepsVetoes();
    void sameSourcesSameText();
};

void TestBuildPrompts::bringsPromptsAlong()
{
    const auto prompts = learning::buildPrompts({});
    QCOMPARE(QStringList(prompts.keys()), learning::promptFields());
    for (const QString& prompt : prompts) {
        QVERIFY(prompt.startsWith(QLatin1String("Find ")));
        QVERIFY(!prompt.contains(QLatin1String("Example")));
    }
}

void TestBuildPrompts::tellsTheCommonestMisreads()
{
    const auto prompts = learning::buildPrompts(shops());
    QVERIFY2(prompts[kMerchant].contains(QLatin1String("\n- \"Uber\" is meant where \"UBR\" is read (5 times)")),
             qPrintable(prompts[kMerchant]));
    QVERIFY(!prompts[kMerchant].contains(QLatin1String("Grab"))); // too seldom
    QVERIFY(prompts[kCategory].contains(QLatin1String("\"Dining\" is meant where \"Other\" is read (7 times)")));
    QVERIFY2(prompts[kAmount].contains(QLatin1String("\n- \"0\" is read as \"8\" (4 times)")),
             qPrintable(prompts[kAmount]));
    QVERIFY2(prompts[kDate].contains(QLatin1String("\n- day and month are swapped (3 times)")),
             qPrintable(prompts[kDate]));
}

void TestBuildPrompts::showsGoodExamples()
{
    const auto prompts = learning::buildPrompts(shops());
    QCOMPARE(prompts[kMerchant].count(QLatin1String("Example:")), 3); // one for each merchant
    QVERIFY2(prompts[kMerchant].contains(QLatin1String("RESTORAN SELERA KAMPUNG\n")), qPrintable(prompts[kMerchant]));
    QVERIFY(prompts[kMerchant].contains(QLatin1String("Answer: {\"merchant\":\"Restoran Selera Kampung\"}")));
    QVERIFY(prompts[kCategory].contains(QLatin1String("Answer: {\"category\":\"office supplies\"}")));
    QVERIFY2(prompts[kAmount].contains(
                 QLatin1String("Example:\nPENCIL HB 1 3.00\nTOTAL 13.55\nCASH 10.00\nAnswer: {\"amount\":\"13.55\"}")),
             qPrintable(prompts[kAmount]));
}

void TestBuildPrompts::showsWhatIsPrinted()
{
    QVERIFY(learning::buildPrompts(shops())[kDate].contains(QLatin1String("Answer: {\"date\":\"19/10/2018\"}")));
}

void TestBuildPrompts::ordersByClarity()
{
    PromptSources sources;
    auto dull = test::confirmed(0, 9);
    dull.pages = {test::pageOf(test::shopRows(0), 0.85)};
    sources.documents = {dull, test::confirmed(1, 1)};
    const QString prompt = learning::buildPrompts(sources)[kMerchant];
    QVERIFY(prompt.indexOf(test::shopName(1)) < prompt.indexOf(test::shopName(0)));
}

void TestBuildPrompts::leavesOutWhatIsDoubtful()
{
    PromptSources sources;
    auto blurred = test::confirmed(0, 1);
    blurred.pages = {test::pageOf(test::shopRows(0), 0.5)};
    auto elsewhere = test::confirmed(1, 1, QStringLiteral("99.99")); // not on its page
    elsewhere.pages = {test::pageOf(test::shopRows(1))};
    auto wordless = test::confirmed(2, 1);
    wordless.pages.clear();
    sources.documents = {blurred, elsewhere, wordless};
    QVERIFY(!learning::buildPrompts(sources)[kAmount].contains(QLatin1String("Example")));
}

void TestBuildPrompts::masksWhatIsPersonal()
{
    PromptSources sources = shops();
    sources.mask = [](QString text) {
        return text.replace(QLatin1String("07-3507405"), QLatin1String("99-9999999"))
            .replace(QLatin1String("Green Valley"), QLatin1String("Aaaaa Aaaaaa"))
            .replace(QLatin1String("UBR"), QLatin1String("AAA"));
    };
    const QString prompt = learning::buildPrompts(sources)[kMerchant];
    QVERIFY(prompt.contains(QLatin1String("99-9999999")));
    QVERIFY(!prompt.contains(QLatin1String("07-3507405")));
    QVERIFY(!prompt.contains(QLatin1String("Green Valley")));
    QVERIFY(!prompt.contains(QLatin1String("UBR")));
}

void TestBuildPrompts::keepsVetoes()
{
    PromptSources sources = shops();
    sources.vetoes = {{{}, kMerchant, test::shopName(0)}, {{}, kMerchant, QStringLiteral("Uber")}};
    const QString prompt = learning::buildPrompts(sources)[kMerchant];
    QVERIFY(!prompt.contains(test::shopName(0)));
    QVERIFY(!prompt.contains(QLatin1String("Uber")));
}

void TestBuildPrompts::sameSourcesSameText()
{
    const PromptSources sources = shops();
    PromptSources turned = sources;
    std::reverse(turned.documents.begin(), turned.documents.end());
    std::reverse(turned.repeated.begin(), turned.repeated.end());
    std::reverse(turned.pairs.begin(), turned.pairs.end());
    const auto prompts = learning::buildPrompts(sources);
    QCOMPARE(learning::buildPrompts(turned), prompts);
    QCOMPARE(learning::promptsHash(learning::buildPrompts(turned)), learning::promptsHash(prompts));
    QCOMPARE(learning::promptsHash(prompts).size(), 64);
    turned.documents.pop_back();
    turned.pairs.clear();
    QVERIFY(learning::promptsHash(learning::buildPrompts(turned)) != learning::promptsHash(prompts));
}

QTEST_APPLESS_MAIN(TestBuildPrompts)
#include "tst_build_prompts.moc"
