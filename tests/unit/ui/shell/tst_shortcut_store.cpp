// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shortcut_store.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace emend::ui;

namespace {

QList<QKeySequence> keys(const char* text)
{
    return QKeySequence::listFromString(QString::fromLatin1(text), QKeySequence::PortableText);
}

} // namespace

class TestShortcutStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsChosen();
    void keepsThatThereIsNoKey();
    void forgetsWhatIsAsUsual();
    void tellsConflicts_data();
    void tellsConflicts();

private:
    Action* make(const char* id, const char* shortcuts)
    {
        return new Action(QString::fromLatin1(id), QStringLiteral("Do"), keys(shortcuts), m_parent.get());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QObject> m_parent;
    std::unique_ptr<QSettings> m_settings;
};

void TestShortcutStore::init()
{
    m_parent = std::make_unique<QObject>();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("d.ini")), QSettings::IniFormat);
    m_settings->clear();
}

void TestShortcutStore::keepsWhatIsChosen()
{
    Action* action = make("review.confirm", "Ctrl+Return; Ctrl+Enter");
    ShortcutStore(*m_settings).choose(*action, keys("F9; Ctrl+Alt+C"));
    QCOMPARE(action->shortcuts(), keys("F9; Ctrl+Alt+C"));
    m_settings->sync();

    // The next start.
    QSettings settings(m_folder.filePath(QStringLiteral("d.ini")), QSettings::IniFormat);
    Action* fresh = make("review.confirm", "Ctrl+Return; Ctrl+Enter");
    Action* other = make("review.skip", "Ctrl+Right");
    ShortcutStore(settings).apply({fresh, other});
    QCOMPARE(fresh->shortcuts(), keys("F9; Ctrl+Alt+C"));
    QCOMPARE(other->shortcuts(), keys("Ctrl+Right"));
}

void TestShortcutStore::keepsThatThereIsNoKey()
{
    Action* action = make("review.confirm", "Ctrl+Return");
    ShortcutStore store(*m_settings);
    store.choose(*action, {});
    action->setShortcuts(action->usualShortcuts());
    store.apply({action});
    QVERIFY(action->shortcuts().isEmpty());
}

void TestShortcutStore::forgetsWhatIsAsUsual()
{
    Action* action = make("review.confirm", "Ctrl+Return");
    ShortcutStore store(*m_settings);
    store.choose(*action, keys("F9"));
    store.choose(*action, action->usualShortcuts());
    QCOMPARE(action->shortcuts(), keys("Ctrl+Return"));
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestShortcutStore::tellsConflicts_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("otherKeys");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("conflict");

    const auto row = [](const char* name, const char* other, const char* otherKeys, const char* wanted, bool conflict) {
        QTest::newRow(name) << QString::fromLatin1(other) << QString::fromLatin1(otherKeys)
                            << QString::fromLatin1(wanted) << conflict;
    };
    row("same page, same key", "review.skip", "Ctrl+Right", "Ctrl+Right", true);
    row("one of several keys", "review.skip", "F7; Ctrl+Right", "Ctrl+Right", true);
    row("same page, other key", "review.skip", "Ctrl+Right", "Ctrl+Left", false);
    row("other page", "inbox.retry", "Ctrl+R", "Ctrl+R", false);
    row("the window's", "window.palette", "Ctrl+K", "Ctrl+K", true);
    row("beginning of a longer one", "review.skip", "Ctrl+X, S", "Ctrl+X", true);
    row("goes on from a shorter one", "review.skip", "Ctrl+X", "Ctrl+X, S", true);
    row("itself", "review.confirm", "F9", "F9", false);
    row("nothing", "review.skip", "", "F9", false);
}

void TestShortcutStore::tellsConflicts()
{
    QFETCH(QString, other);
    QFETCH(QString, otherKeys);
    QFETCH(QString, wanted);
    Action* action = make("review.confirm", "Ctrl+Return");
    Action* rival = make(qPrintable(other), qPrintable(otherKeys));
    const ShortcutMap all{{action, action->shortcuts()}, {rival, rival->shortcuts()}};
    const Action* found = conflictingAction(keys(qPrintable(wanted)).first(), *action, all);
    QTEST(found != nullptr, "conflict");
    if (found)
        QCOMPARE(found, rival);
}

QTEST_MAIN(TestShortcutStore)
#include "tst_shortcut_store.moc"
