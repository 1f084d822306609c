// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/engine_setting.h"
#include "bootstrap/page_worker.h"
#include "bootstrap/read_options.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::bootstrap;
using base::ErrorCode;

class TestEngineSetting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qunsetenv("EMEND_ENGINE"); }
    void tesseractReadsUnlessSaidOtherwise();
    void environmentChooses();
    void refusesOthers();
    void namesWhatIsMissing();
    void workersAreToldOfNetworks();

private:
    Settings settings() const { return *Settings::load(m_folder->filePath(QStringLiteral("emend.ini"))); }
    void install(const char* name, ocr::OnnxKind kind) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEngineSetting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("emend.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("models-folder=" + m_folder->path().toUtf8() + "\n");
}

void TestEngineSetting::install(const char* name, ocr::OnnxKind kind) const
{
    ocr::OnnxModel model;
    model.name = QString::fromLatin1(name);
    model.kind = kind;
    model.sha256 = QString(64, QLatin1Char(name[0]));
    model.mean = {0};
    model.scale = {1};
    model.addedAt = QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC);
    if (kind == ocr::OnnxKind::Recognition) {
        model.shape.height = 32;
        model.shape.classes = 2;
        model.characters = {QStringLiteral("a")};
    }
    QFile tried(m_folder->filePath(QStringLiteral("tried")));
    QVERIFY(tried.open(QIODevice::WriteOnly));
    tried.close();
    QVERIFY(ocr::installOnnxModel(m_folder->path(), model, tried.fileName()));
}

void TestEngineSetting::tesseractReadsUnlessSaidOtherwise()
{
    QCOMPARE(*engineName(settings()), QStringLiteral("tesseract"));
    QCOMPARE(modelsFolder(settings()), m_folder->path());
    const auto options = readOptions(settings());
    QVERIFY(options && !options->read.onnx);
    QCOMPARE(pageWorkerArguments(options->read).size(), 5);
}

void TestEngineSetting::environmentChooses()
{
    install("det", ocr::OnnxKind::Detection);
    install("rec", ocr::OnnxKind::Recognition);
    qputenv("EMEND_ENGINE", "onnx");
    const auto options = readOptions(settings());
    QVERIFY(options && options->read.onnx);
    QCOMPARE(options->read.onnx->folder, m_folder->path());
    QCOMPARE(options->read.onnx->detection, QString(64, QLatin1Char('d')));
    QCOMPARE(options->read.onnx->recognition, QString(64, QLatin1Char('r')));
    Settings typed = settings();
    typed.setFlag(QStringLiteral("engine"), QStringLiteral("tesseract"));
    QVERIFY(!readOptions(typed)->read.onnx);
}

void TestEngineSetting::refusesOthers()
{
    Settings typed = settings();
    typed.setFlag(QStringLiteral("engine"), QStringLiteral("magic"));
    QCOMPARE(readOptions(typed).error().code, ErrorCode::InvalidArgument);
    QVERIFY(readOptions(typed).error().message.contains(QLatin1String("tesseract, onnx")));
    qputenv("EMEND_ENGINE", "magic");
    QCOMPARE(readOptions(settings()).error().code, ErrorCode::StorageError);
}

void TestEngineSetting::namesWhatIsMissing()
{
    install("det", ocr::OnnxKind::Detection);
    qputenv("EMEND_ENGINE", "onnx");
    const auto options = readOptions(settings());
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::RecogniserError);
    QVERIFY(options.error().message.contains(QLatin1String("--kind recognition")));
}

void TestEngineSetting::workersAreToldOfNetworks()
{
    pipeline::ReadSettings read;
    read.onnx = {QStringLiteral("/models of mine"), QStringLiteral("d"), QStringLiteral("r")};
    QStringList arguments = pageWorkerArguments(read);
    QCommandLineParser parser;
    describePageWorker(parser);
    QVERIFY2(parser.parse(arguments), qPrintable(parser.errorText()));
    QCOMPARE(parser.value(QStringLiteral("models-folder")), QStringLiteral("/models of mine"));
    QCOMPARE(parser.value(QStringLiteral("detection")), QStringLiteral("d"));
    QCOMPARE(parser.value(QStringLiteral("recognition")), QStringLiteral("r"));
}

QTEST_GUILESS_MAIN(TestEngineSetting)
#include "tst_engine_setting.moc"
