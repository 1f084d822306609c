// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "about_dialog.h"
#include "command_palette.h"
#include "key_help.h"
#include "navigation_rail.h"
#include "status_line.h"

#include "common/notice_bar.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr QSize kSmallest{100 * kGrid, 60 * kGrid};
constexpr QSize kUsual{160 * kGrid, 100 * kGrid};
constexpr int kMostNumbered = 9;
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPageKey = QStringLiteral("window/page");

} // namespace

MainWindow::MainWindow(QSettings& state, QWidget* parent)
    : QMainWindow(parent), m_state(state), m_shortcuts(state), m_actions(this)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Emend"));
    setMinimumSize(kSmallest);
    m_shortcuts.apply(m_actions.all());
    m_actions.setTheme(loadPreferences(m_state).theme);
    layOut();
    connectActions();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    // A dialog that is still open may know actions of the pages.
    qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
    m_host->setFactories({}); // while there is still somebody to listen to what the pages say at their end
}

void MainWindow::layOut()
{
    auto* central = new QWidget(this);
    m_rail = new NavigationRail(central);
    m_notice = new NoticeBar(central);
    m_host = new PageHost(m_state, central);
    m_status = new StatusLine(central);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_notice);
    page->addWidget(m_host, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(page, 1);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_palette = new CommandPalette(this);
    m_keyHelp = new KeyHelp(this);
    m_menus.emplace(*menuBar(), m_actions);
    for (Action* action : m_actions.all())
        addAction(action);
}

void MainWindow::connectActions()
{
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(m_host, &PageHost::pageMade, this, &MainWindow::onPageMade);
    connect(m_host, &PageHost::switched, this, &MainWindow::onSwitched);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::runFromPalette);
    connect(m_actions.palette, &QAction::triggered, this, [this] { m_palette->open(allActions()); });
    connect(m_actions.keys, &QAction::triggered, this, [this] {
        const QList<ActionGroup> all = allActions();
        m_keyHelp->open({all.first(), windowGroup()});
    });
    connect(m_actions.preferences, &QAction::triggered, this, &MainWindow::openPreferences);
    connect(m_actions.about, &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool isOn) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, isOn)); });
    connect(m_actions.nextPage, &QAction::triggered, this, [this] { stepPage(1); });
    connect(m_actions.previousPage, &QAction::triggered, this, [this] { stepPage(-1); });
    connect(&m_actions, &WindowActions::themeChosen, this, [this](ThemeChoice theme) {
        Preferences preferences = loadPreferences(m_state);
        preferences.theme = theme;
        changePreferences(preferences);
    });
}

void MainWindow::restoreWindow()
{
    resize(kUsual);
    restoreGeometry(m_state.value(kGeometryKey).toByteArray());
    m_actions.fullScreen->setChecked(isFullScreen());
}

void MainWindow::saveWindow()
{
    m_state.setValue(kGeometryKey, saveGeometry());
    if (!m_host->currentId().isEmpty())
        m_state.setValue(kPageKey, m_host->currentId());
    m_host->saveState();
    m_state.sync();
}

void MainWindow::setPages(std::vector<PageFactory> factories)
{
    m_pageTexts.clear();
    m_host->setFactories(std::move(factories));
    addGoActions();
    const std::vector<PageFactory>& known = m_host->factories();
    if (known.empty())
        return;
    const QString last = m_state.value(kPageKey).toString();
    const bool isKnown =
        std::any_of(known.begin(), known.end(), [&last](const PageFactory& factory) { return factory.id == last; });
    showPage(isKnown ? last : known.front().id);
}

void MainWindow::addGoActions()
{
    qDeleteAll(m_goActions);
    m_goActions.clear();
    m_rail->clear();
    int number = 0;
    for (const PageFactory& factory : m_host->factories()) {
        ++number;
        QList<QKeySequence> keys;
        if (number <= kMostNumbered)
            keys.append(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_0 + number)));
        auto* action =
            new Action(QLatin1String("window.go-") + factory.id, tr("Go to: %1").arg(factory.title), keys, this);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, [this, id = factory.id] { showPage(id); });
        addAction(action);
        m_goActions.append(action);
    }
    m_shortcuts.apply(m_goActions);
    for (qsizetype i = 0; i < m_goActions.size(); ++i) {
        const PageFactory& factory = m_host->factories()[static_cast<size_t>(i)];
        m_rail->add(factory.id, factory.title, factory.iconName, shortcutText(*m_goActions[i]));
    }
    m_menus->setGo(m_goActions, m_actions);
}

