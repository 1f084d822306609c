// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finished_reading.h"
#include "opinion/opinion_thread.h"

#include <emend/services/queue_worker.h>
#include <emend/storage/database.h>

#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace emend::services {

/// A claimed document that has to be read, with its file for as long as it is needed.
struct ClaimedDocument {
    QueuedDocument document;
    std::shared_ptr<const storage::LocalFile> file;
};

enum class Backlog {
    MoreMayWait,
    NothingDue, ///< now; other workers or later attempts may bring more
    Empty, ///< no document waits or is being read, anywhere; looked for only where the worker ends then
};

/// A queue worker's dealings with the database, in a thread of their own: everything but the constructor is called
/// there. Keeps the leases of what was claimed until it is recorded, given back or lost.
class QueueDesk final : public QObject
{
    Q_OBJECT
public:
    QueueDesk(const QueueWorkerSettings& settings, const storage::DocumentStore& store);
    ~QueueDesk() override;

    void open();

    /// Takes at most that many documents; claimed() follows, without those whose pages the recognition cache holds:
    /// they are recorded at once.
    void claim(int limit);

    void setProgress(const QString& attemptId, double fraction, const QString& step);

    /// Records the result, now or when the database is back; ended() follows.
    void record(const std::shared_ptr<const FinishedReading>& finished);

    void giveBack(const QStringList& attemptIds);

    /// closed() follows, as soon as all results are recorded.
    void close();

Q_SIGNALS:
    void claimed(const std::vector<emend::services::ClaimedDocument>& documents, emend::services::Backlog backlog);
    void ended(const emend::services::QueuedDocument& document, emend::services::JobEnd end,
               const emend::base::Error& error);
    void failed(const emend::base::Error& error);
    void closed();

private:
    struct Claim;
    struct Progress {
        double fraction = 0;
        QString step;
    };

    base::Result<Claim> takeJobs(storage::Transaction& transaction, int limit);
    void handOut(const Claim& claim);
    bool askAgain(FinishedReading& known);
    base::Result<RecordedReading> write(const FinishedReading& finished);
    void recordAll();
    bool keepLeases();
    void writeProgress();
    void keepUp();
    void end(const QueuedDocument& document, JobEnd how, const base::Error& error = {});

    QueueWorkerSettings m_settings;
    RecordSettings m_recordSettings;
    const storage::DocumentStore& m_store;
    std::unique_ptr<storage::Database> m_database;
    QTimer m_leaseTimer;
    QTimer m_progressTimer;
    QTimer m_retryTimer; ///< of what could not be recorded
    QTimer m_upkeepTimer;
    QMap<QString, QueuedDocument> m_held; ///< by attempt
    QMap<QString, Progress> m_progress; ///< not written yet, by attempt
    std::deque<std::shared_ptr<const FinishedReading>> m_finished; ///< not recorded yet
    std::unique_ptr<OpinionThread> m_opinions; ///< on what was recognised before; made when the first is asked for
    bool m_isClosing = false;
};

} // namespace emend::services
