// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"
#include "recognizer_models.h"
#include "samples/receipt_paper.h"

#include <emend/services/region_reader.h>
#include <emend/storage/document_store.h>

#include <QtCore/QTemporaryDir>
#include <QtGui/QTransform>
#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using services::Reading;
using services::RegionReader;
using services::RegionRequest;

namespace {

constexpr int kWidth = 700;
const QDate kToday(2026, 11, 22);

/// A receipt of five rows.
QImage drawnReceipt()
{
    samples::ReceiptPaper paper(kWidth, QStringLiteral("DejaVu Sans"), 26);
    paper.centre(QStringLiteral("KEDAI KOPI SELERA"));
    paper.left(QStringLiteral("NO 12 JALAN SAGU 18"));
    paper.left(QStringLiteral("81100 JOHOR BAHRU"));
    paper.pair(QStringLiteral("Date"), QStringLiteral("25/12/2018"));
    paper.pair(QStringLiteral("TOTAL"), QStringLiteral("1,234.50"));
    return paper.finish();
}

QRect rowOf(const QImage& image, int row)
{
    const int height = (image.height() - 72) / 5; // 36 pixels of margin above and below
    return {20, 36 + row * height, image.width() - 40, height};
}

QRect rightPart(const QRect& row)
{
    return row.adjusted(row.width() / 2, 0, 0, 0);
}

QString told(const base::Result<std::vector<Reading>>& readings)
{
    if (!readings)
        return readings.error().message;
    QStringList all;
    for (const Reading& reading : *readings)
        all << QStringLiteral("%1 → %2 (%3)").arg(reading.text, reading.value).arg(reading.confidence);
    return all.join(QLatin1String(" | "));
}

} // namespace

class TestRegionReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsRegions_data();
    void readsRegions();
    void givesDistinctReadings();
    void readsTurnedPages();
    void readsWithTheRecognizerAskedFor();
    void seesNothingOnBlankPaper();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();

private:
    RegionRequest request(const QRect& region, const char* field) const
    {
        return {m_receipt, 0, region, 0, QStringLiteral("receipt"), QString::fromLatin1(field), kToday};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    std::unique_ptr<RegionReader> m_reader;
    QImage m_image;
    QString m_receipt;
};

void TestRegionReader::initTestCase()
{
    m_store = std::move(*storage::openFolderStore(m_folder.path(), {}));
    m_reader = std::make_unique<RegionReader>(*m_store, QStringLiteral("eng"));
    m_image = drawnReceipt();
    m_receipt = m_store->put(test::imageBytes(m_image, "png"))->sha256;
}

void TestRegionReader::readsRegions_data()
{
    QTest::addColumn<QRect>("region");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const QImage image = drawnReceipt();
    QTest::newRow("name") << rowOf(image, 0) << "merchant"
                          << "KEDAI KOPI SELERA";
    QTest::newRow("two rows") << rowOf(image, 1).united(rowOf(image, 2)) << "address"
                              << "NO 12 JALAN SAGU 18 81100 JOHOR BAHRU";
    QTest::newRow("date") << rightPart(rowOf(image, 3)) << "date"
                          << "2018-12-25";
    QTest::newRow("date with its label") << rowOf(image, 3) << "date"
                                         << "2018-12-25";
    QTest::newRow("amount") << rightPart(rowOf(image, 4)) << "amount"
                            << "1234.50";
    QTest::newRow("amount with its label") << rowOf(image, 4) << "amount"
                                           << "1234.50";
    QTest::newRow("over the edge") << rightPart(rowOf(image, 4)).adjusted(0, 0, 5000, 0) << "amount"
                                   << "1234.50";
}

void TestRegionReader::readsRegions()
{
    QFETCH(QRect, region);
    QFETCH(QString, field);
    const auto readings = m_reader->read(request(region, field.toLatin1().constData()));
    QVERIFY2(readings && !readings->empty(), qPrintable(told(readings)));
    QVERIFY(readings->size() <= services::kMostReadings);
    QFETCH(QString, value);
    QVERIFY2(readings->front().value == value, qPrintable(told(readings)));
    QVERIFY(readings->front().confidence > 0.5);
}

