// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/batch_runner.h>
#include <emend/storage/database_url.h>
#include <emend/storage/document_store.h>

#include <QtCore/QObject>

#include <memory>

namespace emend::services {

class ActiveVersions;

struct QueueWorkerSettings {
    storage::DatabaseUrl database; ///< with its schema up to date
    BatchSettings batch;
    ActiveVersions* versions = nullptr; ///< what was learned, and what reads; must outlive the worker
    QString label; ///< who claims, for people; two workers must not have the same
    QString actor; ///< for the audit log
    int leaseMs = 60'000; ///< after which the work of a worker that does not answer is given to another; at least 100
    int startMs = 10'000; ///< that a server is waited for which is being started
    int pollMs = 1000; ///< between two looks at an empty queue
    int stopMs = 15'000; ///< after stop(), for the pages being read; then some seconds for the database
    bool untilEmpty = false; ///< ends where no job waits or runs any more, anywhere
};

/// Under this name a job's payload says which type the document is, whatever it looks like.
inline const QLatin1String kForcedTypeKey("type");

/// A document of the queue in the hands of a worker.
struct QueuedDocument {
    QString jobId;
    QString attemptId;
    QString documentId;
    QString sha256;
    QString fileName;
    QString forcedType = {}; ///< what a person says it is; empty where it is to be classified
};

enum class JobEnd {
    Done,
    NeedsReview,
    Retried, ///< it failed, and is queued for another attempt
    Failed, ///< for good
    Quarantined, ///< it crashed or hung its page process once too often
    Lost, ///< the lease ran out, or the job was cancelled: the result was dropped
    Returned, ///< not finished when the worker was stopped
};

QString jobEndName(JobEnd end);

/// Reads the documents of the queue until it is stopped: claims jobs ahead of need, keeps their leases, reads them by a
/// BatchRunner and records the results. Lives in a thread with an event loop; the database's work is done in a thread
/// of its own, so that no page process waits for it. A database that is away is waited for, results are kept meanwhile.
class QueueWorker final : public QObject
{
    Q_OBJECT
public:
    /// The store must outlive the worker.
    QueueWorker(QueueWorkerSettings settings, const storage::DocumentStore& store, QObject* parent = nullptr);
    ~QueueWorker() override;

    /// Once in the worker's life.
    void start();

    /// Finishes the pages being read, records the documents that are complete and gives the others back. finished()
    /// follows.
    void stop();

Q_SIGNALS:
    void jobStarted(const emend::services::QueuedDocument& document); ///< its first page is being read
    void jobEnded(const emend::services::QueuedDocument& document, emend::services::JobEnd end,
                  const emend::base::Error& error); ///< the error's message is empty where there was none

    /// It cannot work at all, such as where a language or the right to claim jobs is missing. finished() follows.
    void failed(const emend::base::Error& error);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
