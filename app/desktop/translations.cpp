// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <memory>

namespace emend::desktop {

namespace {

const QString kFolder = QStringLiteral(":/i18n");

void install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslators(QCoreApplication& application, const QString& language)
{
    const QLocale system = QLocale::system();
    // Whoever has English first wants English, also where another language stands further down the system's list.
    QLocale locale = language.isEmpty() ? QLocale(system.language(), system.territory()) : QLocale(language);
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English);
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("emend"), kFolder);
}

QStringList availableLanguages()
{
    QStringList languages{QStringLiteral("en")};
    const QStringList files = QDir(kFolder).entryList({QStringLiteral("emend_*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString language = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (!languages.contains(language))
            languages.append(language);
    }
    return languages;
}

} // namespace emend::desktop
