// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/onnx_models.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::ocr;
using base::ErrorCode;

class TestOnnxModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsTold();
    void theNewestOfAKindCounts();
    void tellsHowToAddWhatIsMissing();
    void namesAreChecked_data();
    void namesAreChecked();
    void namesAreUnique();
    void descriptionsAreChecked_data();
    void descriptionsAreChecked();
    void removes();
    void filesAreChecked();
    void readsCharacterSets_data();
    void readsCharacterSets();
};

namespace {

const QByteArray kBytes("not really a network");

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
}

OnnxModel modelOf(const char* name, OnnxKind kind, int day = 1)
{
    OnnxModel model;
    model.name = QString::fromLatin1(name);
    model.kind = kind;
    model.sha256 = hashOf(kBytes);
    model.mean = {127.5};
    model.scale = {1 / 127.5};
    model.addedAt = QDateTime({2026, 3, day}, {12, 0}, Qt::UTC);
    if (kind == OnnxKind::Recognition) {
        model.shape = {3, 48, 0, 4, true, true};
        model.characters = {QStringLiteral("a"), QStringLiteral("ক"), QStringLiteral(" ")};
        model.mean = {1, 2, 3};
    }
    return model;
}

base::Result<void> install(const QTemporaryDir& folder, const OnnxModel& model)
{
    const QString tried = folder.filePath(QStringLiteral("tried"));
    write(tried, kBytes);
    return installOnnxModel(folder.path(), model, tried);
}

} // namespace

void TestOnnxModels::keepsWhatItIsTold()
{
    const QTemporaryDir folder;
    const OnnxModel model = modelOf("crnn", OnnxKind::Recognition);
    QVERIFY(install(folder, model));
    const std::vector<OnnxModel> installed = installedOnnxModels(folder.path());
    QCOMPARE(installed.size(), size_t(1));
    QCOMPARE(installed[0].name, model.name);
    QCOMPARE(installed[0].kind, model.kind);
    QCOMPARE(installed[0].sha256, model.sha256);
    QCOMPARE(toJson(installed[0].shape), toJson(model.shape));
    QCOMPARE(installed[0].mean, model.mean);
    QCOMPARE(installed[0].scale, model.scale);
    QCOMPARE(installed[0].characters, model.characters);
    QCOMPARE(installed[0].addedAt, model.addedAt);
    QCOMPARE(*readOnnxFile(installed[0].file, model.sha256), kBytes);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("tried"))));
}

void TestOnnxModels::theNewestOfAKindCounts()
{
    const QTemporaryDir folder;
    QVERIFY(install(folder, modelOf("b", OnnxKind::Detection, 2)));
    QVERIFY(install(folder, modelOf("a", OnnxKind::Detection, 1)));
    QVERIFY(install(folder, modelOf("c", OnnxKind::Detection, 3)));
    QVERIFY(install(folder, modelOf("r", OnnxKind::Recognition, 1)));
    QStringList names;
    for (const OnnxModel& model : installedOnnxModels(folder.path()))
        names << model.name;
    QCOMPARE(names, (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("r")}));
    const auto newest = newestOnnxModels(folder.path());
    QVERIFY(newest);
    QCOMPARE(newest->detection.name, QStringLiteral("c"));
    QCOMPARE(newest->recognition.name, QStringLiteral("r"));
    const auto chosen = chosenOnnxModels({folder.path(), newest->detection.sha256, newest->recognition.sha256});
    QVERIFY(chosen);
    QCOMPARE(chosen->recognition.name, QStringLiteral("r"));
    const auto gone = chosenOnnxModels({folder.path(), newest->detection.sha256, hashOf("other")});
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::RecogniserError);
}

void TestOnnxModels::tellsHowToAddWhatIsMissing()
{
    const QTemporaryDir folder;
    for (const char* kind : {"--kind detection", "--kind recognition"}) {
        const auto models = newestOnnxModels(folder.path());
        QVERIFY(!models);
        QCOMPARE(models.error().code, ErrorCode::RecogniserError);
        QVERIFY2(models.error().message.contains(QLatin1String("emend-cli models add")), kind);
        QVERIFY2(models.error().message.contains(QLatin1String(kind)), qPrintable(models.error().message));
        QVERIFY(install(folder, modelOf("db", OnnxKind::Detection)) || qstrcmp(kind, "--kind recognition") == 0);
    }
}

void TestOnnxModels::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("usual") << QStringLiteral("ch_PP-OCRv3_det.v2") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("hidden") << QStringLiteral(".db") << false;
    QTest::newRow("other folder") << QStringLiteral("../db") << false;
    QTest::newRow("blank") << QStringLiteral("d b") << false;
    QTest::newRow("line feed") << QStringLiteral("db\n") << false;
    QTest::newRow("long") << QString(41, QLatin1Char('a')) << false;
}

