// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"
#include "document_bytes.h"
#include "samples/sample_receipts.h"

#include <emend/pipeline/page_reader.h>

#include <QtGui/QTransform>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::pipeline;
using namespace emend::samples;
using namespace emend::test;
using base::ErrorCode;
using base::Result;

class TestPageReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsHoweverItLies_data();
    void readsHoweverItLies();
    void takesTheTextLayer();
    void findsBarcodes();
    void emptyPageHasNoText();
    void endsInTime();
    void stopsWhereCancelled();
    void refusesPagesThatAreNotThere();
    void missingLanguageIsAnError();
    void missingNetworksAreAnError();
    void readingsHaveTheirBasis();

private:
    Result<PageResult> read(const QByteArray& document, int page = 0);

    std::unique_ptr<PageReader> m_reader;
    QRect m_uprightBox; // of the total, on the page that lies upright
};

namespace {

QByteArray png(const QImage& image)
{
    return imageBytes(image, "png");
}

// A receipt short enough to be read often.
QImage receipt()
{
    static const QImage image = fuelReceipt().image;
    return image;
}

const domain::Word* findWord(const domain::PageText& page, const QString& text)
{
    for (const domain::Line& line : page.lines) {
        for (const domain::Word& word : line.words) {
            if (word.text == text)
                return &word;
        }
    }
    return nullptr;
}

} // namespace

void TestPageReader::initTestCase()
{
    Result<std::unique_ptr<PageReader>> reader = PageReader::create({});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = std::move(*reader);
}

Result<PageResult> TestPageReader::read(const QByteArray& document, int page)
{
    Result<std::unique_ptr<ocr::PageSource>> source = ocr::openPages(document);
    if (!source)
        return tl::unexpected(source.error());
    base::Progress progress;
    return m_reader->read(**source, page, progress);
}

void TestPageReader::readsHoweverItLies_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 90, 180, 270})
        QTest::addRow("%d degrees", degrees) << degrees;
}

void TestPageReader::readsHoweverItLies()
{
    QFETCH(int, degrees);
    const QImage lying = receipt().transformed(QTransform().rotate(degrees));
    const Result<PageResult> page = read(png(lying));
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->text.size, lying.size());
    QVERIFY(page->text.text().startsWith(QStringLiteral("NORTHGATE FUEL")));
    QVERIFY(page->reasons.isEmpty());
    QVERIFY(page->recognizer.startsWith(QLatin1String("tesseract")));
    for (const char* step : {"load", "prepare", "recognise", "barcodes"})
        QVERIFY(page->timingsMs.contains(QString::fromLatin1(step)));

    const domain::Word* total = findWord(page->text, QStringLiteral("$44.43"));
    QVERIFY2(total, qPrintable(page->text.text()));
    QVERIFY(lying.rect().contains(total->box));
    if (degrees == 0)
        m_uprightBox = total->box;
    const QRect expected =
        QImage::trueMatrix(QTransform().rotate(degrees), receipt().width(), receipt().height()).mapRect(m_uprightBox);
    const QRect& box = total->box;
    const int most = std::max({std::abs(box.left() - expected.left()), std::abs(box.right() - expected.right()),
                               std::abs(box.top() - expected.top()), std::abs(box.bottom() - expected.bottom())});
    QVERIFY2(most <= 5, qPrintable(QString::number(most)));
}

void TestPageReader::takesTheTextLayer()
{
    PdfSpec spec;
    spec.points = {595, 842};
    spec.content = pdfContent({{"Riverbend Hardware", 72, 760, 14}, {"Total 73.09", 72, 700, 12}});
    const Result<PageResult> page = read(pdfBytes(spec));
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->recognizer, QStringLiteral("text layer"));
    QVERIFY(page->text.origin == domain::TextOrigin::TextLayer);
    QCOMPARE(page->text.text(), QStringLiteral("Riverbend Hardware\nTotal 73.09"));
    QVERIFY(!page->timingsMs.contains(QStringLiteral("recognise")));
    const domain::Word* total = findWord(page->text, QStringLiteral("73.09"));
    QVERIFY(total);
    const double dots = 200.0 / 72;
    QVERIFY(std::abs(total->box.bottom() - (842 - 700) * dots) < 15);
}

