// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/page_source.h>

#include "document_bytes.h"

#include <QtTest/QtTest>

using namespace emend;
using ocr::MediaType;

class TestMediaType final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTypesByContent_data();
    void tellsTypesByContent();
    void findsPdfBehindJunk();
    void recognisesItsOwnFiles_data();
    void recognisesItsOwnFiles();
};

void TestMediaType::tellsTypesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<MediaType>("type");
    const auto raw = [](const char* text, qsizetype size) { return QByteArray(text, size); };
    QTest::newRow("empty") << QByteArray() << MediaType::Unknown;
    QTest::newRow("one byte") << QByteArray("\x89") << MediaType::Unknown;
    QTest::newRow("text") << QByteArray("Total 12.50") << MediaType::Unknown;
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n....") << MediaType::Png;
    QTest::newRow("png with line ends converted") << QByteArray("\x89PNG\n\x1a\n....") << MediaType::Unknown;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << MediaType::Jpeg;
    QTest::newRow("tiff, Intel") << raw("II*\0", 4) << MediaType::Tiff;
    QTest::newRow("tiff, Motorola") << raw("MM\0*", 4) << MediaType::Tiff;
    QTest::newRow("bigtiff, Intel") << raw("II+\0", 4) << MediaType::Tiff;
    QTest::newRow("bigtiff, Motorola") << raw("MM\0+", 4) << MediaType::Tiff;
    QTest::newRow("webp") << raw("RIFF\x10\0\0\0WEBPVP8L", 16) << MediaType::WebP;
    QTest::newRow("riff, but a sound") << raw("RIFF\x10\0\0\0WAVEfmt ", 16) << MediaType::Unknown;
    QTest::newRow("riff, cut") << raw("RIFF\x10\0", 6) << MediaType::Unknown;
    QTest::newRow("a text about a BMW") << QByteArray("BMW service, invoice 2018/1234") << MediaType::Unknown;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << MediaType::Pdf;
    QTest::newRow("zip") << raw("PK\3\4", 4) << MediaType::Unknown;
    QTest::newRow("gif") << QByteArray("GIF89a") << MediaType::Unknown;
}

void TestMediaType::tellsTypesByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(MediaType, type);
    QCOMPARE(ocr::detectMediaType(bytes), type);
}

void TestMediaType::findsPdfBehindJunk()
{
    const QByteArray magic("%PDF-1.4");
    QCOMPARE(ocr::detectMediaType(QByteArray(1024, ' ') + magic), MediaType::Pdf);
    QCOMPARE(ocr::detectMediaType(QByteArray(1025, ' ') + magic), MediaType::Unknown);
}

void TestMediaType::recognisesItsOwnFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    for (const char* format : {"png", "jpeg", "tiff", "webp", "bmp"})
        QTest::newRow(format) << test::imageBytes(test::cornerPage({40, 30}), format)
                              << QStringLiteral("image/%1").arg(QLatin1String(format));
    QTest::newRow("pdf") << test::pdfBytes({}) << QStringLiteral("application/pdf");
}

void TestMediaType::recognisesItsOwnFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QCOMPARE(ocr::mediaTypeName(ocr::detectMediaType(bytes)), name);
}

QTEST_GUILESS_MAIN(TestMediaType)
#include "tst_media_type.moc"
