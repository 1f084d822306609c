// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/progress.h>

#include <QtTest/QtTest>

#include <limits>
#include <thread>
#include <vector>

using emend::base::Progress;

class TestProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clampsWhatIsReported();
    void mapsPartsIntoTheWhole();
    void namesTheStep();
    void cancelsDownwardsOnly();
    void cancelsFromAnotherThread();
    void worksWithoutListener();
};

void TestProgress::clampsWhatIsReported()
{
    std::vector<double> seen;
    Progress progress([&](double fraction, const QString&) { seen.push_back(fraction); });
    for (const double fraction : {-1.0, 0.0, 0.25, 1.0, 7.0, std::numeric_limits<double>::infinity()})
        progress.report(fraction);
    QCOMPARE(seen, (std::vector<double>{0, 0, 0.25, 1, 1, 1}));
}

void TestProgress::mapsPartsIntoTheWhole()
{
    double seen = -1;
    Progress whole([&](double fraction, const QString&) { seen = fraction; });
    Progress second = whole.part(0.5, 1.0);
    Progress quarter = second.part(0.0, 0.5);
    second.report(0.5);
    QCOMPARE(seen, 0.75);
    quarter.report(1.0);
    QCOMPARE(seen, 0.75);
    quarter.report(0.0);
    QCOMPARE(seen, 0.5);
}

void TestProgress::namesTheStep()
{
    QString seen;
    Progress whole([&](double, const QString& step) { seen = step; });
    whole.part(0, 1).report(0.1, QStringLiteral("recognise"));
    QCOMPARE(seen, QStringLiteral("recognise"));
}

void TestProgress::cancelsDownwardsOnly()
{
    Progress whole;
    Progress first = whole.part(0, 0.5);
    Progress second = whole.part(0.5, 1);
    Progress inner = second.part(0, 1);
    first.cancel();
    QVERIFY(first.isCancelled());
    QVERIFY(!whole.isCancelled());
    QVERIFY(!second.isCancelled());
    whole.cancel();
    QVERIFY(second.isCancelled());
    QVERIFY(inner.isCancelled());
}

void TestProgress::cancelsFromAnotherThread()
{
    Progress whole;
    Progress part = whole.part(0, 1);
    std::thread([&] { whole.cancel(); }).join();
    QVERIFY(part.isCancelled());
}

void TestProgress::worksWithoutListener()
{
    Progress progress;
    progress.report(0.5, QStringLiteral("alone"));
    progress.part(0, 1).report(1);
    QVERIFY(!progress.isCancelled());
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