void TestOnnxModels::namesAreChecked()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QTEST(checkOnnxName(folder.path(), name).has_value(), "isGood");
}

void TestOnnxModels::namesAreUnique()
{
    const QTemporaryDir folder;
    QVERIFY(install(folder, modelOf("db", OnnxKind::Detection)));
    const auto again = install(folder, modelOf("db", OnnxKind::Detection, 2));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(installedOnnxModels(folder.path()).front().addedAt.date().day(), 1);
}

void TestOnnxModels::descriptionsAreChecked_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("other name") << QByteArray("\"crnn\"") << QByteArray("\"../crnn\"");
    QTest::newRow("other kind") << QByteArray("\"recognition\"") << QByteArray("\"magic\"");
    QTest::newRow("channels") << QByteArray("\"channels\": 3") << QByteArray("\"channels\": 30000");
    QTest::newRow("no height") << QByteArray("\"height\": 48") << QByteArray("\"height\": 0");
    QTest::newRow("negative width") << QByteArray("\"width\": 0") << QByteArray("\"width\": -1");
    QTest::newRow("classes") << QByteArray("\"classes\": 4") << QByteArray("\"classes\": 5");
    QTest::newRow("cut off") << QByteArray("\"scale\"") << QByteArray("");
}

void TestOnnxModels::descriptionsAreChecked()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QTemporaryDir folder;
    QVERIFY(install(folder, modelOf("crnn", OnnxKind::Recognition)));
    QFile file(folder.filePath(QStringLiteral("crnn.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray description = file.readAll();
    QVERIFY(description.contains(from));
    file.close();
    write(file.fileName(), description.replace(from, to));
    QVERIFY(installedOnnxModels(folder.path()).empty());
}

void TestOnnxModels::removes()
{
    const QTemporaryDir folder;
    QVERIFY(install(folder, modelOf("db", OnnxKind::Detection)));
    QCOMPARE(removeOnnxModel(folder.path(), QStringLiteral("other")).error().code, ErrorCode::NotFound);
    QVERIFY(removeOnnxModel(folder.path(), QStringLiteral("db")));
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(removeOnnxModel(folder.path(), QStringLiteral("db")).error().code, ErrorCode::NotFound);
}

void TestOnnxModels::filesAreChecked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    QCOMPARE(readOnnxFile(path, hashOf(kBytes)).error().code, ErrorCode::NotFound);
    QCOMPARE(readOnnxFile(folder.path(), hashOf(kBytes)).error().code, ErrorCode::NotFound);
    write(path, kBytes + "!");
    const auto changed = readOnnxFile(path, hashOf(kBytes));
    QCOMPARE(changed.error().code, ErrorCode::Conflict);
    QVERIFY(changed.error().message.contains(hashOf(kBytes + "!")));
    QFile file(path);
    QVERIFY(file.resize(kMostOnnxBytes + 1)); // of holes
    QCOMPARE(readOnnxFile(path, hashOf(kBytes)).error().code, ErrorCode::TooLarge);
}

void TestOnnxModels::readsCharacterSets_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("classes");
    QTest::addColumn<QString>("characters");
    QTest::newRow("one a line") << QByteArray("a\nb\n") << 3 << QStringLiteral("a|b");
    QTest::newRow("no last line feed") << QByteArray("a\nb") << 3 << QStringLiteral("a|b");
    QTest::newRow("blank not named") << QByteArray("a\nb\n") << 4 << QStringLiteral("a|b| ");
    QTest::newRow("blank named") << QByteArray("a\n \nb\n") << 4 << QStringLiteral("a| |b");
    QTest::newRow("Windows, with a mark") << QByteArray("\xef\xbb\xbf"
                                                        "a\r\n\xe0\xa6\x95\r\n")
                                          << 3 << QStringLiteral("a|ক");
    QTest::newRow("too few") << QByteArray("a\nb\n") << 5 << QString();
    QTest::newRow("too many") << QByteArray("a\nb\nc\n") << 3 << QString();
    QTest::newRow("empty line") << QByteArray("a\n\nb\n") << 4 << QString();
}

void TestOnnxModels::readsCharacterSets()
{
    QFETCH(QByteArray, file);
    QFETCH(int, classes);
    QFETCH(QString, characters);
    const auto read = onnxCharacters(file, classes);
    QCOMPARE(read.has_value(), !characters.isEmpty());
    if (read)
        QCOMPARE(read->join(QLatin1Char('|')), characters);
    else
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestOnnxModels)
#include "tst_onnx_models.moc"
