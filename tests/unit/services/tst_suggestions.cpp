// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../extraction/page_builder.h"

#include <emend/extraction/extract.h>
#include <emend/services/suggestions.h>

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace emend;
using domain::EditOrigin;
using services::Suggestion;

namespace {

const QDate kToday(2026, 11, 22);

const QStringList kRows{QStringLiteral("KEDAI KOPI SELERA SDN BHD"), QStringLiteral("(123456-X)"),
                        QStringLiteral("NO. 12, JALAN SAGU 18,"),    QStringLiteral("81100 JOHOR BAHRU, JOHOR"),
                        QStringLiteral("Date : 03/04/2018 8:13 PM"), QStringLiteral("Printed : 12/05/2018"),
                        QStringLiteral("Kopi O          4.50"),      QStringLiteral("Roti            4.00"),
                        QStringLiteral("Subtotal        8.50"),      QStringLiteral("GST 6%          0.50"),
                        QStringLiteral("Total RM        9.00"),      QStringLiteral("Cash           10.00"),
                        QStringLiteral("Change          1.00")};

/// A receipt as the program reads it.
struct ReadReceipt {
    std::vector<domain::PageText> pages{test::pageOf(kRows)};
    domain::Extraction extraction;

    void extract()
    {
        extraction::ExtractSettings settings;
        settings.forcedType = QStringLiteral("receipt");
        settings.today = kToday;
        extractFields(pages, settings, extraction);
    }

    /// As if the program had found that.
    void find(const char* field, const char* value)
    {
        domain::FieldValue found;
        found.value = QString::fromLatin1(value);
        found.confidence = 0.5;
        extraction.fields.insert(QString::fromLatin1(field), found);
    }

    std::vector<Suggestion> suggestions(const char* field, const domain::ReviewDraft& draft = {}) const
    {
        return services::suggestionsFor(extraction, pages, QString::fromLatin1(field), draft, kToday);
    }
};

const Suggestion* suggestionOf(const std::vector<Suggestion>& suggestions, const char* value)
{
    const auto found = std::find_if(suggestions.begin(), suggestions.end(), [value](const Suggestion& suggestion) {
        return suggestion.value == QLatin1String(value);
    });
    return found == suggestions.end() ? nullptr : &*found;
}

QString reasonOf(const std::vector<Suggestion>& suggestions, const char* value)
{
    const Suggestion* found = suggestionOf(suggestions, value);
    return found != nullptr ? found->reason : QStringLiteral("not suggested");
}

domain::ReviewDraft draftOf(std::vector<domain::FieldEdit> edits)
{
    domain::ReviewDraft draft;
    draft.edits = std::move(edits);
    return draft;
}

domain::FieldEdit edit(const char* field, const char* value, EditOrigin how = EditOrigin::Typed)
{
    return {QString::fromLatin1(field), QString::fromLatin1(value), {}, 0, {}, how};
}

} // namespace

class TestSuggestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsDistinctOtherValues_data();
    void suggestsDistinctOtherValues();
    void suggestsTheRightTotalFirst();
    void sumsUpWhatTheFieldsSay();
    void takesEditsIntoAccount();
    void swapsDayAndMonth();
    void readsWordsTheOtherWay();
    void findsOtherDatesAndSaysWhere();
    void joinsRowsOfAnAddress();
    void offersChoices();
    void keepsTheProgramsAlternatives();
    void followsTheTypeOfDocument();
    void thinksOfMisreadDigits();
    void recognisesWhatWasConfirmedBefore();
    void fillsLostDigitsOfAYear();
    void tellsMixedRowsApart();
    void hasNothingToSayOfNothing();
};

