// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/training_lines.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QtCore/QDataStream>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace emend;
using ocr::TrainingLine;

namespace {

cv::Mat printed(const char* text, int height = ocr::kTrainingHeight)
{
    cv::Mat image(height, 300, CV_8UC1, cv::Scalar(240));
    cv::putText(image, text, {10, height * 3 / 4}, cv::FONT_HERSHEY_SIMPLEX, height / 48.0, cv::Scalar(20), 2);
    return image;
}

bool isSame(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

double darkShare(const cv::Mat& image)
{
    return cv::countNonZero(image < 128) / static_cast<double>(image.total());
}

/// The lines one below the other, white to their right.
void writeSheet(const QString& path, const std::vector<cv::Mat>& lines, const QByteArray& texts)
{
    cv::Mat sheet(static_cast<int>(lines.size()) * ocr::kTrainingHeight, 400, CV_8UC1, cv::Scalar(255));
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].copyTo(sheet(cv::Rect({0, static_cast<int>(i) * ocr::kTrainingHeight}, lines[i].size())));
    const QImage image(sheet.data, sheet.cols, sheet.rows, static_cast<qsizetype>(sheet.step),
                       QImage::Format_Grayscale8);
    QFile file(path + QLatin1String(".txt"));
    if (!file.open(QIODevice::WriteOnly) || file.write(texts) != texts.size()
        || (!lines.empty() && !image.save(path + QLatin1String(".png"))))
        qFatal("no sheet");
}

QByteArray text(QDataStream& in)
{
    quint32 length = 0;
    in >> length;
    QByteArray bytes(length, Qt::Uninitialized);
    in.readRawData(bytes.data(), static_cast<int>(length));
    return bytes;
}

} // namespace

class TestTrainingLines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesToOneHeight();
    void refusesWhatIsNoLine();
    void variantsDifferAndRepeat();
    void variantsStayLegible();
    void writesTesseractsFormat();
    void foldersRoundTrip();
    void documentsComeFromNames_data();
    void documentsComeFromNames();
    void saysWhatIsWrongWithAFolder();
    void readsSheets();
    void saysWhatIsWrongWithASheet_data();
    void saysWhatIsWrongWithASheet();
};

void TestTrainingLines::scalesToOneHeight()
{
    for (const int height : {16, 48, 90}) {
        const cv::Mat scaled = ocr::trainingImage(printed("TOTAL", height));
        QCOMPARE(scaled.rows, ocr::kTrainingHeight);
        QCOMPARE(scaled.cols, cvRound(300.0 * ocr::kTrainingHeight / height));
    }
}

void TestTrainingLines::refusesWhatIsNoLine()
{
    QVERIFY(ocr::trainingImage(cv::Mat(3, 90, CV_8UC1, cv::Scalar(255))).empty());
    QVERIFY(ocr::trainingImage(cv::Mat(400, 20, CV_8UC1, cv::Scalar(255))).empty());
    QVERIFY(ocr::trainingImage(cv::Mat(5, 2000, CV_8UC1, cv::Scalar(255))).empty());
}

void TestTrainingLines::variantsDifferAndRepeat()
{
    const cv::Mat line = printed("TOTAL 9.00");
    QVERIFY(isSame(ocr::lineVariant(line, 7), ocr::lineVariant(line, 7)));
    QVERIFY(!isSame(ocr::lineVariant(line, 7), ocr::lineVariant(line, 8)));
    QVERIFY(!isSame(ocr::lineVariant(line, 7), line));
}

void TestTrainingLines::variantsStayLegible()
{
    const cv::Mat line = printed("TOTAL 9.00");
    for (quint64 seed = 0; seed < 60; ++seed) {
        const cv::Mat variant = ocr::lineVariant(line, seed);
        QCOMPARE(variant.rows, line.rows);
        QVERIFY(variant.cols > line.cols * 8 / 10 && variant.cols < line.cols * 12 / 10);
        double least = 0;
        double most = 0;
        cv::minMaxLoc(variant, &least, &most);
        QVERIFY2(most - least > 60, qPrintable(QString::number(seed)));
        QVERIFY2(darkShare(variant) < 3 * darkShare(line), qPrintable(QString::number(seed)));
    }
}

void TestTrainingLines::writesTesseractsFormat()
{
    const QByteArray bytes = ocr::lstmfDocument(
        {{printed("A"), QStringLiteral("Größe 9,00 €"), {}}, {printed("B"), QStringLiteral("B"), {}}});
    QDataStream in(bytes);
    in.setByteOrder(QDataStream::LittleEndian);
    quint32 count = 0;
    in >> count;
    QCOMPARE(count, 2U);
    for (const QString& said : {QStringLiteral("Größe 9,00 €"), QStringLiteral("B")}) {
        qint8 isThere = 0;
        in >> isThere;
        QCOMPARE(int(isThere), 1);
        QVERIFY(text(in).isEmpty());
        qint32 page = -1;
        in >> page;
        QCOMPARE(page, 0);
        const QImage image = QImage::fromData(text(in), "PNG");
        QCOMPARE(image.size(), QSize(300, ocr::kTrainingHeight));
        QVERIFY(text(in).isEmpty());
        QCOMPARE(QString::fromUtf8(text(in)), said);
        quint32 boxes = 0;
        qint16 left = -1;
        qint16 bottom = -1;
        qint16 right = -1;
        qint16 top = -1;
        in >> boxes >> left >> bottom >> right >> top;
        QCOMPARE(boxes, 1U);
        QCOMPARE(QRect(left, bottom, right, top), QRect(0, 0, 300, ocr::kTrainingHeight));
        quint32 texts = 0;
        in >> texts;
        QCOMPARE(texts, 1U);
        QCOMPARE(QString::fromUtf8(text(in)), said);
        qint8 isVertical = -1;
        in >> isVertical;
        QCOMPARE(int(isVertical), 0);
    }
    QVERIFY(in.atEnd());
    QCOMPARE(in.status(), QDataStream::Ok);
}

