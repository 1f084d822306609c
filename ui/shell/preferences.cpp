// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QtCore/QSettings>

namespace emend::ui {

namespace {

const QString kTheme = QStringLiteral("preferences/theme");
const QString kLanguage = QStringLiteral("preferences/language");
const QString kReviewer = QStringLiteral("preferences/reviewer");
const QString kReaders = QStringLiteral("preferences/readers");
const QString kDocumentLanguages = QStringLiteral("preferences/documentLanguages");
const QString kSecondAmount = QStringLiteral("preferences/secondReadingAmountMinor");
const QString kSecondMerchants = QStringLiteral("preferences/secondReadingNewMerchants");

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return {};
}

ThemeChoice themeFromName(const QString& name)
{
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (themeName(theme) == name)
            return theme;
    }
    return ThemeChoice::System;
}

void keep(QSettings& settings, const QString& key, const QVariant& value, bool isUsual)
{
    if (isUsual)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

Preferences loadPreferences(const QSettings& settings)
{
    Preferences preferences;
    preferences.theme = themeFromName(settings.value(kTheme).toString());
    preferences.language = settings.value(kLanguage).toString();
    preferences.reviewer = settings.value(kReviewer).toString();
    preferences.readers = std::max(0, settings.value(kReaders).toInt());
    preferences.documentLanguages = settings.value(kDocumentLanguages).toString();
    bool hasAmount = false;
    const qint64 amount = settings.value(kSecondAmount).toLongLong(&hasAmount);
    if (hasAmount)
        preferences.secondReading.amountMinor = amount;
    preferences.secondReading.newMerchants = settings.value(kSecondMerchants).toBool();
    return preferences;
}

void savePreferences(const Preferences& preferences, QSettings& settings)
{
    const auto keepText = [&settings](const QString& key, const QString& text) {
        keep(settings, key, text, text.isEmpty());
    };
    keepText(kTheme, themeName(preferences.theme));
    keepText(kLanguage, preferences.language);
    keepText(kReviewer, preferences.reviewer);
    keepText(kDocumentLanguages, preferences.documentLanguages);
    keep(settings, kReaders, preferences.readers, preferences.readers == 0);
    const services::SecondReadingRule& rule = preferences.secondReading;
    keep(settings, kSecondAmount, rule.amountMinor.value_or(0), !rule.amountMinor);
    keep(settings, kSecondMerchants, rule.newMerchants, !rule.newMerchants);
}

} // namespace emend::ui
