// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognizers/pool_lines.h"
#include "result_text.h"
#include "review_desk.h"

#include <emend/domain/canonical_json.h>
#include <emend/pipeline/page_reader.h>
#include <emend/storage/ocr_cache.h>

#include <opencv2/imgproc.hpp>

#include <QtCore/QBuffer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace emend;
using test::edit;
using test::required;
using test::ReviewDesk;
using test::why;

namespace {

constexpr QRect kMerchant(40, 40, 260, 30);
constexpr QRect kAmount(340, 240, 90, 30);

/// A receipt whose merchant and amount stand there, as a PNG.
QByteArray receiptImage(int n)
{
    cv::Mat page(400, 500, CV_8UC1, cv::Scalar(240));
    const auto print = [&page](const char* text, const QRect& box) {
        cv::putText(page, text, {box.left(), box.bottom()}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(20), 2);
    };
    print("KEDAI KOPI", kMerchant);
    print("9.00", kAmount);
    page.at<uchar>(399, n) = 0; // so that each is another document
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage(page.data, page.cols, page.rows, static_cast<qsizetype>(page.step), QImage::Format_Grayscale8)
        .save(&buffer, "PNG");
    return bytes;
}

domain::Line readLine(const QStringList& words, const QRect& box)
{
    domain::Line line;
    const int width = box.width() / static_cast<int>(words.size());
    for (int i = 0; i < words.size(); ++i)
        line.words.push_back({words[i], QRect(box.left() + i * width, box.top(), width - 10, box.height()), 0.6, {}});
    return line;
}

/// A desk with the originals of its receipts.
class Desk final
{
public:
    explicit Desk(const QString& backend)
        : m_desk(backend), m_store(std::move(*storage::openFolderStore(m_folder.path(), {})))
    {
    }

    storage::DocumentStore& store() { return *m_store; }

    /// A receipt whose merchant was read so, confirmed with those values; its SHA-256.
    QString confirm(const QStringList& readMerchant, std::vector<domain::FieldEdit> edits)
    {
        const QByteArray bytes = receiptImage(++m_count);
        domain::Document document;
        document.sha256 = required(m_store->put(bytes)).sha256;
        document.fileName = QStringLiteral("r.png");
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = bytes.size();
        pipeline::PageResult page;
        page.text.size = QSize(500, 400);
        page.text.lines = {readLine(readMerchant, kMerchant), readLine({QStringLiteral("9.00")}, kAmount)};
        const QDateTime now = m_desk.now;
        const QString id = required(m_desk.database().transact([&](storage::Transaction& t) -> base::Result<QString> {
            const auto added = addDocument(t, document, now.addSecs(-60));
            if (!added)
                return tl::unexpected(added.error());
            const auto kept = storage::storeOcrResult(
                t, {document.sha256, QStringLiteral("r"), QStringLiteral("eng"), {}}, {pipeline::toJson(page)}, now);
            if (!kept)
                return tl::unexpected(kept.error());
            return saveExtraction(t, added->id, {}, ReviewDesk::receipt(domain::Status::NeedsReview), now)
                .map([&](const QString&) { return added->id; });
        }));
        auto reviewer = m_desk.reviewer("rita");
        const auto task = required(reviewer.lease(id));
        required(reviewer.confirm(task.handle, test::draftWith(std::move(edits))));
        return document.sha256;
    }

    base::Result<std::vector<ocr::TrainingLine>> lines()
    {
        base::Progress progress;
        return services::poolLines(m_desk.database(), *m_store, {m_desk.now.addDays(-1), m_desk.now.addDays(1), 100},
                                   progress);
    }

    QString texts()
    {
        QStringList found;
        for (const ocr::TrainingLine& line : required(lines()))
            found << line.document + QLatin1Char('=') + line.text;
        found.sort();
        return found.join(QLatin1String(", "));
    }

private:
    ReviewDesk m_desk;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    int m_count = 0;
};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class TestPoolLines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsOutWhatWasConfirmed_data() { test::addBackendRows(); }
    void cutsOutWhatWasConfirmed();
    void showsWhatIsPrinted();
    void leavesOutWhatIsUncertain();
    void bearsLostOriginals();
};

void TestPoolLines::cutsOutWhatWasConfirmed()
{
    QFETCH(QString, backend);
    Desk desk(backend);
    desk.confirm(words("KEDA1 KOPI"), {edit("merchant", "Kedai Kopi")});
    QCOMPARE(desk.texts(), QStringLiteral("kedai kopi=9.00, kedai kopi=KEDAI KOPI"));
}

void TestPoolLines::showsWhatIsPrinted()
{
    Desk desk(QStringLiteral("sqlite"));
    desk.confirm(words("KEDAI KOPI"), {});
    const auto lines = desk.lines();
    QVERIFY2(lines, why(lines).constData());
    QVERIFY(!lines->empty());
    for (const ocr::TrainingLine& line : *lines) {
        QCOMPARE(line.image.rows, ocr::kTrainingHeight);
        const double dark = cv::countNonZero(line.image < 128) / static_cast<double>(line.image.total());
        QVERIFY2(dark > 0.05 && dark < 0.5, qPrintable(line.text));
    }
}

void TestPoolLines::leavesOutWhatIsUncertain()
{
    Desk desk(QStringLiteral("sqlite"));
    desk.confirm(words("KEDAI KOPI"), {edit("merchant", "Restoran Sentral"), edit("amount", "777.00")});
    QCOMPARE(desk.texts(), QString());
}

void TestPoolLines::bearsLostOriginals()
{
    Desk desk(QStringLiteral("sqlite"));
    const QString lost = desk.confirm(words("KEDAI KOPI"), {});
    desk.confirm(words("KEDAI KOPI"), {});
    const size_t both = required(desk.lines()).size();
    QVERIFY(desk.store().remove(lost));
    QCOMPARE(2 * required(desk.lines()).size(), both);
}

QTEST_GUILESS_MAIN(TestPoolLines)
#include "tst_pool_lines.moc"