void MainWindow::showPage(const QString& id)
{
    m_host->showPage(id);
    focusPage();
}

void MainWindow::onPageMade(Page* page)
{
    m_shortcuts.apply(page->pageActions());
    connect(page, &Page::statusChanged, this, [this, page](const QString& text) {
        m_pageTexts.insert(page, text);
        showPageStatus();
    });
    connect(page, &Page::openRequested, this, [this](const QString& documentId) {
        if (m_openDocument)
            m_openDocument(documentId);
    });
}

void MainWindow::onSwitched(const QString& id)
{
    m_rail->setCurrent(id);
    const Page* page = m_host->currentPage();
    m_menus->setPage(page->title(), page->pageActions());
    setWindowTitle(tr("%1 – Emend").arg(page->title()));
    showPageStatus();
}

void MainWindow::showPageStatus()
{
    m_status->setPageText(m_pageTexts.value(m_host->currentPage()));
}

// The keys of a page work while the focus is in it. Who walks along the rail by arrow keys stays there.
void MainWindow::focusPage()
{
    Page* page = m_host->currentPage();
    const QWidget* focus = focusWidget();
    if (!page || (focus && (m_rail->isAncestorOf(focus) || page->isAncestorOf(focus))))
        return;
    QWidget* last = page->focusWidget();
    (last && last->isVisibleTo(page) ? last : page)->setFocus(Qt::OtherFocusReason);
}

void MainWindow::stepPage(int by)
{
    const std::vector<PageFactory>& all = m_host->factories();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const PageFactory& factory) { return factory.id == m_host->currentId(); });
    if (found == all.end())
        return;
    const auto count = static_cast<int>(all.size());
    const auto next = (static_cast<int>(found - all.begin()) + by + count) % count;
    showPage(all[static_cast<size_t>(next)].id);
}

ActionGroup MainWindow::windowGroup() const
{
    return {{}, tr("Window"), m_actions.all() + m_goActions};
}

ActionGroup MainWindow::groupOf(const PageFactory& factory, const Page& page) const
{
    return {factory.id, factory.title, page.pageActions()};
}

QList<ActionGroup> MainWindow::allActions()
{
    QList<ActionGroup> groups;
    for (const PageFactory& factory : m_host->factories()) {
        const ActionGroup group = groupOf(factory, *m_host->page(factory.id));
        if (factory.id == m_host->currentId())
            groups.prepend(group);
        else
            groups.append(group);
    }
    return groups << windowGroup();
}

void MainWindow::runFromPalette(const QString& pageId, Action* action)
{
    if (!pageId.isEmpty())
        showPage(pageId);
    action->trigger();
}

void MainWindow::openPreferences()
{
    auto* dialog = new PreferencesDialog(loadPreferences(m_state), m_context, allActions(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        dialog->saveShortcuts(m_shortcuts);
        if (m_context.watchedFolder && dialog->watchedFolder() != m_context.watchedFolder())
            m_context.watchFolder(dialog->watchedFolder());
        changePreferences(dialog->preferences());
    });
    dialog->open();
}

void MainWindow::changePreferences(const Preferences& preferences)
{
    const bool isOtherTheme = loadPreferences(m_state).theme != preferences.theme;
    savePreferences(preferences, m_state);
    m_actions.setTheme(preferences.theme);
    if (isOtherTheme)
        applyTheme(*qobject_cast<QApplication*>(QApplication::instance()), preferences.theme);
    Q_EMIT preferencesChanged(preferences);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    focusPage();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closing == Closing::Done) {
        event->accept();
        return;
    }
    event->ignore();
    // Who closes it twice does not want to look on; the work ends in order all the same.
    if (m_closing == Closing::Running)
        hide();
    else
        beginClosing();
}

void MainWindow::beginClosing()
{
    m_closing = Closing::Running;
    saveWindow();
    m_notice->showNotice(NoticeKind::Info, tr("Finishing what is being done. The window closes by itself."));
    const std::vector<Page*> pages = m_host->madePages();
    auto left = std::make_shared<size_t>(pages.size() + 1);
    const auto oneDone = [window = QPointer<MainWindow>(this), left] {
        if (--*left > 0 || !window)
            return;
        if (window->m_finish)
            window->m_finish([window] {
                if (window)
                    window->endClosing();
            });
        else
            window->endClosing();
    };
    for (Page* page : pages)
        page->close(oneDone);
    oneDone();
}

void MainWindow::endClosing()
{
    m_closing = Closing::Done;
    close();
    Q_EMIT closed();
}

} // namespace emend::ui
