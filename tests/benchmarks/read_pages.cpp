// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// read_pages FILE… > PAGES.jsonl
// Reads documents in this process and prints what was recognised, one object a document: {"file", "text", "pages":
// […]}, the input of tune_extraction. Mean milliseconds per stage go to standard error.
#include <emend/domain/json.h>
#include <emend/pipeline/intake.h>
#include <emend/pipeline/page_reader.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace emend;
    const QCoreApplication app(argc, argv);
    pipeline::ReadSettings settings;
    settings.pageTimeoutMs = 600'000; // under a profiler too, what is measured is the whole way
    auto reader = pipeline::PageReader::create(settings);
    if (!reader) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(reader.error().message));
        return 1;
    }
    base::Progress progress;
    QMap<QString, double> totals;
    const QStringList files = app.arguments().mid(1);
    for (const QString& path : files) {
        const auto intake = pipeline::readIntakeFile(path);
        if (!intake)
            continue;
        const auto source = ocr::openPages(intake->bytes);
        if (!source)
            continue;
        QJsonArray pages;
        QStringList text;
        for (int page = 0; page < (*source)->pageCount(); ++page) {
            const auto result = (*reader)->read(**source, page, progress);
            if (!result)
                continue;
            pages.append(domain::toJson(result->text));
            text << result->text.text();
            for (auto it = result->timingsMs.cbegin(); it != result->timingsMs.cend(); ++it)
                totals[it.key()] += it.value();
        }
        const QJsonObject line{{QStringLiteral("file"), QFileInfo(path).fileName()},
                               {QStringLiteral("text"), text.join(QLatin1Char('\n'))},
                               {QStringLiteral("pages"), pages}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    for (auto it = totals.cbegin(); it != totals.cend(); ++it)
        std::fprintf(stderr, "%s %.1f ms  ", qUtf8Printable(it.key()),
                     it.value() / std::max<double>(1, static_cast<double>(files.size())));
    std::fputc('\n', stderr);
    return 0;
}
