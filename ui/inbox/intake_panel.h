// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/work_rate.h"

#include <emend/services/inbox.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace emend::ui {

class IntakeRun;

/// How far taking documents in is, and after that reading them: a bar, the rate, the time left. Hidden when idle.
class IntakePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit IntakePanel(IntakeRun& run, QWidget* parent = nullptr);

    /// What the workers have done and still have to do.
    void setCounts(const services::InboxCounts& counts);

private:
    void showProgress();
    void showIntake();
    void showReading();
    void showPace(double perSecond, std::optional<qint64> secondsLeft);

    IntakeRun& m_run;
    QLabel* m_text = nullptr;
    QLabel* m_pace = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    WorkRate m_reading;
    QElapsedTimer m_clock;
    qint64 m_waiting = 0; ///< queued or being read
    qint64 m_most = 0; ///< that waited since nothing did
    bool m_isPaused = false;
};

} // namespace emend::ui
