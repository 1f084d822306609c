// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/queue_worker.h>

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace emend::services {

/// A queue worker in a thread of its own, for a program whose own thread must never wait. Belongs to the thread that
/// made it, where its signals arrive.
class WorkerThread final : public QObject
{
    Q_OBJECT
public:
    /// The store must outlive it.
    explicit WorkerThread(const storage::DocumentStore& store, QObject* parent = nullptr);

    /// Stops as stop() does, and waits for it.
    ~WorkerThread() override;

    /// Starts reading. While a worker runs, it is stopped first: the new settings hold from the next document on.
    void start(QueueWorkerSettings settings);

    /// As QueueWorker::stop(); stopped() follows, at once where nothing runs.
    void stop();

    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void jobStarted(const emend::services::QueuedDocument& document);
    void jobEnded(const emend::services::QueuedDocument& document, emend::services::JobEnd end,
                  const emend::base::Error& error);
    void failed(const emend::base::Error& error); ///< stopped() follows
    void stopped();

    void stopRequested(QPrivateSignal); ///< to the worker

private:
    void run(const QueueWorkerSettings& settings);
    void workInThread(const QueueWorkerSettings& settings);
    void onFinished();

    const storage::DocumentStore& m_store;
    std::unique_ptr<QThread> m_thread; ///< one for each worker
    std::atomic<bool> m_isStopping = false;
    std::optional<QueueWorkerSettings> m_next;
};

} // namespace emend::services
