// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnn/ctc_line.h"
#include "dnn/line_recognizer.h"

#include <opencv2/core.hpp>

#include <QtTest/QtTest>

#include <array>
#include <limits>

using namespace emend;
using namespace emend::ocr;
using namespace emend::ocr::dnn;

class TestCtcLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGreedily_data();
    void readsGreedily();
    void allowedCharactersOnly_data();
    void allowedCharactersOnly();
    void tellsHowSureItIs();
    void wordsStandWhereTheirStepsAre();
    void wordsDoNotOverlap();
    void scoresBecomeProbabilities();
    void linesOfLikeWidthAreReadTogether();
    void linesAreReadOneByOne();
    void readsBothFormsOfOutput();
    void refusesOtherForms();
};

namespace {

const QStringList kCharacters{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("."), QStringLiteral("B"),
                              QStringLiteral(" ")};

// A step for each character of `path`, `-` for the CTC blank; the second choice of each is `second`.
cv::Mat stepsOf(const QString& path, QChar second = QLatin1Char('-'))
{
    const auto classOf = [](QChar c) { return static_cast<int>(kCharacters.indexOf(QString(c))) + 1; };
    cv::Mat steps(static_cast<int>(path.size()), static_cast<int>(kCharacters.size()) + 1, CV_32FC1, cv::Scalar(0.01));
    for (int step = 0; step < steps.rows; ++step) {
        steps.at<float>(step, classOf(second)) = 0.2F;
        steps.at<float>(step, classOf(path[step])) = 0.7F;
    }
    return steps;
}

QString textOf(const std::vector<ReadCharacter>& characters)
{
    QString text;
    for (const ReadCharacter& character : characters)
        text += character.text;
    return text;
}

} // namespace

void TestCtcLine::readsGreedily_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* path, const char* text) {
        QTest::newRow(*path ? path : "nothing") << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("", "");
    row("-----", "");
    row("1", "1");
    row("--11--2-", "12");
    row("112", "12");
    row("1-1", "11");
    row("11-11-1", "111");
    row("1-.-2--2", "1.22");
    row("12 -21", "12 21");
}

void TestCtcLine::readsGreedily()
{
    QFETCH(QString, path);
    QTEST(textOf(readGreedily(stepsOf(path), kCharacters)), "text");
}

void TestCtcLine::allowedCharactersOnly_data()
{
    QTest::addColumn<QString>("allowed");
    QTest::addColumn<QString>("text");
    QTest::newRow("any") << QString() << QStringLiteral("B B");
    QTest::newRow("digits: the next best") << QStringLiteral("0123456789.") << QStringLiteral("1 1");
    QTest::newRow("neither") << QStringLiteral("x") << QStringLiteral(" ");
}

// The mask comes before the choice, so a digit is read where a letter was likelier.
void TestCtcLine::allowedCharactersOnly()
{
    QFETCH(QString, allowed);
    const cv::Mat steps = stepsOf(QStringLiteral("-B- -B-"), QLatin1Char('1'));
    cv::Mat onlyB = steps.clone();
    for (int step = 0; step < steps.rows; ++step) {
        if (steps.at<float>(step, 4) < 0.5F)
            onlyB.at<float>(step, 1) = 0.01F; // a second choice only where there is a letter
    }
    QTEST(textOf(readGreedily(onlyB, kCharacters, allowedClasses(kCharacters, allowed))), "text");
}

void TestCtcLine::tellsHowSureItIs()
{
    cv::Mat steps = stepsOf(QStringLiteral("1122"));
    steps.at<float>(1, 1) = 0.9F;
    const std::vector<ReadCharacter> read = readGreedily(steps, kCharacters);
    QCOMPARE(read.size(), size_t(2));
    QVERIFY(std::abs(read[0].confidence - 0.9) < 0.001);
    QVERIFY(std::abs(read[1].confidence - 0.7) < 0.001);
    const domain::Line line = wordsOf(read, 10, {40, 20});
    QCOMPARE(line.words.size(), size_t(1));
    QVERIFY(std::abs(line.words[0].confidence - 0.8) < 0.001);
}

