// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/prepare_correction.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <cmath>

using namespace emend;
using domain::Correction;
using domain::CorrectionInput;
using services::judgeCorrection;
using services::MerchantHistory;

class TestPrepareCorrection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesValues_data();
    void normalisesValues();
    void takesTheBestCurrency_data();
    void takesTheBestCurrency();
    void readsSchemaFields();
    void keepsClearedFields();
    void replacesWhoAndWhat();
    void refuses_data();
    void refuses();
    void masksPersonalData();
    void cleansWhatNoDatabaseTakes();
    void groupsMerchants_data();
    void groupsMerchants();
    void ranksQuality();
    void flagsOutliers_data();
    void flagsOutliers();
    void needsHistoryForUsualAmounts();
};

namespace {

const QDateTime kNow({2026, 11, 22}, {12, 0}, Qt::UTC);
const QString kId = QStringLiteral("6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11");

CorrectionInput validInput()
{
    CorrectionInput input;
    input.sourceApp = QStringLiteral("expense-web");
    input.sourceEnvironment = QStringLiteral("production");
    input.sourceCorrectionId = kId;
    input.createdAt = kNow.addSecs(-3600);
    input.ocrText = QStringLiteral("KEDAI KOPI\nTOTAL 9.00");
    input.ocrConfidence = 0.9;
    input.originalInference = {{QStringLiteral("amount"), QStringLiteral("90.00")}};
    input.corrected = {{QStringLiteral("merchant"), QStringLiteral("Kedai Kopi")}};
    return input;
}

base::Result<Correction> normalise(const CorrectionInput& input)
{
    return services::normaliseCorrection(input, {QByteArray("salt of this deployment"), kNow});
}

Correction normalised(const CorrectionInput& input)
{
    const auto result = normalise(input);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

Correction correctedTo(const char* field, const QString& value)
{
    CorrectionInput input = validInput();
    input.corrected = {{QString::fromLatin1(field), value}};
    return normalised(input);
}

QString valueOf(const Correction& correction, const QString& field)
{
    if (field == QLatin1String("merchant"))
        return correction.correctedMerchant;
    if (field == QLatin1String("amount"))
        return correction.correctedAmount->toDecimal() + correction.correctedAmount->currency;
    if (field == QLatin1String("date"))
        return correction.correctedDate.toString(Qt::ISODate);
    if (field == QLatin1String("category"))
        return correction.correctedCategory;
    if (field == QLatin1String("card_last_four"))
        return correction.correctedCardLastFour;
    return correction.correctedOther.value(field).toString();
}

/// A merchant whose amounts were 10.00 that often.
MerchantHistory usualTen(int amounts)
{
    MerchantHistory history;
    history.corrections = amounts;
    history.amounts = amounts;
    history.logSum = amounts * std::log(10.0);
    history.logSquareSum = amounts * std::log(10.0) * std::log(10.0);
    return history;
}

} // namespace

void TestPrepareCorrection::normalisesValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");

    const auto row = [](const char* field, const char* typed, const char* value) {
        QTest::addRow("%s %s", field, typed)
            << QString::fromLatin1(field) << QString::fromUtf8(typed) << QString::fromUtf8(value);
    };
    row("merchant", "  Kedai \t Kopi\n", "Kedai Kopi");
    row("merchant", "Cafe\u0301 Noir", "Café Noir");
    row("merchant", "KFC", "KFC");
    row("merchant", "7-Eleven", "7-Eleven");
    row("category", "dining", "Dining");
    row("category", " BOOKS &  STATIONERY ", "Books & Stationery");
    row("category", "Team events", "Team events");
    row("date", "2018-12-25", "2018-12-25");
    row("date", "2018-12-25T10:00:00Z", "2018-12-25");
    row("date", "25/12/2018", "2018-12-25");
    row("date", "03/04/2018", "2018-04-03");
    row("date", "25 DEC 18", "2018-12-25");
    row("date", "Dec. 25, 2018", "2018-12-25");
    row("amount", "9", "9.00");
    row("amount", "9.5", "9.50");
    row("amount", "-12.34", "-12.34");
    row("amount", "12345678", "12345678.00");
    row("amount", "1,234.56", "1234.56");
    row("amount", "1.234,56", "1234.56");
    row("amount", "RM 9.00", "9.00MYR");
    row("amount", "9,00 €", "9.00EUR");
    row("amount", "(12.00)", "-12.00");
    row("currency", "rm", "MYR");
    row("currency", "eur", "EUR");
    row("currency", "৳", "BDT");
    row("card_last_four", "1234", "1234");
    row("card_last_four", "**** **** **** 0042", "0042");
    row("payment_method", "cash", "Cash");
    row("tax", "1.234,50", "1234.50");
    row("reviewer_remark", "  as  printed ", "as printed");
}

