// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ask_panel.h"
#include "change_panel.h"
#include "common/action.h"
#include "common/action_button.h"
#include "common/elided_label.h"
#include "common/empty_state.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "memory_panel.h"
#include "pattern_desk.h"
#include "patterns_page.h"

#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>

namespace emend::ui {

namespace {

// Of the width, at first.
constexpr int kVersionsShare = 450;
constexpr int kDetailsShare = 690;

} // namespace

void PatternsPage::layOut()
{
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("patternsNotice"));
    m_ask = new AskPanel(this);
    m_stack = new QStackedWidget(this);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeVersions());
    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(QStringLiteral("patternTabs"));
    m_tabs->setAccessibleName(tr("About the version"));
    m_tabs->setDocumentMode(true);
    m_changes = new ChangePanel(m_workplace, m_tabs);
    m_memory = new MemoryPanel(m_workplace, m_actions, m_tabs);
    m_tabs->addTab(m_changes, tr("What changed"));
    m_tabs->addTab(m_memory, tr("Memory"));
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({kVersionsShare, kDetailsShare});
    m_empty = new EmptyState(QStringLiteral("patterns"), m_stack);
    m_empty->setObjectName(QStringLiteral("noVersion"));
    m_empty->setText(tr("No pattern version yet"),
                     tr("A version holds what was learned from confirmed documents and corrections: merchants with "
                        "their addresses and habits, and values that were corrected the same way again and again. It "
                        "changes nothing until somebody activates it, and that can be taken back."));
    m_empty->addAction(m_actions.refresh);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(makeBar());
    layout->addWidget(makeRun());
    layout->addWidget(m_notice);
    layout->addWidget(m_ask);
    layout->addWidget(m_stack, 1);
}

QWidget* PatternsPage::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(actionButton(m_actions.refresh, bar));
    layout->addStretch(1);
    layout->addWidget(actionButton(m_actions.activate, bar));
    layout->addWidget(actionButton(m_actions.rollBack, bar));
    return bar;
}

QWidget* PatternsPage::makeRun()
{
    m_run = new QWidget(this);
    m_run->setObjectName(QStringLiteral("refreshRun"));
    m_progress = new QProgressBar(m_run);
    m_progress->setObjectName(QStringLiteral("refreshProgress"));
    m_progress->setAccessibleName(tr("How far the version is"));
    m_cancel = new QPushButton(tr("Cancel"), m_run);
    m_cancel->setObjectName(QStringLiteral("refreshCancel"));
    auto* layout = new QHBoxLayout(m_run);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(new QLabel(tr("Making a version\u2026"), m_run));
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    m_run->hide();
    return m_run;
}

QWidget* PatternsPage::makeVersions()
{
    auto* side = new QSplitter(Qt::Vertical, m_splitter);
    side->setChildrenCollapsible(false);
    m_versions = new TextTable({tr("Version"), tr("Made on"), tr("Documents"), tr("Hits"), tr("Hash")}, 4, side);
    m_versions->setObjectName(QStringLiteral("versionTable"));
    m_versions->setAccessibleName(tr("Versions"));
    side->addWidget(m_versions);
    side->addWidget(makeTimes());
    side->setStretchFactor(0, 3);
    side->setStretchFactor(1, 2);
    return side;
}

QWidget* PatternsPage::makeTimes()
{
    auto* part = new QWidget(m_splitter);
    m_history = new TextTable({tr("Was active"), tr("From"), tr("Until"), tr("By"), tr("Reason")}, 4, part);
    m_history->setObjectName(QStringLiteral("historyTable"));
    m_history->setAccessibleName(tr("What was active when"));
    m_time = new QDateTimeEdit(part);
    m_time->setObjectName(QStringLiteral("activeAtTime"));
    m_time->setAccessibleName(tr("Time to ask which version was active"));
    m_time->setCalendarPopup(true);
    m_activeAt = new ElidedLabel(part);
    m_activeAt->setObjectName(QStringLiteral("activeAt"));
    auto* label = new QLabel(tr("Active at"), part);
    label->setBuddy(m_time);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_time);
    row->addWidget(m_activeAt, 1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_history, 1);
    layout->addLayout(row);
    return part;
}

void PatternsPage::connectDesk()
{
    connect(m_desk, &PatternDesk::changed, this, [this] { showState(); });
    connect(m_desk, &PatternDesk::rightsKnown, this, [this] { enableActions(); });
    connect(m_desk, &PatternDesk::busyChanged, this, [this] {
        m_run->setVisible(m_desk->isRefreshing());
        enableActions();
    });
    connect(m_desk, &PatternDesk::refreshProgressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * m_progress->maximum())); });
    connect(m_desk, &PatternDesk::refreshed, this, [this](const auto& made) { onRefreshed(made); });
    connect(m_desk, &PatternDesk::refreshCancelled, this,
            [this] { m_notice->showNotice(NoticeKind::Info, tr("No version was made.")); });
    connect(m_desk, &PatternDesk::decided, this, [this](const auto& activation) { onDecided(activation); });
    connect(m_desk, &PatternDesk::vetoed, this, [this](const storage::PatternVeto& veto) {
        m_notice->showNotice(NoticeKind::Info,
                             tr("\u201c%1\u201d is left out from the next version on.").arg(veto.value));
    });
    connect(m_desk, &PatternDesk::lifted, this,
            [this] { m_notice->showNotice(NoticeKind::Info, tr("The veto is lifted from the next version on.")); });
    connect(m_desk, &PatternDesk::failed, this,
            [this](const QString& sentence, bool isConflict) { onFailed(sentence, isConflict); });
    connect(m_desk, &PatternDesk::reached, this, [this](bool isReached) {
        if (isReached)
            m_notice->dismiss();
    });
    connect(m_desk, &PatternDesk::activeAtKnown, this, [this](const auto& activation) { showActiveAt(activation); });
}

void PatternsPage::connectActions()
{
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        m_progress->setValue(0);
        m_desk->refresh();
    });
    connect(m_actions.activate, &QAction::triggered, this, [this] { askToActivate(); });
    connect(m_actions.rollBack, &QAction::triggered, this, [this] { askToRollBack(); });
    connect(m_actions.veto, &QAction::triggered, this, [this] { askToVeto(); });
    connect(m_actions.lift, &QAction::triggered, this, [this] { m_desk->liftVeto(m_memory->chosenVeto()); });
    connect(m_actions.open, &QAction::triggered, this, [this] { Q_EMIT openRequested(m_memory->chosenDocument()); });
    connect(m_actions.changes, &QAction::triggered, this, [this] { m_tabs->setCurrentWidget(m_changes); });
    connect(m_actions.memory, &QAction::triggered, this, [this] { m_tabs->setCurrentWidget(m_memory); });
    connect(m_actions.search, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_memory);
        m_memory->focusSearch();
    });
}

void PatternsPage::connectParts()
{
    connect(m_cancel, &QPushButton::clicked, m_desk, &PatternDesk::cancelRefresh);
    connect(m_versions, &TextTable::currentIdChanged, this, [this] { showChosen(); });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, m_desk, &PatternDesk::askActiveAt);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        activatePanels();
        enableActions();
    });
    connect(m_memory, &MemoryPanel::chosen, this, [this] { enableActions(); });
    connect(m_memory, &MemoryPanel::openRequested, this, &Page::openRequested);
    connect(m_changes, &ChangePanel::failed, this, [this](const QString& sentence) { onFailed(sentence, false); });
    connect(m_memory, &MemoryPanel::failed, this, [this](const QString& sentence) { onFailed(sentence, false); });
}

} // namespace emend::ui