void TestCtcLine::wordsStandWhereTheirStepsAre()
{
    // Steps of 10 pixels: characters in the middle of 25, 45, 65 and 145, 165.
    const domain::Line line =
        wordsOf(readGreedily(stepsOf(QStringLiteral("--1-2-1-  ----2-2---")), kCharacters), 10, {200, 32});
    QCOMPARE(line.text(), QStringLiteral("121 22"));
    QCOMPARE(line.words[0].box, QRect(15, 0, 60, 32));
    QCOMPARE(line.words[1].box, QRect(135, 0, 40, 32));
    const domain::Line lone = wordsOf(readGreedily(stepsOf(QStringLiteral("----1-----")), kCharacters), 10, {100, 30});
    QCOMPARE(lone.words[0].box, QRect(36, 0, 18, 30));
}

void TestCtcLine::wordsDoNotOverlap()
{
    const QString dense = QStringLiteral("1 2 11 2");
    const domain::Line line = wordsOf(readGreedily(stepsOf(dense), kCharacters), 3, {24, 40});
    QCOMPARE(line.words.size(), size_t(4));
    for (size_t i = 1; i < line.words.size(); ++i)
        QVERIFY(line.words[i - 1].box.right() <= line.words[i].box.left());
    QVERIFY(QRect(0, 0, 24, 40).contains(line.box()));
}

void TestCtcLine::scoresBecomeProbabilities()
{
    cv::Mat steps = (cv::Mat_<float>(3, 3) << 10, 12, 9, 0.2, 0.5, 0.3, 1000, 1, 1);
    softenRows(steps);
    QVERIFY(steps.at<float>(0, 1) > 0.8F && steps.at<float>(0, 1) < 0.9F);
    QCOMPARE(steps.at<float>(1, 1), 0.5F);
    QCOMPARE(steps.at<float>(2, 0), 1.F);
    cv::Mat wrong = (cv::Mat_<float>(1, 3) << std::numeric_limits<float>::quiet_NaN(), 1, 0);
    softenRows(wrong);
    QCOMPARE(wrong.at<float>(0, 1), 1.F);
}

void TestCtcLine::linesOfLikeWidthAreReadTogether()
{
    OnnxShape shape;
    shape.takesBatches = true;
    const std::vector<LineBatch> batches = planBatches({100, 500, 90, 510}, shape);
    QCOMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].lines, (std::vector<size_t>{2, 0, 1, 3}));
    QCOMPARE(batches[0].width, 512);
    QCOMPARE(planBatches(std::vector<int>(40, 64), shape).size(), size_t(3));
    QCOMPARE(planBatches(std::vector<int>(4, 2560), shape).size(), size_t(2));
    shape.width = 320;
    QCOMPARE(planBatches({100, 300}, shape)[0].width, 320);
    QVERIFY(planBatches({}, shape).empty());
}

void TestCtcLine::linesAreReadOneByOne()
{
    const std::vector<LineBatch> batches = planBatches({100, 50, 90}, OnnxShape{});
    QCOMPARE(batches.size(), size_t(3));
    QCOMPARE(batches[0].lines, std::vector<size_t>{1});
    QCOMPARE(batches[0].width, 64);
}

void TestCtcLine::readsBothFormsOfOutput()
{
    OnnxShape shape;
    shape.classes = 2;
    const std::array<int, 3> lineFirst{2, 3, 2};
    cv::Mat output(3, lineFirst.data(), CV_32FC1, cv::Scalar(0));
    output.at<float>(1, 2, 1) = 7;
    std::vector<cv::Mat> steps = timeSteps(output, 2, shape);
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[1].at<float>(2, 1), 7.F);

    shape.isTimeFirst = true;
    const std::array<int, 3> timeFirst{3, 2, 2};
    cv::Mat turned(3, timeFirst.data(), CV_32FC1, cv::Scalar(0));
    turned.at<float>(2, 1, 1) = 7;
    steps = timeSteps(turned, 2, shape);
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[1].rows, 3);
    QCOMPARE(steps[1].at<float>(2, 1), 7.F);
}

void TestCtcLine::refusesOtherForms()
{
    OnnxShape shape;
    shape.classes = 2;
    const std::array<int, 3> sizes{2, 3, 2};
    const cv::Mat output(3, sizes.data(), CV_32FC1, cv::Scalar(0));
    QVERIFY(timeSteps(output, 1, shape).empty());
    QVERIFY(timeSteps(cv::Mat(3, 2, CV_32FC1), 1, shape).empty());
    shape.classes = 5;
    QVERIFY(timeSteps(output, 2, shape).empty());
}

QTEST_APPLESS_MAIN(TestCtcLine)
#include "tst_ctc_line.moc"
