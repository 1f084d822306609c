// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lstm/line_network.h"
#include "lstm/network_file.h"
#include "lstm/traineddata.h"

#include <emend/ocr/text_recognizer.h>

#include <QtCore/QDataStream>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::ocr;
using base::ErrorCode;

namespace {

QString englishPath()
{
    return installedLanguages().folder + QStringLiteral("/eng.traineddata");
}

QString trainablePath()
{
    return QStringLiteral(EMEND_SOURCE_DIR "/resources/tessdata/receipt-float.traineddata");
}

const lstm::LayerSpec& lastOf(const lstm::LayerSpec& layer)
{
    return layer.parts.empty() ? layer : lastOf(layer.parts.back());
}

QByteArray recoderOf(const std::vector<std::vector<qint32>>& codes)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << static_cast<quint32>(codes.size());
    for (const std::vector<qint32>& code : codes) {
        stream << qint8{1} << static_cast<qint32>(code.size());
        for (const qint32 part : code)
            stream << part;
    }
    return bytes;
}

ErrorCode networkError(const QByteArray& bytes)
{
    const auto file = lstm::parseNetwork(bytes);
    if (!file)
        return file.error().code;
    const auto network = lstm::LineNetwork::create(*file);
    return network ? ErrorCode::Internal : network.error().code;
}

} // namespace

