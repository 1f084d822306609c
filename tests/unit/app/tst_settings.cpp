// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/settings.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using emend::bootstrap::Settings;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("EMEND_PAGE_TIMEOUT"); }
    void flagOverEnvironmentOverFileOverDefault();
    void emptyEnvironmentCounts();
    void missingFileIsEmpty();
    void keepsCommas();
    void refusesBrokenFiles();

private:
    QString write(const QByteArray& text);

    QTemporaryDir m_folder;
};

QString TestSettings::write(const QByteArray& text)
{
    QFile file(m_folder.filePath(QStringLiteral("emend.ini")));
    file.open(QIODevice::WriteOnly);
    file.write(text);
    return file.fileName();
}

void TestSettings::flagOverEnvironmentOverFileOverDefault()
{
    const QString name = QStringLiteral("page-timeout");
    const QString fallback = QStringLiteral("30");
    Settings empty = *Settings::load(write({}));
    QCOMPARE(empty.find(name, fallback).value, fallback);
    QVERIFY(empty.find(name, fallback).origin.isEmpty());

    Settings settings = *Settings::load(write("page-timeout=10\n"));
    QCOMPARE(settings.find(name, fallback).value, QStringLiteral("10"));
    QVERIFY(settings.find(name, fallback).origin.contains(QLatin1String("emend.ini")));

    qputenv("EMEND_PAGE_TIMEOUT", "20");
    QCOMPARE(settings.find(name, fallback).value, QStringLiteral("20"));
    QCOMPARE(settings.find(name, fallback).origin, QStringLiteral("EMEND_PAGE_TIMEOUT"));
    QVERIFY(!settings.find(name, fallback).isFlag);

    settings.setFlag(name, QStringLiteral("40"));
    QCOMPARE(settings.find(name, fallback).value, QStringLiteral("40"));
    QCOMPARE(settings.find(name, fallback).origin, QStringLiteral("--page-timeout"));
    QVERIFY(settings.find(name, fallback).isFlag);
}

void TestSettings::emptyEnvironmentCounts()
{
    qputenv("EMEND_PAGE_TIMEOUT", "");
    const Settings settings = *Settings::load(write("page-timeout=10\n"));
    QCOMPARE(settings.find(QStringLiteral("page-timeout"), QStringLiteral("30")).value, QString());
}

void TestSettings::missingFileIsEmpty()
{
    const auto settings = Settings::load(m_folder.filePath(QStringLiteral("nothing.ini")));
    QVERIFY(settings);
    QCOMPARE(settings->find(QStringLiteral("jobs"), QStringLiteral("0")).value, QStringLiteral("0"));
}

void TestSettings::keepsCommas()
{
    const Settings settings = *Settings::load(write("title=one, two\n"));
    QCOMPARE(settings.find(QStringLiteral("title"), {}).value, QStringLiteral("one,two"));
}

void TestSettings::refusesBrokenFiles()
{
    const auto settings = Settings::load(write("[unclosed\njobs"));
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, emend::base::ErrorCode::StorageError);
    QVERIFY(settings.error().message.contains(QLatin1String("emend.ini")));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
