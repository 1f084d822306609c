// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_recognizer.h>

#include <opencv2/imgproc.hpp>

#include <QtTest/QTest>

#include <cmath>

#include <deque>
#include <optional>

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

domain::Line wordOf(const char* text, double confidence, const cv::Size& crop = {100, 40})
{
    return {{{QString::fromLatin1(text), {4, 4, crop.width - 8, crop.height - 8}, confidence, {}}}};
}

// Reads the answers one after the other, or `word` where there are none left.
class FixedLineReader final : public LineReader
{
public:
    std::deque<domain::Line> answers;
    std::optional<ErrorCode> error;
    size_t crops = 0;

    QString name() const override { return QStringLiteral("fixed"); }

    Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& images, const QDeadlineTimer&,
                                                const QString&) override
    {
        crops += images.size();
        if (error)
            return base::fail(*error, QStringLiteral("no"));
        std::vector<domain::Line> lines;
        for (const cv::Mat& image : images) {
            lines.push_back(answers.empty() ? wordOf("word", 0.9, image.size()) : std::move(answers.front()));
            if (!answers.empty())
                answers.pop_front();
        }
        return lines;
    }
};

class FixedTextRecognizer final : public TextRecognizer
{
public:
    explicit FixedTextRecognizer(Result<std::vector<domain::Line>> page) : m_page(std::move(page)) { }

    QString name() const override { return QStringLiteral("fixed"); }
    Result<domain::Line> readLine(const cv::Mat&, const QString&, const QDeadlineTimer&) override
    {
        return base::fail(ErrorCode::Internal, QStringLiteral("not asked for"));
    }
    Result<std::vector<domain::Line>> readPage(const cv::Mat&, const QDeadlineTimer&) override { return m_page; }

private:
    Result<std::vector<domain::Line>> m_page;
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
    void passesOverEmptyPieces();
    void timeoutLeavesAnIncompletePage();
    void failureOfTheReaderFails();
    void readsLongPagesInParts();
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
    FixedLineReader reader;
    for (const char* text : {"PAPER", "FRESH", "7.40", "THANKS"})
        reader.answers.push_back(wordOf(text, 0.8));
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading),
             (QStringList{QStringLiteral("PAPER"), QStringLiteral("FRESH 7.40"), QStringLiteral("THANKS")}));
    QVERIFY(reading->complete);
    QVERIFY(reading->origin == domain::TextOrigin::LineReader);
    QVERIFY(std::abs(reading->confidence - 0.8) < 1e-9);
}

void TestPageRecognizer::mapsBoxesToThePage()
{
    FixedLineReader reader;
    const cv::Mat page = threeRows();
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(page, kForever);
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
    FixedLineReader reader;
    reader.answers = {wordOf("PAPER SHOP", 0.9), wordOf("x~;", 0.2), wordOf("7.40", 0.9)};
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading),
             (QStringList{QStringLiteral("PAPER SHOP"), QStringLiteral("7.40"), QStringLiteral("word")}));
    const double mean = (10 * 0.9 + 3 * 0.2 + 4 * 0.9 + 4 * 0.9) / 21;
    QVERIFY2(std::abs(reading->confidence - mean) < 1e-9, "what was dropped counts as well");
}

void TestPageRecognizer::keepsDoubtfulNumbers()
{
    FixedLineReader reader;
    reader.answers = {wordOf("PAPER SHOP", 0.99), wordOf("ab12cdef", 0.55), wordOf("7.40", 0.55), wordOf("19.99", 0.1)};
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading), (QStringList{QStringLiteral("PAPER SHOP"), QStringLiteral("7.40")}));
}

void TestPageRecognizer::passesOverEmptyPieces()
{
    FixedLineReader reader;
    reader.answers = {wordOf("PAPER", 0.9), domain::Line(), wordOf("7.40", 0.9)};
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(reading);
    QCOMPARE(texts(*reading), (QStringList{QStringLiteral("PAPER"), QStringLiteral("7.40"), QStringLiteral("word")}));
    QVERIFY(reading->complete);
}

