// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include "document_bytes.h"

#include <opencv2/core.hpp>

#include <QtTest/QtTest>

using namespace emend;

namespace {

std::unique_ptr<ocr::PageSource> opened(const test::PdfSpec& spec)
{
    auto pages = ocr::openPages(test::pdfBytes(spec));
    if (!pages)
        qFatal("cannot open: %s", qPrintable(pages.error().message));
    return std::move(*pages);
}

// What encloses all dark pixels.
QRect inkBox(const cv::Mat& grey)
{
    cv::Mat ink;
    cv::compare(grey, 128, ink, cv::CMP_LT);
    QRect box;
    for (int y = 0; y < ink.rows; ++y) {
        for (int x = 0; x < ink.cols; ++x) {
            if (ink.at<uchar>(y, x))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

} // namespace

class TestPdfPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresPagesAt200Dpi_data();
    void measuresPagesAt200Dpi();
    void rendersWhereTheBoxesAre_data();
    void rendersWhereTheBoxesAre();
    void readsRowsOfText();
    void leavesOutWhatIsNotPrinted();
    void hasNoTextWithoutWords();
    void opensWhatNeedsNoPassword();
    void opensBehindJunk();
};

void TestPdfPages::measuresPagesAt200Dpi_data()
{
    QTest::addColumn<int>("rotate");
    QTest::addColumn<QSize>("size");
    QTest::newRow("upright") << 0 << QSize(1000, 500);
    QTest::newRow("right") << 90 << QSize(500, 1000);
    QTest::newRow("upside down") << 180 << QSize(1000, 500);
    QTest::newRow("left") << 270 << QSize(500, 1000);
}

void TestPdfPages::measuresPagesAt200Dpi()
{
    QFETCH(int, rotate);
    QFETCH(QSize, size);
    const auto pages = opened({.pages = 2, .points = {360, 180}, .rotate = rotate});
    QCOMPARE(pages->pageCount(), 2);
    QVERIFY(pages->isScalable());
    QCOMPARE(*pages->pageSize(1), size);
    for (const double scale : {1.0, 0.33, 1.5}) {
        const auto grey = pages->renderGrey(1, scale);
        QVERIFY(grey);
        QCOMPARE(grey->type(), CV_8UC1);
        QCOMPARE(QSize(grey->cols, grey->rows), (QSizeF(size) * scale).toSize());
        QCOMPARE(int(grey->at<uchar>(0, 0)), 255);
    }
}

void TestPdfPages::rendersWhereTheBoxesAre_data()
{
    measuresPagesAt200Dpi_data();
}

void TestPdfPages::rendersWhereTheBoxesAre()
{
    QFETCH(int, rotate);
    QFETCH(QSize, size);
    const auto pages =
        opened({.points = {360, 180}, .rotate = rotate, .content = test::pdfContent({{"HIM", 30, 120, 24}})});
    const auto text = pages->textLayer(0);
    QVERIFY(text);
    QCOMPARE(text->size, size);
    QCOMPARE(text->origin, domain::TextOrigin::TextLayer);
    QCOMPARE(text->text(), QStringLiteral("HIM"));
    const QRect box = text->lines.front().box();
    const QRect ink = inkBox(*pages->renderGrey(0, 1));
    QVERIFY2(box.adjusted(-3, -3, 3, 3).contains(ink), qPrintable(QDebug::toString(box) + QDebug::toString(ink)));
    QVERIFY(box.width() * box.height() < 3 * ink.width() * ink.height());
}

void TestPdfPages::readsRowsOfText()
{
    const auto pages = opened({.points = {300, 300},
                               .content = test::pdfContent({{"9.00", 220, 100, 12},
                                                            {"Total", 20, 101, 12},
                                                            {"CORNER CAFE", 60, 250, 18},
                                                            {"2 coffees", 20, 120, 12}})});
    const auto text = pages->textLayer(0);
    QVERIFY(text);
    QCOMPARE(text->text(), QStringLiteral("CORNER CAFE\n2 coffees\nTotal 9.00"));
    QCOMPARE(text->index, 0);
    const domain::Word& total = text->lines.back().words.back();
    QCOMPARE(total.text, QStringLiteral("9.00"));
    QCOMPARE(total.confidence, 1.0);
    QVERIFY(qAbs(total.box.x() - 220 * 200 / 72) <= 2);
    QVERIFY(total.box.contains(225 * 200 / 72, (300 - 104) * 200 / 72));
}

void TestPdfPages::leavesOutWhatIsNotPrinted()
{
    const auto pages =
        opened({.content = test::pdfContent(
                    {{"in\\001voi\\255ce", 20, 100, 12}, {"outside", 20, 900, 12}, {"\\000", 20, 50, 12}})});
    const auto text = pages->textLayer(0);
    QVERIFY(text);
    const QString read = text->text();
    QVERIFY(!read.contains(QStringLiteral("outside")));
    for (const QChar character : read)
        QVERIFY(character.isPrint());
}

void TestPdfPages::hasNoTextWithoutWords()
{
    const auto pages = opened({.content = "0 0 0 rg 10 10 80 60 re f\n"});
    QVERIFY(!pages->textLayer(0));
    QVERIFY(!inkBox(*pages->renderGrey(0, 1)).isEmpty());
}

void TestPdfPages::opensWhatNeedsNoPassword()
{
    const auto pages = opened({.content = test::pdfContent({{"Statement", 20, 100, 12}}), .userPassword = ""});
    const auto text = pages->textLayer(0);
    QVERIFY(text);
    QCOMPARE(text->text(), QStringLiteral("Statement"));
}

void TestPdfPages::opensBehindJunk()
{
    const auto pages = ocr::openPages(QByteArray(1000, '\n')
                                      + test::pdfBytes({.content = test::pdfContent({{"Hello", 20, 100, 12}})}));
    QVERIFY(pages);
    QCOMPARE((*pages)->textLayer(0)->text(), QStringLiteral("Hello"));
}

QTEST_GUILESS_MAIN(TestPdfPages)
#include "tst_pdf_pages.moc"