void TestSuggestions::suggestsDistinctOtherValues_data()
{
    QTest::addColumn<QString>("field");
    for (const char* field : {"merchant", "date", "amount", "subtotal", "tax", "address", "category", "payment_method"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void TestSuggestions::suggestsDistinctOtherValues()
{
    QFETCH(QString, field);
    ReadReceipt receipt;
    receipt.extract();
    const auto suggestions = services::suggestionsFor(receipt.extraction, receipt.pages, field, {}, kToday);
    QVERIFY(!suggestions.empty());
    QVERIFY(suggestions.size() <= services::kMostSuggestions);
    const auto found = receipt.extraction.fields.value(field);
    QSet<QString> values{found ? found->value : QString()};
    double confidence = 1;
    for (const Suggestion& suggestion : suggestions) {
        QVERIFY2(!values.contains(suggestion.value), qPrintable(suggestion.value));
        values.insert(suggestion.value);
        QVERIFY2(!suggestion.reason.isEmpty(), qPrintable(suggestion.value));
        QVERIFY2(suggestion.confidence <= confidence, qPrintable(suggestion.value));
        confidence = suggestion.confidence;
    }
}

void TestSuggestions::suggestsTheRightTotalFirst()
{
    ReadReceipt receipt;
    receipt.extract();
    receipt.find("amount", "10.00");
    const auto suggestions = receipt.suggestions("amount");
    QCOMPARE(suggestions.front().value, QStringLiteral("9.00"));
    QCOMPARE(suggestions.front().reason, QStringLiteral("after “Total”"));
    QCOMPARE(suggestions.front().box.top(), 330);
    QVERIFY(suggestionOf(suggestions, "8.50") != nullptr);
}

void TestSuggestions::sumsUpWhatTheFieldsSay()
{
    ReadReceipt receipt;
    receipt.pages = {test::pageOf({QStringLiteral("nothing printed")})};
    receipt.extraction.type.name = QStringLiteral("receipt");
    receipt.find("subtotal", "8.50");
    receipt.find("tax", "0.55");
    receipt.find("rounding", "-0.05");
    receipt.find("amount", "19.00");
    const auto totals = receipt.suggestions("amount");
    QCOMPARE(totals.front().value, QStringLiteral("9.00"));
    QCOMPARE(totals.front().reason, QStringLiteral("Subtotal + Tax + Rounding"));
    QVERIFY(totals.front().box.isEmpty());
    QCOMPARE(reasonOf(totals, "9.05"), QStringLiteral("Subtotal + Tax"));
    receipt.find("amount", "9.00");
    QCOMPARE(reasonOf(receipt.suggestions("subtotal"), "8.50"), QStringLiteral("not suggested")); // has it already
    receipt.find("subtotal", "3.50");
    QCOMPARE(reasonOf(receipt.suggestions("subtotal"), "8.50"), QStringLiteral("Total − Tax − Rounding"));
    receipt.find("subtotal", "8.50");
    receipt.find("tax", "5.55");
    QCOMPARE(reasonOf(receipt.suggestions("tax"), "0.55"), QStringLiteral("Total − Subtotal − Rounding"));
}

void TestSuggestions::takesEditsIntoAccount()
{
    ReadReceipt receipt;
    receipt.extract();
    const auto draft = draftOf({edit("subtotal", "20.00"), edit("tax", "1.20"), edit("amount", "RM 8.50")});
    const auto suggestions = receipt.suggestions("amount", draft);
    QCOMPARE(reasonOf(suggestions, "21.20"), QStringLiteral("Subtotal + Tax"));
    QVERIFY(suggestionOf(suggestions, "8.50") == nullptr); // is the value now
    QVERIFY(suggestionOf(suggestions, "9.00") != nullptr); // what the program had found
    // An emptied field gets back what was found.
    const auto emptied = receipt.suggestions("merchant", draftOf({edit("merchant", "", EditOrigin::Cleared)}));
    QCOMPARE(emptied.front().value, receipt.extraction.fields[QStringLiteral("merchant")]->value);
}

void TestSuggestions::swapsDayAndMonth()
{
    ReadReceipt receipt;
    receipt.extract();
    QCOMPARE(receipt.extraction.fields[QStringLiteral("date")]->value, QStringLiteral("2018-04-03"));
    const auto suggestions = receipt.suggestions("date");
    QCOMPARE(suggestions.front().value, QStringLiteral("2018-03-04"));
    QCOMPARE(suggestions.front().reason, QStringLiteral("day and month swapped"));
    QCOMPARE(suggestions.front().raw, QStringLiteral("03/04/2018"));
}

void TestSuggestions::readsWordsTheOtherWay()
{
    ReadReceipt receipt;
    auto& words = receipt.pages[0].lines[0].words;
    words[1].text = QStringLiteral("KDPI");
    words[1].alternative = QStringLiteral("KOPI");
    words[1].confidence = 0.4;
    domain::Word& total = receipt.pages[0].lines[10].words[2];
    total.text = QStringLiteral("3.00");
    total.alternative = QStringLiteral("9.00");
    total.confidence = 0.4;
    receipt.extract();
    receipt.find("amount", "3.00");
    const auto names = receipt.suggestions("merchant");
    QCOMPARE(names.front().value, QStringLiteral("KEDAI KOPI SELERA SDN BHD"));
    QCOMPARE(names.front().reason, QStringLiteral("read another way"));
    QCOMPARE(receipt.suggestions("amount").front().value, QStringLiteral("9.00"));
}

void TestSuggestions::findsOtherDatesAndSaysWhere()
{
    ReadReceipt receipt;
    receipt.extract();
    const auto suggestions = receipt.suggestions("date");
    const Suggestion* other = suggestionOf(suggestions, "2018-05-12");
    QVERIFY(other != nullptr);
    QCOMPARE(other->reason, QStringLiteral("after “Printed”"));
    QCOMPARE(other->box.top(), 180);
}

void TestSuggestions::joinsRowsOfAnAddress()
{
    ReadReceipt receipt;
    receipt.extract();
    receipt.find("address", "81100 JOHOR BAHRU, JOHOR");
    const auto suggestions = receipt.suggestions("address");
    QCOMPARE(suggestions.front().value, QStringLiteral("NO. 12, JALAN SAGU 18, 81100 JOHOR BAHRU, JOHOR"));
    QCOMPARE(suggestions.front().reason, QStringLiteral("rows 3 to 4"));
}

void TestSuggestions::offersChoices()
{
    ReadReceipt receipt;
    receipt.extract();
    receipt.find("payment_method", "Cash");
    const auto suggestions = receipt.suggestions("payment_method");
    QVERIFY(suggestionOf(suggestions, "Card") != nullptr);
    QVERIFY(suggestionOf(suggestions, "Cash") == nullptr);
}

void TestSuggestions::keepsTheProgramsAlternatives()
{
    ReadReceipt receipt;
    receipt.extract();
    receipt.extraction.fields[QStringLiteral("merchant")]->alternatives = {
        {QStringLiteral("Selera Holdings"), QStringLiteral("Selera Holdings"), 0.9}};
    QCOMPARE(reasonOf(receipt.suggestions("merchant"), "Selera Holdings"), QStringLiteral("second choice"));
}

void TestSuggestions::followsTheTypeOfDocument()
{
    ReadReceipt receipt;
    receipt.extract();
    domain::ReviewDraft draft;
    draft.documentType = QStringLiteral("bank_statement");
    QVERIFY(receipt.suggestions("merchant", draft).empty()); // statements have none
    QVERIFY(suggestionOf(receipt.suggestions("period_end", draft), "2018-05-12") != nullptr);
    QVERIFY(suggestionOf(receipt.suggestions("closing_balance", draft), "9.00") != nullptr);
}

void TestSuggestions::thinksOfMisreadDigits()
{
    ReadReceipt receipt;
    receipt.pages = {test::pageOf({QStringLiteral("bill 14/May/2 017 of the day")})};
    receipt.extraction.type.name = QStringLiteral("receipt");
    receipt.find("date", "2018-02-18");
    receipt.find("amount", "9.02");
    const auto dates = receipt.suggestions("date");
    QCOMPARE(reasonOf(dates, "2018-02-16"), QStringLiteral("a misread digit"));
    QVERIFY(suggestionOf(dates, "2017-05-14") != nullptr);
    QVERIFY(suggestionOf(dates, "2088-02-18") == nullptr); // in the future
    const auto amounts = receipt.suggestions("amount");
    QCOMPARE(reasonOf(amounts, "9.00"), QStringLiteral("rounded to five cents"));
    QVERIFY(suggestionOf(amounts, "8.02") != nullptr);
}

void TestSuggestions::recognisesWhatWasConfirmedBefore()
{
    ReadReceipt receipt;
    receipt.pages[0].lines[0].words[0].text = QStringLiteral("KEOAL");
    receipt.pages[0].lines[2].words[2].text = QStringLiteral("JA1AM");
    receipt.extract();
    std::vector<services::KnownValue> known;
    for (int i = 0; i < 500; ++i)
        known.push_back({QStringLiteral("merchant"), QStringLiteral("Hardware Trading %1").arg(i), 9});
    known.push_back({QStringLiteral("merchant"), QStringLiteral("Kedai Kopi Selera Sdn Bhd"), 1});
    known.push_back({QStringLiteral("address"), QStringLiteral("No. 12, Jalan Sagu 18, 81100 Johor Bahru, Johor"), 1});
    const services::SuggestionSource source(receipt.extraction, receipt.pages, kToday, known);
    const auto names = source.suggestionsFor(QStringLiteral("merchant"), {});
    QCOMPARE(names.front().value, QStringLiteral("Kedai Kopi Selera Sdn Bhd"));
    QCOMPARE(names.front().reason, QStringLiteral("confirmed before"));
    QCOMPARE(names.front().raw, QStringLiteral("KEOAL KOPI SELERA SDN BHD"));
    QCOMPARE(names.front().box.top(), 30);
    QVERIFY(suggestionOf(names, "Hardware Trading 1") == nullptr);
    const auto addresses = source.suggestionsFor(QStringLiteral("address"), {});
    QCOMPARE(addresses.front().value, known.back().value);
}

void TestSuggestions::fillsLostDigitsOfAYear()
{
    ReadReceipt receipt;
    receipt.pages = {test::pageOf({QStringLiteral("KEDAI KOPI"), QStringLiteral("Date : 05-05-2 8 11:25")})};
    receipt.find("date", "2020-01-01");
    QVERIFY(suggestionOf(receipt.suggestions("date"), "2018-05-05") != nullptr);
}

void TestSuggestions::tellsMixedRowsApart()
{
    ReadReceipt receipt;
    receipt.pages = {test::pageOf({QStringLiteral("40150 SHAH ALAM SUBANG PERDANA")})};
    domain::Line& line = receipt.pages[0].lines[0];
    for (size_t i = 3; i < 5; ++i)
        line.words[i].box.translate(-100, -30);
    receipt.extraction.type.name = QStringLiteral("receipt");
    receipt.find("address", "40150 SHAH ALAM SUBANG PERDANA");
    domain::FieldValue& found = *receipt.extraction.fields[QStringLiteral("address")];
    found.raw = found.value;
    found.box = line.box();
    QVERIFY(suggestionOf(receipt.suggestions("address"), "SUBANG PERDANA, 40150 SHAH ALAM") != nullptr);
}

void TestSuggestions::hasNothingToSayOfNothing()
{
    ReadReceipt empty;
    empty.pages.clear();
    for (const char* field : {"merchant", "date", "amount", "address", "no_such_field"})
        QVERIFY(empty.suggestions(field).empty());
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
