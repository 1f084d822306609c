// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Networks are installed and read with, by the real program.
#include "cli_run.h"
#include "glyph_networks.h"
#include "onnx_model.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend::test;

class TestNetworks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWithNetworks();
    void tellsHowToAddNetworks();
    void wrongFilesAreNotInstalled_data();
    void wrongFilesAreNotInstalled();
    void wrongUsageIsExplained_data();
    void wrongUsageIsExplained();
    void listsAndRemoves();
    void changedNetworksAreNotReadWith();
    void networksThatEndTheirProcessAreNotInstalled();
    void doctorTellsOfNetworks();
    void startsWithoutNetworks();

private:
    CliRun run(const QStringList& arguments) const;
    CliRun add(const QString& file, const QStringList& options = {}) const;
    QString write(const QString& name, const QByteArray& bytes) const;
    void installBoth() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

const QStringList kPixels{QStringLiteral("--mean"), QStringLiteral("255"), QStringLiteral("--scale"),
                          QStringLiteral("-0.0039215686")};

} // namespace

void TestNetworks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("det.onnx"), glyphDetection());
    write(QStringLiteral("rec.onnx"), glyphRecognition());
    write(QStringLiteral("glyphs.txt"), glyphCharset());
}

CliRun TestNetworks::run(const QStringList& arguments) const
{
    return runCli(arguments, {}, {{QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("data"))}});
}

QString TestNetworks::write(const QString& name, const QByteArray& bytes) const
{
    writeFile(m_folder->filePath(name), bytes);
    return m_folder->filePath(name);
}

CliRun TestNetworks::add(const QString& file, const QStringList& options) const
{
    const QString path = m_folder->filePath(file);
    return run(QStringList{QStringLiteral("models"), QStringLiteral("add"), path, QStringLiteral("--sha256"),
                           hashOf(readFile(path))}
               + options);
}

void TestNetworks::installBoth() const
{
    const CliRun detection = add(QStringLiteral("det.onnx"), kPixels);
    QVERIFY2(detection.status == 0, detection.err.constData());
    const CliRun recognition =
        add(QStringLiteral("rec.onnx"),
            kPixels + QStringList{QStringLiteral("--charset"), m_folder->filePath(QStringLiteral("glyphs.txt"))});
    QVERIFY2(recognition.status == 0, recognition.err.constData());
}

void TestNetworks::readsWithNetworks()
{
    installBoth();
    const QString page = m_folder->filePath(QStringLiteral("page.png"));
    QVERIFY(
        glyphPage({QStringLiteral("TLR  12.50"), QStringLiteral("RM  307.89"), QStringLiteral("T  46.20")}, {640, 400})
            .save(page));
    const CliRun read = run({QStringLiteral("process"), page, QStringLiteral("--engine"), QStringLiteral("onnx")});
    QVERIFY2(read.results().size() == 1, read.err.constData());
    const QJsonObject result = read.results().constFirst();
    const QString text = result.value(QLatin1String("text")).toString();
    for (const char* word : {"TLR", "12.50", "RM", "307.89", "46.20"})
        QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
    const QString recognizer = result[QLatin1String("versions")][QLatin1String("recognizer")].toString();
    QVERIFY2(recognizer.startsWith(QLatin1String("onnx 4.")), qPrintable(recognizer));
    for (const QByteArray& network : {glyphDetection(), glyphRecognition()})
        QVERIFY2(recognizer.contains(hashOf(network).left(12)), qPrintable(recognizer));

    const CliRun usual = run({QStringLiteral("process"), page});
    QVERIFY(usual.results().constFirst()[QLatin1String("versions")][QLatin1String("recognizer")].toString().startsWith(
        QLatin1String("tesseract")));
}

void TestNetworks::tellsHowToAddNetworks()
{
    const QString page = m_folder->filePath(QStringLiteral("page.png"));
    QVERIFY(glyphPage({QStringLiteral("12.50")}).save(page));
    const CliRun none = run({QStringLiteral("process"), page, QStringLiteral("--engine"), QStringLiteral("onnx")});
    QCOMPARE(none.status, 3);
    QVERIFY2(none.err.contains("emend-cli models add FILE --sha256 HEX --kind detection"), none.err.constData());
    QVERIFY(none.out.isEmpty());
    QCOMPARE(add(QStringLiteral("det.onnx"), kPixels).status, 0);
    const CliRun half = run({QStringLiteral("process"), page, QStringLiteral("--engine"), QStringLiteral("onnx")});
    QVERIFY2(half.err.contains("--kind recognition"), half.err.constData());
    QCOMPARE(run({QStringLiteral("process"), page, QStringLiteral("--engine"), QStringLiteral("magic")}).status, 2);
}

void TestNetworks::wrongFilesAreNotInstalled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    const QStringList reads{QStringLiteral("--charset"), QStringLiteral("glyphs.txt")};
    QTest::newRow("other hash") << glyphDetection()
                                << QStringList{QStringLiteral("--sha256"), hashOf(QByteArray("other"))}
                                << QByteArray("its SHA-256 is " + hashOf(glyphDetection()).toLatin1());
    QTest::newRow("empty") << QByteArray() << QStringList() << QByteArray("no ONNX network");
    QTest::newRow("text") << QByteArray("no network at all") << QStringList() << QByteArray("no ONNX network");
    QTest::newRow("cut off") << glyphDetection().first(700) << QStringList() << QByteArray("no ONNX network");
    QTest::newRow("other kind") << glyphRecognition() << QStringList() << QByteArray("finds no text");
    QTest::newRow("finds but cannot read") << glyphDetection() << reads << QByteArray("reads no lines");
    QTest::newRow("other characters") << glyphRecognition()
                                      << QStringList{QStringLiteral("--charset"), QStringLiteral("det.onnx")}
                                      << QByteArray("do not belong together");
    QTest::newRow("three means for one channel")
        << glyphDetection() << words("--mean 1,2,3") << QByteArray("takes 1 channel");
}

