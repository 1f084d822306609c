// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_bar.h"
#include "case_notice.h"
#include "common/action.h"
#include "common/theme.h"
#include "document_merge.h"
#include "drop_files.h"
#include "empty_inbox.h"
#include "filter_bar.h"
#include "inbox_page.h"
#include "inbox_table.h"
#include "intake_panel.h"
#include "merge_panel.h"
#include "models/bulk_run.h"
#include "models/inbox_model.h"
#include "models/inbox_texts.h"
#include "models/intake_run.h"
#include "models/merge_run.h"

#include <emend/services/field_plan.h>

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kZoneWidth = 3; // of the frame around where files may be dropped

QToolButton* buttonFor(Action* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String("button.") + action->id());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

void InboxPage::layOut()
{
    m_filter = new FilterBar(this);
    m_panel = new IntakePanel(*m_intake, this);
    m_refusals = new CaseNotice(this);
    m_refusals->setObjectName(QStringLiteral("refusals"));
    m_notice = new CaseNotice(this);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_bulkBar = new BulkBar(this);
    m_mergePanel = new MergePanel(this);
    m_stack = new QStackedWidget(this);
    m_table = new InboxTable(*m_model, m_stack);
    m_empty = new EmptyInbox(m_actions.addFiles, m_actions.addFolder, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(makeSourceBar());
    layout->addWidget(m_filter);
    layout->addWidget(m_panel);
    layout->addWidget(m_refusals);
    layout->addWidget(m_notice);
    layout->addWidget(m_bulkBar);
    layout->addWidget(m_mergePanel);
    layout->addWidget(m_stack, 1);
}

QWidget* InboxPage::makeSourceBar()
{
    auto* bar = new QWidget(this);
    m_watched = new QLabel(bar);
    m_watched->setObjectName(QStringLiteral("watchedFolder"));
    auto* stop = buttonFor(m_actions.stopWatching, bar);
    m_watched->hide();
    stop->hide();
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    for (Action* action : {m_actions.addFiles, m_actions.addFolder, m_actions.watch})
        layout->addWidget(buttonFor(action, bar));
    layout->addWidget(m_watched, 1);
    layout->addWidget(stop);
    layout->addStretch(1);
    for (Action* action : {m_actions.retry, m_actions.retype, m_actions.merge, m_actions.remove})
        layout->addWidget(buttonFor(action, bar));
    return bar;
}

void InboxPage::watchFolder(const QString& folder)
{
    m_watch->watch(folder);
    const bool isWatching = !folder.isEmpty();
    const QString shown = QDir::toNativeSeparators(folder);
    m_watched->setToolTip(shown);
    m_watched->setText(isWatching ? tr("Watching %1").arg(fontMetrics().elidedText(shown, Qt::ElideMiddle, 40 * kGrid))
                                  : QString());
    m_watched->setVisible(isWatching);
    findChild<QToolButton*>(QLatin1String("button.") + m_actions.stopWatching->id())->setVisible(isWatching);
    enableActions();
}

void InboxPage::connectParts()
{
    connect(m_model, &InboxModel::loaded, this, [this] { onLoaded(); });
    connect(m_model, &InboxModel::failed, this, [this](const QString& sentence) { m_notice->say(sentence); });
    connect(m_filter, &FilterBar::changed, this, [this] { filter(); });
    connect(m_empty, &EmptyInbox::samplesRequested, this, &InboxPage::samplesRequested);
    connect(m_empty, &EmptyInbox::filterCleared, this, [this] {
        m_filter->setQuery({});
        filter();
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { openCurrent(); });
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& place) { showContextMenu(place); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { enableActions(); });
    connect(m_bulkBar, &BulkBar::confirmed, this, [this] { deleteAsked(); });
    connect(m_bulkBar, &BulkBar::kept, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_bulkBar, &BulkBar::cancelled, m_bulk, &BulkRun::cancel);
    connect(m_bulk, &BulkRun::progressed, this, [this] {
        if (m_bulk->total() > BulkRun::kAtOnce)
            m_bulkBar->showProgress(m_bulk->done(), m_bulk->total());
        enableActions();
    });
    connect(m_bulk, &BulkRun::failed, this, [this](const QString& sentence) { m_notice->say(sentence); });
    connect(m_bulk, &BulkRun::finished, this, [this] { onBulkDone(); });
}

void InboxPage::connectIntake()
{
    connect(m_intake, &IntakeRun::refusalsChanged, this, [this] { showRefusals(); });
    connect(m_refusals, &CaseNotice::dismissed, m_intake, &IntakeRun::clearRefusals);
    connect(m_intake, &IntakeRun::failed, this, [this](const QString& sentence) { m_notice->say(sentence); });
    connect(m_intake, &IntakeRun::finished, this, [this] {
        m_model->refresh();
        readCounts();
    });
    connect(m_watch, &services::FolderWatch::filesReady, this, &InboxPage::takeIn);
    connect(m_watch, &services::FolderWatch::problem, this,
            [this](const QString& sentence) { m_notice->say(sentence); });
}

void InboxPage::connectActions()
{
    connect(m_actions.addFiles, &QAction::triggered, this, [this] { pickFiles(); });
    connect(m_actions.addFolder, &QAction::triggered, this,
            [this] { pickFolder(tr("Add a folder"), [this](const QString& folder) { takeIn({folder}); }); });
    connect(m_actions.watch, &QAction::triggered, this,
            [this] { pickFolder(tr("Watch a folder"), [this](const QString& folder) { watchFolder(folder); }); });
    connect(m_actions.stopWatching, &QAction::triggered, this, [this] { watchFolder({}); });
    connect(m_actions.paste, &QAction::triggered, this,
            [this] { takeIn(localPaths(QGuiApplication::clipboard()->mimeData())); });
    connect(m_actions.search, &QAction::triggered, m_filter, &FilterBar::focusSearch);
    connect(m_actions.open, &QAction::triggered, this, [this] { onEnter(); });
    connect(m_actions.retry, &QAction::triggered, this, [this] { retrySelected(); });
    connect(m_actions.retype, &QAction::triggered, this,
            [this] { m_retypeMenu->popup(m_table->mapToGlobal(m_table->menuPlace())); });
    connect(m_actions.remove, &QAction::triggered, this, [this] { askToDelete(); });
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        m_model->refresh();
        readCounts();
    });
}

