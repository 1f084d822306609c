// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/storage/database.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace emend::services {

/// What a status line tells of the queue.
struct QueueStatus {
    qint64 waiting = 0; ///< documents to be read
    qint64 running = 0; ///< by any worker
    qint64 toReview = 0;
    bool paused = false; ///< nothing is read until somebody says so

    friend bool operator==(const QueueStatus&, const QueueStatus&) = default;
};

base::Result<QueueStatus> queueStatus(storage::Database& database);

/// Asks for the status from time to time, and tells of it. Give it a connection of its own with little patience, so
/// that a lost server is noticed soon. Belongs to the thread of whoever made it.
class QueueStatusPoll final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kUsualIntervalMs = 2000;

    /// The connection must outlive the poll.
    explicit QueueStatusPoll(Background<storage::Database>& database, int intervalMs = kUsualIntervalMs,
                             QObject* parent = nullptr);

    /// Asks at once; where a question is being answered already, right after it.
    void askNow();

    /// Since when an answer is being waited for; 0 where none is.
    qint64 waitingMs() const { return m_isAsking ? m_asked.elapsed() : 0; }

Q_SIGNALS:
    void answered(const emend::services::QueueStatus& status); ///< the database can be reached
    void failed(const emend::base::Error& error);

private:
    void ask();

    Background<storage::Database>& m_database;
    QTimer m_timer;
    QElapsedTimer m_asked;
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace emend::services
