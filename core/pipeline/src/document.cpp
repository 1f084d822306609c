// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/document.h>

#include <emend/domain/review_reason.h>
#include <emend/extraction/learned_fields.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace emend::pipeline {

namespace {

using base::ErrorCode;
using domain::Extraction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::pipeline::document)
};

double elapsedMs(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QMap<QString, QString> ownVersions()
{
    return {{QStringLiteral("engine"), QStringLiteral(EMEND_VERSION)},
            {QStringLiteral("pattern"), QStringLiteral("built-in")}};
}

// Everything but the fields: what the pages say, put together.
void joinPages(const ReadDocument& document, domain::Extraction& extraction)
{
    QStringList texts;
    QStringList recognizers;
    for (const PageResult& page : document.pages) {
        texts << page.text.text();
        extraction.barcodes.insert(extraction.barcodes.end(), page.barcodes.begin(), page.barcodes.end());
        for (auto it = page.timingsMs.cbegin(); it != page.timingsMs.cend(); ++it)
            extraction.timingsMs[it.key()] += it.value();
        if (!page.recognizer.isEmpty() && !recognizers.contains(page.recognizer))
            recognizers << page.recognizer;
    }
    extraction.text = texts.join(QLatin1Char('\n'));
    extraction.versions.insert(QStringLiteral("recognizer"), recognizers.join(QLatin1String(", ")));
}

QStringList pageReasons(const ReadDocument& document)
{
    QStringList reasons;
    for (const PageResult& page : document.pages)
        reasons << page.reasons;
    const auto held = static_cast<int>(document.pages.size());
    if (held < document.pageCount)
        reasons << domain::reasonPhrase(
            {domain::ReasonKind::MissingPages,
             {QString::number(document.pageCount - held), QString::number(document.pageCount)}});
    return reasons;
}

// An unread page has no size, and nothing that fields could be found in.
std::vector<domain::PageText> readableTexts(const ReadDocument& document)
{
    std::vector<domain::PageText> texts;
    texts.reserve(document.pages.size());
    for (const PageResult& page : document.pages) {
        if (!page.text.size.isEmpty())
            texts.push_back(page.text);
    }
    return texts;
}

} // namespace

base::Result<OpenDocument> openDocument(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    base::Result<IntakeFile> file = readIntakeFile(path);
    if (!file)
        return tl::unexpected(file.error());
    base::Result<std::unique_ptr<ocr::PageSource>> source = ocr::openPages(file->bytes);
    if (!source)
        return tl::unexpected(source.error());
    return OpenDocument{std::move(*file), std::move(*source), elapsedMs(timer)};
}

PageResult unreadPage(int page, const base::Error& error)
{
    PageResult result;
    result.text.index = page;
    result.reasons << domain::reasonPhrase(
        {domain::ReasonKind::UnreadPage, {QString::number(page + 1), error.message}});
    return result;
}

Extraction assemble(const ReadDocument& document, const extraction::ExtractSettings& settings)
{
    if (document.pageError && document.unreadPages >= document.pageCount) {
        const QString message = Text::tr("No page could be read: %1").arg(document.pageError->message);
        domain::Extraction failed =
            failedExtraction(document.file, document.sha256, {document.pageError->code, message});
        failed.pages = document.pageCount;
        return failed;
    }
    domain::Extraction extraction;
    extraction.file = document.file;
    extraction.sha256 = document.sha256;
    extraction.pages = document.pageCount;
    extraction.versions = ownVersions();
    if (settings.learned)
        extraction.versions[QStringLiteral("pattern")] = settings.learned->versionName();
    joinPages(document, extraction);

    QElapsedTimer timer;
    timer.start();
    extraction::extractFields(readableTexts(document), settings, extraction);
    extraction.timingsMs[QStringLiteral("extract")] += elapsedMs(timer);

    const QStringList reasons = pageReasons(document);
    if (!reasons.isEmpty()) {
        extraction.status = domain::Status::NeedsReview;
        extraction.reasons = reasons + extraction.reasons;
    }
    return extraction;
}

Extraction failedExtraction(const QString& file, const QString& sha256, const base::Error& error)
{
    domain::Extraction extraction;
    extraction.file = file;
    extraction.sha256 = sha256;
    extraction.status = domain::Status::Failed;
    extraction.versions = ownVersions();
    extraction.error = error;
    return extraction;
}

Extraction process(const QString& path, PageReader& reader, const extraction::ExtractSettings& settings,
                   base::Progress& progress)
{
    base::Result<OpenDocument> opened = openDocument(path);
    if (!opened)
        return failedExtraction(path, {}, opened.error());
    ReadDocument document{path, opened->file.sha256, opened->source->pageCount(), {}, 0, {}};
    for (int page = 0; page < document.pageCount; ++page) {
        if (progress.isCancelled())
            return failedExtraction(path, document.sha256, {ErrorCode::Cancelled, Text::tr("Reading was cancelled.")});
        base::Progress part = progress.part(double(page) / document.pageCount, double(page + 1) / document.pageCount);
        base::Result<PageResult> result = reader.read(*opened->source, page, part);
        if (!result && !document.pageError)
            document.pageError = result.error();
        document.unreadPages += result ? 0 : 1;
        part.report(1);
        document.pages.push_back(result ? std::move(*result) : unreadPage(page, result.error()));
    }
    if (!document.pages.empty())
        document.pages.front().timingsMs[QStringLiteral("load")] += opened->loadMs;
    return assemble(document, settings);
}

} // namespace emend::pipeline
