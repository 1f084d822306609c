// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"

#include <emend/services/correction_files.h>

#include <QtCore/QBuffer>
#include <QtTest/QTest>

#include <functional>

using namespace emend;
using domain::CorrectionInput;
using services::CorrectionDefaults;
using services::CorrectionFormat;
using services::CorrectionLine;
using services::CorrectionReader;
using services::CorrectionWriter;

class TestCorrectionFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsJsonLines();
    void readsCsv();
    void readsValues_data();
    void readsValues();
    void readsTimes_data();
    void readsTimes();
    void numbersBadLines_data();
    void numbersBadLines();
    void refusesCsvWithoutNames_data();
    void refusesCsvWithoutNames();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void disarmsFormulas();
    void boundsItsMemory();
};

namespace {

void readEach(const QByteArray& bytes, CorrectionFormat format, const CorrectionDefaults& defaults,
              const std::function<void(CorrectionLine&&)>& take)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CorrectionReader::open(buffer, format, defaults);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    while (auto line = (*reader)->next())
        take(std::move(*line));
}

std::vector<CorrectionLine> readAll(const QByteArray& bytes, CorrectionFormat format,
                                    const CorrectionDefaults& defaults = {})
{
    std::vector<CorrectionLine> lines;
    readEach(bytes, format, defaults, [&lines](CorrectionLine&& line) { lines.push_back(std::move(line)); });
    return lines;
}

qsizetype countLines(const QByteArray& csv)
{
    qsizetype count = 0;
    readEach(csv, CorrectionFormat::Csv, {}, [&count](CorrectionLine&&) { ++count; });
    return count;
}

CorrectionInput readJson(const QByteArray& json)
{
    const auto lines = readAll(json, CorrectionFormat::JsonLines);
    if (lines.size() != 1 || !lines[0].input)
        qFatal("%s", json.constData());
    return *lines[0].input;
}

QString corrected(const CorrectionInput& input, const char* field)
{
    return input.corrected.value(QString::fromLatin1(field));
}

} // namespace

void TestCorrectionFiles::readsJsonLines()
{
    const QByteArray file = "\xEF\xBB\xBF{\"source_correction_id\": \"a\", \"corrected_merchant\": \"Café\"}\r\n"
                            "\n"
                            "{\"source_correction_id\": \"b\", \"source_app\": \"own\", \"corrected_amount\": 9.05, "
                            "\"user_id\": \"ann\", \"ocr_text\": \"two\\nlines\", \"original_inference\": {\"amount\": "
                            "{\"value\": \"90\"}}, \"ocr_confidence\": 0.5, \"unknown\": [1]}";
    const auto lines = readAll(file, CorrectionFormat::JsonLines, {QStringLiteral("app"), QStringLiteral("test")});
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].number, 1);
    QCOMPARE(lines[1].number, 3);
    QCOMPARE(lines[0].input->sourceApp, QStringLiteral("app"));
    QCOMPARE(lines[0].input->sourceEnvironment, QStringLiteral("test"));
    QCOMPARE(corrected(*lines[0].input, "merchant"), QStringLiteral("Café"));
    QCOMPARE(lines[1].input->sourceApp, QStringLiteral("own"));
    QCOMPARE(lines[1].input->userId, QStringLiteral("ann"));
    QCOMPARE(lines[1].input->ocrText, QStringLiteral("two\nlines"));
    QCOMPARE(*lines[1].input->ocrConfidence, 0.5);
    QCOMPARE(corrected(*lines[1].input, "amount"), QStringLiteral("9.05"));
    QVERIFY(lines[1].input->originalInference.value(QLatin1String("amount")).isObject());
    QVERIFY(readAll("", CorrectionFormat::JsonLines).empty());
}

