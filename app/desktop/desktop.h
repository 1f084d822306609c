// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop_options.h"
#include "workbench.h"

#include "shell/main_window.h"

#include <emend/services/queue_status.h>
#include <emend/services/worker_thread.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QSettings;

namespace emend::desktop {

/// The program behind its window: settings, connections, the reading of the queue, and what is told of them.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    /// `state` must outlive it.
    Desktop(const DesktopOptions& options, QSettings& state);

    /// Shows the window, whatever the settings are; where they are wrong it says so and lets them be read again.
    void start();

    void close() { m_window.close(); }

private:
    void open();
    base::Result<bootstrap::Settings> loadSettings() const;
    void onAnswered(const services::QueueStatus& status);
    void onFailed(const base::Error& error);
    void onPreferences(const ui::Preferences& preferences);
    void makeWorker();
    void startReading();
    void showReading();
    void tellOfSlowness();
    void finish(ui::MainWindow::Done done);

    DesktopOptions m_options;
    QSettings& m_state;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<services::WorkerThread> m_worker;
    std::unique_ptr<services::QueueStatusPoll> m_poll;
    ui::Preferences m_preferences;
    QStringList m_reading; ///< names of the files that are being read
    QTimer m_slow;
    bool m_wasReached = false; ///< ever
    bool m_isAway = false;
    ui::MainWindow m_window; ///< its pages end before what they work with
};

} // namespace emend::desktop