void TestTrainingLines::foldersRoundTrip()
{
    QTemporaryDir folder;
    const std::vector<TrainingLine> lines{{printed("TOTAL"), QStringLiteral("TOTAL"), QStringLiteral("r1")},
                                          {printed("9.00"), QStringLiteral("9.00"), QStringLiteral("r1")},
                                          {printed("Datum"), QStringLiteral("Fällig"), QStringLiteral("a/b: \"c\"")}};
    QVERIFY(ocr::writeLineFolder(folder.path(), lines));
    const auto read = ocr::readLineFolder(folder.path());
    QVERIFY(read);
    QCOMPARE(read->size(), lines.size());
    QStringList found;
    for (const TrainingLine& line : *read)
        found << line.document + QLatin1Char('=') + line.text;
    QCOMPARE(found.join(QLatin1Char(' ')), QStringLiteral("a-b-c-=Fällig r1=TOTAL r1=9.00"));
    QVERIFY(isSame((*read)[1].image, lines[0].image));
}

void TestTrainingLines::documentsComeFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("document");
    QTest::newRow("numbered") << QStringLiteral("shop7_0012") << QStringLiteral("shop7");
    QTest::newRow("with a dash") << QStringLiteral("shop-7-3") << QStringLiteral("shop-7");
    QTest::newRow("number alone") << QStringLiteral("line12") << QStringLiteral("line12");
    QTest::newRow("words behind") << QStringLiteral("shop_total") << QStringLiteral("shop_total");
}

void TestTrainingLines::documentsComeFromNames()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    QVERIFY(ocr::writeLineFolder(folder.path(), {{printed("A"), QStringLiteral("A"), QStringLiteral("x")}}));
    const QDir dir(folder.path());
    for (const char* suffix : {".png", ".gt.txt"})
        QVERIFY(QFile::rename(dir.filePath(QLatin1String("x_0000") + QLatin1String(suffix)),
                              dir.filePath(name + QLatin1String(suffix))));
    const auto read = ocr::readLineFolder(folder.path());
    QVERIFY(read);
    QTEST(read->front().document, "document");
}

void TestTrainingLines::saysWhatIsWrongWithAFolder()
{
    QTemporaryDir folder;
    const auto missing = ocr::readLineFolder(folder.filePath(QStringLiteral("none")));
    QVERIFY(!missing && missing.error().code == base::ErrorCode::NotFound);
    const auto empty = ocr::readLineFolder(folder.path());
    QVERIFY(!empty && empty.error().code == base::ErrorCode::NotFound);
    QVERIFY2(empty.error().message.contains(QLatin1String("NAME.gt.txt")), qPrintable(empty.error().message));
    for (const char* name : {"a.png", "a.gt.txt"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing");
    }
    const auto broken = ocr::readLineFolder(folder.path());
    QVERIFY(!broken && broken.error().code == base::ErrorCode::Corrupt);
    QVERIFY2(broken.error().message.contains(QLatin1String("a.png")), qPrintable(broken.error().message));
}

void TestTrainingLines::readsSheets()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet"));
    writeSheet(path, {printed("TOTAL"), printed("9.00").colRange(0, 120)}, "TOTAL\nFällig 9.00\n");
    const auto read = ocr::readLineSheet(path);
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(2));
    QCOMPARE((*read)[1].text, QStringLiteral("Fällig 9.00"));
    QCOMPARE((*read)[1].document, QStringLiteral("sheet"));
    QVERIFY(isSame((*read)[0].image, printed("TOTAL")));
    QVERIFY(isSame((*read)[1].image, printed("9.00").colRange(0, 120))); // without what is right of it
}

void TestTrainingLines::saysWhatIsWrongWithASheet_data()
{
    QTest::addColumn<QByteArray>("texts");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("words");
    QTest::newRow("no texts") << QByteArray() << 2 << QStringLiteral("as many lines");
    QTest::newRow("a text too many") << QByteArray("A\nB\nC\n") << 2 << QStringLiteral("as many lines");
    QTest::newRow("a line without print") << QByteArray("A\nB\nC\n") << 3 << QStringLiteral("Line 3 of ");
    QTest::newRow("no image") << QByteArray("A\n") << 0 << QStringLiteral("sheet.png is not an image");
}

void TestTrainingLines::saysWhatIsWrongWithASheet()
{
    QFETCH(QByteArray, texts);
    QFETCH(int, lines);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet"));
    std::vector<cv::Mat> images{printed("A"), printed("B"), cv::Mat(ocr::kTrainingHeight, 9, CV_8UC1, cv::Scalar(255))};
    images.resize(static_cast<size_t>(lines));
    writeSheet(path, images, texts);
    const auto read = ocr::readLineSheet(path);
    QVERIFY(!read && read.error().code == base::ErrorCode::Corrupt);
    QFETCH(QString, words);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    const auto missing = ocr::readLineSheet(folder.filePath(QStringLiteral("none")));
    QVERIFY(!missing && missing.error().code == base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestTrainingLines)
#include "tst_training_lines.moc"