void TestCorrectionFiles::readsCsv()
{
    const QByteArray file = "\xEF\xBB\xBFSource_Correction_Id,ocr_text,corrected_merchant,corrected_tax,"
                            "original_inference,fields_corrected\r\n"
                            "a,\"two\r\nlines, \"\"quoted\"\"\",Café,,\"{\"\"amount\"\": \"\"9\"\"}\",\r\n"
                            "\r\n"
                            "b,,,1.50,{},\"{tax,date}\"\r\n"
                            "c,,\"\",,,{merchant}";
    const auto lines = readAll(file, CorrectionFormat::Csv);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].number, 2);
    QCOMPARE(lines[1].number, 5);
    QCOMPARE(lines[2].number, 6);
    QCOMPARE(lines[0].input->ocrText, QStringLiteral("two\r\nlines, \"quoted\""));
    QCOMPARE(lines[0].input->corrected.keys(), QStringList(QStringLiteral("merchant")));
    QCOMPARE(lines[0].input->originalInference.value(QLatin1String("amount")).toString(), QStringLiteral("9"));
    QCOMPARE(lines[1].input->corrected.keys(), QStringList({QStringLiteral("date"), QStringLiteral("tax")}));
    QCOMPARE(corrected(*lines[1].input, "tax"), QStringLiteral("1.50"));
    QCOMPARE(lines[2].input->corrected.keys(), QStringList(QStringLiteral("merchant")));
}

void TestCorrectionFiles::readsValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("corrections"); ///< field=value, sorted

    const auto row = [](const char* json, const char* corrections) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(corrections);
    };
    row(R"({"corrected_amount": 9})", "amount=9");
    row(R"({"corrected_amount": 1234.56})", "amount=1234.56");
    row(R"({"corrected_amount": 12345678901})", "amount=12345678901");
    row(R"({"corrected_amount": 0.1})", "amount=0.1");
    row(R"({"corrected_amount": null, "corrected_date": "2018-01-01"})", "date=2018-01-01");
    row(R"({"corrected_other": {"tax": 1.5, "address": "x", "note": null}})", "address=x tax=1.5");
    row(R"({"corrected_merchant": "", "fields_corrected": ["merchant"]})", "merchant=");
    row(R"({"corrected_merchant": "A", "fields_corrected": "{merchant, date}"})", "date= merchant=A");
    row(R"({"corrected_merchant": "A", "fields_corrected": "[\"merchant\"]"})", "merchant=A");
    row(R"({"corrected_merchant": "A", "fields_corrected": []})", "merchant=A");
}

void TestCorrectionFiles::readsValues()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, corrections);
    const CorrectionInput input = readJson(json);
    QStringList found;
    for (auto it = input.corrected.constBegin(); it != input.corrected.constEnd(); ++it)
        found << it.key() + QLatin1Char('=') + it.value();
    QCOMPARE(found.join(QLatin1Char(' ')), corrections);
}

void TestCorrectionFiles::readsTimes_data()
{
    QTest::addColumn<QString>("time");
    const auto row = [](const char* text) { QTest::newRow(text) << QString::fromLatin1(text); };
    row("2026-11-22T08:30:00Z");
    row("2026-11-22T08:30:00.000Z");
    row("2026-11-22T08:30:00");
    row("2026-11-22 08:30:00");
    row("2026-11-22T10:30:00+02:00");
    row("2026-11-22 10:30:00+02");
    row("2026-11-22 08:30:00.000000+00");
    row("2026-11-22T03:00:00-05:30");
}

void TestCorrectionFiles::readsTimes()
{
    QFETCH(QString, time);
    const CorrectionInput input =
        readJson(QStringLiteral(R"({"created_at": "%1", "corrected_tax": "1"})").arg(time).toUtf8());
    QCOMPARE(input.createdAt, QDateTime({2026, 11, 22}, {8, 30}, Qt::UTC));
}