void TestPrepareCorrection::normalisesValues()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, value);

    const Correction correction = correctedTo(qPrintable(field), typed);
    QCOMPARE(valueOf(correction, field), value);
    QCOMPARE(correction.fieldsCorrected, QStringList(field));
    // What it has become is read as itself again.
    QCOMPARE(valueOf(correctedTo(qPrintable(field), value), field), value);
}

void TestPrepareCorrection::takesTheBestCurrency_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("corrected");
    QTest::addColumn<QString>("inferred");
    QTest::addColumn<QString>("currency");

    QTest::newRow("named") << "$5.00"
                           << "sgd"
                           << "USD"
                           << "SGD";
    QTest::newRow("printed") << "RM 5.00"
                             << ""
                             << "USD"
                             << "MYR";
    QTest::newRow("found before") << "5.00"
                                  << ""
                                  << "bdt"
                                  << "BDT";
    QTest::newRow("unknown") << "5.00"
                             << ""
                             << ""
                             << "";
    QTest::newRow("found nonsense") << "5.00"
                                    << ""
                                    << "12"
                                    << "";
}

void TestPrepareCorrection::takesTheBestCurrency()
{
    QFETCH(QString, amount);
    QFETCH(QString, corrected);
    QFETCH(QString, inferred);
    QFETCH(QString, currency);

    CorrectionInput input = validInput();
    input.corrected = {{QStringLiteral("amount"), amount}};
    if (!corrected.isEmpty())
        input.corrected.insert(QStringLiteral("currency"), corrected);
    input.originalInference = {
        {QStringLiteral("currency"), QJsonObject{{QStringLiteral("value"), inferred}}},
    };
    QCOMPARE(normalised(input).correctedAmount->currency, currency);
}

void TestPrepareCorrection::readsSchemaFields()
{
    CorrectionInput input = validInput();
    input.documentType = QStringLiteral("Bank_Statement");
    input.corrected = {{QStringLiteral("closing_balance"), QStringLiteral("1.234,50 EUR")}};
    const Correction correction = normalised(input);
    QCOMPARE(correction.documentType, QStringLiteral("bank_statement"));
    QCOMPARE(correction.correctedOther.value(QLatin1String("closing_balance")).toString(), QStringLiteral("1234.50"));
}

void TestPrepareCorrection::keepsClearedFields()
{
    CorrectionInput input = validInput();
    input.corrected = {{QStringLiteral("date"), QString()}, {QStringLiteral("card_last_four"), QStringLiteral("  ")}};
    const Correction correction = normalised(input);
    QCOMPARE(correction.fieldsCorrected, QStringList({QStringLiteral("card_last_four"), QStringLiteral("date")}));
    QVERIFY(!correction.correctedDate.isValid());
    QVERIFY(correction.correctedCardLastFour.isEmpty());
}

void TestPrepareCorrection::replacesWhoAndWhat()
{
    CorrectionInput input = validInput();
    input.userId = QStringLiteral("ann@example.com");
    input.imagePath = QStringLiteral("/home/ann/receipt.jpg");
    input.expenseId = QStringLiteral("EXP-17");
    input.sourceCorrectionId = QStringLiteral(" {6F2C1A52-0F3B-4D5E-9A77-2B1C8D9E0F11} ");
    input.sourceEnvironment = QStringLiteral(" Production ");
    const Correction correction = normalised(input);
    QCOMPARE(correction.userIdHash.size(), 64);
    QCOMPARE(correction.receiptImagePathHash.size(), 16);
    QVERIFY(correction.expenseIdToken.startsWith(QLatin1String("exp_")));
    QCOMPARE(correction.sourceCorrectionId, kId);
    QCOMPARE(correction.sourceEnvironment, QStringLiteral("production"));
    QCOMPARE(correction.documentType, QStringLiteral("receipt"));
    QCOMPARE(correction.ingestedAt, kNow);
    QVERIFY(correction.id != normalised(input).id);
    QVERIFY(normalised(validInput()).userIdHash.isEmpty());
}

