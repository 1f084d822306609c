// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_documents.h"

#include "photo_effects.h"
#include "sample_receipts.h"
#include "sample_sheets.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMarginsF>
#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>

#include <initializer_list>
#include <utility>

namespace emend::samples {

namespace {

constexpr int kScanDpi = 150;
constexpr int kJpegQuality = 85;

QByteArray encoded(const QImage& image, const char* format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// Replaces the time of writing, which QPdfWriter puts in, by a fixed one of the same length.
QByteArray withFixedTime(const QByteArray& pdf)
{
    QString latin = QString::fromLatin1(pdf);
    static const QRegularExpression time(QStringLiteral(R"(\(D:\d{14})"));
    latin.replace(time, QStringLiteral("(D:20260101000000"));
    return latin.toLatin1();
}

using PageDrawer = std::function<void(QPainter&)>;

QByteArray pdf(const std::vector<PageDrawer>& pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(720);
    QPainter painter(&writer);
    painter.scale(10, 10);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        pages[i](painter);
    }
    painter.end();
    return withFixedTime(bytes);
}

QImage rastered(const PageDrawer& page)
{
    const double scale = kScanDpi / 72.;
    QImage sheet((kA4Points * scale).toSize(), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    page(painter);
    return sheet;
}

/// A PDF that holds nothing but pictures of the pages.
QByteArray scannedPdf(const SampleSheets& sheets)
{
    std::vector<PageDrawer> pages;
    double degrees = 0.7;
    for (const PageDrawer& sheet : sheets.pages) {
        const QImage scan = scanned(rastered(sheet), degrees);
        pages.emplace_back([scan](QPainter& painter) { painter.drawImage(QRectF({}, kA4Points), scan); });
        degrees = -degrees / 2;
    }
    return pdf(pages);
}

/// A baseline TIFF of uncompressed grey pages; Qt's own writer knows only one page.
QByteArray multiPageTiff(std::initializer_list<QImage> pages)
{
    QByteArray bytes("II\x2a\0\0\0\0\0", 8);
    const auto append = [&bytes](auto value) {
        const auto little = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char*>(&little), sizeof(little));
    };
    qsizetype link = 4; // where the offset of the next page's directory belongs
    for (const QImage& page : pages) {
        const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
        const auto pixels = static_cast<quint32>(bytes.size());
        for (int y = 0; y < grey.height(); ++y)
            bytes.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
        if (bytes.size() % 2)
            bytes.append('\0');
        qToLittleEndian(static_cast<quint32>(bytes.size()), bytes.data() + link);

        const auto width = static_cast<quint32>(grey.width());
        const auto height = static_cast<quint32>(grey.height());
        const std::pair<quint16, quint32> tags[] = {
            {256, width},  {257, height}, {258, 8},      {259, 1},
            {262, 1}, // size, bits, uncompressed, black is 0
            {273, pixels}, {277, 1},      {278, height}, {279, width * height}}; // one strip
        append(static_cast<quint16>(std::size(tags)));
        for (const auto& [tag, value] : tags) {
            append(tag);
            append(quint16{4}); // LONG
            append(quint32{1});
            append(value);
        }
        link = bytes.size();
        append(quint32{0});
    }
    return bytes;
}

struct Sample {
    QString file;
    QByteArray bytes;
    QString type;
    QJsonObject fields;
    int pages = 1;
    bool hard = false;
    QJsonArray barcodes = {};
};

std::vector<Sample> receiptSamples()
{
    const QString type = QStringLiteral("receipt");
    const auto png = [&type](const char* name, const SampleReceipt& receipt, QJsonArray barcodes = {}) {
        return Sample{QString::fromLatin1(name), encoded(receipt.image, "png"), type, receipt.fields, 1, false,
                      std::move(barcodes)};
    };
    const auto jpeg = [&type](const char* name, const SampleReceipt& receipt) {
        return Sample{QString::fromLatin1(name), encoded(receipt.image, "jpeg", kJpegQuality), type, receipt.fields};
    };
    const QJsonArray codes{QJsonObject{{QStringLiteral("format"), QStringLiteral("EAN-13")},
                                       {QStringLiteral("value"), QStringLiteral("5391512004477")}},
                           QJsonObject{{QStringLiteral("format"), QStringLiteral("QR")},
                                       {QStringLiteral("value"), QStringLiteral("https://lumen.example/r/88213")}}};
    const SampleReceipt diner = dinerReceipt();
    const SampleReceipt cafe = cafeReceipt();
    return {png("receipt_cafe.png", cafe),
            jpeg("receipt_grocery.jpg", groceryReceipt()),
            png("receipt_hardware.png", hardwareReceipt()),
            png("receipt_bakery.png", bakeryReceipt()),
            png("receipt_pharmacy.png", pharmacyReceipt()),
            jpeg("receipt_fuel.jpg", fuelReceipt()),
            png("receipt_electronics.png", electronicsReceipt(), codes),
            {QStringLiteral("receipt_photo.jpg"), encoded(photographed(cafe.image), "jpeg", kJpegQuality), type,
             cafe.fields, 1, true},
            {QStringLiteral("receipt_and_slip.tiff"), multiPageTiff({diner.image, dinerCardSlip().image}), type,
             diner.fields, 2}};
}

std::vector<Sample> sheetSamples()
{
    const SampleSheets invoice = designInvoice();
    const SampleSheets scan = stationeryInvoice();
    const SampleSheets statement = bankStatement();
    return {{QStringLiteral("invoice_text.pdf"), pdf(invoice.pages), QStringLiteral("invoice"), invoice.fields},
            {QStringLiteral("invoice_scanned.pdf"), scannedPdf(scan), QStringLiteral("invoice"), scan.fields, 2, true},
            {QStringLiteral("bank_statement.pdf"), pdf(statement.pages), QStringLiteral("bank_statement"),
             statement.fields}};
}

bool write(const QDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QJsonObject toJson(const Sample& sample)
{
    return {{QStringLiteral("file"), sample.file},     {QStringLiteral("type"), sample.type},
            {QStringLiteral("pages"), sample.pages},   {QStringLiteral("hard"), sample.hard},
            {QStringLiteral("fields"), sample.fields}, {QStringLiteral("barcodes"), sample.barcodes}};
}

} // namespace

QJsonArray drawSampleDocuments(const QString& folder)
{
    const QDir dir(folder);
    std::vector<Sample> samples = receiptSamples();
    QHashSeed::setDeterministicGlobalSeed(); // QPdfWriter orders the glyphs of its fonts by hash
    for (Sample& sample : sheetSamples())
        samples.push_back(std::move(sample));
    QHashSeed::resetRandomGlobalSeed();

    QJsonArray index;
    for (const Sample& sample : samples) {
        if (!write(dir, sample.file, sample.bytes))
            return {};
        index.append(toJson(sample));
    }
    return write(dir, QStringLiteral(".samples.json"), QJsonDocument(index).toJson()) ? index : QJsonArray();
}

QByteArray ledgerPdf(int pages)
{
    return pdf(ledger(pages).pages);
}

} // namespace emend::samples
