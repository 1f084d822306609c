// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace emend::test;

class TestDoctor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsInstalled();
    void speaksJson();
    void tellsWhatIsMissing();
    void tellsOfDatabases_data();
    void tellsOfDatabases();
};

void TestDoctor::tellsWhatIsInstalled()
{
    const CliRun run = runCli({QStringLiteral("doctor")});
    QVERIFY2(run.status == 0, run.out.constData());
    for (const char* name : {"Emend", "Qt", "Tesseract", "Poppler", "OpenCV", "ZXing", "Languages", "eng", "TIFF",
                             "Cores", "Memory", "Temporary folder", "Database", "made when it is first used"})
        QVERIFY2(run.out.contains(name), name);
    QVERIFY2(run.out.contains("can be read"), run.out.constData());
    QVERIFY2(run.err.isEmpty(), run.err.constData());
}

void TestDoctor::speaksJson()
{
    const CliRun run = runCli({QStringLiteral("doctor"), QStringLiteral("--json")});
    QCOMPARE(run.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(json.value(QLatin1String("works")).toBool(), true);
    const QJsonArray checks = json.value(QLatin1String("checks")).toArray();
    QVERIFY(checks.size() >= 10);
    for (const QJsonValue& check : checks) {
        QVERIFY(!check[QLatin1String("name")].toString().isEmpty());
        QVERIFY(!check[QLatin1String("detail")].toString().isEmpty());
    }
}

void TestDoctor::tellsWhatIsMissing()
{
    const CliRun language = runCli({QStringLiteral("doctor"), QStringLiteral("--lang"), QStringLiteral("xyz")});
    QCOMPARE(language.status, 1);
    QVERIFY2(language.out.contains("tesseract-ocr-xyz"), language.out.constData());

    const CliRun nothing = runCli({QStringLiteral("doctor"), QStringLiteral("--json")}, {},
                                  {{QStringLiteral("TESSDATA_PREFIX"), QStringLiteral("/nonexistent")}});
    QCOMPARE(nothing.status, 1);
    QCOMPARE(QJsonDocument::fromJson(nothing.out).object().value(QLatin1String("works")).toBool(true), false);
    QVERIFY2(nothing.out.contains("tesseract-ocr-eng"), nothing.out.constData());
}

void TestDoctor::tellsOfDatabases_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no address") << QStringLiteral("mysql://x/y") << QByteArray("A database is named as");
    QTest::newRow("no server") << QStringLiteral("postgresql:///x?host=/nonexistent") << QByteArray("/nonexistent");
    QTest::newRow("no database") << QStringLiteral("sqlite:///etc/passwd") << QByteArray("not a database");
}

// A database that is not there keeps nobody from reading documents.
void TestDoctor::tellsOfDatabases()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, words);
    const CliRun run = runCli({QStringLiteral("doctor"), QStringLiteral("--database-url"), url});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("warning  Database"), run.out.constData());
    QVERIFY2(run.out.contains(words), run.out.constData());
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