void TestPrepareCorrection::refuses_data()
{
    QTest::addColumn<CorrectionInput>("input");
    QTest::addColumn<QString>("column");

    const auto row = [](const char* name, const char* column, const std::function<void(CorrectionInput&)>& spoil) {
        CorrectionInput input = validInput();
        spoil(input);
        QTest::newRow(name) << input << QString::fromLatin1(column);
    };
    const auto corrected = [&row](const char* name, const char* field, const QString& value) {
        row(name, qPrintable(QLatin1String("corrected_") + QLatin1String(field)), [&](CorrectionInput& input) {
            input.corrected = {{QString::fromLatin1(field), value}};
        });
    };
    row("no app", "source_app", [](CorrectionInput& i) { i.sourceApp = QStringLiteral(" \n"); });
    row("long app", "source_app", [](CorrectionInput& i) { i.sourceApp = QString(51, QLatin1Char('a')); });
    row("no environment", "source_environment", [](CorrectionInput& i) { i.sourceEnvironment.clear(); });
    row("unknown environment", "source_environment",
        [](CorrectionInput& i) { i.sourceEnvironment = QStringLiteral("prod"); });
    row("no id", "source_correction_id", [](CorrectionInput& i) { i.sourceCorrectionId.clear(); });
    row("no UUID", "source_correction_id", [](CorrectionInput& i) { i.sourceCorrectionId = QStringLiteral("4711"); });
    row("null UUID", "source_correction_id",
        [](CorrectionInput& i) { i.sourceCorrectionId = QStringLiteral("00000000-0000-0000-0000-000000000000"); });
    row("no time", "created_at", [](CorrectionInput& i) { i.createdAt = QDateTime(); });
    row("far future", "created_at", [](CorrectionInput& i) { i.createdAt = kNow.addDays(2); });
    row("clock never set", "created_at", [](CorrectionInput& i) { i.createdAt = QDateTime::fromSecsSinceEpoch(0); });
    row("document id", "document_id", [](CorrectionInput& i) { i.documentId = QStringLiteral("x"); });
    row("document type", "document_type", [](CorrectionInput& i) { i.documentType = QStringLiteral("love letter"); });
    row("confidence above 1", "ocr_confidence", [](CorrectionInput& i) { i.ocrConfidence = 1.01; });
    row("negative confidence", "ocr_confidence", [](CorrectionInput& i) { i.ocrConfidence = -0.01; });
    row("no number", "ocr_confidence", [](CorrectionInput& i) { i.ocrConfidence = std::nan(""); });
    row("provider", "ocr_provider", [](CorrectionInput& i) { i.ocrProvider = QString(21, QLatin1Char('a')); });
    row("model version", "model_version", [](CorrectionInput& i) { i.modelVersion = QString(21, QLatin1Char('a')); });
    row("prompt version", "prompt_version",
        [](CorrectionInput& i) { i.promptVersion = QString(21, QLatin1Char('a')); });
    row("text", "ocr_text", [](CorrectionInput& i) { i.ocrText = QString(2'000'000, QLatin1Char('a')); });
    row("inference", "original_inference", [](CorrectionInput& i) {
        i.originalInference = {{QStringLiteral("a"), QString(100'000, QLatin1Char('a'))}};
    });
    row("user", "user_id", [](CorrectionInput& i) { i.userId = QString(5000, QLatin1Char('a')); });
    row("nothing", "corrected_", [](CorrectionInput& i) { i.corrected.clear(); });
    row("too many fields", "fields_corrected", [](CorrectionInput& i) {
        for (int n = 0; n < 30; ++n)
            i.corrected.insert(QStringLiteral("field_%1").arg(n), QStringLiteral("x"));
    });
    row("field name", "fields_corrected", [](CorrectionInput& i) {
        i.corrected = {{QStringLiteral("a\"b"), QStringLiteral("x")}};
    });
    corrected("merchant of signs", "merchant", QStringLiteral("---"));
    corrected("long merchant", "merchant", QString(201, QLatin1Char('a')));
    corrected("long category", "category", QString(101, QLatin1Char('a')));
    corrected("no date", "date", QStringLiteral("yesterday"));
    corrected("impossible date", "date", QStringLiteral("2018-02-30"));
    corrected("two dates", "date", QStringLiteral("2018-01-02 to 2018-02-03"));
    corrected("ancient date", "date", QStringLiteral("1066-10-14"));
    corrected("no amount", "amount", QStringLiteral("a lot"));
    corrected("two amounts", "amount", QStringLiteral("9.00 8.00"));
    corrected("huge amount", "amount", QStringLiteral("99999999999999"));
    corrected("no currency", "currency", QStringLiteral("zorkmid"));
    corrected("five digits", "card_last_four", QStringLiteral("12345"));
    corrected("whole card number", "card_last_four", QStringLiteral("4111 1111 1111 1111"));
    corrected("long value", "address", QString(3000, QLatin1Char('a')));
    corrected("money that is none", "tax", QStringLiteral("much"));
}

void TestPrepareCorrection::refuses()
{
    QFETCH(CorrectionInput, input);
    QFETCH(QString, column);

    const auto result = normalise(input);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::InvalidArgument);
    QVERIFY2(result.error().message.startsWith(column), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(QLatin1String("4111")));
}

void TestPrepareCorrection::masksPersonalData()
{
    const QString card = QStringLiteral("4111 1111 1111 1111");
    const QString mail = QStringLiteral("ann.lee@example.com");
    CorrectionInput input = validInput();
    input.ocrText = QStringLiteral("VISA %1\nTOTAL 9.00\n%2").arg(card, mail);
    input.originalInference = {{QStringLiteral("merchant"), mail},
                               {QStringLiteral("card"), QJsonObject{{QStringLiteral("value"), card}}},
                               {QStringLiteral("cards"), QJsonArray{card, 4111111111111111.0}},
                               {QStringLiteral("account"), QStringLiteral("1234567890")},
                               {mail, QJsonObject{{card, true}}},
                               {QStringLiteral("amount"), 12.5}};
    input.corrected = {{QStringLiteral("merchant"), QStringLiteral("Ann %1").arg(mail)},
                       {QStringLiteral("address"), QStringLiteral("1 Road, %1").arg(card)},
                       {QStringLiteral("category"), QStringLiteral("Gifts to %1").arg(mail)}};
    const Correction correction = normalised(input);
    const QString inference =
        QString::fromUtf8(QJsonDocument(correction.originalInference).toJson(QJsonDocument::Compact));
    const QString other = QString::fromUtf8(QJsonDocument(correction.correctedOther).toJson(QJsonDocument::Compact));
    for (const QString& text :
         {correction.ocrText, inference, other, correction.correctedMerchant, correction.correctedCategory}) {
        QVERIFY2(!text.contains(card), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("4111111111111111")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("ann.lee")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("1234567890")), qPrintable(text));
    }
    QVERIFY(correction.ocrText.contains(QLatin1String("TOTAL 9.00")));
    QCOMPARE(correction.originalInference.value(QLatin1String("amount")), QJsonValue(12.5));
}

void TestPrepareCorrection::cleansWhatNoDatabaseTakes()
{
    const QString hostile = QStringLiteral("a") + QChar(u'\0') + QChar(0xd800) + QLatin1String("b\x01\tc");
    CorrectionInput input = validInput();
    input.sourceApp = hostile;
    input.ocrText = hostile;
    input.originalInference = {{hostile, QJsonArray{hostile}}};
    input.corrected = {{QStringLiteral("merchant"), hostile}, {QStringLiteral("address"), hostile}};
    const Correction correction = normalised(input);
    const QString clean = QStringLiteral("a?b\tc");
    const QString line = QStringLiteral("a?b c");
    QCOMPARE(correction.ocrText, clean);
    QCOMPARE(correction.sourceApp, line);
    QCOMPARE(correction.correctedMerchant, line);
    QCOMPARE(correction.correctedOther.value(QLatin1String("address")).toString(), line);
    QCOMPARE(correction.originalInference.keys(), QStringList(clean));
    QCOMPARE(correction.originalInference.value(clean).toArray().at(0).toString(), clean);
}

void TestPrepareCorrection::groupsMerchants_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("key");

    const auto list = [](std::initializer_list<const char*> names) {
        QStringList all;
        for (const char* name : names)
            all << QString::fromUtf8(name);
        return all;
    };
    QTest::newRow("legal form") << list(
        {"Kedai Kopi SDN. BHD.", "KEDAI KOPI SDN BHD", "Kedai Kopi", "kedai-kopi, Sdn.Bhd"})
                                << QStringLiteral("kedai kopi");
    QTest::newRow("initials") << list({"A.B.C. Store Ltd.", "ABC Store", "A B C Store Co., Ltd"})
                              << QStringLiteral("abc store");
    QTest::newRow("apostrophe") << list({"McDonald's", "MCDONALD’S", "Mcdonalds"}) << QStringLiteral("mcdonalds");
    QTest::newRow("only a legal form") << list({"Co", "CO."}) << QStringLiteral("co");
    QTest::newRow("sharp s") << list({"Straße GmbH", "STRASSE"}) << QStringLiteral("strasse");
    QTest::newRow("wide letters") << list({"ＡＢＣ", "abc"}) << QStringLiteral("abc");
    QTest::newRow("Bengali") << list({"মীনা বাজার", "মীনা  বাজার!"}) << QString::fromUtf8("মীনা বাজার");
    QTest::newRow("nothing") << list({"", "---", "…"}) << QString();
}

