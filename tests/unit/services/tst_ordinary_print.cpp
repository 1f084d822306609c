// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognizers/compare_recognizers.h"
#include "recognizers/ordinary_print.h"
#include "result_text.h"

#include <emend/ocr/recognizer_tools.h>

#include <opencv2/core.hpp>

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace emend;
using learning::ErrorComparison;
using learning::Verdict;
using ocr::TrainingLine;
using test::why;

namespace {

std::vector<TrainingLine> lines(int count, const char* text)
{
    std::vector<TrainingLine> all;
    for (int i = 0; i < count; ++i) {
        cv::Mat image(ocr::kTrainingHeight, 100, CV_8UC1, cv::Scalar(230));
        image.colRange(20 + i % 10, 60).setTo(40);
        all.push_back({image, QString::fromLatin1(text) + QString::number(i), {}});
    }
    return all;
}

bool isSame(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

QSet<QString> wordsOf(const std::vector<TrainingLine>& print)
{
    QSet<QString> words;
    for (const TrainingLine& line : print) {
        for (const QString& word : line.text.toLower().split(QLatin1Char(' '))) {
            if (word.size() >= 5 && word.front().isLetter() && word.back().isLetter())
                words << word;
        }
    }
    return words;
}

} // namespace

class TestOrdinaryPrint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereAndKnown();
    void leavesUnknownCharactersOut();
    void isMixedInEvenly();
    void isTakenAgainAsVariants();
    void mayBeLeftOut();
    void forgettingIsWorse_data();
    void forgettingIsWorse();
};

void TestOrdinaryPrint::isThereAndKnown()
{
    const auto characters = ocr::modelCharacters(QStringLiteral(EMEND_RESOURCES "/tessdata/receipt.traineddata"));
    QVERIFY2(characters, why(characters).constData());
    const auto print = services::readOrdinaryPrint(QStringLiteral(EMEND_RESOURCES "/ordinary_print"), *characters);
    QVERIFY2(print, why(print).constData());
    QCOMPARE(print->training.size(), size_t(160)); // all of them: the network that comes along knows every character
    QCOMPARE(print->checking.size(), size_t(200));
    const QSet<QString> months{QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
                               QStringLiteral("april"),   QStringLiteral("august"),   QStringLiteral("september"),
                               QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    QVERIFY(wordsOf(print->training).size() > 100);
    QVERIFY(!(wordsOf(print->training) - months).intersects(wordsOf(print->checking)));
}

void TestOrdinaryPrint::leavesUnknownCharactersOut()
{
    QStringList digits;
    for (char digit = '0'; digit <= '9'; ++digit)
        digits << QString(QLatin1Char(digit));
    const auto print = services::readOrdinaryPrint(QStringLiteral(EMEND_RESOURCES "/ordinary_print"), digits);
    QVERIFY2(print, why(print).constData());
    QVERIFY(print->training.empty() && print->checking.empty());
    const auto missing = services::readOrdinaryPrint(QStringLiteral(EMEND_RESOURCES "/none"), digits);
    QVERIFY(!missing && missing.error().code == base::ErrorCode::NotFound);
}

void TestOrdinaryPrint::isMixedInEvenly()
{
    const auto mixed = services::withOrdinaryPrint(lines(80, "new"), lines(50, "old"), 1.0 / 3, 1);
    QCOMPARE(mixed.size(), size_t(120));
    int news = 0;
    for (size_t i = 0; i < mixed.size(); ++i) {
        news += mixed[i].text.startsWith(QLatin1String("new")) ? 1 : 0;
        QVERIFY(std::abs(3 * news - 2 * static_cast<int>(i + 1)) <= 4); // two of three, wherever one stops
    }
    QCOMPARE(news, 80);
}

void TestOrdinaryPrint::isTakenAgainAsVariants()
{
    const std::vector<TrainingLine> old = lines(5, "old");
    const auto mixed = services::withOrdinaryPrint(lines(10, "new"), old, 0.5, 1);
    QCOMPARE(mixed.size(), size_t(20));
    QCOMPARE(mixed[1].text, old[0].text);
    QVERIFY(isSame(mixed[1].image, old[0].image));
    QCOMPARE(mixed[11].text, old[0].text);
    QVERIFY(!isSame(mixed[11].image, old[0].image));
}

void TestOrdinaryPrint::mayBeLeftOut()
{
    QCOMPARE(services::withOrdinaryPrint(lines(10, "new"), lines(5, "old"), 0, 1).size(), size_t(10));
    QCOMPARE(services::withOrdinaryPrint(lines(10, "new"), {}, 0.5, 1).size(), size_t(10));
    const auto print = services::readOrdinaryPrint({}, {});
    QVERIFY2(print, why(print).constData());
    QVERIFY(print->training.empty() && print->checking.empty());
}

void TestOrdinaryPrint::forgettingIsWorse_data()
{
    QTest::addColumn<Verdict>("held");
    QTest::addColumn<Verdict>("ordinary");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("learned and forgotten") << Verdict::Better << Verdict::Worse << Verdict::Worse;
    QTest::newRow("only forgotten") << Verdict::NotEnoughEvidence << Verdict::Worse << Verdict::Worse;
    QTest::newRow("learned") << Verdict::Better << Verdict::NotEnoughEvidence << Verdict::Better;
    QTest::newRow("ordinary print alone is better")
        << Verdict::NotEnoughEvidence << Verdict::Better << Verdict::NotEnoughEvidence;
    QTest::newRow("new print is worse") << Verdict::Worse << Verdict::Better << Verdict::Worse;
}

void TestOrdinaryPrint::forgettingIsWorse()
{
    QFETCH(Verdict, held);
    QFETCH(Verdict, ordinary);
    const auto found = [](Verdict verdict) {
        ErrorComparison comparison;
        comparison.verdict = verdict;
        return comparison;
    };
    QTEST(services::recognizerVerdict(found(held), found(ordinary)), "verdict");
    QCOMPARE(services::recognizerVerdict(found(held), {}), held); // where nothing ordinary was asked about
}

QTEST_GUILESS_MAIN(TestOrdinaryPrint)
#include "tst_ordinary_print.moc"