void InboxPage::connectMerge()
{
    m_merge = new DocumentMerge({*m_mergeRun, *m_model, *m_table, *m_actions.merge, *m_mergePanel, *m_notice}, this);
    connect(m_actions.merge, &QAction::triggered, m_bulkBar, &BulkBar::clear); // one question at a time
    connect(m_mergeRun, &MergeRun::changed, this, [this] { enableActions(); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { enableActions(); });
    connect(m_merge, &DocumentMerge::listChanged, this, [this] {
        m_model->refresh();
        readCounts();
    });
}

void InboxPage::makeRetypeMenu()
{
    m_retypeMenu = new QMenu(m_actions.retype->text(), this);
    m_retypeMenu->setObjectName(QStringLiteral("retypeMenu"));
    for (const services::TypeChoice& type : services::documentTypes()) {
        QAction* action = m_retypeMenu->addAction(typeTitle(type.name));
        action->setObjectName(QLatin1String("retype.") + type.name);
        connect(action, &QAction::triggered, this, [this, name = type.name] { retypeSelected(name); });
    }
}

void InboxPage::showContextMenu(const QPoint& place)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("inboxMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // they say why something cannot be done
    menu->addAction(m_actions.open);
    menu->addAction(m_actions.retry);
    menu->addMenu(m_retypeMenu);
    menu->addAction(m_actions.merge);
    menu->addSeparator();
    menu->addAction(m_actions.remove);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void InboxPage::pickFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add files"));
    dialog->setObjectName(QStringLiteral("filePicker"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &InboxPage::takeIn);
    dialog->open();
}

void InboxPage::pickFolder(const QString& title, const std::function<void(const QString& folder)>& picked)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setObjectName(QStringLiteral("folderPicker"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, picked);
    dialog->open();
}

void InboxPage::paintEvent(QPaintEvent* event)
{
    Page::paintEvent(event);
    if (!m_isDropping)
        return;
    QPainter painter(this);
    painter.setPen(QPen(themeOf(palette()).accent, kZoneWidth, Qt::DashLine));
    painter.drawRect(rect().adjusted(kZoneWidth, kZoneWidth, -kZoneWidth, -kZoneWidth));
}

} // namespace emend::ui
