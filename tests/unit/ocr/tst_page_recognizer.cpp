// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_recognizer.h>

#include <opencv2/imgproc.hpp>

#include <QtTest/QTest>

#include <deque>
#include <functional>

using namespace emend;
using namespace emend::ocr;
using base::ErrorCode;
using base::Result;

namespace {

const QDeadlineTimer kForever(QDeadlineTimer::Forever);

PageReading readingOf(const char* text, bool complete = true)
{
    PageReading reading;
    reading.lines.push_back({{{QString::fromLatin1(text), {0, 0, 40, 20}, 0.9, {}}}});
    reading.confidence = 0.9;
    reading.complete = complete;
    return reading;
}

// A way of reading that answers as it was told.
class FixedPageRecognizer final : public PageRecognizer
{
public:
    FixedPageRecognizer(Result<PageReading> answer, std::vector<qint64>& timesLeft)
        : m_answer(std::move(answer)), m_timesLeft(timesLeft)
    {
    }

    Result<PageReading> read(const cv::Mat&, const QDeadlineTimer& deadline) override
    {
        m_timesLeft.push_back(deadline.remainingTime());
        return m_answer;
    }

private:
    Result<PageReading> m_answer;
    std::vector<qint64>& m_timesLeft;
};

// Reads one word, or what `answers` holds next, in the middle of each crop.
class FixedTextRecognizer final : public TextRecognizer
{
public:
    std::deque<Result<domain::Line>> answers;
    std::vector<cv::Size> crops;

    QString name() const override { return QStringLiteral("fixed"); }

    Result<domain::Line> readLine(const cv::Mat& crop, CharacterSet, const QDeadlineTimer&) override
    {
        crops.push_back(crop.size());
        if (answers.empty())
            return word("word", 0.9, crop);
        Result<domain::Line> answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }

    Result<std::vector<domain::Line>> readPage(const cv::Mat& grey, const QDeadlineTimer&) override
    {
        if (answers.empty())
            return std::vector<domain::Line>{word("page", 0.8, grey)};
        if (!answers.front())
            return tl::unexpected(answers.front().error());
        return std::vector<domain::Line>{*answers.front()};
    }

    static domain::Line word(const char* text, double confidence, const cv::Mat& crop = cv::Mat(40, 100, CV_8UC1))
    {
        return {{{QString::fromLatin1(text), {4, 4, crop.cols - 8, crop.rows - 8}, confidence, {}}}};
    }
};

// Three rows; the second one has a wide gap in it.
cv::Mat threeRows()
{
    cv::Mat page(300, 600, CV_8UC1, cv::Scalar(240));
    const auto print = [&page](const char* text, cv::Point at) {
        cv::putText(page, text, at, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(30), 2, cv::LINE_AA);
    };
    print("PAPER SHOP", {40, 80});
    print("FRESH FIGS", {40, 150});
    print("7.40", {460, 150});
    print("THANK YOU", {40, 220});
    return page;
}

QStringList texts(const PageReading& reading)
{
    QStringList lines;
    for (const domain::Line& line : reading.lines)
        lines << line.text();
    return lines;
}

} // namespace

class TestPageRecognizer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstGoodOneWins();
    void handsOver_data();
    void handsOver();
    void lastErrorStands();
    void partIsBetterThanNothing();
    void sharesTheTime();
    void leavesTimeOpen();
    void emptyChainFails();

    void readsPiecesByRow();
    void mapsBoxesToThePage();
    void dropsWhatIsNotBelieved();
    void keepsDoubtfulNumbers();
    void passesOverFailedPieces();
    void stopsWhenTimeRunsOut();
    void stopsAtATimeoutOfAPiece();
    void illegiblePageIsLowQuality();
    void emptyPageIsNoError();
    void joinsSplitNumbers();
    void wholePage();

private:
    void add(Result<PageReading> answer);
    Result<PageReading> readChain(const QDeadlineTimer& deadline = kForever);

    std::vector<std::unique_ptr<PageRecognizer>> m_links;
    std::vector<qint64> m_timesLeft;
};

void TestPageRecognizer::init()
{
    m_links.clear();
    m_timesLeft.clear();
}

void TestPageRecognizer::add(Result<PageReading> answer)
{
    m_links.push_back(std::make_unique<FixedPageRecognizer>(std::move(answer), m_timesLeft));
}

