// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/worker_thread.h>

#include <QtCore/QEventLoop>

#include <utility>

namespace emend::services {

WorkerThread::WorkerThread(const storage::DocumentStore& store, QObject* parent) : QObject(parent), m_store(store) { }

WorkerThread::~WorkerThread()
{
    if (!m_thread)
        return;
    m_isStopping.store(true);
    Q_EMIT stopRequested({});
    m_thread->wait();
}

void WorkerThread::start(QueueWorkerSettings settings)
{
    if (!isRunning()) {
        run(settings);
        return;
    }
    stop();
    m_next = std::move(settings);
}

void WorkerThread::stop()
{
    m_next.reset();
    if (!isRunning()) {
        Q_EMIT stopped();
        return;
    }
    m_isStopping.store(true);
    Q_EMIT stopRequested({});
}

void WorkerThread::run(const QueueWorkerSettings& settings)
{
    m_isStopping.store(false);
    m_thread.reset(QThread::create([this, settings] { workInThread(settings); }));
    m_thread->setObjectName(QStringLiteral("queue worker"));
    connect(m_thread.get(), &QThread::finished, this, &WorkerThread::onFinished);
    m_thread->start();
}

// The worker is made here, because its processes and timers belong to the thread that makes them.
void WorkerThread::workInThread(const QueueWorkerSettings& settings)
{
    QEventLoop loop;
    QueueWorker worker(settings, m_store);
    connect(&worker, &QueueWorker::jobStarted, this, &WorkerThread::jobStarted);
    connect(&worker, &QueueWorker::jobEnded, this, &WorkerThread::jobEnded);
    connect(&worker, &QueueWorker::failed, this, &WorkerThread::failed);
    connect(&worker, &QueueWorker::finished, &loop, &QEventLoop::quit);
    connect(this, &WorkerThread::stopRequested, &worker, &QueueWorker::stop);
    if (m_isStopping.load()) // asked before anybody listened: then not even one document is taken
        return;
    worker.start();
    if (m_isStopping.load())
        worker.stop();
    loop.exec();
}

void WorkerThread::onFinished()
{
    m_thread->wait();
    m_thread.reset();
    if (m_next)
        run(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT stopped();
}

} // namespace emend::services
