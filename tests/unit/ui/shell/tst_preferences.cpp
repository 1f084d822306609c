// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace emend::ui;

class TestPreferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surviveARestart();
    void keepNothingThatIsUsual();
    void passOverNonsense();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("desktop.ini")); }
    QTemporaryDir m_folder;
};

void TestPreferences::surviveARestart()
{
    Preferences chosen;
    chosen.theme = ThemeChoice::Dark;
    chosen.language = QStringLiteral("de");
    chosen.reviewer = QStringLiteral("Zoë Ünal");
    chosen.readers = 3;
    chosen.documentLanguages = QStringLiteral("eng+ben");
    chosen.secondReading.amountMinor = 0;
    chosen.secondReading.newMerchants = true;
    {
        QSettings settings(file(), QSettings::IniFormat);
        savePreferences(chosen, settings);
    }
    const QSettings settings(file(), QSettings::IniFormat);
    const Preferences loaded = loadPreferences(settings);
    QCOMPARE(loaded.theme, chosen.theme);
    QCOMPARE(loaded.language, chosen.language);
    QCOMPARE(loaded.reviewer, chosen.reviewer);
    QCOMPARE(loaded.readers, chosen.readers);
    QCOMPARE(loaded.documentLanguages, chosen.documentLanguages);
    QVERIFY(loaded.secondReading.amountMinor.has_value());
    QCOMPARE(*loaded.secondReading.amountMinor, 0);
    QVERIFY(loaded.secondReading.newMerchants);
}

void TestPreferences::keepNothingThatIsUsual()
{
    QSettings settings(file(), QSettings::IniFormat);
    Preferences chosen;
    chosen.readers = 2;
    chosen.secondReading.amountMinor = 100;
    savePreferences(chosen, settings);
    savePreferences({}, settings);
    QVERIFY(settings.allKeys().isEmpty());
}

void TestPreferences::passOverNonsense()
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("preferences/theme"), QStringLiteral("purple"));
    settings.setValue(QStringLiteral("preferences/readers"), -4);
    settings.setValue(QStringLiteral("preferences/secondReadingAmountMinor"), QStringLiteral("much"));
    const Preferences loaded = loadPreferences(settings);
    QCOMPARE(loaded.theme, ThemeChoice::System);
    QCOMPARE(loaded.readers, 0);
    QVERIFY(!loaded.secondReading.amountMinor);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
