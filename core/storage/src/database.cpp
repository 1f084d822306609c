// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/database.h>

#include "connection.h"

#include <emend/base/logging.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>

#include <algorithm>

namespace emend::storage {

namespace {

constexpr int kFirstPauseMs = 20;
constexpr int kLongestPauseMs = 2000;

// Full jitter: many programs that lost one server do not come back in step.
void pause(int attempt)
{
    const int most = std::min(kLongestPauseMs, kFirstPauseMs << std::min(attempt, 10));
    QThread::msleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(most / 2, most + 1)));
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection, const DatabaseOptions& options)
    : m_connection(std::move(connection)), m_options(options)
{
}

Database::~Database() = default;

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl& url, const DatabaseOptions& options)
{
    auto connection = std::make_unique<Connection>(url, options);
    QElapsedTimer clock;
    clock.start();
    for (int attempt = 0;; ++attempt) {
        const base::Result<void> opened = connection->open();
        if (opened)
            break;
        if (connection->failure() != Failure::ConnectionLost || clock.elapsed() >= options.connectPatienceMs)
            return tl::unexpected(opened.error());
        if (attempt == 0)
            qCWarning(base::lcStorage).noquote() << "Waiting for the database:" << opened.error().message;
        connection->close();
        pause(attempt);
    }
    return std::unique_ptr<Database>(new Database(std::move(connection), options));
}

const DatabaseUrl& Database::url() const
{
    return m_connection->url();
}

const Dialect& Database::dialect() const
{
    return m_connection->dialect();
}

void Database::subscribe(const QString& channel, std::function<void()> told)
{
    m_connection->subscribe(channel, std::move(told));
}

void Database::observe(std::function<void(const QString& sql, const Binds& binds)> observer)
{
    m_connection->observer = std::move(observer);
}

base::Result<void> Database::runRepeatedly(const std::function<base::Result<void>(Transaction&)>& work, bool writes)
{
    QElapsedTimer clock;
    clock.start();
    for (int attempt = 0;; ++attempt) {
        base::Result<void> done;
        {
            Transaction transaction(*m_connection);
            done = transaction.begin(writes);
            if (done)
                done = work(transaction);
            if (done)
                done = transaction.commit();
        }
        if (done)
            return done;
        const Failure failure = m_connection->failure();
        const bool mayHelp = failure == Failure::ConnectionLost || failure == Failure::ConflictWithOthers;
        if (!mayHelp || clock.elapsed() > m_options.patienceMs)
            return done;
        if (attempt == 0)
            qCInfo(base::lcStorage).noquote() << "Trying again:" << done.error().message;
        if (failure == Failure::ConnectionLost || attempt > 0)
            pause(attempt);
        if (failure == Failure::ConnectionLost) {
            m_connection->close();
            if (const base::Result<void> opened = m_connection->open(); !opened)
                qCDebug(base::lcStorage).noquote() << "Still lost:" << opened.error().message;
        }
    }
}

} // namespace emend::storage
