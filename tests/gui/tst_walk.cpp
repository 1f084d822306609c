// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_office.h"

#include "common/action.h"
#include "desktop/pages.h"
#include "desktop/translations.h"
#include "shell/main_window.h"

#include <QtCore/QSettings>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace emend;

namespace {

const QStringList kPages{QStringLiteral("inbox"), QStringLiteral("review"), QStringLiteral("groups"),
                         QStringLiteral("patterns"), QStringLiteral("training")};

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr
        || qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView*>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit*>(&widget) != nullptr;
}

/// Controls of Qt's own inside of others, such as the list of a combo box.
bool isInner(const QWidget& widget)
{
    const bool isInControl = widget.parentWidget() != nullptr && isControl(*widget.parentWidget());
    return isInControl || widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QComboBoxListView");
}

/// Buttons that are there for later, and get their text when they are shown.
bool isUnused(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr && widget.isHidden();
}

QString nameOf(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button != nullptr ? button->text() : QString();
}

QString described(const QWidget& widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
}

void verifyNone(const QStringList& offences)
{
    QVERIFY2(offences.isEmpty(), qPrintable(QLatin1Char('\n') + offences.join(QLatin1Char('\n'))));
}

} // namespace

/// Walks through everything that the window offers, in each of its languages.
class WalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsNamedAndReachable_data() { addLanguages(); }
    void everyActionIsNamedAndReachable();
    void everyControlIsNamedAndReachable_data() { addLanguages(); }
    void everyControlIsNamedAndReachable();
    void noTitleOfAColumnIsClipped_data() { addLanguages(); }
    void noTitleOfAColumnIsClipped();
    void everyPageSpeaksTheLanguage();

private:
    void addLanguages();
    QStringList actionTexts(const QString& language);

    test::ReviewOffice m_office;
};

void WalkTest::addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString& language : desktop::availableLanguages())
        QTest::newRow(qPrintable(language)) << language;
    QCOMPARE(desktop::availableLanguages().size(), 4);
}

namespace {

/// The program's language for as long as it lives.
struct Language {
    explicit Language(const QString& language) { desktop::installTranslators(*qApp, language); }

    ~Language()
    {
        for (QTranslator* translator : qApp->findChildren<QTranslator*>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
    }
};

/// A window with all its pages, in that language.
struct Walk {
    Walk(test::ReviewOffice& office, const QString& languageName)
        : language(languageName),
          place(office, QStringLiteral("ann")),
          settings(state.filePath(QStringLiteral("s.ini")), QSettings::IniFormat),
          window(settings)
    {
        window.setPages(desktop::pageFactories(*place, window));
        window.resize(1280, 800);
        window.show();
    }

    Language language; ///< first: texts are taken when a widget is made
    test::ReviewerPlace place;
    QTemporaryDir state;
    QSettings settings;
    ui::MainWindow window;
};

} // namespace

void WalkTest::everyActionIsNamedAndReachable()
{
    QFETCH(QString, language);
    Walk walk(m_office, language);
    QStringList offences;
    QSet<QString> listed;
    for (const ui::ActionGroup& group : walk.window.allActions()) {
        for (const ui::Action* action : group.actions) {
            listed.insert(action->id());
            if (action->text().remove(QLatin1Char('&')).trimmed().isEmpty())
                offences << action->id() + QLatin1String(" has no name");
        }
    }
    // What the palette lists can be reached by keys, with or without a shortcut of its own.
    for (const ui::Action* action : walk.window.findChildren<ui::Action*>()) {
        if (!listed.contains(action->id()))
            offences << action->id() + QLatin1String(" is not in the palette");
    }
    QVERIFY(listed.size() > 40);
    verifyNone(offences);
}

void WalkTest::everyControlIsNamedAndReachable()
{
    QFETCH(QString, language);
    Walk walk(m_office, language);
    QStringList offences;
    for (const QString& id : kPages) {
        walk.window.showPage(id);
        ui::Page* page = walk.window.pages().page(id);
        QVERIFY(page != nullptr);
        for (const QWidget* widget : page->findChildren<QWidget*>()) {
            if (!isControl(*widget) || isInner(*widget) || isUnused(*widget))
                continue;
            if (nameOf(*widget).isEmpty())
                offences << QStringLiteral("%1: %2 has no name").arg(id, described(*widget));
            if (widget->focusPolicy() == Qt::NoFocus)
                offences << QStringLiteral("%1: %2 cannot be reached by keys").arg(id, described(*widget));
        }
    }
    verifyNone(offences);
}

void WalkTest::noTitleOfAColumnIsClipped()
{
    QFETCH(QString, language);
    Walk walk(m_office, language);
    QStringList offences;
    int titles = 0;
    for (const QString& id : kPages) {
        walk.window.showPage(id);
        for (const QHeaderView* header : walk.window.pages().page(id)->findChildren<QHeaderView*>()) {
            for (int i = 0; i < header->count() && header->orientation() == Qt::Horizontal; ++i) {
                ++titles;
                if (!header->isSectionHidden(i) && header->sectionSize(i) < header->sectionSizeHint(i))
                    offences << QStringLiteral("%1: %2 %3 of %4")
                                    .arg(id, header->model()->headerData(i, Qt::Horizontal).toString())
                                    .arg(header->sectionSize(i))
                                    .arg(header->sectionSizeHint(i));
            }
        }
    }
    QVERIFY(titles > 7);
    verifyNone(offences);
}

QStringList WalkTest::actionTexts(const QString& language)
{
    Walk walk(m_office, language);
    QStringList texts;
    for (const ui::ActionGroup& group : walk.window.allActions()) {
        for (const ui::Action* action : group.actions)
            texts << action->text();
    }
    return texts;
}

void WalkTest::everyPageSpeaksTheLanguage()
{
    const QStringList english = actionTexts(QStringLiteral("en"));
    for (const QString& language : desktop::availableLanguages()) {
        if (language == QLatin1String("en"))
            continue;
        const QStringList texts = actionTexts(language);
        QCOMPARE(texts.size(), english.size());
        QStringList same;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (texts.at(i) == english.at(i))
                same << texts.at(i);
        }
        QVERIFY2(same.size() <= english.size() / 20,
                 qPrintable(language + QLatin1String(": ") + same.join(QLatin1String(", "))));
    }
}

QTEST_MAIN(WalkTest)
#include "tst_walk.moc"
