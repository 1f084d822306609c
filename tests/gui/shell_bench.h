// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plain_page.h"

#include "common/action_keys.h"
#include "common/theme.h"
#include "shell/main_window.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <memory>

namespace emend::test {

/// A window with three pages, of which only those that were shown are made.
class ShellBench final
{
public:
    ShellBench() { open(); }

    /// As if the program were started again.
    void open()
    {
        window.reset();
        made.clear();
        state = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat);
        window = std::make_unique<ui::MainWindow>(*state);
        window->setPages({factory("one"), factory("two"), factory("three")});
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no active window");
    }

    ui::PageFactory factory(const char* name)
    {
        const QString id = QString::fromLatin1(name);
        return {id, id.toUpper(), QStringLiteral("inbox"), [this, id](QWidget* parent) {
                    made << id;
                    return new PlainPage(id, parent);
                }};
    }

    PlainPage* page(const char* id) { return qobject_cast<PlainPage*>(window->pages().page(QString::fromLatin1(id))); }

    template <class Widget> Widget* find(const char* name) const
    {
        auto* widget = window->findChild<Widget*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }

    void type(const char* letters) const
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(letters));
    }

    QStringList made;
    std::unique_ptr<QSettings> state;
    std::unique_ptr<ui::MainWindow> window;

private:
    ui::ActionKeys m_actionKeys;
    QTemporaryDir m_folder;
};

} // namespace emend::test
