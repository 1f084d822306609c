// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_page.h"

#include <emend/imaging/text_lines.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace emend::imaging;
using namespace emend::test;

namespace {

constexpr double kInk = 40;

cv::Mat paper(cv::Size size = {700, 500})
{
    return {size, CV_8UC1, cv::Scalar(240)};
}

// Prints a text, and tells where.
cv::Rect print(cv::Mat& page, const std::string& text, cv::Point at, double scale = 1)
{
    int base = 0;
    const cv::Size size = cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, scale, 2, &base);
    cv::putText(page, text, at, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(kInk), 2, cv::LINE_AA);
    return {at.x, at.y - size.height, size.width, size.height};
}

int rows(const TextLayout& layout)
{
    return layout.lines.empty() ? 0 : layout.lines.back().row + 1;
}

bool isOrdered(const TextLayout& layout)
{
    return std::is_sorted(layout.lines.begin(), layout.lines.end(), [](const TextLine& a, const TextLine& b) {
        return a.row != b.row ? a.row < b.row : a.box.x < b.box.x;
    });
}

bool isWithin(const TextLayout& layout, const cv::Mat& page)
{
    const cv::Rect whole({0, 0}, page.size());
    return std::all_of(layout.lines.begin(), layout.lines.end(),
                       [&](const TextLine& line) { return line.box.area() > 0 && (line.box & whole) == line.box; });
}

// Printed boxes are measured without descenders, so only most of them has to be covered.
bool covers(const cv::Rect& found, const cv::Rect& printed)
{
    return (found & printed).area() > 0.85 * printed.area();
}

QString described(const TextLayout& layout)
{
    QString text;
    for (const TextLine& line : layout.lines) {
        const cv::Rect& b = line.box;
        text += QStringLiteral("row %1: %2,%3 %4x%5\n").arg(line.row).arg(b.x).arg(b.y).arg(b.width).arg(b.height);
    }
    return text;
}

} // namespace

class TestTextLines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAllRows_data();
    void findsAllRows();
    void splitsAtWideGaps();
    void keepsWordsTogether();
    void keepsTallLettersBesideLowOnes();
    void attachesMarks_data();
    void attachesMarks();
    void attachesHighCommas();
    void leavesFarMarksOut();
    void untiesRowsUnderATallBracket();
    void leavesOutRulesAndFrames();
    void leavesOutCloudOfSpecks();
    void leavesOutPictures();
    void takesHeadlinesAndSmallPrint();
    void followsSlantedRows_data();
    void followsSlantedRows();
    void findsNothingWhereThereIsNoText_data();
    void findsNothingWhereThereIsNoText();
    void survivesNoise();
};

void TestTextLines::findsAllRows_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.6, 0.8, 1.2})
        QTest::addRow("scale %.1f", scale) << scale;
}

void TestTextLines::findsAllRows()
{
    QFETCH(double, scale);
    cv::Mat page = paper({760, 900});
    std::vector<cv::Rect> printed;
    const int pitch = cvRound(44 * scale);
    for (int y = 2 * pitch; y < page.rows - pitch; y += pitch)
        printed.push_back(print(page, "Receipt for Fresh Figs 7.40", {50, y}, scale));
    const cv::Mat before = page.clone();
    const TextLayout layout = findTextLines(page);
    QCOMPARE(cv::norm(page, before, cv::NORM_INF), 0.0);
    QVERIFY2(layout.lines.size() == printed.size(), qPrintable(described(layout)));
    for (size_t i = 0; i < printed.size(); ++i) {
        QCOMPARE(layout.lines[i].row, static_cast<int>(i));
        QVERIFY2(covers(layout.lines[i].box, printed[i]), qPrintable(described(layout)));
    }
    QVERIFY(isWithin(layout, page));
    QVERIFY(layout.textHeight > 12 * scale && layout.textHeight < 30 * scale);
}

void TestTextLines::splitsAtWideGaps()
{
    cv::Mat page = paper();
    for (int y = 60; y <= 400; y += 60) {
        print(page, "FIG JAM", {40, y});
        print(page, "2", {330, y});
        print(page, "14.90", {560, y});
    }
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == 18, qPrintable(described(layout)));
    QCOMPARE(rows(layout), 6);
    QVERIFY(isOrdered(layout));
    QVERIFY(isWithin(layout, page));
    for (size_t i = 0; i < layout.lines.size(); ++i)
        QCOMPARE(layout.lines[i].row, static_cast<int>(i / 3));
}

void TestTextLines::keepsWordsTogether()
{
    cv::Mat page = paper();
    const cv::Rect printed = print(page, "PAID BY CARD IN FULL", {40, 100});
    print(page, "14 Fifth Avenue, Port Fairy", {40, 160});
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == 2, qPrintable(described(layout)));
    QVERIFY(covers(layout.lines[0].box, printed));
}

