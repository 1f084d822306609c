// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_entry.h"
#include "page_host.h"
#include "preferences_dialog.h"
#include "shortcut_store.h"
#include "window_menus.h"

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

namespace emend::ui {

class CommandPalette;
class KeyHelp;
class NavigationRail;
class NoticeBar;
class StatusLine;

/// The window around the pages, which it knows only as Page: rail, menus, palette, keys, preferences, status line, and
/// an end in order. Nothing in it waits for anything.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    using Done = std::function<void()>;

    /// `state` holds window and pages between two starts, and must outlive the window.
    explicit MainWindow(QSettings& state, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Replaces what is there, and shows the page that was shown last, else the first.
    void setPages(std::vector<PageFactory> factories);
    void showPage(const QString& id);
    PageHost& pages() { return *m_host; }

    StatusLine& status() { return *m_status; }
    NoticeBar& notice() { return *m_notice; }

    void setPreferencesContext(const PreferencesContext& context) { m_context = context; }

    /// What to do with a document that any page wants to be opened.
    void setOpenDocument(std::function<void(const QString& documentId)> open) { m_openDocument = std::move(open); }

    /// What has to end after the pages; it calls its argument when it has.
    void setFinish(std::function<void(Done)> finish) { m_finish = std::move(finish); }

    /// Those of all pages, which are made for it, and of the window. The current page's come first.
    QList<ActionGroup> allActions();

Q_SIGNALS:
    void preferencesChanged(const emend::ui::Preferences& preferences); ///< and kept
    void closed(); ///< everything has ended

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Closing { No, Running, Done };

    void layOut();
    void connectActions();
    void restoreWindow();
    void saveWindow();
    void addGoActions();
    void onPageMade(Page* page);
    void onSwitched(const QString& id);
    void focusPage();
    void stepPage(int by);
    void runFromPalette(const QString& pageId, Action* action);
    void openPreferences();
    void changePreferences(const Preferences& preferences);
    void showPageStatus();
    void beginClosing();
    void endClosing();
    ActionGroup windowGroup() const;
    ActionGroup groupOf(const PageFactory& factory, const Page& page) const;

    QSettings& m_state;
    ShortcutStore m_shortcuts;
    WindowActions m_actions;
    std::optional<WindowMenus> m_menus;
    QList<Action*> m_goActions;
    NavigationRail* m_rail = nullptr;
    NoticeBar* m_notice = nullptr;
    PageHost* m_host = nullptr;
    StatusLine* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyHelp* m_keyHelp = nullptr;
    PreferencesContext m_context;
    std::function<void(const QString&)> m_openDocument;
    std::function<void(Done)> m_finish;
    QHash<const Page*, QString> m_pageTexts;
    Closing m_closing = Closing::No;
};

} // namespace emend::ui
