// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/queue_status.h>

#include <emend/domain/document.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>

namespace emend::services {

base::Result<QueueStatus> queueStatus(storage::Database& database)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return database.read([&now](storage::Transaction& transaction) -> base::Result<QueueStatus> {
        // What is completed is not asked for: it may be very much.
        const auto counts = storage::queueCounts(transaction, now);
        if (!counts)
            return tl::unexpected(counts.error());
        const auto documents = storage::documentCounts(transaction);
        if (!documents)
            return tl::unexpected(documents.error());
        return QueueStatus{counts->jobs.queued, counts->jobs.running,
                           documents->value(domain::documentStateName(domain::DocumentState::NeedsReview)),
                           counts->paused};
    });
}

QueueStatusPoll::QueueStatusPoll(Background<storage::Database>& database, int intervalMs, QObject* parent)
    : QObject(parent), m_database(database)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &QueueStatusPoll::ask);
}

void QueueStatusPoll::askNow()
{
    if (m_isAsking)
        m_askAgain = true;
    else
        ask();
}

void QueueStatusPoll::ask()
{
    m_timer.stop();
    m_isAsking = true;
    m_asked.start();
    m_database.ask(
        this, [](storage::Database& database) { return queueStatus(database); },
        [this](const base::Result<QueueStatus>& status) {
            m_isAsking = false;
            if (status)
                Q_EMIT answered(*status);
            else
                Q_EMIT failed(status.error());
            if (std::exchange(m_askAgain, false))
                ask();
            else
                m_timer.start();
        });
}

} // namespace emend::services
