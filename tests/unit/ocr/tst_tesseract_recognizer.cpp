// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"
#include "printed_page.h"

#include <emend/ocr/text_recognizer.h>

#include <opencv2/core.hpp>

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::ocr;
using namespace emend::test;
using base::ErrorCode;
using base::Result;

class TestTesseractRecognizer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesItself();
    void readsALine_data();
    void readsALine();
    void boxesEncloseTheWords();
    void leavesTheCropAlone();
    void readsPartOfAPage();
    void characterSetsRestrict();
    void characterSetsDoNotLinger();
    void emptyPaperHasNoWords_data();
    void emptyPaperHasNoWords();
    void readsAPage();
    void stopsInTime();
    void worksOnAfterATimeout();
    void missingLanguageNamesItsPackage_data();
    void missingLanguageNamesItsPackage();
    void listsInstalledLanguages();

private:
    std::unique_ptr<TextRecognizer> m_recognizer;
};

namespace {

const QDeadlineTimer kForever(QDeadlineTimer::Forever);
const QString kAmount = QStringLiteral("0123456789.,-()RM$ ");
const QString kDate = QStringLiteral("0123456789/-.: ");

} // namespace

void TestTesseractRecognizer::initTestCase()
{
    Result<std::unique_ptr<TextRecognizer>> recognizer = createTesseractRecognizer(QStringLiteral("eng"));
    QVERIFY2(recognizer, recognizer ? "" : qPrintable(recognizer.error().message));
    m_recognizer = std::move(*recognizer);
}

void TestTesseractRecognizer::namesItself()
{
    static const QRegularExpression expected(QStringLiteral("^tesseract [45]\\.\\S+ eng$"));
    QVERIFY2(expected.match(m_recognizer->name()).hasMatch(), qPrintable(m_recognizer->name()));
}

void TestTesseractRecognizer::readsALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("height");
    QTest::newRow("amount") << QStringLiteral("TOTAL RM 79.35") << 24;
    QTest::newRow("date") << QStringLiteral("Date: 14/03/2026 08:42") << 24;
    QTest::newRow("sentence") << QStringLiteral("Thank you, please come again") << 20;
    QTest::newRow("large") << QStringLiteral("HARBOUR DINER") << 60;
}

void TestTesseractRecognizer::readsALine()
{
    QFETCH(QString, text);
    QFETCH(int, height);
    const Result<domain::Line> line = m_recognizer->readLine(printedLine(text, height), {}, QDeadlineTimer(5000));
    QVERIFY(line);
    QCOMPARE(line->text(), text);
    QVERIFY2(line->confidence() > 0.8 && line->confidence() <= 1, qPrintable(QString::number(line->confidence())));
}

void TestTesseractRecognizer::boxesEncloseTheWords()
{
    const cv::Mat crop = printedLine(QStringLiteral("TOTAL 79.35"), 30);
    const Result<domain::Line> line = m_recognizer->readLine(crop, {}, kForever);
    QVERIFY(line);
    QCOMPARE(line->words.size(), size_t(2));
    const QRect first = line->words[0].box;
    const QRect second = line->words[1].box;
    QVERIFY(first.right() < second.left());
    QVERIFY(QRect(0, 0, crop.cols, crop.rows).contains(first | second));
    cv::Mat outside = crop < 100;
    for (const QRect& box : {first, second})
        outside(cv::Rect(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4)) = 0;
    QVERIFY2(cv::countNonZero(outside) < cv::countNonZero(crop < 100) / 50,
             qPrintable(QString::number(cv::countNonZero(outside))));
}

void TestTesseractRecognizer::leavesTheCropAlone()
{
    const cv::Mat crop = printedLine(QStringLiteral("TOTAL 79.35"));
    const cv::Mat before = crop.clone();
    QVERIFY(m_recognizer->readLine(crop, {}, kForever));
    QCOMPARE(cv::norm(crop, before, cv::NORM_INF), 0.0);
}

// A crop shares the rows of its page, so they lie further apart than it is wide.
void TestTesseractRecognizer::readsPartOfAPage()
{
    const cv::Mat crop = printedLine(QStringLiteral("SUBTOTAL 12.50"));
    cv::Mat page(600, 1200, CV_8UC1, cv::Scalar(255));
    crop.copyTo(page(cv::Rect(cv::Point(350, 200), crop.size())));
    const Result<domain::Line> line =
        m_recognizer->readLine(page(cv::Rect(cv::Point(350, 200), crop.size())), {}, kForever);
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("SUBTOTAL 12.50"));
}

void TestTesseractRecognizer::characterSetsRestrict()
{
    const cv::Mat crop = printedLine(QStringLiteral("SOLD 1O.5O"));
    const Result<domain::Line> amount = m_recognizer->readLine(crop, kAmount, kForever);
    const Result<domain::Line> date = m_recognizer->readLine(crop, kDate, kForever);
    QVERIFY(amount && date);
    static const QRegularExpression noAmount(QStringLiteral("[^0-9.,()RM$ -]"));
    static const QRegularExpression noDate(QStringLiteral("[^0-9/.: -]"));
    QVERIFY2(!amount->text().contains(noAmount), qPrintable(amount->text()));
    QVERIFY2(!date->text().contains(noDate), qPrintable(date->text()));
    const Result<domain::Line> value = m_recognizer->readLine(printedLine(QStringLiteral("10.50")), kAmount, kForever);
    QVERIFY(value);
    QCOMPARE(value->text(), QStringLiteral("10.50"));
}