void TestRegionReader::givesDistinctReadings()
{
    // Small, faint and blurred, so that recognisers differ.
    samples::ReceiptPaper paper(300, QStringLiteral("DejaVu Sans"), 9);
    paper.left(QStringLiteral("KEDAI RUNCIT SERI 8 BAHAGIA"));
    QImage image = paper.finish();
    image = image.scaled(image.size() * 7 / 10, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    RegionRequest request = this->request(image.rect(), "merchant");
    request.sha256 = m_store->put(test::imageBytes(image, "png"))->sha256;
    const auto readings = m_reader->read(request);
    QVERIFY2(readings && !readings->empty(), qPrintable(told(readings)));
    QSet<QString> values;
    for (const Reading& reading : *readings)
        values.insert(reading.value);
    QCOMPARE(values.size(), static_cast<qsizetype>(readings->size()));
}

void TestRegionReader::readsTurnedPages()
{
    const QImage turned = m_image.transformed(QTransform().rotate(-90));
    RegionRequest request = this->request(turned.rect(), "merchant");
    const QRect row = rowOf(m_image, 0);
    request.sha256 = m_store->put(test::imageBytes(turned, "png"))->sha256;
    request.region = QRect(row.top(), turned.height() - row.right() - 1, row.height(), row.width());
    request.rotation = 90;
    const auto readings = m_reader->read(request);
    QVERIFY2(readings && !readings->empty(), qPrintable(told(readings)));
    QCOMPARE(readings->front().value, QStringLiteral("KEDAI KOPI SELERA"));
}

// A network that takes K for Q and Q for K.
void TestRegionReader::readsWithTheRecognizerAskedFor()
{
    QByteArray bytes = test::recognizerModel();
    bytes.replace("\nK 5 ", "\n# 5 ").replace("\nQ 5 ", "\nK 5 ").replace("\n# 5 ", "\nQ 5 ");
    QFile file(m_folder.filePath(QStringLiteral("other.traineddata")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    RegionRequest request = this->request(rowOf(m_image, 0), "merchant");
    QVERIFY(!told(m_reader->read(request)).contains(QLatin1String("QEDAI")));
    request.model = {file.fileName(), QStringLiteral("m1")};
    const auto readings = m_reader->read(request);
    QVERIFY2(told(readings).contains(QLatin1String("QEDAI")), qPrintable(told(readings)));
    request.model = {};
    QVERIFY(!told(m_reader->read(request)).contains(QLatin1String("QEDAI")));
}

void TestRegionReader::seesNothingOnBlankPaper()
{
    const auto readings = m_reader->read(request(QRect(0, 0, 400, 20), "merchant"));
    QVERIFY2(readings, qPrintable(told(readings)));
    QVERIFY2(readings->empty(), qPrintable(told(readings)));
}

void TestRegionReader::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<int>("page");
    QTest::addColumn<QRect>("region");
    QTest::addColumn<QString>("languages");
    QTest::addColumn<ErrorCode>("code");
    const QString receipt = QStringLiteral("receipt");
    const QString eng = QStringLiteral("eng");
    const QRect inside(0, 0, 100, 100);
    QTest::newRow("beyond the page") << receipt << 0 << QRect(9000, 0, 10, 10) << eng << ErrorCode::InvalidArgument;
    QTest::newRow("empty region") << receipt << 0 << QRect() << eng << ErrorCode::InvalidArgument;
    QTest::newRow("no such page") << receipt << 3 << inside << eng << ErrorCode::InvalidArgument;
    QTest::newRow("no such document") << QString(64, QLatin1Char('a')) << 0 << inside << eng << ErrorCode::NotFound;
    QTest::newRow("no such language") << receipt << 0 << inside << QStringLiteral("xyz") << ErrorCode::RecogniserError;
}

void TestRegionReader::refusesWhatCannotBeRead()
{
    QFETCH(QString, document);
    QFETCH(int, page);
    QFETCH(QRect, region);
    QFETCH(QString, languages);
    RegionReader reader(*m_store, languages);
    RegionRequest request = this->request(region, "amount");
    request.page = page;
    if (document != QLatin1String("receipt"))
        request.sha256 = document;
    const auto readings = reader.read(request);
    QVERIFY(!readings);
    QTEST(readings.error().code, "code");
    QVERIFY(!readings.error().message.isEmpty());
}

QTEST_MAIN(TestRegionReader)
#include "tst_region_reader.moc"
