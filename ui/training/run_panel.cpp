// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_panel.h"

#include "charts/chart.h"
#include "common/elided_label.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "report_panels.h"
#include "training_actions.h"
#include "training_texts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kIconSize = 3 * kGrid;
constexpr double kHeadingScale = 1.3;

} // namespace

RunPanel::RunPanel(const TrainingActions& actions, QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_heading(new ElidedLabel(this)),
      m_sentence(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_tabs(new QTabWidget(m_stack)),
      m_accuracy(new AccuracyPanel(m_tabs)),
      m_flips(new FlipPanel(actions.open, m_tabs)),
      m_confidence(new ConfidencePanel(m_tabs)),
      m_curve(new CurvePanel(m_tabs)),
      m_facts(new FactsPanel(actions.copyHash, m_tabs))
{
    setObjectName(QStringLiteral("runPanel"));
    layOut();
    connect(m_tabs, &QTabWidget::currentChanged, this, &RunPanel::chosen);
    connect(m_flips, &FlipPanel::chosen, this, &RunPanel::chosen);
    connect(m_flips, &FlipPanel::openRequested, this, &RunPanel::openRequested);
    connect(m_facts, &FactsPanel::chosen, this, &RunPanel::chosen);
}

void RunPanel::layOut()
{
    m_heading->setObjectName(QStringLiteral("runHeading"));
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * kHeadingScale);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    m_sentence->setObjectName(QStringLiteral("runSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs->setObjectName(QStringLiteral("reportTabs"));
    m_tabs->setAccessibleName(tr("Report of the run"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_accuracy, tr("Right values"));
    m_tabs->addTab(m_flips, tr("Changed readings"));
    m_tabs->addTab(m_confidence, tr("Confidence"));
    m_tabs->addTab(m_curve, tr("Learning curve"));
    m_tabs->addTab(m_facts, tr("About the run"));
    m_stack->addWidget(new QWidget(m_stack));
    m_stack->addWidget(m_tabs);

    auto* top = new QHBoxLayout;
    top->setSpacing(kGrid);
    top->addWidget(m_icon);
    top->addWidget(m_heading, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    layout->addLayout(top);
    layout->addWidget(m_sentence);
    layout->addWidget(makeProgress());
    layout->addWidget(m_stack, 1);
}

QWidget* RunPanel::makeProgress()
{
    m_run = new QWidget(this);
    m_progress = new QProgressBar(m_run);
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setAccessibleName(tr("How far the run is"));
    m_stage = new ElidedLabel(m_run);
    m_stage->setObjectName(QStringLiteral("runStage"));
    m_timeLeft = new ElidedLabel(m_run);
    m_timeLeft->setObjectName(QStringLiteral("runTimeLeft"));
    auto* layout = new QHBoxLayout(m_run);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    layout->addWidget(m_stage);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_timeLeft);
    return m_run;
}

void RunPanel::showRun(const RunState& state)
{
    m_stateHeading = stateTitle(state);
    m_stateSentence = stateSentence(state);
    m_stateIcon = stateIcon(state);
    const bool isDone = state.run.status == QLatin1String("completed");
    m_isUnfinished = !isDone && !state.isGoingOn();
    m_run->setVisible(!isDone);
    m_progress->setValue(state.run.progress);
    const QString stage = stageTitle(state.run.stage);
    m_stage->setFullText(stage.isEmpty() ? tr("Not begun") : stage);
    if (!state.isGoingOn())
        showTimeLeft({});
    showHeading();
}

void RunPanel::showTimeLeft(const QString& text)
{
    m_timeLeft->setFullText(text);
    m_timeLeft->setVisible(!text.isEmpty());
}

void RunPanel::showReport(const TrainingReport& report)
{
    m_report = report;
    m_stack->setCurrentIndex(report.isEmpty() ? 0 : 1);
    if (!report.isEmpty()) {
        m_accuracy->showReport(report);
        m_flips->showReport(report);
        m_confidence->showReport(report);
        m_curve->showReport(report);
        m_facts->showReport(report);
        const auto flips = static_cast<int>(report.flips.size());
        m_tabs->setTabText(m_tabs->indexOf(m_flips), tr("Changed readings (%n)", nullptr, flips));
    }
    showHeading();
    Q_EMIT chosen();
}

void RunPanel::showHeading()
{
    const bool hasReport = !m_report.isEmpty();
    m_iconName = hasReport ? verdictIcon(m_report.verdict) : m_stateIcon;
    m_heading->setFullText(hasReport ? verdictHeading(m_report) : m_stateHeading);
    m_sentence->setText(!hasReport           ? m_stateSentence
                            : m_isUnfinished ? tr("%1\n%2: %3", "a sentence, a state, a sentence")
                                                   .arg(verdictSentence(m_report), m_stateHeading, m_stateSentence)
                                             : verdictSentence(m_report));
    m_icon->setPixmap(icon(m_iconName, palette()).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

QString RunPanel::chosenDocument() const
{
    const bool isShown = !m_report.isEmpty() && m_tabs->currentWidget() == m_flips;
    return isShown ? m_flips->chosenDocument() : QString();
}

QString RunPanel::chosenHash() const
{
    const bool isShown = !m_report.isEmpty() && m_tabs->currentWidget() == m_facts;
    return isShown ? m_facts->chosenHash() : QString();
}

const Chart* RunPanel::shownChart() const
{
    return m_report.isEmpty() ? nullptr : m_tabs->currentWidget()->findChild<Chart*>();
}

const TextTable* RunPanel::shownTable() const
{
    return m_report.isEmpty() ? nullptr : m_tabs->currentWidget()->findChild<TextTable*>();
}

int RunPanel::tab() const
{
    return m_tabs->currentIndex();
}

void RunPanel::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void RunPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showHeading();
    QWidget::changeEvent(event);
}

} // namespace emend::ui
