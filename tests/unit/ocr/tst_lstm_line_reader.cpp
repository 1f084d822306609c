// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/line_reader.h>
#include <emend/ocr/text_recognizer.h>

#include <opencv2/core.hpp>

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::ocr;

namespace {

cv::Mat drawnLine(const QString& text, int pixels)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    const int width = QFontMetrics(font).horizontalAdvance(text) + pixels / 3;
    QImage image(width, 3 * pixels / 2, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    return cv::Mat(image.height(), image.width(), CV_8UC1, image.bits(), static_cast<size_t>(image.bytesPerLine()))
        .clone();
}

const QStringList kTexts{
    QStringLiteral("TOTAL 12.50"),
    QStringLiteral("Invoice No. 48213"),
    QStringLiteral("CASH"),
    QStringLiteral("14-03-2018 10:22:59"),
    QStringLiteral("2 x 4.90 9.80"),
    QStringLiteral("Thank you, please come again"),
    QStringLiteral("GST Reg No 000947339264"),
};

} // namespace

class TestLstmLineReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reader = createLstmLineReader(installedLanguages().folder + QStringLiteral("/eng.traineddata"));
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        m_reader = std::move(*reader);
        QCOMPARE(m_reader->name(), QStringLiteral("lstm eng"));
        QVERIFY(m_reader->knows(QLatin1Char('e')));
        QVERIFY(!m_reader->knows(QChar(0x00FC)));
    }

    void readsWhatTesseractReads()
    {
        auto tesseract = createTesseractRecognizer(QStringLiteral("eng"));
        QVERIFY(tesseract);
        std::vector<cv::Mat> crops;
        for (int i = 0; i < 21; ++i)
            crops.push_back(drawnLine(kTexts[i % kTexts.size()], 20 + 4 * (i % 5)));
        const auto lines = m_reader->readLines(crops, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(lines);
        QCOMPARE(lines->size(), crops.size());
        for (size_t i = 0; i < crops.size(); ++i) {
            const auto expected = (*tesseract)->readLine(crops[i], {}, QDeadlineTimer(QDeadlineTimer::Forever));
            QVERIFY(expected);
            QCOMPARE((*lines)[i].text(), expected->text());
            QCOMPARE((*lines)[i].text(), kTexts[static_cast<qsizetype>(i) % kTexts.size()]);
            QVERIFY((*lines)[i].confidence() > 0.6);
        }
    }

    void boxesEncloseTheWords()
    {
        const cv::Mat crop = drawnLine(QStringLiteral("TOTAL DUE 12.50"), 30);
        const auto lines = m_reader->readLines({crop}, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(lines && lines->size() == 1 && lines->front().words.size() == 3);
        int ink = 0;
        QRect before;
        for (const domain::Word& word : lines->front().words) {
            QVERIFY(QRect(0, 0, crop.cols, crop.rows).contains(word.box));
            QVERIFY(before.isNull() || before.right() < word.box.left());
            QVERIFY(word.box.height() < crop.rows);
            before = word.box;
            const cv::Mat inside =
                crop(cv::Rect(word.box.x(), word.box.y(), word.box.width(), word.box.height())) < 100;
            ink += cv::countNonZero(inside);
        }
        QCOMPARE(ink, cv::countNonZero(crop < 100));
    }

    void readsTheSameAloneAndTogether()
    {
        std::vector<cv::Mat> crops;
        for (const QString& text : kTexts)
            crops.push_back(drawnLine(text, 24));
        const auto together = m_reader->readLines(crops, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(together);
        for (size_t i = 0; i < crops.size(); ++i) {
            const auto alone = m_reader->readLines({crops[i]}, QDeadlineTimer(QDeadlineTimer::Forever));
            QVERIFY(alone);
            QCOMPARE(alone->front().text(), (*together)[i].text());
        }
    }

    void readsOnlyWhatIsAllowed()
    {
        const QString digits = QStringLiteral("0123456789");
        const auto lines = m_reader->readLines({drawnLine(QStringLiteral("S0O5 1l2"), 28)},
                                               QDeadlineTimer(QDeadlineTimer::Forever), digits);
        QVERIFY(lines);
        const QString text = lines->front().text();
        QVERIFY(!text.isEmpty());
        for (const QChar c : text)
            QVERIFY2(c == QLatin1Char(' ') || digits.contains(c), qPrintable(text));
    }

    void takesAnyCrop()
    {
        cv::Mat noise(40, 300, CV_8UC1);
        cv::RNG rng(1);
        rng.fill(noise, cv::RNG::UNIFORM, 0, 256);
        const std::vector<cv::Mat> crops{
            cv::Mat(),
            cv::Mat(1, 1, CV_8UC1, cv::Scalar(0)),
            cv::Mat(400, 3, CV_8UC1, cv::Scalar(0)),
            cv::Mat(3, 9000, CV_8UC1, cv::Scalar(255)),
            noise,
            cv::Mat(40, 200, CV_8UC1, cv::Scalar(255)),
            cv::Mat(40, 200, CV_8UC1, cv::Scalar(0)),
            drawnLine(QStringLiteral("CASH"), 30),
        };
        const auto lines = m_reader->readLines(crops, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(lines);
        QCOMPARE(lines->size(), crops.size());
        QVERIFY(lines->front().words.empty());
        QCOMPARE(lines->back().text(), QStringLiteral("CASH"));
        QVERIFY(m_reader->readLines({}, QDeadlineTimer(QDeadlineTimer::Forever))->empty());
    }

    void keepsToTheDeadline()
    {
        const auto lines = m_reader->readLines({drawnLine(QStringLiteral("CASH"), 30)}, QDeadlineTimer(0));
        QVERIFY(!lines);
        QCOMPARE(lines.error().code, base::ErrorCode::Timeout);
    }

private:
    std::unique_ptr<LineReader> m_reader;
};

QTEST_MAIN(TestLstmLineReader)
#include "tst_lstm_line_reader.moc"
