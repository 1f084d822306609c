// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/process/progress_bar.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace emend::commands;

class TestProgressBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFar_data();
    void tellsHowFar();
    void fitsTheTerminal();
    void drawsOnTerminalsOnly();
    void drawsNotTooOften();
    void makesRoom();
};

void TestProgressBar::tellsHowFar_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("failed");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("line");
    QTest::newRow("start") << 0 << 10 << 0 << 0.0 << QStringLiteral("[------------------------] 0/10");
    QTest::newRow("half") << 30 << 60 << 0 << 30.0
                          << QStringLiteral("[############------------] 30/60  60 a minute  0:30 left");
    QTest::newRow("long") << 1 << 1000 << 1 << 10.0
                          << QStringLiteral("[------------------------] 1/1000  6 a minute  2:46:30 left  1 failed");
    QTest::newRow("end") << 2 << 2 << 1 << 60.0
                         << QStringLiteral("[########################] 2/2  2 a minute  0:00 left  1 failed");
    QTest::newRow("nothing to do") << 0 << 0 << 0 << 1.0 << QStringLiteral("[########################] 0/0");
}

void TestProgressBar::tellsHowFar()
{
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(int, failed);
    QFETCH(double, seconds);
    QFETCH(QString, line);
    QCOMPARE(progressLine({done, total, failed, seconds}, 200), line);
}

void TestProgressBar::fitsTheTerminal()
{
    for (const int columns : {0, 1, 10, 40})
        QVERIFY(progressLine({500, 100'000, 20, 1000}, columns).size() <= columns);
    QVERIFY(progressLine({1, 2, 0, 1}, -5).isEmpty());
}

void TestProgressBar::drawsOnTerminalsOnly()
{
    QBuffer stream;
    stream.open(QIODevice::WriteOnly);
    ProgressBar bar(stream, false);
    bar.update({1, 2, 0, 1});
    bar.clear();
    QVERIFY(stream.data().isEmpty());
}

void TestProgressBar::drawsNotTooOften()
{
    QBuffer stream;
    stream.open(QIODevice::WriteOnly);
    ProgressBar bar(stream, true);
    for (int i = 0; i < 100; ++i)
        bar.update({i, 100, 0, 1});
    QVERIFY(stream.data().count('\r') <= 2);
}

void TestProgressBar::makesRoom()
{
    QBuffer stream;
    stream.open(QIODevice::WriteOnly);
    ProgressBar bar(stream, true);
    bar.clear();
    QVERIFY(stream.data().isEmpty());
    bar.update({1, 2, 0, 1});
    bar.clear();
    QVERIFY(stream.data().endsWith("\r\x1b[K"));
}

QTEST_GUILESS_MAIN(TestProgressBar)
#include "tst_progress_bar.moc"
