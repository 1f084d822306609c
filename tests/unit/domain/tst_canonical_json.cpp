// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/canonical_json.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <limits>

using namespace emend::domain;

namespace {

QString randomText(QRandomGenerator& random)
{
    static const QString kLetters =
        QStringLiteral("aZ09 _\"\\/\n\t\u0001\u007f\u00e9\u00ff\u0100\u09ae\uff21\U0001F9FE");
    QString text;
    for (int i = random.bounded(6); i > 0; --i)
        text += kLetters.at(random.bounded(static_cast<int>(kLetters.size()) - 2)); // pairs stay whole
    return random.bounded(8) == 0 ? text + QStringLiteral("\U0001F9FE") : text;
}

QJsonValue randomValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0:
        return {};
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return static_cast<qint64>(random.generate64());
    case 3:
        return std::ldexp(random.generateDouble() - 0.5, random.bounded(-200, 200));
    case 4:
        return random.bounded(-1000, 1000) / 100.0;
    case 5:
        return randomText(random);
    case 6: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default:
        QJsonObject object;
        for (int i = random.bounded(6); i > 0; --i)
            object.insert(randomText(random), randomValue(random, depth - 1));
        return object;
    }
}

QJsonValue parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

} // namespace

class TestCanonicalJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneWay_data();
    void writesOneWay();
    void sortsKeys();
    void survivesReadingAndWriting();
    void hashes();
};

// Hashes of stored chains depend on these bytes.
void TestCanonicalJson::writesOneWay_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("true") << QJsonValue(true) << QByteArray("true");
    QTest::newRow("whole double") << QJsonValue(5.0) << QByteArray("5");
    QTest::newRow("fraction") << QJsonValue(0.1) << QByteArray("0.1");
    QTest::newRow("most") << QJsonValue(std::numeric_limits<qint64>::max()) << QByteArray("9223372036854775807");
    QTest::newRow("no number") << QJsonValue(qQNaN()) << QByteArray("null");
    QTest::newRow("null text") << QJsonValue(QString()) << QByteArray("\"\"");
    QTest::newRow("escapes") << QJsonValue(QStringLiteral("\"\\/\n\x01")) << QByteArray(R"("\"\\/\n\u0001")");
    QTest::newRow("letters") << QJsonValue(QStringLiteral("é মোট \U0001F9FE"))
                             << QByteArray("\"\xc3\xa9 \xe0\xa6\xae\xe0\xa7\x8b\xe0\xa6\x9f \xf0\x9f\xa7\xbe\"");
    QTest::newRow("empty") << QJsonValue(QJsonObject()) << QByteArray("{}");
    QTest::newRow("list") << QJsonValue(QJsonArray{1, QJsonArray(), QStringLiteral("a")})
                          << QByteArray(R"([1,[],"a"])");
    QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("a"), QJsonObject()}})
                            << QByteArray(R"({"a":{},"b":1})");
}

void TestCanonicalJson::writesOneWay()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, bytes);
    QCOMPARE(canonicalJson(value), bytes);
}

void TestCanonicalJson::sortsKeys()
{
    const QByteArray sorted = R"({"A":1,"a":{"x":1,"y":2},"aa":2,"b":3})";
    QCOMPARE(canonicalJson(parsed(R"({ "b": 3, "aa": 2, "a": {"y": 2, "x": 1},  "A": 1 })")), sorted);
    QCOMPARE(canonicalJson(parsed(R"({"b": 7, "A": 1, "b": 3, "a": {"x": 1, "y": 2}, "aa": 2})")), sorted);
}

// A value that was stored and read again has the same hash.
void TestCanonicalJson::survivesReadingAndWriting()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray bytes = canonicalJson(randomValue(random, 3));
        QCOMPARE(canonicalJson(parsed(bytes)), bytes);
    }
}

void TestCanonicalJson::hashes()
{
    QCOMPARE(sha256Hex({}), QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256Hex("abc"), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonical_json.moc"
