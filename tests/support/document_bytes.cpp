// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"

#include "pdf_encryption.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>
#include <QtGui/QColor>
#include <QtGui/QImageWriter>

namespace emend::test {

namespace {

template <class T> void appendLittleEndian(QByteArray& bytes, T value)
{
    const T stored = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
}

template <class T> void appendBigEndian(QByteArray& bytes, T value)
{
    const T stored = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
}

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

void appendPngChunk(QByteArray& png, const QByteArray& typeAndData)
{
    appendBigEndian<quint32>(png, static_cast<quint32>(typeAndData.size() - 4));
    png += typeAndData;
    appendBigEndian<quint32>(png, crc32(typeAndData));
}

void appendTiffEntry(QByteArray& tiff, quint16 tag, quint32 value)
{
    constexpr quint16 kLong = 4;
    appendLittleEndian<quint16>(tiff, tag);
    appendLittleEndian<quint16>(tiff, kLong);
    appendLittleEndian<quint32>(tiff, 1);
    appendLittleEndian<quint32>(tiff, value);
}

} // namespace

QImage cornerPage(QSize size, QImage::Format format)
{
    QImage page(size, QImage::Format_RGB32);
    page.fill(Qt::white);
    for (int y = 0; y < size.height() / 2; ++y) {
        for (int x = 0; x < size.width() / 2; ++x)
            page.setPixelColor(x, y, Qt::black);
    }
    return page.convertToFormat(format);
}

QByteArray imageBytes(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(90);
    if (!writer.write(image))
        qFatal("cannot write %s: %s", format, qPrintable(writer.errorString()));
    return bytes;
}

QByteArray withExifOrientation(const QByteArray& jpeg, int orientation)
{
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0", 16);
    for (const quint16 half :
         {0x0112, 3, 1, 0, orientation, 0, 0, 0}) // tag, type short, count, value, no next directory
        appendLittleEndian<quint16>(exif, half);
    QByteArray segment("\xff\xe1");
    appendBigEndian<quint16>(segment, static_cast<quint16>(exif.size() + 2));
    return jpeg.first(2) + segment + exif + jpeg.sliced(2);
}

QByteArray pngBomb(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    appendBigEndian(header, width);
    appendBigEndian(header, height);
    header.append("\x08\0\0\0\0", 5); // 8-bit grey
    QByteArray png("\x89PNG\r\n\x1a\n");
    appendPngChunk(png, header);
    appendPngChunk(png,
                   "IDAT" + qCompress(QByteArray(1000, '\0')).sliced(4)); // without the length that Qt puts in front
    appendPngChunk(png, "IEND");
    return png;
}

QByteArray tiffBytes(int pages, QSize size)
{
    constexpr quint16 kEntries = 9;
    constexpr int kDirectoryBytes = 2 + kEntries * 12 + 4;
    const auto pixels = static_cast<quint32>(size.width() * size.height());
    QByteArray tiff("II*\0", 4);
    appendLittleEndian<quint32>(tiff, 8);
    for (int page = 0; page < pages; ++page) {
        const auto pixelsAt = static_cast<quint32>(tiff.size()) + kDirectoryBytes;
        appendLittleEndian<quint16>(tiff, kEntries);
        appendTiffEntry(tiff, 256, static_cast<quint32>(size.width()));
        appendTiffEntry(tiff, 257, static_cast<quint32>(size.height()));
        appendTiffEntry(tiff, 258, 8); // bits per sample
        appendTiffEntry(tiff, 259, 1); // not compressed
        appendTiffEntry(tiff, 262, 1); // black is zero
        appendTiffEntry(tiff, 273, pixelsAt);
        appendTiffEntry(tiff, 277, 1); // samples per pixel
        appendTiffEntry(tiff, 278, static_cast<quint32>(size.height())); // rows per strip
        appendTiffEntry(tiff, 279, pixels);
        appendLittleEndian<quint32>(tiff, page + 1 < pages ? pixelsAt + pixels : 0);
        tiff += QByteArray(pixels, static_cast<char>(10 * page));
    }
    return tiff;
}

QByteArray pdfContent(const QList<PdfText>& texts)
{
    QByteArray content;
    for (const PdfText& text : texts)
        content += "BT /F1 " + QByteArray::number(text.size) + " Tf " + QByteArray::number(text.x) + ' '
            + QByteArray::number(text.y) + " Td (" + text.text + ") Tj ET\n";
    return content;
}

QByteArray pdfBytes(const PdfSpec& spec)
{
    constexpr int kContent = 4;
    constexpr int kFirstPage = 5;
    const QByteArray id(16, 'e');
    std::optional<PdfEncryption> encryption;
    if (spec.userPassword)
        encryption.emplace(*spec.userPassword, id);
    const QByteArray content = encryption ? encryption->encrypted(spec.content, kContent) : spec.content;

    QByteArray kids;
    for (int page = 0; page < spec.pages; ++page)
        kids += QByteArray::number(kFirstPage + page) + " 0 R ";
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                              "<< /Type /Pages /Count " + QByteArray::number(spec.pages) + " /Kids [" + kids + "] >>",
                              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                              "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
                                  + "\nendstream"};
    for (int page = 0; page < spec.pages; ++page)
        objects += "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + QByteArray::number(spec.points.width(), 'f', 2)
            + ' ' + QByteArray::number(spec.points.height(), 'f', 2) + "] /Rotate " + QByteArray::number(spec.rotate)
            + " /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>";
    QByteArray trailer = "<< /Size " + QByteArray::number(objects.size() + 1 + (encryption ? 1 : 0)) + " /Root 1 0 R";
    if (encryption) {
        objects += encryption->dictionary();
        trailer +=
            " /ID [<" + id.toHex() + "> <" + id.toHex() + ">] /Encrypt " + QByteArray::number(objects.size()) + " 0 R";
    }

    QByteArray pdf("%PDF-1.4\n");
    QByteArray offsets("0000000000 65535 f \n");
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray tableAt = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + QByteArray::number(objects.size() + 1) + '\n' + offsets + "trailer\n" + trailer
        + " >>\nstartxref\n" + tableAt + "\n%%EOF\n";
}

} // namespace emend::test
