// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnn/engine.h"
#include "dnn/graph_input.h"
#include "dnn/model_trial.h"
#include "glyph_networks.h"
#include "onnx_model.h"
#include "printed_page.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::ocr;
using namespace emend::test;
using base::ErrorCode;
using base::Result;

class TestOnnxEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesWhatItReadsWith();
    void readsAPage();
    void boxesEncloseTheWords();
    void readsTurnedLines();
    void readsLines();
    void allowedCharactersOnly();
    void otherFormsReadTheSame_data();
    void otherFormsReadTheSame();
    void emptyPaperHasNoWords();
    void stopsInTime();
    void refusesChangedFiles();
    void triesNetworks_data();
    void triesNetworks();
    void refusesWhatIsNoSuchNetwork_data();
    void refusesWhatIsNoSuchNetwork();
    void truncatedFilesDoNotCrash();
    void readsDeclaredInputs();

private:
    Result<std::unique_ptr<OnnxEngine>> engineOf(const QByteArray& recognition);
    OnnxModel modelOf(OnnxKind kind, const QByteArray& bytes);

    QTemporaryDir m_folder;
    std::unique_ptr<OnnxEngine> m_engine;
    cv::Mat m_page;
};

namespace {

const QDeadlineTimer kForever(QDeadlineTimer::Forever);

QStringList textsOf(const std::vector<domain::Line>& lines)
{
    QStringList texts;
    for (const domain::Line& line : lines)
        texts << line.text();
    return texts;
}

cv::Mat lineOf(const QString& text)
{
    const cv::Mat page = greyPage(glyphPage({text}));
    cv::Rect ink = cv::boundingRect(page < 128);
    const int pad = 9; // what detection leaves around the ink
    return page(cv::Rect(ink.x - pad, 60 - pad, ink.width + 2 * pad, kGlyphHeight + 2 * pad)).clone();
}

// Keeps the size of its input.
QByteArray sigmoidOf(const std::vector<qint64>& sizes)
{
    OnnxGraph graph(sizes);
    graph.node("Sigmoid");
    return graph.bytes();
}

} // namespace

OnnxModel TestOnnxEngine::modelOf(OnnxKind kind, const QByteArray& bytes)
{
    const Result<OnnxShape> shape = dnn::tryModel(bytes, kind);
    OnnxModel model;
    if (!shape)
        QTest::qFail(qPrintable(shape.error().message), __FILE__, __LINE__);
    else
        model.shape = *shape;
    model.kind = kind;
    model.name = onnxKindName(kind);
    model.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    model.file = m_folder.filePath(model.sha256);
    model.mean = {kGlyphMean};
    model.scale = {kGlyphScale};
    if (kind == OnnxKind::Recognition)
        model.characters = glyphCharacters();
    QFile file(model.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return model;
}

Result<std::unique_ptr<OnnxEngine>> TestOnnxEngine::engineOf(const QByteArray& recognition)
{
    return dnn::createEngine(
        {modelOf(OnnxKind::Detection, glyphDetection()), modelOf(OnnxKind::Recognition, recognition)});
}

void TestOnnxEngine::initTestCase()
{
    Result<std::unique_ptr<OnnxEngine>> engine = engineOf(glyphRecognition());
    QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
    m_engine = std::move(*engine);
    m_page = greyPage(
        glyphPage({QStringLiteral("TLR  12.50"), QStringLiteral("RM  307.89"), QStringLiteral("46.20")}, {640, 300}));
}

void TestOnnxEngine::namesWhatItReadsWith()
{
    static const QRegularExpression expected(
        QStringLiteral("^onnx 4\\.\\S+ detection@[0-9a-f]{12} recognition@[0-9a-f]{12}$"));
    QVERIFY2(expected.match(m_engine->name()).hasMatch(), qPrintable(m_engine->name()));
}

void TestOnnxEngine::readsAPage()
{
    const auto lines = m_engine->readPage(m_page, kForever);
    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().message));
    QCOMPARE(textsOf(*lines),
             (QStringList{QStringLiteral("TLR 12.50"), QStringLiteral("RM 307.89"), QStringLiteral("46.20")}));
    for (const domain::Line& line : *lines)
        QVERIFY2(line.confidence() > 0.7, qPrintable(QString::number(line.confidence())));
}

void TestOnnxEngine::boxesEncloseTheWords()
{
    const auto lines = m_engine->readPage(m_page, kForever);
    QVERIFY(lines && lines->size() == 3);
    const std::vector<domain::Word>& words = lines->front().words;
    QCOMPARE(words.size(), size_t(2));
    // The amount begins after five characters and has five.
    const QRect printed(60 + 5 * kGlyphAdvance, 60, 5 * kGlyphAdvance - kGlyphCell, kGlyphHeight);
    const QRect& box = words[1].box;
    QVERIFY2(std::abs(box.left() - printed.left()) <= 8 && std::abs(box.right() - printed.right()) <= 8,
             qPrintable(QStringLiteral("%1 … %2").arg(box.left()).arg(box.right())));
    QVERIFY(box.top() <= printed.top() && box.bottom() >= printed.bottom() && box.height() < 2 * kGlyphHeight);
}

