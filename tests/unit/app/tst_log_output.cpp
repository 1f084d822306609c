// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/log_output.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtTest/QtTest>

using namespace emend::bootstrap;

class TestLogOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesText();
    void writesJson();
    void writesForAParent();
    void masksPersonalNumbers_data();
    void masksPersonalNumbers();
    void staysOnOneLine();
    void knowsFormatsByName();
};

namespace {

QByteArray line(LogFormat format, const QString& message)
{
    return formatLogLine(format, QtWarningMsg, "emend.batch", message,
                         QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::UTC));
}

} // namespace

void TestLogOutput::writesText()
{
    QCOMPARE(line(LogFormat::Text, QStringLiteral("héllo")),
             QByteArray("2024-05-06T07:08:09.000Z warning emend.batch: héllo\n"));
}

void TestLogOutput::writesJson()
{
    const QJsonObject json = QJsonDocument::fromJson(line(LogFormat::Json, QStringLiteral("say \"hi\""))).object();
    QCOMPARE(json.value(QLatin1String("time")).toString(), QStringLiteral("2024-05-06T07:08:09.000Z"));
    QCOMPARE(json.value(QLatin1String("level")).toString(), QStringLiteral("warning"));
    QCOMPARE(json.value(QLatin1String("category")).toString(), QStringLiteral("emend.batch"));
    QCOMPARE(json.value(QLatin1String("message")).toString(), QStringLiteral("say \"hi\""));
}

void TestLogOutput::writesForAParent()
{
    QCOMPARE(line(LogFormat::Relayed, QStringLiteral("hi")), QByteArray("warning emend.batch: hi\n"));
}

void TestLogOutput::masksPersonalNumbers_data()
{
    QTest::addColumn<LogFormat>("format");
    QTest::newRow("text") << LogFormat::Text;
    QTest::newRow("json") << LogFormat::Json;
    QTest::newRow("relayed") << LogFormat::Relayed;
}

void TestLogOutput::masksPersonalNumbers()
{
    QFETCH(LogFormat, format);
    const QByteArray written = line(format, QStringLiteral("card 4111 1111 1111 1111 of jane.doe@example.com"));
    QVERIFY2(!written.contains("4111 1111"), written.constData());
    QVERIFY2(!written.contains("jane.doe@example.com"), written.constData());
}

void TestLogOutput::staysOnOneLine()
{
    for (const LogFormat format : {LogFormat::Text, LogFormat::Json, LogFormat::Relayed}) {
        const QByteArray written = line(format, QStringLiteral("a\nb\r\x1b[2Jc\u009b"));
        QCOMPARE(written.count('\n'), 1);
        QVERIFY(!written.contains('\x1b'));
        QVERIFY(!written.contains('\r'));
        QVERIFY(!written.contains("\xc2\x9b"));
    }
}

void TestLogOutput::knowsFormatsByName()
{
    QVERIFY(logFormatFromName(QStringLiteral("text")) == LogFormat::Text);
    QVERIFY(logFormatFromName(QStringLiteral("json")) == LogFormat::Json);
    QVERIFY(!logFormatFromName(QStringLiteral("relayed")));
    QVERIFY(!logFormatFromName({}));
}

QTEST_GUILESS_MAIN(TestLogOutput)
#include "tst_log_output.moc"
