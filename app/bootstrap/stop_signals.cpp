// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_signals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace emend::bootstrap {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
constexpr int kInterruptedStatus = 130;

volatile std::sig_atomic_t wakeDescriptor = -1;
volatile std::sig_atomic_t signalsSeen = 0;

// A pipe and not an event loop call: next to nothing else may be done in a signal handler.
extern "C" void wakeEventLoop(int)
{
    signalsSeen = signalsSeen + 1;
    if (signalsSeen > 1)
        _exit(kInterruptedStatus);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(wakeDescriptor, &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &StopSignals::onReadable);
    wakeDescriptor = m_pipe[1];
    signalsSeen = 0;
    struct sigaction action {
    };
    action.sa_handler = wakeEventLoop;
    action.sa_flags = SA_RESTART;
    for (const int signal : kSignals) {
        struct sigaction old {
        };
        sigaction(signal, nullptr, &old);
        // Whoever starts with nohup wants the work to outlive the terminal.
        if (signal != SIGHUP || old.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (const int signal : kSignals) {
        struct sigaction current {
        };
        sigaction(signal, nullptr, &current);
        if (current.sa_handler == wakeEventLoop)
            std::signal(signal, SIG_DFL);
    }
    wakeDescriptor = -1;
    m_notifier.reset();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

void StopSignals::onReadable()
{
    char byte = 0;
    if (read(m_pipe[0], &byte, 1) == 1)
        Q_EMIT requested();
}

} // namespace emend::bootstrap