void TestPrepareCorrection::groupsMerchants()
{
    QFETCH(QStringList, names);
    QFETCH(QString, key);
    for (const QString& name : names)
        QCOMPARE(services::merchantKey(name), key);
    QVERIFY(services::merchantKey(QString(5000, QChar(0xfdfa))).size() <= 200);
}

void TestPrepareCorrection::ranksQuality()
{
    const auto quality = [](const MerchantHistory& history, const std::function<void(Correction&)>& change) {
        Correction correction = normalised(validInput());
        change(correction);
        judgeCorrection(correction, history, kNow);
        return correction.qualityScore;
    };
    const auto unchanged = [](Correction&) {};
    const double usual = quality({}, unchanged);
    QVERIFY(usual >= 0.7 && usual < 0.9);
    QVERIFY(quality({}, [](Correction& c) { c.ocrConfidence = 0.2; }) < usual);
    QVERIFY(quality({}, [](Correction& c) { c.ocrText.clear(); }) < usual);
    QVERIFY(quality({}, [](Correction& c) { c.createdAt = kNow.addDays(-365); }) < usual);
    QVERIFY(quality({}, [](Correction& c) { c.correctedAmount = base::Money{-100, {}}; }) <= usual / 2);

    MerchantHistory known = usualTen(50);
    known.categories = {{QStringLiteral("Dining"), 50}};
    const auto dining = [](const QString& category) {
        return [category](Correction& c) {
            c.correctedCategory = category;
            c.correctedAmount = base::Money{1000, {}};
        };
    };
    QVERIFY(quality(known, dining(QStringLiteral("Dining"))) > usual);
    QVERIFY(quality(known, dining(QStringLiteral("Fuel"))) < quality(known, dining(QStringLiteral("Dining"))));
    const double least = quality({}, [](Correction& c) {
        c = Correction();
        c.ocrConfidence = 0;
        c.createdAt = kNow.addYears(-10);
    });
    QVERIFY(least >= 0 && least < 0.3);
}

