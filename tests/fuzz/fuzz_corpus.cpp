// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one small valid file of every kind into a folder: where the fuzz targets start from.
#include "document_bytes.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

using namespace emend;

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: fuzz_corpus FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QFile::decodeName(argv[1]));
    const QImage page = test::cornerPage({24, 16}, QImage::Format_RGB32);
    const QByteArray text = test::pdfContent({{"Total 9.00", 20, 20, 12}});
    const QByteArray correction =
        R"({"source_app":"pos","source_environment":"test","source_correction_id":"1b4e28ba-2fa1-41d2-883f-0016d3cca427",)"
        R"("created_at":"2026-11-20T10:00:00Z","user_id":"u","ocr_text":"TOTAL 9.00","ocr_confidence":0.5,)"
        R"("original_inference":{"amount":"9.00"},"corrected_merchant":"Kopi","corrected_amount":"RM 19.00",)"
        R"("corrected_date":"20/11/2026","corrected_category":"Food","corrected_card_last_four":"1111"})";
    const QList<QPair<QString, QByteArray>> files{
        {QStringLiteral("corrections.jsonl"), correction + '\n' + correction},
        {QStringLiteral("corrections.csv"),
         "source_correction_id,created_at,corrected_merchant,corrected_amount\r\n"
         "1b4e28ba-2fa1-41d2-883f-0016d3cca427,2026-11-20T10:00:00Z,\"Kopi, \"\"Sentral\"\"\",9.00\r\n"},
        {QStringLiteral("png"), test::imageBytes(page, "png")},
        {QStringLiteral("jpeg"), test::withExifOrientation(test::imageBytes(page, "jpeg"), 6)},
        {QStringLiteral("tiff"), test::imageBytes(page, "tiff")},
        {QStringLiteral("webp"), test::imageBytes(page, "webp")},
        {QStringLiteral("bmp"), test::imageBytes(page, "bmp")},
        {QStringLiteral("pages.tiff"), test::tiffBytes(3, {8, 8})},
        {QStringLiteral("bomb.png"), test::pngBomb(60000, 60000)},
        {QStringLiteral("pdf"), test::pdfBytes({.pages = 2, .content = text})},
        {QStringLiteral("encrypted.pdf"), test::pdfBytes({.content = text, .userPassword = ""})}};
    for (const auto& [name, bytes] : files) {
        QFile file(folder.filePath(name));
        if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly)
            || file.write(bytes) != bytes.size()) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
            return 1;
        }
    }
    return 0;
}
