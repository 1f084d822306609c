// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_page.h"
#include "reread.h"

#include <emend/ocr/line_readers.h>

#include <QtTest/QtTest>

using namespace emend;
using namespace emend::test;
using base::ErrorCode;
using base::Result;
using domain::Line;
using pipeline::rereadValues;

namespace {

const QDeadlineTimer kForever(QDeadlineTimer::Forever);

// Sees the same in every crop, and remembers what it was asked.
class FixedLineReader final : public ocr::LineReader
{
public:
    explicit FixedLineReader(Result<Line> answer) : m_answer(std::move(answer)) { }

    std::vector<cv::Size> crops;
    QStringList allowedCharacters; ///< of each crop

    QString name() const override { return QStringLiteral("fixed"); }
    Result<std::vector<Line>> readLines(const std::vector<cv::Mat>& images, const QDeadlineTimer&,
                                        const QString& allowed) override
    {
        for (const cv::Mat& image : images) {
            crops.push_back(image.size());
            allowedCharacters << allowed;
        }
        if (!m_answer)
            return tl::unexpected(m_answer.error());
        return std::vector<Line>(images.size(), *m_answer);
    }

private:
    Result<Line> m_answer;
};

Line lineOf(const QString& text, double confidence, QRect box = {20, 20, 120, 24})
{
    return {{{text, box, confidence, {}}}};
}

cv::Mat page()
{
    return {100, 300, CV_8UC1, cv::Scalar(255)};
}

} // namespace

class TestReread final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctsWhatIsPrinted_data();
    void correctsWhatIsPrinted();
    void decidesWhichReadingIsBetter_data();
    void decidesWhichReadingIsBetter();
    void asksOnlyForDoubtfulValues_data();
    void asksOnlyForDoubtfulValues();
    void agreementRaisesConfidence();
    void joinsWhatIsReadInParts();
    void keepsTheReadingWhereTheSecondFails();
    void enlargesSmallPrintOnly();
    void stopsAfterADozen();
    void stopsWhenTimeIsUp();
    void survivesBoxesOffThePage();
};

void TestReread::correctsWhatIsPrinted_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("misread");
    QTest::newRow("amount") << QStringLiteral("12.50") << QStringLiteral("I2.5O");
    QTest::newRow("large amount") << QStringLiteral("1,284.95") << QStringLiteral("1,28A.9S");
    QTest::newRow("date") << QStringLiteral("14/03/2026") << QStringLiteral("I4/O3/2O26");
}

void TestReread::correctsWhatIsPrinted()
{
    QFETCH(QString, printed);
    QFETCH(QString, misread);
    static const std::unique_ptr<ocr::TextRecognizer> recognizer =
        std::move(*ocr::createTesseractRecognizer(QStringLiteral("eng")));
    const std::unique_ptr<ocr::LineReader> reader = ocr::createTesseractLineReader(*recognizer);
    const cv::Mat grey = printedPage({QStringLiteral("RECEIPT"), printed, QStringLiteral("THANK YOU")}, 14, 300);
    const cv::Rect row(0, 50, grey.cols, 24); // between the first and the third line
    const cv::Rect ink = cv::boundingRect(grey(row) < 128) + row.tl();
    std::vector<Line> lines{lineOf(misread, 0.5, QRect(ink.x, ink.y, ink.width, ink.height))};
    rereadValues(grey, *reader, kForever, lines);
    QCOMPARE(lines[0].words[0].text, printed);
    QCOMPARE(lines[0].words[0].alternative, misread);
    QVERIFY(lines[0].words[0].confidence > 0.5);
}

void TestReread::decidesWhichReadingIsBetter_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<double>("sure");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("surer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("alternative");
    const auto row = [](const char* name, const char* first, double sure, const char* second, double surer,
                        const char* text, const char* alternative) {
        QTest::newRow(name) << QString::fromLatin1(first) << sure << QString::fromLatin1(second) << surer
                            << QString::fromLatin1(text) << QString::fromLatin1(alternative);
    };
    row("first does not parse", "1Z.5O", 0.7, "12.50", 0.5, "12.50", "1Z.5O");
    row("second is surer", "12.50", 0.5, "12.60", 0.9, "12.60", "12.50");
    row("comma or point", "1.250", 0.5, "1,250", 0.9, "1.250", "");
    row("first is surer", "12.50", 0.7, "12.60", 0.6, "12.50", "12.60");
    row("second does not parse", "12.50", 0.5, "12.", 0.9, "12.50", "");
    row("neither parses", "1Z.5O", 0.5, "1.2.", 0.9, "1Z.5O", "");
    row("date of no month", "31/13/2026", 0.9, "31/12/2026", 0.6, "31/12/2026", "31/13/2026");
}

void TestReread::decidesWhichReadingIsBetter()
{
    QFETCH(QString, first);
    QFETCH(double, sure);
    QFETCH(QString, second);
    QFETCH(double, surer);
    QFETCH(QString, text);
    QFETCH(QString, alternative);
    FixedLineReader reader(lineOf(second, surer));
    std::vector<Line> lines{lineOf(first, sure)};
    rereadValues(page(), reader, kForever, lines);
    const domain::Word& word = lines[0].words[0];
    QCOMPARE(word.text, text);
    QCOMPARE(word.alternative, alternative);
    QCOMPARE(word.confidence, text == first ? sure : surer);
    QCOMPARE(word.box, QRect(20, 20, 120, 24));
}

void TestReread::asksOnlyForDoubtfulValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QString>("needed"); // a character that has to be allowed; none where it is not asked
    const auto row = [](const char* text, double confidence, const char* needed) {
        QTest::addRow("%s at %.1f", text, confidence)
            << QString::fromLatin1(text) << confidence << QString::fromLatin1(needed);
    };
    const char* const amount = "$";
    const char* const date = "/";
    row("12.50", 0.9, "");
    row("12.50", 0.5, amount);
    row("12.5O", 0.9, amount);
    row("1.250,00", 0.5, amount);
    row("1,284.9S", 0.9, amount);
    row("14.03.2026", 0.5, date);
    row("14.O3.26", 0.9, date);
    row("1.2.3.4", 0.1, "");
    row("14/03/2026", 0.9, "");
    row("14/03/2026", 0.5, date);
    row("14-03-26", 0.5, date);
    row("45/99/2026", 0.9, date);
    row("THANK", 0.1, "");
    row("2026", 0.1, "");
    row("W10-1808-32001234", 0.1, "");
    row("", 0.1, "");
}

void TestReread::asksOnlyForDoubtfulValues()
{
    QFETCH(QString, text);
    QFETCH(double, confidence);
    QFETCH(QString, needed);
    FixedLineReader reader(lineOf(QStringLiteral("7"), 0.1));
    std::vector<Line> lines{lineOf(text, confidence)};
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(reader.allowedCharacters.size(), needed.isEmpty() ? 0 : 1);
    if (needed.isEmpty())
        return;
    QVERIFY(reader.allowedCharacters[0].contains(needed));
    QVERIFY(!reader.allowedCharacters[0].contains(QLatin1Char('O')));
}

void TestReread::agreementRaisesConfidence()
{
    FixedLineReader reader(lineOf(QStringLiteral("12.50"), 0.95));
    std::vector<Line> lines{lineOf(QStringLiteral("12.50"), 0.6)};
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(lines[0].words[0].confidence, 0.95);
    QVERIFY(lines[0].words[0].alternative.isEmpty());
}

void TestReread::joinsWhatIsReadInParts()
{
    FixedLineReader reader(
        Line{{{QStringLiteral("12."), {0, 0, 30, 20}, 0.9, {}}, {QStringLiteral("50"), {40, 0, 20, 20}, 0.9, {}}}});
    std::vector<Line> lines{lineOf(QStringLiteral("1Z.5O"), 0.5)};
    lines[0].words[0].text = QStringLiteral("12.5O");
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(lines[0].words[0].text, QStringLiteral("12.50"));
}

void TestReread::keepsTheReadingWhereTheSecondFails()
{
    const std::vector<Result<Line>> answers{base::fail(ErrorCode::RecogniserError, QStringLiteral("no")),
                                            base::fail(ErrorCode::Timeout, QStringLiteral("late")), Line()};
    for (const Result<Line>& answer : answers) {
        FixedLineReader reader(answer);
        std::vector<Line> lines{lineOf(QStringLiteral("12.5O"), 0.5)};
        rereadValues(page(), reader, kForever, lines);
        QCOMPARE(lines[0].words[0].text, QStringLiteral("12.5O"));
        QCOMPARE(lines[0].words[0].confidence, 0.5);
        QVERIFY(lines[0].words[0].alternative.isEmpty());
    }
}

void TestReread::enlargesSmallPrintOnly()
{
    FixedLineReader reader(Line{});
    std::vector<Line> lines{lineOf(QStringLiteral("12.5O"), 0.5, {20, 20, 50, 12}),
                            lineOf(QStringLiteral("12.5O"), 0.5, {20, 20, 200, 60})};
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(reader.crops.size(), size_t(2));
    QCOMPARE(reader.crops[0].height, 48);
    QCOMPARE(reader.crops[1].height, 84); // as it is printed, with its margin
}

void TestReread::stopsAfterADozen()
{
    FixedLineReader reader(lineOf(QStringLiteral("12.50"), 0.9));
    std::vector<Line> lines(40, lineOf(QStringLiteral("12.5O"), 0.5));
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(reader.crops.size(), size_t(12));
    QCOMPARE(lines.front().words[0].text, QStringLiteral("12.50"));
    QCOMPARE(lines.back().words[0].text, QStringLiteral("12.5O"));
}

void TestReread::stopsWhenTimeIsUp()
{
    FixedLineReader reader(lineOf(QStringLiteral("12.50"), 0.9));
    std::vector<Line> lines{lineOf(QStringLiteral("12.5O"), 0.5)};
    rereadValues(page(), reader, QDeadlineTimer(0), lines);
    QVERIFY(reader.crops.empty());
    QCOMPARE(lines[0].words[0].text, QStringLiteral("12.5O"));
}

void TestReread::survivesBoxesOffThePage()
{
    FixedLineReader reader(lineOf(QStringLiteral("12.50"), 0.9));
    std::vector<Line> lines;
    for (const QRect box : {QRect(-500, -500, 20, 20), QRect(5000, 10, 60, 20), QRect(10, 10, -40, -20)})
        lines.push_back(lineOf(QStringLiteral("12.5O"), 0.5, box));
    rereadValues(page(), reader, kForever, lines);
    rereadValues(cv::Mat(), reader, kForever, lines);
    QVERIFY(reader.crops.empty());
    lines = {lineOf(QStringLiteral("12.5O"), 0.5, {}), lineOf(QStringLiteral("12.5O"), 0.5, {298, 98, 60, 20})};
    rereadValues(page(), reader, kForever, lines);
    QCOMPARE(lines[1].words[0].box, QRect(298, 98, 60, 20));
}

QTEST_MAIN(TestReread)
#include "tst_reread.moc"