void TestPrepareCorrection::flagsOutliers_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("words");

    QTest::newRow("usual") << "12.00"
                           << "2026-11-20"
                           << "";
    QTest::newRow("three times") << "27.00"
                                 << ""
                                 << "";
    QTest::newRow("a hundred times") << "1000.00"
                                     << ""
                                     << "usual";
    QTest::newRow("a hundredth") << "0.10"
                                 << ""
                                 << "usual";
    QTest::newRow("zero") << "0.00"
                          << ""
                          << "zero";
    QTest::newRow("negative") << "-10.00"
                              << ""
                              << "negative";
    QTest::newRow("millions") << "2000000"
                              << ""
                              << "million";
    QTest::newRow("tomorrow") << ""
                              << "2026-11-23"
                              << "";
    QTest::newRow("next month") << ""
                                << "2026-12-22"
                                << "future";
    QTest::newRow("nine years") << ""
                                << "2018-01-01"
                                << "";
    QTest::newRow("decades") << ""
                             << "1999-01-01"
                             << "old";
}

void TestPrepareCorrection::flagsOutliers()
{
    QFETCH(QString, amount);
    QFETCH(QString, date);
    QFETCH(QString, words);

    CorrectionInput input = validInput();
    if (!amount.isEmpty())
        input.corrected.insert(QStringLiteral("amount"), amount);
    if (!date.isEmpty())
        input.corrected.insert(QStringLiteral("date"), date);
    Correction correction = normalised(input);
    judgeCorrection(correction, usualTen(30), kNow);
    QCOMPARE(correction.isOutlier, !words.isEmpty());
    QVERIFY2(correction.outlierReason.contains(words), qPrintable(correction.outlierReason));
    QCOMPARE(correction.outlierReason.isEmpty(), words.isEmpty());
}

void TestPrepareCorrection::needsHistoryForUsualAmounts()
{
    Correction correction = correctedTo("amount", QStringLiteral("1000.00"));
    judgeCorrection(correction, usualTen(3), kNow);
    QVERIFY(!correction.isOutlier);
    judgeCorrection(correction, usualTen(8), kNow);
    QVERIFY(correction.isOutlier);
}

QTEST_GUILESS_MAIN(TestPrepareCorrection)
#include "tst_prepare_correction.moc"