// Book faces stand more than twice as high, from the top of an `l` to the foot of a `p`, as their many low letters.
void TestTextLines::keepsTallLettersBesideLowOnes()
{
    cv::Mat page = paper();
    const std::string text = "liberhomesplatedabovetypicals";
    std::vector<cv::Rect> printed;
    for (int y = 60; y <= 380; y += 40) {
        int x = 40;
        for (const char letter : text) {
            const bool isTall = letter == 'l' || letter == 'h' || letter == 'd' || letter == 't' || letter == 'b';
            const bool isDeep = letter == 'p' || letter == 'y';
            const cv::Rect box(x, isTall ? y - 21 : y - 12, 10, (isTall ? 21 : 12) + (isDeep ? 7 : 0));
            cv::rectangle(page, box, cv::Scalar(kInk), cv::FILLED);
            x += letter == 's' || letter == 'c' ? 24 : 14;
        }
        printed.emplace_back(40, y - 21, x - 44, 28);
    }
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == printed.size(), qPrintable(described(layout)));
    for (size_t i = 0; i < printed.size(); ++i)
        QVERIFY2(covers(layout.lines[i].box, printed[i]), qPrintable(described(layout)));
}

void TestTextLines::attachesMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("colon") << QStringLiteral("TOTAL:");
    QTest::newRow("dash") << QStringLiteral("-54.70");
    QTest::newRow("full stop") << QStringLiteral("THANK YOU.");
    QTest::newRow("comma") << QStringLiteral("Port Fairy,");
    QTest::newRow("dots on letters") << QStringLiteral("Ripe fig jam");
}

void TestTextLines::attachesMarks()
{
    QFETCH(QString, text);
    cv::Mat page = paper();
    print(page, "RECEIPT 1184", {40, 60});
    const cv::Rect printed = print(page, text.toStdString(), {40, 140});
    const TextLayout layout = findTextLines(page);
    QCOMPARE(rows(layout), 2);
    QCOMPARE(layout.lines.size(), size_t(2));
    cv::Mat below = page.rowRange(100, page.rows) < 140;
    const cv::Rect ink = cv::boundingRect(below) + cv::Point(0, 100);
    QVERIFY2((layout.lines[1].box & ink) == ink, qPrintable(described(layout)));
    QVERIFY(printed.area() > 0);
}

void TestTextLines::attachesHighCommas()
{
    cv::Mat page = paper();
    std::vector<cv::Rect> commas;
    for (int y = 60; y <= 380; y += 40) {
        for (int x = 40; x < 240; x += 14)
            cv::rectangle(page, cv::Rect(x, y - 20, 10, 20), cv::Scalar(kInk), cv::FILLED);
        commas.emplace_back(250, y - 5, 6, 13);
        cv::rectangle(page, commas.back(), cv::Scalar(kInk), cv::FILLED);
    }
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == commas.size(), qPrintable(described(layout)));
    for (size_t i = 0; i < commas.size(); ++i)
        QVERIFY2(covers(layout.lines[i].box, commas[i]), qPrintable(described(layout)));
}

void TestTextLines::leavesFarMarksOut()
{
    cv::Mat page = paper();
    print(page, "TOTAL 54.70", {40, 100});
    print(page, "THANK YOU", {40, 160});
    cv::circle(page, {600, 90}, 3, cv::Scalar(kInk), cv::FILLED);
    const TextLayout layout = findTextLines(page);
    QCOMPARE(layout.lines.size(), size_t(2));
    QVERIFY(layout.lines[0].box.br().x < 300);
}

void TestTextLines::untiesRowsUnderATallBracket()
{
    cv::Mat page = paper();
    std::vector<cv::Rect> printed;
    for (int y = 100; y <= 220; y += 40)
        printed.push_back(print(page, "APPLES 7.40", {60, y}));
    cv::line(page, {270, 78}, {270, 142}, cv::Scalar(kInk), 3);
    cv::line(page, {262, 78}, {270, 78}, cv::Scalar(kInk), 3);
    cv::line(page, {262, 142}, {270, 142}, cv::Scalar(kInk), 3);
    const TextLayout layout = findTextLines(page);
    QCOMPARE(rows(layout), 4);
    for (size_t i = 0; i < printed.size(); ++i) {
        const bool alone = std::any_of(layout.lines.begin(), layout.lines.end(), [&](const TextLine& line) {
            return covers(line.box, printed[i]) && line.box.height < 35;
        });
        QVERIFY2(alone, qPrintable(described(layout)));
    }
}

void TestTextLines::leavesOutRulesAndFrames()
{
    cv::Mat page = paper();
    const cv::Rect printed = print(page, "TOTAL 54.70", {100, 120});
    const cv::Rect second = print(page, "TAX 4.44", {100, 220});
    cv::rectangle(page, cv::Rect(20, 20, 660, 460), cv::Scalar(kInk), 2);
    cv::rectangle(page, cv::Rect(60, 70, 560, 80), cv::Scalar(kInk), 2);
    cv::line(page, {40, 170}, {650, 170}, cv::Scalar(kInk), 3);
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == 2, qPrintable(described(layout)));
    QVERIFY(covers(layout.lines[0].box, printed));
    QVERIFY(covers(layout.lines[1].box, second));
    QVERIFY(layout.lines[0].box.width < 300 && layout.lines[0].box.height < 40);
}

