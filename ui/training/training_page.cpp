// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_page.h"

#include "charts/chart.h"
#include "common/action.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "common/value_texts.h"
#include "run_desk.h"
#include "run_panel.h"
#include "table_text.h"
#include "training_texts.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace emend::ui {

namespace {

using base::Result;
using storage::TrainingRun;

constexpr QSize kSavedChart(1200, 800);

TextRow rowOf(const RunState& state)
{
    const TrainingRun& run = state.run;
    const QString points = run.improvement ? QLocale().toString(*run.improvement, 'f', 1) : QString();
    const bool isDone = run.status == QLatin1String("completed");
    const QString progress = isDone ? QString() : TrainingPage::tr("%1 %", "per cent").arg(run.progress);
    TextRow row{run.id,
                {stateTitle(state), progress, timeText(run.startedAt), run.startedBy, verdictTitle(run.verdict), points,
                 run.version},
                stateIcon(state)};
    row.percent = isDone ? -1 : run.progress;
    if (!run.verdict.isEmpty())
        row.moreIcons.insert(4, verdictIcon(run.verdict));
    return row;
}

/// Asks for a name in the page's window, without stopping anything.
void askForFile(QWidget* parent, const QString& title, const QString& suffix, const QString& suggestion,
                const std::function<void(const QString& path)>& save)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, save);
    dialog->open();
}

} // namespace

TrainingPage::TrainingPage(services::Workplace& workplace, QWidget* parent)
    : Page(parent), m_actions(this), m_desk(new RunDesk(workplace, this)), m_workplace(workplace)
{
    setObjectName(QStringLiteral("trainingPage"));
    for (Action* action : m_actions.all())
        addAction(action);
    m_actions.setIcons(palette());
    layOut();
    connectDesk();
    connectActions();
    enableActions();
}

TrainingPage::~TrainingPage() = default;

QString TrainingPage::title() const
{
    return tr("Training");
}

QString TrainingPage::iconName() const
{
    return QStringLiteral("training");
}

QList<Action*> TrainingPage::pageActions() const
{
    return m_actions.all();
}

void TrainingPage::setActive(bool active)
{
    m_desk->setFollowing(active);
    if (!active)
        return;
    m_desk->askRights();
    m_table->setFocus(Qt::OtherFocusReason);
}

void TrainingPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("training/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("training/tab"), m_panel->tab());
}

void TrainingPage::restoreState(const QSettings& settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("training/splitter")).toByteArray());
    m_panel->setTab(settings.value(QStringLiteral("training/tab")).toInt());
}

void TrainingPage::close(std::function<void()> done)
{
    setActive(false);
    m_desk->stop(std::move(done));
}

QString TrainingPage::chosenRun() const
{
    return m_table->currentId();
}

void TrainingPage::showRuns()
{
    std::vector<TextRow> rows;
    for (const RunState& state : m_desk->runs())
        rows.push_back(rowOf(state));
    const bool isEmpty = rows.empty();
    const QString newest = isEmpty ? QString() : rows.front().id;
    m_table->setRows(std::move(rows));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    const RunState* going = m_desk->goingOn();
    if (m_isToChooseNewest && going != nullptr && m_table->select(going->run.id))
        m_isToChooseNewest = false;
    if (chosenRun().isEmpty() && !isEmpty)
        m_table->select(newest);
    showChosen();
    Q_EMIT statusChanged(going == nullptr ? QString() : tr("Training: %1 %", "per cent").arg(going->run.progress));
}

void TrainingPage::showChosen()
{
    if (const RunState* state = m_desk->find(chosenRun())) {
        m_panel->showRun(*state);
        const std::optional<int> left = state->isGoingOn() ? m_desk->secondsLeft() : std::nullopt;
        m_panel->showTimeLeft(left ? timeLeftText(*left) : QString());
        loadReport();
    }
    enableActions();
}

