// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/interval_chart.h"
#include "charts/line_chart.h"
#include "charts/reliability_chart.h"
#include "common/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace emend::ui;

namespace {

IntervalData intervals()
{
    return {QStringLiteral("Right values"),
            QStringLiteral("Right, %"),
            {QStringLiteral("Merchant"), QStringLiteral("Total")},
            {{QStringLiteral("Active"), {ShareInterval{0.8, 0.7, 0.9}, std::nullopt}},
             {QStringLiteral("Candidate"), {ShareInterval{0.9, 0.8, 0.95}, ShareInterval{1, 0.9, 1}}}}};
}

LineData curve()
{
    return {QStringLiteral("Curve"),
            QStringLiteral("Documents"),
            QStringLiteral("Right, %"),
            {{QStringLiteral("Candidate"), {{10, 0.5, 0.4, 0.6}, {80, 0.75, 1, 0}}}}};
}

ReliabilityData bins()
{
    return {QStringLiteral("Reliability"), {{QStringLiteral("Candidate"), {{0.25, 4, 1}, {0, 0, 0}, {0.95, 20, 19}}}}};
}

/// Of all pixels, those in which two pictures of the same size differ.
double difference(const QImage& a, const QImage& b)
{
    qint64 others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            others += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return static_cast<double>(others) / (static_cast<double>(a.width()) * a.height());
}

} // namespace

class ChartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void saysItsNumbers();
    void drawsWithoutAWindow();
    void drawsNothingOfNothing();
    void followsThePalette();
    void tellsSeriesApartWithoutColour();
};

void ChartsTest::saysItsNumbers()
{
    IntervalChart interval;
    interval.setData(intervals());
    QCOMPARE(interval.accessibleName(), QStringLiteral("Right values"));
    QCOMPARE(interval.accessibleDescription(),
             QStringLiteral("Merchant, Active: 80.0 % (70.0 % to 90.0 %); Merchant, Candidate: 90.0 % (80.0 % to 95.0 "
                            "%); Total, Candidate: 100.0 % (90.0 % to 100.0 %)"));
    LineChart line;
    line.setData(curve());
    QCOMPARE(line.accessibleDescription(),
             QStringLiteral("Candidate at 10: 50.0 % (40.0 % to 60.0 %); Candidate at 80: 75.0 %"));
    ReliabilityChart reliability;
    reliability.setData(bins());
    QCOMPARE(
        reliability.accessibleDescription(),
        QStringLiteral("Candidate: 4 answer(s) that were 25.0 % sure were right in 25.0 %; Candidate: 20 answer(s) "
                       "that were 95.0 % sure were right in 95.0 %"));
}

void ChartsTest::drawsWithoutAWindow()
{
    QTemporaryDir folder;
    IntervalChart chart;
    chart.setData(intervals());
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(chart.savePng(path, {600, 400}));
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1200, 800));
    IntervalChart empty;
    QVERIFY(difference(image.convertToFormat(QImage::Format_RGB32),
                       empty.picture({600, 400}).convertToFormat(QImage::Format_RGB32))
            > 0.005);
    QVERIFY(!chart.savePng(folder.filePath(QStringLiteral("none/chart.png")), {600, 400}));
}

void ChartsTest::drawsNothingOfNothing()
{
    LineChart line;
    line.setData({});
    ReliabilityChart reliability;
    reliability.setData({});
    IntervalChart interval;
    interval.setData({});
    for (Chart* chart :
         {static_cast<Chart*>(&line), static_cast<Chart*>(&reliability), static_cast<Chart*>(&interval)}) {
        QVERIFY(chart->accessibleDescription().isEmpty());
        QCOMPARE(chart->picture({300, 200}, 1).size(), QSize(300, 200));
    }
}

void ChartsTest::followsThePalette()
{
    LineChart chart;
    chart.setData(curve());
    chart.resize(600, 400);
    chart.show();
    const QImage light = chart.grab().toImage();
    applyTheme(*qApp, ThemeChoice::Dark);
    QCoreApplication::processEvents();
    const QImage dark = chart.grab().toImage();
    const QImage printed = chart.picture({300, 200}, 1);
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
    QVERIFY(dark.pixelColor(2, 2).lightness() < 80);
    QCOMPARE(printed.pixelColor(1, 1), QColor(Qt::white)); // for paper, whatever the screen is
}

// Both series in the same place of two charts look otherwise in grey, too.
void ChartsTest::tellsSeriesApartWithoutColour()
{
    LineData first = curve();
    LineData second = curve();
    first.series = {curve().series[0], {QStringLiteral("Candidate"), {}}};
    second.series = {{QStringLiteral("Candidate"), {}}, curve().series[0]};
    const auto shape = [](const LineData& data) {
        LineChart chart;
        chart.setData(data);
        return chart.picture({600, 400}, 1).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    };
    QVERIFY(difference(shape(first), shape(second)) > 0.0005);
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