Result<PageReading> TestPageRecognizer::readChain(const QDeadlineTimer& deadline)
{
    return createRecognizerChain(std::move(m_links))->read(cv::Mat(), deadline);
}

void TestPageRecognizer::firstGoodOneWins()
{
    add(readingOf("first"));
    add(readingOf("second"));
    const Result<PageReading> reading = readChain();
    QVERIFY(reading);
    QCOMPARE(texts(*reading), QStringList{QStringLiteral("first")});
    QCOMPARE(m_timesLeft.size(), size_t(1));
}

void TestPageRecognizer::handsOver_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : {ErrorCode::LowQuality, ErrorCode::Timeout, ErrorCode::RecogniserError})
        QTest::newRow(qPrintable(base::errorCodeName(code))) << static_cast<int>(code);
}

void TestPageRecognizer::handsOver()
{
    QFETCH(int, code);
    add(base::fail(static_cast<ErrorCode>(code), QStringLiteral("no")));
    add(readingOf("second"));
    const Result<PageReading> reading = readChain();
    QVERIFY(reading);
    QCOMPARE(texts(*reading), QStringList{QStringLiteral("second")});
}

void TestPageRecognizer::lastErrorStands()
{
    add(base::fail(ErrorCode::LowQuality, QStringLiteral("one")));
    add(base::fail(ErrorCode::Timeout, QStringLiteral("two")));
    const Result<PageReading> reading = readChain();
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::Timeout);
    QCOMPARE(reading.error().message, QStringLiteral("two"));
}

void TestPageRecognizer::partIsBetterThanNothing()
{
    add(readingOf("part", false));
    add(base::fail(ErrorCode::Timeout, QStringLiteral("two")));
    const Result<PageReading> reading = readChain();
    QVERIFY(reading);
    QVERIFY(!reading->complete);
    QCOMPARE(texts(*reading), QStringList{QStringLiteral("part")});

    init();
    add(readingOf("part", false));
    add(readingOf("whole"));
    QCOMPARE(texts(*readChain()), QStringList{QStringLiteral("whole")});
}

void TestPageRecognizer::sharesTheTime()
{
    for (int i = 0; i < 3; ++i)
        add(base::fail(ErrorCode::LowQuality, QStringLiteral("no")));
    QVERIFY(!readChain(QDeadlineTimer(60'000)));
    QCOMPARE(m_timesLeft.size(), size_t(3));
    const std::vector<qint64> most{20'000, 30'000, 60'000}; // nobody used up any
    for (size_t i = 0; i < most.size(); ++i)
        QVERIFY2(m_timesLeft[i] <= most[i] && m_timesLeft[i] > most[i] - 5'000,
                 qPrintable(QString::number(m_timesLeft[i])));
}

void TestPageRecognizer::leavesTimeOpen()
{
    add(readingOf("first"));
    QVERIFY(readChain());
    QCOMPARE(m_timesLeft[0], qint64(-1));
}

void TestPageRecognizer::emptyChainFails()
{
    const Result<PageReading> reading = readChain();
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RecogniserError);
}

void TestPageRecognizer::readsPiecesByRow()
{
    FixedTextRecognizer recognizer;
    for (const char* text : {"PAPER", "FRESH", "7.40", "THANKS"})
        recognizer.answers.push_back(FixedTextRecognizer::word(text, 0.8));
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading),
             (QStringList{QStringLiteral("PAPER"), QStringLiteral("FRESH 7.40"), QStringLiteral("THANKS")}));
    QVERIFY(reading->complete);
    QVERIFY(reading->origin == domain::TextOrigin::LineReader);
    QVERIFY(std::abs(reading->confidence - 0.8) < 1e-9);
}

void TestPageRecognizer::mapsBoxesToThePage()
{
    FixedTextRecognizer recognizer;
    const cv::Mat page = threeRows();
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(page, kForever);
    QVERIFY(reading);
    QCOMPARE(reading->lines.size(), size_t(3));
    const QRect amount = reading->lines[1].words[1].box;
    QVERIFY(QRect(440, 115, 120, 50).contains(amount.center()));
    QRect all;
    for (const domain::Line& line : reading->lines)
        all |= line.box();
    QVERIFY(QRect(0, 0, page.cols, page.rows).contains(all));
}

void TestPageRecognizer::dropsWhatIsNotBelieved()
{
    FixedTextRecognizer recognizer;
    recognizer.answers = {FixedTextRecognizer::word("PAPER SHOP", 0.9), FixedTextRecognizer::word("x~;", 0.2),
                          FixedTextRecognizer::word("7.40", 0.9)};
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading),
             (QStringList{QStringLiteral("PAPER SHOP"), QStringLiteral("7.40"), QStringLiteral("word")}));
    const double mean = (10 * 0.9 + 3 * 0.2 + 4 * 0.9 + 4 * 0.9) / 21;
    QVERIFY2(std::abs(reading->confidence - mean) < 1e-9, "what was dropped counts as well");
}

