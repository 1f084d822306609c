// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_panel.h"

#include "common/theme.h"
#include "models/inbox_texts.h"
#include "models/intake_run.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace emend::ui {

namespace {

using domain::DocumentState;

constexpr int kBarWidth = 30 * kGrid;

} // namespace

IntakePanel::IntakePanel(IntakeRun& run, QWidget* parent)
    : QFrame(parent),
      m_run(run),
      m_text(new QLabel(this)),
      m_pace(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Stop taking in"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("intakePanel"));
    m_text->setObjectName(QStringLiteral("intakeText"));
    m_pace->setObjectName(QStringLiteral("intakePace"));
    m_bar->setObjectName(QStringLiteral("intakeProgress"));
    m_bar->setAccessibleName(tr("Documents done"));
    m_bar->setMinimumWidth(kBarWidth);
    m_bar->setTextVisible(false); // the label says more
    m_cancel->setObjectName(QStringLiteral("intakeCancel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_pace, 1);
    layout->addWidget(m_cancel);
    connect(&m_run, &IntakeRun::progressed, this, [this] { showProgress(); });
    connect(m_cancel, &QPushButton::clicked, &m_run, &IntakeRun::cancel);
    m_clock.start();
    showProgress();
}

void IntakePanel::setCounts(const services::InboxCounts& counts)
{
    m_waiting = counts.queue.queued + counts.queue.running;
    m_isPaused = counts.queueIsPaused;
    m_most = m_waiting == 0 ? 0 : std::max(m_most, m_waiting);
    if (m_waiting == 0)
        m_reading.clear();
    else
        m_reading.add(m_clock.elapsed(),
                      counts.total() - counts.documents.value(DocumentState::Received)
                          - counts.documents.value(DocumentState::Processing));
    showProgress();
}

void IntakePanel::showProgress()
{
    const bool isIdle = !m_run.isRunning() && m_waiting == 0;
    m_cancel->setVisible(m_run.isRunning());
    if (m_run.isRunning())
        showIntake();
    else if (!isIdle)
        showReading();
    setVisible(!isIdle);
}

void IntakePanel::showIntake()
{
    m_bar->setRange(0, m_run.total()); // without an end while nothing is known
    m_bar->setValue(m_run.done());
    const QString done = QLocale().toString(m_run.done());
    if (m_run.waitsForRoom()) {
        m_text->setText(
            tr("%1 of %n document(s) taken in; waiting for room in the queue", nullptr, m_run.total()).arg(done));
        showPace(0, {});
        return;
    }
    m_text->setText(tr("%1 of %n document(s) taken in", nullptr, m_run.total()).arg(done));
    showPace(m_run.perSecond(), m_run.secondsLeft());
}

void IntakePanel::showReading()
{
    m_bar->setRange(0, static_cast<int>(m_most));
    m_bar->setValue(static_cast<int>(m_most - m_waiting));
    const int waiting = static_cast<int>(m_waiting);
    if (m_isPaused) {
        m_text->setText(tr("%n document(s) to read; the queue is paused", nullptr, waiting));
        showPace(0, {});
        return;
    }
    m_text->setText(tr("%n document(s) to read", nullptr, waiting));
    showPace(m_reading.perSecond(), m_reading.timeLeft(m_waiting));
}

// Empty where nothing is known yet.
void IntakePanel::showPace(double perSecond, std::optional<qint64> secondsLeft)
{
    m_pace->setText(
        perSecond > 0 && secondsLeft
            ? tr("%1 a second, %2 left").arg(QLocale().toString(perSecond, 'f', 1), durationText(*secondsLeft))
            : QString());
}

} // namespace emend::ui