void TestTextLines::leavesOutCloudOfSpecks()
{
    cv::Mat page = paper({700, 700});
    const cv::Rect printed = print(page, "TOTAL 54.70", {60, 80});
    print(page, "THANK YOU PLEASE PAY", {60, 130});
    cv::RNG random(11);
    for (int y = 300; y < 640; y += 5) { // halftone, with a darker blob here and there
        for (int x = 60; x < 640; x += 5)
            cv::rectangle(page, cv::Rect(x, y, 2, 2), cv::Scalar(kInk), cv::FILLED);
    }
    for (int i = 0; i < 60; ++i)
        cv::circle(page, {random.uniform(80, 620), random.uniform(320, 620)}, 9, cv::Scalar(kInk), 1);
    const TextLayout layout = findTextLines(page);
    QVERIFY2(!layout.lines.empty() && covers(layout.lines[0].box, printed), qPrintable(described(layout)));
    const bool clear = std::all_of(layout.lines.begin(), layout.lines.end(),
                                   [](const TextLine& line) { return line.box.br().y < 290; });
    QVERIFY2(clear, qPrintable(described(layout)));
}

void TestTextLines::leavesOutPictures()
{
    cv::Mat page = paper({700, 900});
    print(page, "TOTAL 54.70", {60, 80});
    print(page, "THANK YOU PLEASE PAY", {60, 130});
    cv::ellipse(page, {350, 500}, {140, 160}, 0, 0, 360, cv::Scalar(kInk), 12);
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == 2, qPrintable(described(layout)));
}

void TestTextLines::takesHeadlinesAndSmallPrint()
{
    cv::Mat page = paper({700, 700});
    std::vector<cv::Rect> printed{print(page, "PAPER SHOP", {60, 110}, 2.2)};
    for (int y = 170; y < 500; y += 45)
        printed.push_back(print(page, "Tropical Fruit 41.77", {60, y}, 1));
    printed.push_back(print(page, "RETURNS WITHIN 30 DAYS", {60, 560}, 0.7));
    const TextLayout layout = findTextLines(page);
    QVERIFY2(layout.lines.size() == printed.size(), qPrintable(described(layout)));
    for (size_t i = 0; i < printed.size(); ++i)
        QVERIFY2(covers(layout.lines[i].box, printed[i]), qPrintable(described(layout)));
}

void TestTextLines::followsSlantedRows_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {-2.0, -0.8, 0.8, 2.0})
        QTest::addRow("%+.1f degrees", degrees) << degrees;
}

void TestTextLines::followsSlantedRows()
{
    QFETCH(double, degrees);
    cv::Mat page = paper({700, 520});
    for (int y = 60; y <= 460; y += 50)
        print(page, "Receipt for Fresh Figs 7.40", {60, y});
    const cv::Mat slanted = leaning(page, degrees);
    const TextLayout layout = findTextLines(slanted);
    QVERIFY2(layout.lines.size() == 9, qPrintable(described(layout)));
    QCOMPARE(rows(layout), 9);
    QVERIFY(isOrdered(layout));
    QVERIFY(isWithin(layout, slanted));
}

void TestTextLines::findsNothingWhereThereIsNoText_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("noise");
    QTest::newRow("no page") << QSize(0, 0) << false;
    QTest::newRow("1x1") << QSize(1, 1) << false;
    QTest::newRow("1x5000") << QSize(1, 5000) << true;
    QTest::newRow("5000x1") << QSize(5000, 1) << true;
    QTest::newRow("7x7") << QSize(7, 7) << true;
    QTest::newRow("empty") << QSize(700, 900) << false;
}

void TestTextLines::findsNothingWhereThereIsNoText()
{
    QFETCH(QSize, size);
    QFETCH(bool, noise);
    const cv::Size pixels(size.width(), size.height());
    const TextLayout layout = findTextLines(noise ? noisePage(pixels) : emptyPage(pixels));
    QVERIFY2(layout.lines.empty(), qPrintable(described(layout)));
}

void TestTextLines::survivesNoise()
{
    const cv::Mat page = noisePage({640, 600});
    const TextLayout layout = findTextLines(page);
    QVERIFY(isWithin(layout, page));
    QVERIFY(isOrdered(layout));
    for (const cv::Mat& hostile : hostilePages()) {
        if (hostile.type() == CV_8UC1)
            QVERIFY(isWithin(findTextLines(hostile), hostile));
    }
}

QTEST_APPLESS_MAIN(TestTextLines)
#include "tst_text_lines.moc"