void TestPageRecognizer::keepsDoubtfulNumbers()
{
    FixedTextRecognizer recognizer;
    recognizer.answers = {FixedTextRecognizer::word("PAPER SHOP", 0.9), FixedTextRecognizer::word("ab12cdef", 0.3),
                          FixedTextRecognizer::word("7.40", 0.3), FixedTextRecognizer::word("19.99", 0.1)};
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading), (QStringList{QStringLiteral("PAPER SHOP"), QStringLiteral("7.40")}));
}

void TestPageRecognizer::passesOverFailedPieces()
{
    FixedTextRecognizer recognizer;
    recognizer.answers = {base::fail(ErrorCode::RecogniserError, QStringLiteral("no")), domain::Line(),
                          FixedTextRecognizer::word("7.40", 0.9)};
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading), (QStringList{QStringLiteral("7.40"), QStringLiteral("word")}));
    QVERIFY(reading->complete);
}

void TestPageRecognizer::stopsWhenTimeRunsOut()
{
    FixedTextRecognizer recognizer;
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), QDeadlineTimer(0));
    QVERIFY(reading);
    QVERIFY(!reading->complete);
    QVERIFY(recognizer.crops.empty());
}

void TestPageRecognizer::stopsAtATimeoutOfAPiece()
{
    FixedTextRecognizer recognizer;
    recognizer.answers = {FixedTextRecognizer::word("PAPER", 0.9),
                          base::fail(ErrorCode::Timeout, QStringLiteral("late"))};
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QVERIFY(!reading->complete);
    QCOMPARE(texts(*reading), QStringList{QStringLiteral("PAPER")});
    QCOMPARE(recognizer.crops.size(), size_t(2));
}

void TestPageRecognizer::illegiblePageIsLowQuality()
{
    FixedTextRecognizer recognizer;
    for (int i = 0; i < 4; ++i)
        recognizer.answers.push_back(FixedTextRecognizer::word("j;~", 0.3));
    const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::LowQuality);
}

void TestPageRecognizer::emptyPageIsNoError()
{
    FixedTextRecognizer recognizer;
    for (const cv::Size size : {cv::Size(0, 0), cv::Size(1, 1), cv::Size(600, 900)}) {
        const cv::Mat page(size, CV_8UC1, cv::Scalar(240));
        const Result<PageReading> reading = createLinePageRecognizer(recognizer)->read(page, kForever);
        QVERIFY(reading);
        QVERIFY(reading->complete && reading->lines.empty());
        QCOMPARE(reading->confidence, 0.0);
    }
}

void TestPageRecognizer::joinsSplitNumbers()
{
    const domain::Line split{
        {{QStringLiteral("79."), {4, 4, 36, 20}, 0.9, {}}, {QStringLiteral("35"), {46, 4, 24, 20}, 0.9, {}}}};
    FixedTextRecognizer recognizer;
    recognizer.answers = {split};
    const Result<PageReading> byLine = createLinePageRecognizer(recognizer)->read(threeRows(), kForever);
    QCOMPARE(byLine->lines.at(0).text(), QStringLiteral("79.35"));
    recognizer.answers = {split};
    const Result<PageReading> whole = createWholePageRecognizer(recognizer)->read(threeRows(), kForever);
    QCOMPARE(whole->lines.at(0).text(), QStringLiteral("79.35"));
}

void TestPageRecognizer::wholePage()
{
    FixedTextRecognizer recognizer;
    const Result<PageReading> reading = createWholePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QVERIFY(reading->origin == domain::TextOrigin::WholePage);
    QVERIFY(std::abs(reading->confidence - 0.8) < 1e-9);
    recognizer.answers = {base::fail(ErrorCode::Timeout, QStringLiteral("late"))};
    const Result<PageReading> late = createWholePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Timeout);
}

QTEST_APPLESS_MAIN(TestPageRecognizer)
#include "tst_page_recognizer.moc"
