// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/stop_signals.h"
#include "commands/streams.h"

#include <emend/services/queue_worker.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <optional>

namespace emend::commands {

/// A queue worker from its start until a signal or the end of the queue: says on standard error what it does.
class WorkerRun final : public QObject
{
    Q_OBJECT
public:
    WorkerRun(services::QueueWorkerSettings settings, const storage::DocumentStore& store, Streams& streams,
              bool quiet);

    /// Blocks in an event loop; returns the exit status.
    int run();

private:
    void onEnded(const services::QueuedDocument& document, services::JobEnd end, const base::Error& error);
    void sayLine(const QString& line);
    void showCounts();
    QString counts() const;
    void sayHits();
    int count(services::JobEnd end) const { return m_counts.value(end); }

    Streams& m_streams;
    bool m_quiet = false;
    bool m_untilEmpty = false;
    const services::ActiveVersions* m_versions = nullptr;
    bootstrap::StopSignals m_stopSignals;
    services::QueueWorker m_worker;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    QMap<services::JobEnd, int> m_counts;
    std::optional<base::Error> m_error;
};

} // namespace emend::commands
