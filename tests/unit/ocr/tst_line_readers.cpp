// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/line_readers.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::ocr;

namespace {

domain::Line lineOf(const QStringList& texts, double confidence)
{
    domain::Line line;
    for (const QString& text : texts)
        line.words.push_back({text, QRect(0, 0, 10, 10), confidence, {}});
    return line;
}

// Gives the same answer for every crop and counts them.
class FixedLineReader final : public LineReader
{
public:
    FixedLineReader(domain::Line answer, int* crops) : m_answer(std::move(answer)), m_crops(crops) { }

    QString name() const override { return QStringLiteral("fixed"); }

    bool knows(QChar letter) const override { return letter.unicode() < 128; }

    base::Result<std::vector<domain::Line>> readLines(const std::vector<cv::Mat>& crops, const QDeadlineTimer&,
                                                      const QString&) override
    {
        *m_crops += static_cast<int>(crops.size());
        if (m_answer.words.empty())
            return base::fail(base::ErrorCode::RecogniserError, QStringLiteral("broken"));
        return std::vector<domain::Line>(crops.size(), m_answer);
    }

private:
    domain::Line m_answer;
    int* m_crops;
};

// A recogniser whose time runs out after the given number of lines.
class TiringRecognizer final : public TextRecognizer
{
public:
    explicit TiringRecognizer(int lines) : m_left(lines) { }

    QString name() const override { return QStringLiteral("tiring"); }

    base::Result<domain::Line> readLine(const cv::Mat&, const QString&, const QDeadlineTimer&) override
    {
        if (m_left-- <= 0)
            return base::fail(base::ErrorCode::Timeout, QStringLiteral("too slow"));
        return lineOf({QStringLiteral("word")}, 0.9);
    }

    base::Result<std::vector<domain::Line>> readPage(const cv::Mat&, const QDeadlineTimer&) override
    {
        return std::vector<domain::Line>();
    }

private:
    int m_left;
};

const QDeadlineTimer kForever(QDeadlineTimer::Forever);

} // namespace

class TestLineReaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSurerReading_data();
    void keepsTheSurerReading();
    void keepsLettersTheSecondDoesNotKnow_data();
    void keepsLettersTheSecondDoesNotKnow();
    void survivesABrokenSecond();
    void timeoutKeepsWhatWasRead();
};

void TestLineReaders::keepsTheSurerReading_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("alternative");
    QTest::addColumn<int>("askedTwice");
    QTest::newRow("sure enough alone") << 0.95 << 0.99 << QStringLiteral("first") << QString() << 0;
    QTest::newRow("second is surer") << 0.6 << 0.8 << QStringLiteral("second") << QStringLiteral("first") << 2;
    QTest::newRow("first is surer") << 0.7 << 0.5 << QStringLiteral("first") << QStringLiteral("second") << 2;
}

void TestLineReaders::keepsTheSurerReading()
{
    QFETCH(double, first);
    QFETCH(double, second);
    int firstCrops = 0;
    int secondCrops = 0;
    const auto reader = createBestOfLineReaders(
        std::make_unique<FixedLineReader>(lineOf({QStringLiteral("first")}, first), &firstCrops),
        std::make_unique<FixedLineReader>(lineOf({QStringLiteral("second")}, second), &secondCrops));
    const auto lines = reader->readLines(std::vector<cv::Mat>(2), kForever);
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(2));
    QCOMPARE(firstCrops, 2);
    QTEST(secondCrops, "askedTwice");
    QTEST((*lines)[1].words[0].text, "text");
    QTEST((*lines)[1].words[0].alternative, "alternative");
}

void TestLineReaders::keepsLettersTheSecondDoesNotKnow_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QString>("text");
    QTest::newRow("believed") << QStringLiteral("früh süß") << 0.8 << QStringLiteral("früh süß");
    QTest::newRow("hardly believed") << QStringLiteral("früh süß") << 0.5 << QStringLiteral("friih");
    QTest::newRow("one alone") << QStringLiteral("früh") << 0.8 << QStringLiteral("friih");
    QTest::newRow("both know them") << QStringLiteral("fruh suss") << 0.8 << QStringLiteral("friih");
    QTest::newRow("signs are no letters") << QStringLiteral("18° 20°") << 0.8 << QStringLiteral("friih");
}

void TestLineReaders::keepsLettersTheSecondDoesNotKnow()
{
    QFETCH(QString, read);
    QFETCH(double, confidence);
    int crops = 0;
    const auto reader =
        createBestOfLineReaders(std::make_unique<FixedLineReader>(lineOf({read}, confidence), &crops),
                                std::make_unique<FixedLineReader>(lineOf({QStringLiteral("friih")}, 0.95), &crops));
    const auto lines = reader->readLines(std::vector<cv::Mat>(1), kForever);
    QVERIFY(lines);
    QTEST((*lines)[0].text(), "text");
}

void TestLineReaders::survivesABrokenSecond()
{
    int crops = 0;
    const auto reader =
        createBestOfLineReaders(std::make_unique<FixedLineReader>(lineOf({QStringLiteral("first")}, 0.5), &crops),
                                std::make_unique<FixedLineReader>(domain::Line(), &crops));
    const auto lines = reader->readLines(std::vector<cv::Mat>(1), kForever);
    QVERIFY(lines);
    QCOMPARE((*lines)[0].text(), QStringLiteral("first"));
}

void TestLineReaders::timeoutKeepsWhatWasRead()
{
    TiringRecognizer recognizer(2);
    const auto lines = createTesseractLineReader(recognizer)->readLines(std::vector<cv::Mat>(5), kForever);
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(5));
    QCOMPARE((*lines)[1].text(), QStringLiteral("word"));
    QVERIFY((*lines)[2].words.empty());
    TiringRecognizer exhausted(0);
    const auto none = createTesseractLineReader(exhausted)->readLines(std::vector<cv::Mat>(5), kForever);
    QVERIFY(!none);
    QCOMPARE(none.error().code, base::ErrorCode::Timeout);
}

QTEST_APPLESS_MAIN(TestLineReaders)
#include "tst_line_readers.moc"