void TestTesseractRecognizer::characterSetsDoNotLinger()
{
    const QString text = QStringLiteral("THANK YOU");
    const cv::Mat crop = printedLine(text);
    QVERIFY(m_recognizer->readLine(crop, kAmount, kForever));
    const Result<domain::Line> line = m_recognizer->readLine(crop, {}, kForever);
    QCOMPARE(line->text(), text);
    QVERIFY(m_recognizer->readLine(crop, kDate, kForever));
    const Result<std::vector<domain::Line>> page = m_recognizer->readPage(printedPage({text, text}), kForever);
    QCOMPARE(page->size(), size_t(2));
    QCOMPARE(page->front().text(), text);
}

void TestTesseractRecognizer::emptyPaperHasNoWords_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QSize(0, 0);
    QTest::newRow("1x1") << QSize(1, 1);
    QTest::newRow("1 wide") << QSize(1, 200);
    QTest::newRow("1 high") << QSize(2000, 1);
    QTest::newRow("3x3") << QSize(3, 3);
    QTest::newRow("8x8") << QSize(8, 8);
    QTest::newRow("9 high") << QSize(400, 9);
    QTest::newRow("9 wide") << QSize(9, 400);
    QTest::newRow("a line's") << QSize(400, 40);
}

void TestTesseractRecognizer::emptyPaperHasNoWords()
{
    QFETCH(QSize, size);
    const cv::Mat paper(size.height(), size.width(), CV_8UC1, cv::Scalar(255));
    for (const QString& allowed : {QString(), kAmount, kDate}) {
        const Result<domain::Line> line = m_recognizer->readLine(paper, allowed, kForever);
        QVERIFY2(line, line ? "" : qPrintable(line.error().message));
        // On strips hardly higher than its least size the network sees things, but does not believe them itself.
        QVERIFY2(line->words.empty() || line->confidence() < 0.2, qPrintable(line->text()));
    }
    const Result<std::vector<domain::Line>> page = m_recognizer->readPage(paper, kForever);
    QVERIFY(page);
    QVERIFY(page->empty());
}

void TestTesseractRecognizer::readsAPage()
{
    const QStringList text{QStringLiteral("HARBOUR DINER"), QStringLiteral("Date: 14/03/2026"),
                           QStringLiteral("TOTAL 79.35")};
    const Result<std::vector<domain::Line>> page = m_recognizer->readPage(printedPage(text), kForever);
    QVERIFY(page);
    QCOMPARE(page->size(), size_t(3));
    for (size_t i = 0; i < page->size(); ++i) {
        QCOMPARE((*page)[i].text(), text[static_cast<qsizetype>(i)]);
        QVERIFY(i == 0 || (*page)[i].box().top() > (*page)[i - 1].box().bottom());
    }
}

void TestTesseractRecognizer::stopsInTime()
{
    QStringList text;
    for (int i = 0; i < 60; ++i)
        text << QStringLiteral("Deck screws and exterior wood glue %1").arg(1000 + i);
    const cv::Mat dense = printedPage(text, 14, 500);
    const double whole = test::cost([&] { QVERIFY(m_recognizer->readPage(dense, kForever)); }, 1);
    for (const int ms : {0, 1, 20}) {
        Result<std::vector<domain::Line>> page;
        const double stopped = test::cost([&] { page = m_recognizer->readPage(dense, QDeadlineTimer(ms)); }, 1);
        if (!page)
            QCOMPARE(page.error().code, ErrorCode::Timeout);
        else
            QVERIFY2(page->size() < 60, "all of it in that time is not to be believed");
        QVERIFY2(stopped < whole / 4, qPrintable(QString::number(stopped / whole)));
    }
}

void TestTesseractRecognizer::worksOnAfterATimeout()
{
    const cv::Mat crop = printedLine(QStringLiteral("TOTAL RM 79.35"));
    const Result<domain::Line> late = m_recognizer->readLine(crop, {}, QDeadlineTimer(0));
    if (!late)
        QCOMPARE(late.error().code, ErrorCode::Timeout);
    const Result<domain::Line> line = m_recognizer->readLine(crop, {}, QDeadlineTimer(5000));
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("TOTAL RM 79.35"));
}

void TestTesseractRecognizer::missingLanguageNamesItsPackage_data()
{
    QTest::addColumn<QString>("languages");
    QTest::addColumn<QString>("package");
    QTest::newRow("alone") << QStringLiteral("xyz") << QStringLiteral("tesseract-ocr-xyz");
    QTest::newRow("beside another") << QStringLiteral("eng+xyz") << QStringLiteral("tesseract-ocr-xyz");
    QTest::newRow("first") << QStringLiteral("xyz+eng") << QStringLiteral("tesseract-ocr-xyz");
    QTest::newRow("script") << QStringLiteral("xyz_Old") << QStringLiteral("tesseract-ocr-xyz-old");
    QTest::newRow("path") << QStringLiteral("../eng") << QStringLiteral("tesseract-ocr-");
}

void TestTesseractRecognizer::missingLanguageNamesItsPackage()
{
    QFETCH(QString, languages);
    QFETCH(QString, package);
    const Result<std::unique_ptr<TextRecognizer>> recognizer = createTesseractRecognizer(languages);
    QVERIFY(!recognizer);
    QCOMPARE(recognizer.error().code, ErrorCode::RecogniserError);
    QVERIFY2(recognizer.error().message.contains(package), qPrintable(recognizer.error().message));
}

void TestTesseractRecognizer::listsInstalledLanguages()
{
    const InstalledLanguages installed = installedLanguages();
    QVERIFY(installed.names.contains(QStringLiteral("eng")));
    QStringList sorted = installed.names;
    sorted.sort();
    QCOMPARE(installed.names, sorted);
    QVERIFY(QDir(installed.folder).exists(QStringLiteral("eng.traineddata")));
}

QTEST_MAIN(TestTesseractRecognizer)
#include "tst_tesseract_recognizer.moc"