void TestOnnxEngine::readsTurnedLines()
{
    cv::Mat turned;
    const cv::Mat turn = cv::getRotationMatrix2D({320, 100}, -1, 1);
    cv::warpAffine(m_page, turned, turn, m_page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    const auto lines = m_engine->readPage(turned, kForever);
    QVERIFY(lines && !lines->empty());
    QVERIFY2(textsOf(*lines).join(QLatin1Char('|')).contains(QLatin1String("46.20")),
             qPrintable(textsOf(*lines).join(QLatin1Char('|'))));
}

void TestOnnxEngine::readsLines()
{
    const QStringList texts{QStringLiteral("12.50"), QStringLiteral("RT  7"), QStringLiteral("98.76"),
                            QStringLiteral("T.L.R.4")};
    std::vector<cv::Mat> crops{cv::Mat()};
    for (const QString& text : texts)
        crops.push_back(lineOf(text));
    const auto lines = m_engine->readLines(crops, kForever, {});
    QVERIFY(lines);
    QCOMPARE(textsOf(*lines), (QStringList{QString(), texts[0], QStringLiteral("RT 7"), texts[2], texts[3]}));
    const auto one = m_engine->readLine(crops[1], {}, kForever);
    QVERIFY(one);
    QCOMPARE(one->text(), texts[0]);
    QVERIFY(QRect(0, 0, crops[1].cols, crops[1].rows).contains(one->box()));
}

void TestOnnxEngine::allowedCharactersOnly()
{
    const auto line = m_engine->readLine(lineOf(QStringLiteral("8.8")), QStringLiteral("0.3"), kForever);
    QVERIFY(line);
    QVERIFY2(!line->text().contains(QLatin1Char('8')), qPrintable(line->text()));
    QVERIFY2(line->text().contains(QLatin1Char('.')), qPrintable(line->text()));
    // It does not linger.
    QCOMPARE(m_engine->readLine(lineOf(QStringLiteral("8.8")), {}, kForever)->text(), QStringLiteral("8.8"));
}

void TestOnnxEngine::otherFormsReadTheSame_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isTimeFirst");
    QTest::addColumn<bool>("givesScores");
    QTest::newRow("time first") << -1 << true << false;
    QTest::newRow("scores") << -1 << false << true;
    QTest::newRow("one width only") << 256 << false << false;
}

void TestOnnxEngine::otherFormsReadTheSame()
{
    QFETCH(int, width);
    QFETCH(bool, isTimeFirst);
    QFETCH(bool, givesScores);
    const auto engine = engineOf(glyphRecognition({width, isTimeFirst, givesScores}));
    QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
    const auto lines =
        (*engine)->readLines({lineOf(QStringLiteral("12.50")), lineOf(QStringLiteral("346"))}, kForever, {});
    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().message));
    QCOMPARE(textsOf(*lines), (QStringList{QStringLiteral("12.50"), QStringLiteral("346")}));
}

void TestOnnxEngine::emptyPaperHasNoWords()
{
    const auto page = m_engine->readPage(cv::Mat(300, 200, CV_8UC1, cv::Scalar(255)), kForever);
    QVERIFY(page && page->empty());
    QVERIFY(m_engine->readPage(cv::Mat(2, 2, CV_8UC1, cv::Scalar(0)), kForever)->empty());
    QVERIFY(m_engine->readLine(cv::Mat(20, 60, CV_8UC1, cv::Scalar(255)), {}, kForever)->words.empty());
    QVERIFY(m_engine->readLines({}, kForever, {})->empty());
}

void TestOnnxEngine::stopsInTime()
{
    const QDeadlineTimer over(0);
    QCOMPARE(m_engine->readPage(m_page, over).error().code, ErrorCode::Timeout);
    QCOMPARE(m_engine->readLine(lineOf(QStringLiteral("12")), {}, over).error().code, ErrorCode::Timeout);
    // And works on afterwards.
    QCOMPARE(m_engine->readPage(m_page, kForever)->size(), size_t(3));
}

void TestOnnxEngine::refusesChangedFiles()
{
    OnnxModels models{modelOf(OnnxKind::Detection, glyphDetection()),
                      modelOf(OnnxKind::Recognition, glyphRecognition())};
    models.recognition.file = models.detection.file;
    const auto changed = dnn::createEngine(models);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::RecogniserError);
    QVERIFY2(changed.error().message.contains(QLatin1String("SHA-256")), qPrintable(changed.error().message));
    models.recognition.file = m_folder.filePath(QStringLiteral("nothing"));
    QCOMPARE(dnn::createEngine(models).error().code, ErrorCode::RecogniserError);
}

