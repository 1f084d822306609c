// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/action.h"
#include "common/action_button.h"
#include "common/empty_state.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "progress_delegate.h"
#include "run_desk.h"
#include "run_panel.h"
#include "training_page.h"
#include "training_texts.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kProgressColumn = 1;
constexpr int kVersionColumn = 6;
// Of the height, at first.
constexpr int kRunsShare = 180;
constexpr int kReportShare = 500;

} // namespace

void TrainingPage::layOut()
{
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("trainingNotice"));
    m_stack = new QStackedWidget(this);
    m_splitter = new QSplitter(Qt::Vertical, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table =
        new TextTable({tr("Run"), tr("Progress"), tr("Started"), tr("By"), tr("Verdict"), tr("Points"), tr("Version")},
                      kVersionColumn, m_splitter);
    m_table->setObjectName(QStringLiteral("runTable"));
    m_table->setAccessibleName(tr("Training runs"));
    m_table->setNumberColumns({5});
    m_table->setItemDelegateForColumn(kProgressColumn, new ProgressDelegate(m_table));
    m_panel = new RunPanel(m_actions, m_splitter);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({kRunsShare, kReportShare});
    m_empty = new EmptyState(QStringLiteral("training"), m_stack);
    m_empty->setObjectName(QStringLiteral("noRun"));
    m_empty->setText(tr("No training run yet"),
                     tr("A run learns from confirmed documents, keeps some of them aside, and tells on those whether "
                        "what it learned reads better than the version that is active. It needs confirmed documents; "
                        "some hundred make a verdict likely. What comes out is a version that changes nothing until "
                        "somebody activates it on the page Patterns."));
    m_empty->addAction(m_actions.start);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new QWidget(m_stack)); // until the runs are known
    m_stack->setCurrentIndex(2);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(makeBar());
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

QWidget* TrainingPage::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(actionButton(m_actions.start, bar));
    layout->addWidget(actionButton(m_actions.resume, bar));
    layout->addWidget(actionButton(m_actions.cancel, bar));
    layout->addStretch(1);
    layout->addWidget(actionButton(m_actions.saveChart, bar));
    layout->addWidget(actionButton(m_actions.saveTable, bar));
    return bar;
}

void TrainingPage::connectDesk()
{
    connect(m_desk, &RunDesk::changed, this, [this] { showRuns(); });
    connect(m_desk, &RunDesk::rightsKnown, this, [this] { enableActions(); });
    connect(m_desk, &RunDesk::busyChanged, this, [this] { enableActions(); });
    connect(m_desk, &RunDesk::ended, this, [this](const auto& run) { onEnded(run); });
    connect(m_desk, &RunDesk::stopped, this, [this](bool isToWait) {
        m_notice->showNotice(NoticeKind::Info,
                             isToWait ? tr("The run waits until it is resumed.") : tr("The run was cancelled."));
    });
    connect(m_desk, &RunDesk::failed, this, [this](const QString& sentence, bool isConflict) {
        m_isToChooseNewest = false;
        m_notice->showNotice(isConflict ? NoticeKind::Warning : NoticeKind::Error, sentence);
    });
    connect(m_desk, &RunDesk::reached, this, [this](bool isReached) {
        if (isReached)
            m_notice->dismiss();
    });
}

void TrainingPage::connectActions()
{
    connect(m_actions.start, &QAction::triggered, this, [this] {
        m_notice->dismiss();
        m_isToChooseNewest = true;
        m_desk->start();
        m_desk->look();
    });
    connect(m_actions.resume, &QAction::triggered, this, [this] {
        m_notice->dismiss();
        m_desk->resume(chosenRun());
        m_desk->look();
    });
    connect(m_actions.cancel, &QAction::triggered, this, [this] { m_desk->cancel(chosenRun()); });
    connect(m_actions.open, &QAction::triggered, this, [this] { Q_EMIT openRequested(m_panel->chosenDocument()); });
    connect(m_actions.copyHash, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_panel->chosenHash()); });
    connect(m_actions.saveChart, &QAction::triggered, this, [this] { saveChart(); });
    connect(m_actions.saveTable, &QAction::triggered, this, [this] { saveTable(); });
    connect(m_table, &TextTable::currentIdChanged, this, [this] { showChosen(); });
    connect(m_panel, &RunPanel::chosen, this, [this] { enableActions(); });
    connect(m_panel, &RunPanel::openRequested, this, &Page::openRequested);
}

} // namespace emend::ui