void TestNetworks::wrongFilesAreNotInstalled()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const qsizetype charset = options.indexOf(QLatin1String("--charset"));
    if (charset >= 0)
        options[charset + 1] = m_folder->filePath(options[charset + 1]);
    write(QStringLiteral("wrong.onnx"), bytes);
    const CliRun refused = add(QStringLiteral("wrong.onnx"), options);
    QVERIFY2(refused.status != 0, "it was installed");
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
    // Nothing stays behind.
    const QDir folder(m_folder->filePath(QStringLiteral("data/emend/models")));
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestNetworks::wrongUsageIsExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no action") << words("models")
                               << QByteArray("Say list, show, add, remove, activate, rollback or history");
    QTest::newRow("no file") << words("models add") << QByteArray("Say which file");
    QTest::newRow("no hash") << words("models add x.onnx") << QByteArray("--sha256 must be");
    QTest::newRow("kind") << words("models add x.onnx --kind magic --sha256") + QStringList{hashOf("x")}
                          << QByteArray("--kind must be");
    QTest::newRow("no charset") << words("models add x.onnx --kind recognition --sha256") + QStringList{hashOf("x")}
                                << QByteArray("needs --charset FILE");
    QTest::newRow("mean") << words("models add x.onnx --mean high --sha256") + QStringList{hashOf("x")}
                          << QByteArray("--mean must be");
    QTest::newRow("name") << words("models add x.onnx --name ../x --sha256") + QStringList{hashOf("x")}
                          << QByteArray("--name");
    QTest::newRow("no name") << words("models remove") << QByteArray("Say which one");
}

void TestNetworks::wrongUsageIsExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CliRun refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
}

void TestNetworks::listsAndRemoves()
{
    QVERIFY(run(words("models list")).err.contains("No networks are installed"));
    installBoth();
    QCOMPARE(add(QStringLiteral("det.onnx")).status, 1);
    QVERIFY(add(QStringLiteral("det.onnx")).err.contains("already"));
    QCOMPARE(add(QStringLiteral("det.onnx"), kPixels + words("--name newer")).status, 0);
    QByteArrayList starred;
    for (const QByteArray& line : run(words("models list")).out.split('\n')) {
        if (line.startsWith('*'))
            starred << line.simplified().split(' ').value(1);
    }
    QCOMPARE(starred, (QByteArrayList{"newer", "rec"}));

    const QList<QJsonObject> listed = run(words("models list --json")).results();
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed[0].value(QLatin1String("name")).toString(), QStringLiteral("newer"));
    QCOMPARE(listed[0].value(QLatin1String("sha256")).toString(), hashOf(glyphDetection()));
    QCOMPARE(listed[2].value(QLatin1String("characters")).toInt(), static_cast<int>(glyphCharacters().size()));

    QCOMPARE(run(words("models remove newer")).status, 0);
    QCOMPARE(run(words("models remove newer")).status, 1);
    QCOMPARE(run(words("models list --json")).results().size(), 2);
}

void TestNetworks::changedNetworksAreNotReadWith()
{
    installBoth();
    writeFile(m_folder->filePath(QStringLiteral("data/emend/models/rec.onnx")), glyphRecognition() + "!");
    const QString page = m_folder->filePath(QStringLiteral("page.png"));
    QVERIFY(glyphPage({QStringLiteral("12.50")}).save(page));
    const CliRun read = run({QStringLiteral("process"), page, QStringLiteral("--engine"), QStringLiteral("onnx")});
    QCOMPARE(read.status, 3);
    QVERIFY2(read.err.contains("SHA-256"), read.err.constData());
}

// It asks for more memory than a page process gets.
void TestNetworks::networksThatEndTheirProcessAreNotInstalled()
{
    OnnxGraph huge({1, 1, 4096, 4096});
    huge.weights("many", {400, 1, 1, 1}, std::vector<float>(400, 1));
    huge.node("Conv", {QStringLiteral("many")}, {{"kernel_shape", {1, 1}}, {"strides", {1, 1}}});
    huge.node("Sigmoid");
    write(QStringLiteral("huge.onnx"), huge.bytes());
    const CliRun refused = add(QStringLiteral("huge.onnx"));
    QVERIFY(refused.status == 1);
    QVERIFY2(refused.err.startsWith("emend-cli: The network"), refused.err.constData());
    QVERIFY(run(words("models list --json")).results().isEmpty());
}

void TestNetworks::doctorTellsOfNetworks()
{
    const CliRun without = run(words("doctor --engine onnx"));
    QCOMPARE(without.status, 1);
    QVERIFY2(without.out.contains("emend-cli models add"), without.out.constData());
    QVERIFY2(run(words("doctor")).out.contains("none installed"), "");
    installBoth();
    const CliRun with = run(words("doctor --engine onnx"));
    QVERIFY2(with.status == 0, with.out.constData());
    QVERIFY2(with.out.contains("det (detection), rec (recognition)"), with.out.constData());
    QVERIFY2(with.out.contains("onnx on OpenCV 4."), with.out.constData());
}

// The libraries behind networks would slow down every start.
void TestNetworks::startsWithoutNetworks()
{
    for (const char* program : {"emend-cli", "emend"}) {
        const QString path = QStringLiteral(EMEND_BIN_DIR "/") + QLatin1String(program);
        if (!QFile::exists(path))
            continue;
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {path});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libopencv_core"));
        QVERIFY2(!libraries.contains("opencv_dnn") && !libraries.contains("protobuf"), libraries.constData());
    }
}

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