class TestTraineddata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheInstalledNetwork()
    {
        const auto data = lstm::readTraineddata(englishPath());
        QVERIFY(data);
        const auto file = lstm::parseNetwork(data->network);
        QVERIFY(file);
        const auto network = lstm::LineNetwork::create(*file);
        QVERIFY(network);
        QCOMPARE(network->inputHeight(), 36);
        QCOMPARE(network->columnsPerStep(), 3);
        const auto texts = lstm::classTexts(*data, network->classes(), file->nullClass);
        QVERIFY(texts);
        QCOMPARE(texts->front(), QStringLiteral(" "));
        QVERIFY(texts->contains(QStringLiteral("7")));
        QVERIFY(texts->at(file->nullClass).isEmpty());
    }

    void refusesFilesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::Corrupt;
        QTest::newRow("too many entries") << QByteArray("\xff\xff\xff\x7f") << ErrorCode::Corrupt;
        QTest::newRow("fewer than none") << QByteArray("\xff\xff\xff\xff") << ErrorCode::Corrupt;
        QTest::newRow("offsets cut off") << QByteArray("\x18\0\0\0\0\0\0\0", 8) << ErrorCode::Corrupt;
        QTest::newRow("no network") << QByteArray("\0\0\0\0", 4) << ErrorCode::UnsupportedFormat;
        QTest::newRow("offset beyond the end")
            << QByteArray("\x18\0\0\0", 4) + QByteArray(24 * 8, '\x11') << ErrorCode::Corrupt;
    }

    void refusesFilesThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.traineddata")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto data = lstm::readTraineddata(file.fileName());
        QVERIFY(!data);
        QCOMPARE(data.error().code, code);
    }

    void saysWhereThereIsNoFile()
    {
        const auto data = lstm::readTraineddata(QStringLiteral("/nowhere/x.traineddata"));
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::NotFound);
    }

    void refusesCutOffNetworks()
    {
        const auto data = lstm::readTraineddata(englishPath());
        QVERIFY(data);
        for (qsizetype size = 0; size + 30 < data->network.size(); size += size < 1000 ? 7 : 29973) {
            const auto file = lstm::parseNetwork(data->network.left(size));
            QVERIFY2(!file, qPrintable(QString::number(size)));
        }
    }

    void survivesDamagedNetworks()
    {
        const auto data = lstm::readTraineddata(englishPath());
        QVERIFY(data);
        int refused = 0;
        for (qsizetype at = 0; at < 300; at += 3) {
            for (const char value : {'\x00', '\x7f', '\xff'}) {
                QByteArray bytes = data->network;
                bytes[at] = value;
                refused += networkError(bytes) != ErrorCode::Internal ? 1 : 0;
            }
        }
        QVERIFY(refused > 60);
    }

    void takesTheMeanOfTwo()
    {
        const auto data = lstm::readTraineddata(trainablePath());
        QVERIFY(data);
        QCOMPARE(lstm::meanNetwork(data->network, data->network).value_or(QByteArray()), data->network);
        const auto file = lstm::parseNetwork(data->network);
        QVERIFY(file);
        const lstm::Weights& weights = lastOf(file->root).weights.front();
        const qint64 at = weights.offset + 5 * static_cast<qint64>(sizeof(double));
        const auto weight = qFromLittleEndian<double>(data->network.constData() + at);
        QCOMPARE(static_cast<float>(weight), weights.values[5]);
        QByteArray other = data->network;
        qToLittleEndian(weight + 3, other.data() + at);
        const auto mean = lstm::meanNetwork(data->network, other);
        QVERIFY(mean);
        QCOMPARE(qFromLittleEndian<double>(mean->constData() + at), weight + 1.5);
        QCOMPARE(mean->left(at), data->network.left(at));
        QCOMPARE(mean->mid(at + 8), data->network.mid(at + 8));
    }

    void takesNoMeanOfOthers()
    {
        const auto data = lstm::readTraineddata(trainablePath());
        const auto integer = lstm::readTraineddata(englishPath());
        QVERIFY(data && integer);
        for (const QByteArray& other : {integer->network, data->network.chopped(4)}) {
            const auto mean = lstm::meanNetwork(data->network, other);
            QVERIFY(!mean);
            QVERIFY(mean.error().code == ErrorCode::InvalidArgument || mean.error().code == ErrorCode::Corrupt);
        }
        const auto whole = lstm::meanNetwork(integer->network, integer->network);
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::InvalidArgument);
    }

    void readsCharacters_data()
    {
        QTest::addColumn<QByteArray>("characters");
        QTest::addColumn<QByteArray>("recoder");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<ErrorCode>("code"); // Internal: none
        const QByteArray three = "3\nNULL 0\nA 5 x\n7 8\n";
        QTest::newRow("plain") << three << recoderOf({{0}, {2}, {1}})
                               << QStringList{QStringLiteral(" "), QStringLiteral("7"), QStringLiteral("A"), QString()}
                               << ErrorCode::Internal;
        QTest::newRow("a class for nothing")
            << three << recoderOf({{0}, {3}, {1}})
            << QStringList{QStringLiteral(" "), QStringLiteral("7"), QString(), QString()} << ErrorCode::Internal;
        QTest::newRow("several classes a character")
            << three << recoderOf({{0}, {2, 1}, {1}}) << QStringList() << ErrorCode::UnsupportedFormat;
        QTest::newRow("class beyond the end")
            << three << recoderOf({{0}, {4}, {1}}) << QStringList() << ErrorCode::Corrupt;
        QTest::newRow("fewer codes") << three << recoderOf({{0}, {2}}) << QStringList() << ErrorCode::Corrupt;
        QTest::newRow("codes cut off") << three << recoderOf({{0}, {2}, {1}}).chopped(2) << QStringList()
                                       << ErrorCode::Corrupt;
        QTest::newRow("fewer characters")
            << QByteArray("9\nA 0\n") << recoderOf({{0}}) << QStringList() << ErrorCode::Corrupt;
        QTest::newRow("no number") << QByteArray() << recoderOf({}) << QStringList() << ErrorCode::Corrupt;
    }

    void readsCharacters()
    {
        QFETCH(QByteArray, characters);
        QFETCH(QByteArray, recoder);
        QFETCH(QStringList, texts);
        QFETCH(ErrorCode, code);
        const auto read = lstm::classTexts({{}, characters, recoder}, 4, 3);
        QCOMPARE(read ? ErrorCode::Internal : read.error().code, code);
        if (read)
            QCOMPARE(*read, texts);
    }
};

QTEST_GUILESS_MAIN(TestTraineddata)
#include "tst_traineddata.moc"