void TrainingPage::loadReport()
{
    const RunState* state = m_desk->find(chosenRun());
    const QString wanted = state->run.id + QLatin1Char(' ') + state->run.reportHash;
    if (wanted == m_loaded)
        return;
    m_loaded = wanted;
    const quint64 asked = ++m_asked;
    if (state->run.reportHash.isEmpty()) {
        m_panel->showReport({});
        return;
    }
    m_workplace.lists.ask(
        this,
        [id = state->run.id, settings = m_workplace.trainingSettings](storage::Database& database) {
            return services::TrainingService(database, {}, settings)
                .show(id)
                .map([](const services::TrainingDetails& details) { return reportOf(details); });
        },
        [this, asked](const Result<TrainingReport>& report) {
            if (asked != m_asked)
                return;
            m_panel->showReport(report.value_or(TrainingReport()));
            if (report)
                return;
            m_loaded.clear();
            m_notice->showNotice(NoticeKind::Error, report.error().message);
        });
}

QString TrainingPage::whyNoStart() const
{
    if (!m_desk->mayTrain())
        return tr("Only administrators and services may train.");
    return m_desk->goingOn() != nullptr || m_desk->isTraining() ? tr("A run goes on. Wait for it, or cancel it.")
                                                                : QString();
}

QString TrainingPage::whyNoCancel() const
{
    if (!m_desk->mayTrain())
        return tr("Only administrators and services may cancel a run.");
    const RunState* state = m_desk->find(chosenRun());
    if (state == nullptr || !state->canBeCancelled())
        return tr("Choose a run that goes on first.");
    return state->isEnding ? tr("It ends after the document that it is at.") : QString();
}

QString TrainingPage::whyNoResume() const
{
    if (const QString why = whyNoStart(); !why.isEmpty())
        return why;
    const RunState* state = m_desk->find(chosenRun());
    return state == nullptr || !state->canBeResumed() ? tr("Choose a run that was not completed first.") : QString();
}

void TrainingPage::enableActions()
{
    const auto enable = [](Action* action, bool isFree, const QString& why) {
        action->setToolTip(why);
        action->setEnabled(isFree && why.isEmpty());
    };
    const bool isFree = !m_desk->isBusy();
    enable(m_actions.start, isFree, whyNoStart());
    enable(m_actions.cancel, isFree, whyNoCancel());
    enable(m_actions.resume, isFree, whyNoResume());
    enable(m_actions.open, true,
           m_panel->chosenDocument().isEmpty() ? tr("Choose a changed reading first.") : QString());
    enable(m_actions.copyHash, true,
           m_panel->chosenHash().isEmpty() ? tr("Choose a hash in what is told about the run first.") : QString());
    enable(m_actions.saveChart, true,
           m_panel->shownChart() == nullptr ? tr("Show a part of a report that has a chart first.") : QString());
    enable(m_actions.saveTable, true,
           m_panel->shownTable() == nullptr ? tr("Choose a run that has a report first.") : QString());
}

void TrainingPage::onEnded(const TrainingRun& run)
{
    m_notice->showNotice(
        NoticeKind::Info,
        tr("The run has made %1. Nothing changes until it is activated on the page Patterns.").arg(run.version));
}

void TrainingPage::saveChart()
{
    const QString name = QStringLiteral("%1.png").arg(chosenRun());
    askForFile(this, tr("Save chart"), QStringLiteral("png"), name, [this](const QString& path) {
        if (const Chart* chart = m_panel->shownChart())
            tellSaved(chart->savePng(path, kSavedChart), path);
    });
}

void TrainingPage::saveTable()
{
    const QString name = QStringLiteral("%1.csv").arg(chosenRun());
    askForFile(this, tr("Save table"), QStringLiteral("csv"), name, [this](const QString& path) {
        const TextTable* table = m_panel->shownTable();
        if (table == nullptr)
            return;
        QSaveFile file(path);
        const bool isSaved =
            file.open(QIODevice::WriteOnly) && file.write(csvText(*table->model())) >= 0 && file.commit();
        tellSaved(isSaved, path);
    });
}

void TrainingPage::tellSaved(bool isSaved, const QString& path)
{
    m_notice->showNotice(isSaved ? NoticeKind::Info : NoticeKind::Error,
                         isSaved ? tr("Saved as %1.").arg(path)
                                 : tr("%1 could not be written. Choose another folder.").arg(path));
}

void TrainingPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_actions.setIcons(palette());
    Page::changeEvent(event);
}

} // namespace emend::ui