void TestPageRecognizer::timeoutLeavesAnIncompletePage()
{
    FixedLineReader reader;
    reader.error = ErrorCode::Timeout;
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), QDeadlineTimer(0));
    QVERIFY(reading);
    QVERIFY(!reading->complete);
    QVERIFY(reading->lines.empty());
}

void TestPageRecognizer::failureOfTheReaderFails()
{
    FixedLineReader reader;
    reader.error = ErrorCode::RecogniserError;
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RecogniserError);
}

void TestPageRecognizer::readsLongPagesInParts()
{
    cv::Mat page(7000, 400, CV_8UC1, cv::Scalar(240));
    for (int y = 60; y < 6900; y += 50)
        cv::putText(page, "FRESH FIGS", {40, y}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(30), 2, cv::LINE_AA);
    FixedLineReader reader;
    const Result<PageReading> whole = createLinePageRecognizer(reader)->read(page, kForever);
    QVERIFY(whole && whole->complete);
    QCOMPARE(whole->lines.size(), size_t(137));
    QCOMPARE(reader.crops, size_t(137));
    const Result<PageReading> part = createLinePageRecognizer(reader)->read(page, QDeadlineTimer(0));
    QVERIFY(part && !part->complete);
    QVERIFY(part->lines.size() < 137);
}

void TestPageRecognizer::illegiblePageIsLowQuality()
{
    FixedLineReader reader;
    for (int i = 0; i < 4; ++i)
        reader.answers.push_back(wordOf("j;~", 0.3));
    const Result<PageReading> reading = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::LowQuality);
}

void TestPageRecognizer::emptyPageIsNoError()
{
    FixedLineReader reader;
    for (const cv::Size size : {cv::Size(0, 0), cv::Size(1, 1), cv::Size(600, 900)}) {
        const cv::Mat page(size, CV_8UC1, cv::Scalar(240));
        const Result<PageReading> reading = createLinePageRecognizer(reader)->read(page, kForever);
        QVERIFY(reading);
        QVERIFY(reading->complete && reading->lines.empty());
        QCOMPARE(reading->confidence, 0.0);
    }
}

void TestPageRecognizer::joinsSplitNumbers()
{
    const domain::Line split{
        {{QStringLiteral("79."), {4, 4, 36, 20}, 0.9, {}}, {QStringLiteral("35"), {46, 4, 24, 20}, 0.9, {}}}};
    FixedLineReader reader;
    reader.answers = {split};
    const Result<PageReading> byLine = createLinePageRecognizer(reader)->read(threeRows(), kForever);
    QCOMPARE(byLine->lines.at(0).text(), QStringLiteral("79.35"));
    FixedTextRecognizer recognizer(std::vector<domain::Line>{split});
    const Result<PageReading> whole = createWholePageRecognizer(recognizer)->read(threeRows(), kForever);
    QCOMPARE(whole->lines.at(0).text(), QStringLiteral("79.35"));
}

void TestPageRecognizer::wholePage()
{
    FixedTextRecognizer recognizer(std::vector<domain::Line>{wordOf("page", 0.8)});
    const Result<PageReading> reading = createWholePageRecognizer(recognizer)->read(threeRows(), kForever);
    QVERIFY(reading);
    QVERIFY(reading->origin == domain::TextOrigin::WholePage);
    QVERIFY(std::abs(reading->confidence - std::sqrt(0.8)) < 1e-9); // on the scale of the line reader
    const Result<PageReading> asItIs =
        createWholePageRecognizer(recognizer, ConfidenceScale::Probability)->read(threeRows(), kForever);
    QVERIFY(std::abs(asItIs->confidence - 0.8) < 1e-9);
    FixedTextRecognizer slow(base::fail(ErrorCode::Timeout, QStringLiteral("late")));
    const Result<PageReading> late = createWholePageRecognizer(slow)->read(threeRows(), kForever);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Timeout);
}

QTEST_APPLESS_MAIN(TestPageRecognizer)
#include "tst_page_recognizer.moc"