void TestOnnxEngine::triesNetworks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<OnnxKind>("kind");
    QTest::addColumn<QByteArray>("shape");
    const auto row = [](const char* name, const QByteArray& bytes, OnnxKind kind, const char* shape) {
        QTest::newRow(name) << bytes << kind << QByteArray(shape);
    };
    row("detection", glyphDetection(), OnnxKind::Detection,
        R"({"batches":false,"channels":1,"classes":0,"height":0,"time_first":false,"width":0})");
    row("detection of one size", sigmoidOf({1, 1, 64, 96}), OnnxKind::Detection,
        R"({"batches":false,"channels":1,"classes":0,"height":64,"time_first":false,"width":96})");
    row("recognition", glyphRecognition(), OnnxKind::Recognition,
        R"({"batches":true,"channels":1,"classes":17,"height":32,"time_first":false,"width":0})");
    row("recognition of one width", glyphRecognition({256, true}), OnnxKind::Recognition,
        R"({"batches":true,"channels":1,"classes":17,"height":32,"time_first":true,"width":256})");
}

void TestOnnxEngine::triesNetworks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(OnnxKind, kind);
    const Result<OnnxShape> shape = dnn::tryModel(bytes, kind);
    QVERIFY2(shape, shape ? "" : qPrintable(shape.error().message));
    QTEST(QJsonDocument(toJson(*shape)).toJson(QJsonDocument::Compact), "shape");
}

void TestOnnxEngine::refusesWhatIsNoSuchNetwork_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<OnnxKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& bytes, OnnxKind kind, const char* words) {
        QTest::newRow(name) << bytes << kind << QString::fromLatin1(words);
    };
    row("nothing", {}, OnnxKind::Detection, "no ONNX");
    row("text", "This is no network.", OnnxKind::Detection, "no ONNX");
    row("noughts", QByteArray(1000, '\0'), OnnxKind::Recognition, "no ONNX");
    row("a list of numbers", sigmoidOf({1, 10}), OnnxKind::Detection, "something else than pictures");
    row("pictures of two channels", sigmoidOf({1, 2, 64, 64}), OnnxKind::Detection, "something else than pictures");
    row("huge pictures", sigmoidOf({1, 1, 100'000, 100'000}), OnnxKind::Detection, "something else than pictures");
    row("recognition as detection", glyphRecognition(), OnnxKind::Detection, "finds no text");
    row("detection as recognition", glyphDetection(), OnnxKind::Recognition, "reads no lines");
    row("a map for each channel", sigmoidOf({1, 3, 64, 64}), OnnxKind::Detection, "finds no text");
    OnnxGraph unknown({1, 1, 64, 64});
    unknown.node("Frobnicate");
    row("unknown operator", unknown.bytes(), OnnxKind::Detection, "OpenCV can run");
    OnnxGraph negative({1, 1, 64, 64});
    negative.weights("many", {1}, {-5});
    negative.node("Add", {QStringLiteral("many")});
    row("no probabilities", negative.bytes(), OnnxKind::Detection, "finds no text");
}

void TestOnnxEngine::refusesWhatIsNoSuchNetwork()
{
    QFETCH(QByteArray, bytes);
    QFETCH(OnnxKind, kind);
    QFETCH(QString, words);
    const Result<OnnxShape> shape = dnn::tryModel(bytes, kind);
    QVERIFY(!shape);
    QCOMPARE(shape.error().code, ErrorCode::UnsupportedFormat);
    QVERIFY2(shape.error().message.contains(words), qPrintable(shape.error().message));
}

void TestOnnxEngine::truncatedFilesDoNotCrash()
{
    const QByteArray whole = glyphRecognition();
    for (qsizetype length = 0; length < whole.size(); length += std::max<qsizetype>(1, whole.size() / 40))
        QVERIFY(!dnn::tryModel(whole.first(length), OnnxKind::Recognition));
}

void TestOnnxEngine::readsDeclaredInputs()
{
    QCOMPARE(dnn::graphInput(sigmoidOf({1, 3, 64, 96})), std::vector<int>({1, 3, 64, 96}));
    QCOMPARE(dnn::graphInput(glyphRecognition()), std::vector<int>({0, 1, 32, 0}));
    QVERIFY(!dnn::graphInput(QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12)));
    QVERIFY(!dnn::graphInput(QByteArray("\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 10)));
}

QTEST_GUILESS_MAIN(TestOnnxEngine)
#include "tst_onnx_engine.moc"
