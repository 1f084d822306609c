// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/document.h>

#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QtTest>

using namespace emend;
using base::ErrorCode;
using pipeline::PageResult;
using pipeline::ReadDocument;

class TestDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsPages();
    void sumsTimingsAndNamesRecognizersOnce();
    void unreadPageForcesReview();
    void missingPagesForceReview();
    void failsWithoutAnyPage();
    void keepsAnErrorsCodeAndWords();
    void opensOnlyDocuments();
    void processesAFile();
    void stopsWhereCancelled();
};

namespace {

extraction::ExtractSettings settings()
{
    return {{}, QDate(2024, 1, 1), 0};
}

PageResult page(int index, const QString& word)
{
    PageResult result;
    result.text.index = index;
    result.text.size = {600, 800};
    result.text.lines.push_back({{{word, {10, 10, 50, 20}, 0.9, {}}}});
    result.barcodes.push_back({QStringLiteral("EAN-13"), word, index, {1, 2, 3, 4}});
    result.timingsMs = {{QStringLiteral("load"), 2.0}, {QStringLiteral("recognise"), 10.0}};
    result.recognizer = QStringLiteral("tesseract");
    return result;
}

ReadDocument twoPages()
{
    return {QStringLiteral("a.pdf"),
            QStringLiteral("ff"),
            2,
            {page(0, QStringLiteral("one")), page(1, QStringLiteral("two"))},
            0,
            {}};
}

} // namespace

void TestDocument::joinsPages()
{
    const domain::Extraction extraction = assemble(twoPages(), settings());
    QCOMPARE(extraction.file, QStringLiteral("a.pdf"));
    QCOMPARE(extraction.sha256, QStringLiteral("ff"));
    QCOMPARE(extraction.text, QStringLiteral("one\ntwo"));
    QCOMPARE(extraction.pages, 2);
    QCOMPARE(extraction.barcodes.size(), size_t(2));
    QCOMPARE(extraction.barcodes[1].page, 1);
    QVERIFY(!extraction.error);
    QVERIFY(!extraction.fields.isEmpty());
}

void TestDocument::sumsTimingsAndNamesRecognizersOnce()
{
    ReadDocument document = twoPages();
    domain::Extraction extraction = assemble(document, settings());
    QCOMPARE(extraction.timingsMs[QStringLiteral("load")], 4.0);
    QCOMPARE(extraction.timingsMs[QStringLiteral("recognise")], 20.0);
    QVERIFY(extraction.timingsMs.contains(QStringLiteral("extract")));
    QCOMPARE(extraction.versions[QStringLiteral("recognizer")], QStringLiteral("tesseract"));
    QVERIFY(!extraction.versions[QStringLiteral("engine")].isEmpty());
    QVERIFY(!extraction.versions[QStringLiteral("pattern")].isEmpty());

    document.pages[1].recognizer = QStringLiteral("text layer");
    extraction = assemble(document, settings());
    QCOMPARE(extraction.versions[QStringLiteral("recognizer")], QStringLiteral("tesseract, text layer"));
}

void TestDocument::unreadPageForcesReview()
{
    ReadDocument document = twoPages();
    const base::Error error{ErrorCode::Timeout, QStringLiteral("it took too long")};
    document.pages[1] = pipeline::unreadPage(1, error);
    document.pageError = error;
    document.unreadPages = 1;
    const domain::Extraction extraction = assemble(document, settings());
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
    QCOMPARE(extraction.reasons.first(), QStringLiteral("page 2 could not be read: it took too long"));
    QVERIFY(!extraction.error);
}

void TestDocument::missingPagesForceReview()
{
    ReadDocument document = twoPages();
    document.pageCount = 5;
    const domain::Extraction extraction = assemble(document, settings());
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
    QCOMPARE(extraction.reasons.first(), QStringLiteral("3 of 5 pages are missing"));
}

void TestDocument::failsWithoutAnyPage()
{
    ReadDocument document = twoPages();
    const base::Error error{ErrorCode::RecogniserError, QStringLiteral("it crashed")};
    document.pages = {pipeline::unreadPage(0, error), pipeline::unreadPage(1, error)};
    document.pageError = error;
    document.unreadPages = 2;
    const domain::Extraction extraction = assemble(document, settings());
    QCOMPARE(extraction.status, domain::Status::Failed);
    QCOMPARE(extraction.error->code, ErrorCode::RecogniserError);
    QVERIFY(extraction.error->message.contains(QStringLiteral("it crashed")));
    QCOMPARE(extraction.pages, 2);
}

void TestDocument::keepsAnErrorsCodeAndWords()
{
    const domain::Extraction extraction =
        pipeline::failedExtraction(QStringLiteral("a"), {}, {ErrorCode::Encrypted, QStringLiteral("shut")});
    QCOMPARE(extraction.status, domain::Status::Failed);
    QCOMPARE(extraction.error->code, ErrorCode::Encrypted);
    QCOMPARE(extraction.error->message, QStringLiteral("shut"));
    QVERIFY(!extraction.versions[QStringLiteral("engine")].isEmpty());
}

void TestDocument::opensOnlyDocuments()
{
    const auto missing = pipeline::openDocument(QStringLiteral("/nonexistent.png"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestDocument::processesAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("blank.png"));
    QImage image(200, 300, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QVERIFY(image.save(path));
    const auto reader = pipeline::PageReader::create({});
    QVERIFY(reader);
    double reported = 0;
    base::Progress progress([&reported](double fraction, const QString&) { reported = fraction; });
    const domain::Extraction extraction = process(path, **reader, settings(), progress);
    QVERIFY(!extraction.error);
    QCOMPARE(extraction.file, path);
    QCOMPARE(extraction.pages, 1);
    QCOMPARE(extraction.sha256.size(), 64);
    QCOMPARE(reported, 1.0);

    const domain::Extraction missing = process(QStringLiteral("/nonexistent.png"), **reader, settings(), progress);
    QCOMPARE(missing.error->code, ErrorCode::NotFound);
}

void TestDocument::stopsWhereCancelled()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("blank.png"));
    QImage image(20, 30, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QVERIFY(image.save(path));
    const auto reader = pipeline::PageReader::create({});
    QVERIFY(reader);
    base::Progress progress;
    progress.cancel();
    QCOMPARE(process(path, **reader, settings(), progress).error->code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
