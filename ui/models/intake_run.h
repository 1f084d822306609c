// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/work_rate.h"

#include <emend/services/background.h>
#include <emend/services/intake.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <vector>

namespace emend::ui {

/// Takes files and folders in that were dropped, picked or found by a watch: expands folders, then hands the files over
/// a few dozen at a time, off this thread. Where the queue is full it waits until there is room.
class IntakeRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kFilesAtOnce = 24;
    static constexpr int kFullQueuePauseMs = 2000;
    static constexpr size_t kMostRefusals = 1000; ///< kept to be shown

    struct Refusal {
        QString file;
        QString why;
    };

    /// The store must outlive it; `actor` is who hands them in.
    IntakeRun(services::Background<storage::Database>& lists, storage::DocumentStore& store, QString actor,
              QObject* parent = nullptr, int fullQueuePauseMs = kFullQueuePauseMs);
    ~IntakeRun() override;

    /// More of them, also while it runs. What is to come is counted when the folders are expanded.
    void add(const QStringList& paths);

    /// Leaves what is not taken in yet; finished() follows.
    void cancel();

    bool isRunning() const { return m_isRunning; }
    bool waitsForRoom() const { return m_roomTimer.isActive(); }

    int total() const { return m_total; } ///< of the run; grows while folders are expanded
    int added() const { return m_added; }
    int known() const { return m_known; } ///< were there already
    int refused() const { return m_refused; }
    int done() const { return m_added + m_known + m_refused; }
    double perSecond() const { return m_rate.perSecond(); }
    std::optional<qint64> secondsLeft() const { return m_rate.timeLeft(m_total - done()); }

    /// Of this run, and of those before it until clearRefusals().
    const std::vector<Refusal>& refusals() const { return m_refusals; }
    void clearRefusals();

Q_SIGNALS:
    void progressed();
    void refusalsChanged();
    void finished(); ///< all that was added is taken in or refused, or it was cancelled or failed
    void failed(const QString& sentence); ///< it cannot go on, such as where the database is away; finished() follows

private:
    using Taken = std::vector<services::TakenIn>;

    void begin();
    void expandNext();
    void takeExpanded(const base::Result<Taken>& files, bool isCancelled);
    void takeNext();
    void takeOutcome(const QStringList& files, const base::Result<Taken>& taken, bool isCancelled);
    void giveUp(const QString& sentence);
    void count(const services::TakenIn& taken);
    void finish();

    services::Background<storage::Database>& m_lists;
    storage::DocumentStore& m_store;
    QString m_actor;
    std::deque<QStringList> m_paths; ///< not expanded yet
    std::deque<QString> m_files; ///< not taken in yet
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    std::vector<Refusal> m_refusals;
    WorkRate m_rate;
    QElapsedTimer m_clock;
    int m_total = 0;
    int m_added = 0;
    int m_known = 0;
    int m_refused = 0;
    bool m_isRunning = false;
    QTimer m_roomTimer;
};

} // namespace emend::ui
