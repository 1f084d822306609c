// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/worker_protocol.h>

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTimer>

namespace emend::services {

/// What a worker gets of this process's environment: it reads hostile files, so no secrets.
QProcessEnvironment workerEnvironment(QProcessEnvironment environment);

/// One worker process: sends it one request at a time, kills it where no reply comes in time, and passes its log lines
/// on.
class WorkerProcess final : public QObject
{
    Q_OBJECT
public:
    explicit WorkerProcess(QObject* parent = nullptr);
    ~WorkerProcess() override;

    void start(const QString& program, const QStringList& arguments, int timeoutMs);

    /// `timeoutMs` counts anew from each reply. Only while the worker is ready and idle.
    void send(const PageRequest& request, int timeoutMs);

    /// The request was answered to the end; the worker may rest as long as it likes.
    void rest() { m_watchdog.stop(); }

    bool wasReady() const { return m_wasReady; }

Q_SIGNALS:
    void replied(const emend::services::WorkerReply& reply);

    /// It ended, whether it crashed, was killed for hanging, or could not be started; once, and last. Code:
    /// recogniser_error or timeout.
    void died(const emend::base::Error& how);

private:
    void readReplies();
    void readLog();
    void logLine(const QByteArray& line);
    void onTimeout();
    void onGone();
    void kill(base::Error why);
    base::Error causeOfDeath() const;

    QProcess m_process;
    QTimer m_watchdog;
    int m_timeoutMs = 0;
    QByteArray m_log; ///< the line that is not complete yet
    QByteArray m_lastWords; ///< end of the log, for the case of death
    base::Error m_killedFor;
    bool m_killed = false;
    bool m_wasReady = false;
    bool m_gone = false;
};

} // namespace emend::services
