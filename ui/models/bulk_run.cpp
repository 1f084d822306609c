// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk_run.h"

namespace emend::ui {

BulkRun::BulkRun(services::Background<storage::Database>& lists, QObject* parent) : QObject(parent), m_lists(lists) { }

void BulkRun::start(const QStringList& ids, Work work)
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_ids = ids;
    m_work = std::move(work);
    m_total = ids.size();
    m_done = 0;
    m_next = 0;
    m_refusals.clear();
    Q_EMIT progressed();
    next();
}

void BulkRun::cancel()
{
    m_next = m_ids.size();
}

void BulkRun::next()
{
    if (m_next >= m_ids.size()) {
        m_isRunning = false;
        Q_EMIT finished();
        return;
    }
    const QStringList ids = m_ids.mid(m_next, kAtOnce);
    m_next += ids.size();
    m_lists.ask(
        this, [work = m_work, ids](storage::Database& database) { return work(database, ids); },
        [this](const Items& items) { take(items); });
}

void BulkRun::take(const Items& items)
{
    if (!items) {
        cancel();
        Q_EMIT failed(items.error().message);
        next();
        return;
    }
    for (const services::BulkItem& item : *items) {
        ++m_done;
        if (item.refusal)
            m_refusals.push_back(item);
    }
    Q_EMIT progressed();
    next();
}

} // namespace emend::ui