void TestPageReader::findsBarcodes()
{
    const QImage image = electronicsReceipt().image;
    const QImage twice = image.transformed(QTransform().rotate(180));
    const Result<PageResult> page = read(png(twice));
    QVERIFY(page);
    QCOMPARE(page->barcodes.size(), size_t(2));
    for (const domain::Barcode& barcode : page->barcodes)
        QVERIFY(twice.rect().contains(barcode.box));
    QVERIFY2(page->barcodes[0].format != QLatin1String("EAN-13"), "the QR code stands above, upside down");
}

void TestPageReader::emptyPageHasNoText()
{
    for (const QSize size : {QSize(1, 1), QSize(3, 400), QSize(500, 700)}) {
        QImage image(size, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        const Result<PageResult> page = read(png(image));
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QVERIFY(page->text.lines.empty());
        QCOMPARE(page->text.size, size);
    }
}

void TestPageReader::endsInTime()
{
    ReadSettings hurried;
    hurried.pageTimeoutMs = 1;
    Result<std::unique_ptr<PageReader>> reader = PageReader::create(hurried);
    QVERIFY(reader);
    Result<std::unique_ptr<ocr::PageSource>> source = ocr::openPages(png(receipt()));
    QVERIFY(source);
    base::Progress progress;
    const double whole = test::cost([&] { QVERIFY(m_reader->read(**source, 0, progress)); }, 1);
    Result<PageResult> page;
    const double hurriedly = test::cost([&] { page = (*reader)->read(**source, 0, progress); }, 1);
    QVERIFY2(hurriedly < whole, qPrintable(QString::number(hurriedly / whole)));
    if (!page) {
        QCOMPARE(page.error().code, ErrorCode::Timeout);
        return;
    }
    QCOMPARE(page->reasons.size(), 1);
    QVERIFY2(page->reasons[0].contains(QLatin1String("page 1")), qPrintable(page->reasons[0]));
    QVERIFY(page->text.lines.size() < 5);
}

void TestPageReader::stopsWhereCancelled()
{
    Result<std::unique_ptr<ocr::PageSource>> source = ocr::openPages(png(receipt()));
    QVERIFY(source);
    base::Progress progress;
    progress.cancel();
    const Result<PageResult> page = m_reader->read(**source, 0, progress);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Cancelled);
}

void TestPageReader::refusesPagesThatAreNotThere()
{
    for (const int page : {-1, 1, 1000})
        QVERIFY(!read(png(receipt()), page));
}

void TestPageReader::missingLanguageIsAnError()
{
    ReadSettings settings;
    settings.languages = QStringLiteral("eng+xyz");
    const Result<std::unique_ptr<PageReader>> reader = PageReader::create(settings);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::RecogniserError);
    QVERIFY2(reader.error().message.contains(QLatin1String("tesseract-ocr-xyz")), qPrintable(reader.error().message));
}

void TestPageReader::missingNetworksAreAnError()
{
    ReadSettings settings;
    settings.onnx = {QStringLiteral("/nonexistent"), QString(64, QLatin1Char('a')), QString(64, QLatin1Char('b'))};
    const Result<std::unique_ptr<PageReader>> reader = PageReader::create(settings);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::RecogniserError);
    QVERIFY2(reader.error().message.contains(QLatin1String("/nonexistent")), qPrintable(reader.error().message));
}

void TestPageReader::readingsHaveTheirBasis()
{
    ReadSettings settings;
    settings.languages = QStringLiteral("eng+ben");
    QCOMPARE(readingBasis(settings), QStringLiteral("eng+ben"));
    settings.onnx = {QStringLiteral("/a"), QString(64, QLatin1Char('a')), QString(64, QLatin1Char('b'))};
    const QString basis = readingBasis(settings);
    QVERIFY(basis.startsWith(QLatin1String("onnx:aaa")) && basis.size() <= 100);
    settings.onnx->recognition = QString(64, QLatin1Char('c'));
    QVERIFY(readingBasis(settings) != basis);
    settings.onnx->folder = QStringLiteral("/b");
    settings.languages = QStringLiteral("eng");
    settings.onnx->recognition = QString(64, QLatin1Char('b'));
    QCOMPARE(readingBasis(settings), basis);
}

QTEST_MAIN(TestPageReader)
#include "tst_page_reader.moc"
