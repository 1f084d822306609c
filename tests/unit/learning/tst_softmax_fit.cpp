// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/softmax_fit.h>

#include <QtTest/QTest>

#include <cmath>

using namespace emend::learning;

namespace {

/// Two candidates, of features 0 and 1, of which the first is right in so many of all cases.
std::vector<Choice> choices(int all, int firstRight)
{
    std::vector<Choice> made;
    for (int i = 0; i < all; ++i) {
        const double first = i < firstRight ? 1 : 0;
        made.push_back({{{{0, 1.0F}}, {{1, 1.0F}}}, {first, 1 - first, 0}});
    }
    return made;
}

bool isNear(double a, double b, double by)
{
    return std::abs(a - b) < by;
}

} // namespace

class TestSoftmaxFit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLeast();
    void fitsShares();
    void staysNearThePrior();
    void leavesChoicesOut();
    void fitsLogistic();
};

void TestSoftmaxFit::findsTheLeast()
{
    // Rosenbrock's valley, whose least value lies at (1, 1).
    const auto valley = [](const std::vector<double>& at, std::vector<double>& gradient) {
        const double a = 1 - at[0];
        const double b = at[1] - at[0] * at[0];
        gradient = {-2 * a - 400 * at[0] * b, 200 * b};
        return a * a + 100 * b * b;
    };
    const std::vector<double> least = minimise(valley, {-1.2, 1}, 500);
    QVERIFY2(isNear(least[0], 1, 0.01) && isNear(least[1], 1, 0.02),
             qPrintable(QStringLiteral("%1 %2").arg(least[0]).arg(least[1])));
}

void TestSoftmaxFit::fitsShares()
{
    // Of 1,000 choices 800 are the first: its odds are 4 to 1.
    const std::vector<double> weights = fitChoices(choices(1000, 800), {0, 0, 0}, 0.001);
    QVERIFY2(isNear(weights[0] - weights[1], std::log(4.0), 0.02),
             qPrintable(QString::number(weights[0] - weights[1])));
    QVERIFY(weights[2] < weights[1]); // "none" was never right
}

void TestSoftmaxFit::staysNearThePrior()
{
    const std::vector<double> prior{3, 1, -5};
    const std::vector<double> few = fitChoices(choices(4, 2), prior, 10);
    const std::vector<double> many = fitChoices(choices(4000, 2000), prior, 10);
    QVERIFY(few[0] - few[1] > 1.5 && few[0] - few[1] < 2);
    QVERIFY(isNear(many[0] - many[1], 0, 0.05));
    QCOMPARE(fitChoices({}, prior, 1), prior);
}

void TestSoftmaxFit::leavesChoicesOut()
{
    const auto takesRight = [](size_t i) { return i < 50; };
    const std::vector<double> all = fitChoices(choices(100, 50), {0, 0, 0}, 1);
    const std::vector<double> some = fitChoices(choices(100, 50), {0, 0, 0}, 1, takesRight);
    QVERIFY(isNear(all[0], all[1], 1e-6));
    QCOMPARE(some, fitChoices(choices(50, 50), {0, 0, 0}, 1));
}

void TestSoftmaxFit::fitsLogistic()
{
    std::vector<std::vector<double>> inputs;
    std::vector<bool> right;
    for (int i = 0; i < 400; ++i) {
        const bool isHigh = i % 2 == 0;
        inputs.push_back({1, isHigh ? 1.0 : 0.0});
        right.push_back(isHigh ? i % 20 != 0 : i % 4 == 1); // 9 of 10, and 1 of 2
    }
    const std::vector<double> weights = fitLogistic(inputs, right, 0.001);
    QVERIFY(isNear(weights[0], 0, 0.05));
    QVERIFY(isNear(weights[0] + weights[1], std::log(9.0), 0.05));
    QVERIFY(fitLogistic({}, {}, 1).empty());
}

QTEST_GUILESS_MAIN(TestSoftmaxFit)
#include "tst_softmax_fit.moc"
