// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_office.h"

#include "bootstrap/page_worker.h"
#include "common/theme.h"
#include "desktop/pages.h"
#include "shell/main_window.h"

#include <emend/services/inbox.h>
#include <emend/services/worker_thread.h>

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace emend;

/// How long the event loop does not come round, at most; the timer asks each millisecond.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_gapsMs.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6), m_clock.restart(); });
        m_clock.start();
        m_timer.start(1);
    }

    void reset()
    {
        m_gapsMs.clear();
        m_clock.restart();
    }

    double gapMs(double share)
    {
        std::sort(m_gapsMs.begin(), m_gapsMs.end());
        return m_gapsMs.empty() ? 0 : m_gapsMs[static_cast<size_t>(share * (static_cast<double>(m_gapsMs.size()) - 1))];
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gapsMs;
};

services::QueueWorkerSettings readingOf(const test::ReviewOffice& office)
{
    services::QueueWorkerSettings settings;
    settings.database = office.fixture().url();
    settings.batch.workerProgram = QStringLiteral(EMEND_BIN_DIR "/emend-cli");
    settings.batch.workerArguments = &bootstrap::pageWorkerArguments;
    settings.batch.jobs = 1; // as the desktop does on two cores
    settings.label = QStringLiteral("stall");
    settings.actor = QStringLiteral("stall");
    return settings;
}

} // namespace

/// ui_stall FILE…: the window takes the files in and has them read in the background; prints the longest time for which
/// its thread did nothing else meanwhile.
int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList files = QApplication::arguments().mid(1);
    if (files.isEmpty()) {
        std::fputs("usage: ui_stall FILE…\n", stderr);
        return 2;
    }
    ui::applyTheme(application, ui::ThemeChoice::Light);
    test::ReviewOffice office;
    test::ReviewerPlace place(office, QStringLiteral("reviewer"));
    QTemporaryDir state;
    QSettings settings(state.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    ui::MainWindow window(settings);
    window.setPages(desktop::pageFactories(*place, window));
    window.resize(1280, 800);
    window.show();
    QTest::qWait(1000);

    services::WorkerThread worker(office.store());
    worker.start(readingOf(office));
    Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    desktop::takeIn(window, files);
    bool isDone = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        place->lists.ask(
            &window, [](storage::Database& database) { return services::inboxCounts(database); },
            [&](const base::Result<services::InboxCounts>& counts) {
                isDone = counts && counts->total() >= files.size() && counts->queue.queued == 0
                    && counts->queue.running == 0;
            });
    });
    poll.start(500);
    if (!QTest::qWaitFor([&isDone] { return isDone; }, 600'000))
        qFatal("The documents are not read.");
    std::printf("stall: %lld documents in %.1f s; the window's thread was busy for %.1f ms at most, 99.9 %% of the "
                "time below %.1f ms\n",
                static_cast<long long>(files.size()), static_cast<double>(clock.elapsed()) / 1000, heartbeat.gapMs(1),
                heartbeat.gapMs(0.999));
    bool isStopped = false;
    QObject::connect(&worker, &services::WorkerThread::stopped, &window, [&isStopped] { isStopped = true; });
    worker.stop();
    return QTest::qWaitFor([&isStopped] { return isStopped; }, 30'000) ? 0 : 1;
}