void TestCorrectionFiles::numbersBadLines_data()
{
    QTest::addColumn<CorrectionFormat>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("outcome"); ///< numbers of the lines, the bad ones with a minus

    const auto json = [](const char* name, const QByteArray& file, const char* outcome) {
        QTest::newRow(name) << CorrectionFormat::JsonLines << file << QString::fromLatin1(outcome);
    };
    const auto csv = [](const char* name, const QByteArray& file, const char* outcome) {
        QTest::newRow(name) << CorrectionFormat::Csv << "source_correction_id,corrected_merchant\n" + file
                            << QString::fromLatin1(outcome);
    };
    const QByteArray good = R"({"source_correction_id": "a"})"
                            "\n";
    json("no JSON", good + "nonsense\n" + good, "1 -2 3");
    json("no object", "[1]\n7\n\"x\"\n" + good, "-1 -2 -3 4");
    json("cut off", good + R"({"source_corr)", "1 -2");
    json("no UTF-8", "{\"ocr_text\": \"\xff\xfe\"}\n" + good, "-1 2");
    json("too long", "{\"ocr_text\": \"" + QByteArray(9 * 1024 * 1024, 'x') + "\"}\n" + good, "-1 2");
    json("deep", QByteArray(100'000, '[') + "\n" + good, "-1 2");
    json("wrong kinds",
         R"({"ocr_text": {}})"
         "\n"
         R"({"corrected_merchant": ["a"]})"
         "\n"
         R"({"original_inference": "text"})"
         "\n"
         R"({"ocr_confidence": "high"})"
         "\n"
         R"({"fields_corrected": "merchant"})"
         "\n"
         R"({"corrected_other": {"a": {}}})"
         "\n" + good,
         "-1 -2 -3 -4 -5 -6 7");
    csv("missing value", "a,A\nb\nc,C\n", "2 -3 4");
    csv("one value more", "a,A\nb,B,B\nc,C\n", "2 -3 4");
    csv("open quote", "a,\"A\nb,B\nc,C\n", "-2 3 4");
    csv("open quotes", "a,\"A\nb,\"B\nc,C\n", "-2 -3 4");
    csv("text behind a quote", "a,\"A\"x\nb,B\n", "-2 3");
    csv("quote in the middle", "a,5\" pipe\nb,B\n", "-2 3");
    csv("no UTF-8", "a,\xff\nb,B\n", "-2 3");
    csv("too long", "a," + QByteArray(9 * 1024 * 1024, 'x') + "\nb,B\n", "-2 3");
    csv("quoted break", "a,\"A\nA\"\nb,B\n", "2 4");
}

void TestCorrectionFiles::numbersBadLines()
{
    QFETCH(CorrectionFormat, format);
    QFETCH(QByteArray, file);
    QFETCH(QString, outcome);

    QStringList numbers;
    for (const CorrectionLine& line : readAll(file, format)) {
        numbers << (line.input ? QString() : QStringLiteral("-")) + QString::number(line.number);
        if (!line.input) {
            QCOMPARE(line.input.error().code, base::ErrorCode::InvalidArgument);
            QVERIFY(line.input.error().message.size() > 10);
        }
    }
    QCOMPARE(numbers.join(QLatin1Char(' ')), outcome);
}

void TestCorrectionFiles::refusesCsvWithoutNames_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only blanks") << QByteArray("\n\n");
    QTest::newRow("no id") << QByteArray("source_app,corrected_merchant\na,b\n");
    QTest::newRow("twice") << QByteArray("source_correction_id,ocr_text,ocr_text\n");
    QTest::newRow("broken") << QByteArray("source_correction_id,\"ocr_text\n");
}

void TestCorrectionFiles::refusesCsvWithoutNames()
{
    QFETCH(QByteArray, file);
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CorrectionReader::open(buffer, CorrectionFormat::Csv, {});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, base::ErrorCode::Corrupt);
}

void TestCorrectionFiles::readsWhatItWrites_data()
{
    QTest::addColumn<CorrectionFormat>("format");
    QTest::newRow("jsonl") << CorrectionFormat::JsonLines;
    QTest::newRow("csv") << CorrectionFormat::Csv;
}

void TestCorrectionFiles::readsWhatItWrites()
{
    QFETCH(CorrectionFormat, format);

    domain::Correction correction;
    correction.sourceApp = QStringLiteral("=cmd()");
    correction.sourceEnvironment = QStringLiteral("test");
    correction.sourceCorrectionId = QStringLiteral("6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11");
    correction.createdAt = QDateTime({2026, 11, 22}, {8, 30, 15, 123}, Qt::UTC);
    correction.documentType = QStringLiteral("invoice");
    correction.ocrText = QStringLiteral("- a, \"b\"\nc\r\n৳");
    correction.ocrConfidence = 0.123;
    correction.originalInference = {{QStringLiteral("merchant"), QStringLiteral("a \"b\", c")}};
    correction.correctedMerchant = QStringLiteral("'Tis, a \"shop\"");
    correction.correctedAmount = base::Money{123456789'01, QStringLiteral("EUR")};
    correction.correctedDate = QDate(2018, 12, 25);
    correction.correctedOther = {{QStringLiteral("tax"), QStringLiteral("1.50")}};
    correction.fieldsCorrected = {QStringLiteral("amount"), QStringLiteral("card_last_four"), QStringLiteral("date"),
                                  QStringLiteral("merchant"), QStringLiteral("tax")};
    const auto writer = CorrectionWriter::create(format);
    const auto lines = readAll(writer->header() + writer->row(correction) + writer->row(correction), format);
    QCOMPARE(lines.size(), size_t(2));
    const CorrectionInput& read = *lines[1].input;
    QCOMPARE(read.sourceApp, correction.sourceApp);
    QCOMPARE(read.createdAt, correction.createdAt);
    QCOMPARE(read.documentType, correction.documentType);
    QCOMPARE(read.ocrText, correction.ocrText);
    QCOMPARE(*read.ocrConfidence, 0.123);
    QCOMPARE(read.originalInference, correction.originalInference);
    QCOMPARE(corrected(read, "merchant"), correction.correctedMerchant);
    QCOMPARE(corrected(read, "amount"), QStringLiteral("123456789.01"));
    QCOMPARE(corrected(read, "currency"), QStringLiteral("EUR"));
    QCOMPARE(corrected(read, "date"), QStringLiteral("2018-12-25"));
    QCOMPARE(corrected(read, "tax"), QStringLiteral("1.50"));
    QVERIFY(read.corrected.contains(QStringLiteral("card_last_four")));
}

void TestCorrectionFiles::disarmsFormulas()
{
    domain::Correction correction;
    correction.correctedMerchant = QStringLiteral("=HYPERLINK(\"http://x\")");
    const auto writer = CorrectionWriter::create(CorrectionFormat::Csv);
    QVERIFY(writer->row(correction).contains("\"'=HYPERLINK("));
    correction.correctedMerchant = QStringLiteral("Shop");
    correction.correctedAmount = base::Money{-100, {}};
    QVERIFY(writer->row(correction).contains(",Shop,-1,"));
}

void TestCorrectionFiles::boundsItsMemory()
{
    // Every line opens a quote: each is lost alone, and none is read over and over.
    const double every = test::costGrowth(6000, [](qsizetype lines) {
        QCOMPARE(countLines("source_correction_id,corrected_merchant\n" + QByteArray("a,\"x\n").repeated(lines)),
                 lines);
    });
    QVERIFY2(every < test::kMostGrowth, qPrintable(QString::number(every)));
    const double first = test::costGrowth(6000, [](qsizetype lines) {
        QCOMPARE(countLines("source_correction_id,corrected_merchant\na,\"\n" + QByteArray("b,B\n").repeated(lines)),
                 lines + 1);
    });
    QVERIFY2(first < test::kMostGrowth, qPrintable(QString::number(first)));
}

QTEST_GUILESS_MAIN(TestCorrectionFiles)
#include "tst_correction_files.moc"
