// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/process/result_rows.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::commands;

class TestResultRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneJsonLine();
    void writesCsv();
    void csvHasTheFieldsOfTheType();
    void csvCells_data();
    void csvCells();
    void writesTable();
    void tableShowsErrors();
    void tableCells_data();
    void tableCells();
};

namespace {

domain::Extraction receipt()
{
    domain::Extraction extraction;
    extraction.file = QStringLiteral("r1.jpg");
    extraction.sha256 = QStringLiteral("ff");
    extraction.status = domain::Status::NeedsReview;
    extraction.type = {QStringLiteral("receipt"), 0.98};
    extraction.pages = 1;
    extraction.fields[QStringLiteral("merchant")] =
        domain::FieldValue{QStringLiteral("Smith, \"J\" & Sons"), {}, 0.9, 0, {}, {}, {}};
    extraction.fields[QStringLiteral("amount")] = domain::FieldValue{QStringLiteral("-9.00"), {}, 0.9, 0, {}, {}, {}};
    extraction.fields[QStringLiteral("date")] =
        domain::FieldValue{QStringLiteral("2018-12-25"), {}, 0.9, 0, {}, {}, {}};
    extraction.fields[QStringLiteral("address")] = domain::FieldValue{QStringLiteral("=1+1"), {}, 0.9, 0, {}, {}, {}};
    extraction.reasons = {QStringLiteral("amount below threshold"), QStringLiteral("tax is missing")};
    extraction.text = QStringLiteral("line one\nline two");
    return extraction;
}

QString row(ResultFormat format, const domain::Extraction& extraction, const QString& type = {})
{
    return QString::fromUtf8(ResultRows::create(format, type)->row(extraction));
}

} // namespace

void TestResultRows::writesOneJsonLine()
{
    const QString line = row(ResultFormat::JsonLines, receipt());
    QCOMPARE(line.count(QLatin1Char('\n')), 1);
    QVERIFY(line.endsWith(QLatin1Char('\n')));
    const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
    QCOMPARE(json.value(QLatin1String("file")).toString(), QStringLiteral("r1.jpg"));
    QCOMPARE(json.value(QLatin1String("text")).toString(), QStringLiteral("line one\nline two"));
    QVERIFY(ResultRows::create(ResultFormat::JsonLines, {})->header().isEmpty());
}

void TestResultRows::writesCsv()
{
    const auto rows = ResultRows::create(ResultFormat::Csv, QStringLiteral("receipt"));
    const QStringList names = QString::fromUtf8(rows->header()).trimmed().split(QLatin1Char(','));
    QCOMPARE(names.first(), QStringLiteral("file"));
    QCOMPARE(names.last(), QStringLiteral("error_message"));
    const QString line = QString::fromUtf8(rows->row(receipt()));
    QVERIFY(line.endsWith(QLatin1String("\r\n")));
    QVERIFY2(line.contains(QStringLiteral(",\"Smith, \"\"J\"\" & Sons\",")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral(",-9.00,")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral(",'=1+1,")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral(",amount below threshold; tax is missing,")), qPrintable(line));

    domain::Extraction failed;
    failed.file = QStringLiteral("x");
    failed.error = base::Error{base::ErrorCode::Encrypted, QStringLiteral("shut")};
    const QStringList cells = QString::fromUtf8(rows->row(failed)).trimmed().split(QLatin1Char(','));
    QCOMPARE(cells.size(), names.size());
    QCOMPARE(cells.value(2), QStringLiteral("failed"));
    QCOMPARE(cells.last(), QStringLiteral("shut"));
}

void TestResultRows::csvHasTheFieldsOfTheType()
{
    const QByteArray all = ResultRows::create(ResultFormat::Csv, {})->header();
    const QByteArray receipts = ResultRows::create(ResultFormat::Csv, QStringLiteral("receipt"))->header();
    QVERIFY(all.contains("merchant") && all.contains("ssn"));
    QVERIFY(receipts.contains("merchant") && !receipts.contains("ssn"));
    QCOMPARE(all.count("merchant"), 1);
}

void TestResultRows::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto cell = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    cell("", "");
    cell("plain", "plain");
    cell("a,b", "\"a,b\"");
    cell("say \"hi\"", "\"say \"\"hi\"\"\"");
    cell("two\nlines", "\"two\nlines\"");
    cell("12.50", "12.50");
    cell("-12.50", "-12.50");
    cell("=SUM(A1)", "'=SUM(A1)");
    cell("=1,2", "\"'=1,2\"");
    cell("+60 12 345", "'+60 12 345");
    cell("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0");
    cell("-12.50\n", "\"'-12.50\n\"");
    cell("@x", "'@x");
    cell("\t=1", "'\t=1");
    cell("\r=1", "\"'\r=1\"");
}

void TestResultRows::csvCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestResultRows::writesTable()
{
    const auto rows = ResultRows::create(ResultFormat::Table, {});
    const QString header = QString::fromUtf8(rows->header());
    const QString line = QString::fromUtf8(rows->row(receipt()));
    QCOMPARE(line.indexOf(QLatin1String("receipt")), header.indexOf(QLatin1String("TYPE")));
    QCOMPARE(line.indexOf(QLatin1String("2018-12-25")), header.indexOf(QLatin1String("DATE")));
    QCOMPARE(line.indexOf(QLatin1String("-9.00")) + 5, header.indexOf(QLatin1String("AMOUNT")) + 6);
    QCOMPARE(line.indexOf(QLatin1String("needs_review")), header.indexOf(QLatin1String("STATUS")));
    QCOMPARE(line.indexOf(QLatin1String("amount below")), header.indexOf(QLatin1String("REASONS")));
}

void TestResultRows::tableShowsErrors()
{
    domain::Extraction failed;
    failed.file = QStringLiteral("x\x1b[2J\n");
    failed.error = base::Error{base::ErrorCode::Encrypted, QStringLiteral("The file is shut.")};
    const QString line = row(ResultFormat::Table, failed);
    QVERIFY(line.contains(QStringLiteral("encrypted: The file is shut.")));
    QVERIFY(!line.contains(QLatin1Char('\x1b')));
    QCOMPARE(line.count(QLatin1Char('\n')), 1);
}

void TestResultRows::tableCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("short") << QStringLiteral("ab") << QStringLiteral("ab   ");
    QTest::newRow("exact") << QStringLiteral("abcde") << QStringLiteral("abcde");
    QTest::newRow("long") << QStringLiteral("abcdef") << QStringLiteral("abcd…");
    QTest::newRow("marks take no room") << QStringLiteral("e\u0301e\u0301e\u0301e\u0301e\u0301")
                                        << QStringLiteral("e\u0301e\u0301e\u0301e\u0301e\u0301");
    QTest::newRow("marks stay with their letter") << QStringLiteral("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301")
                                                  << QStringLiteral("e\u0301e\u0301e\u0301e\u0301…");
    QTest::newRow("controls") << QStringLiteral("a\tb\x7f") << QStringLiteral("a b  ");
}

void TestResultRows::tableCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(tableCell(text, 5), cell);
}

QTEST_GUILESS_MAIN(TestResultRows)
#include "tst_result_rows.moc"
