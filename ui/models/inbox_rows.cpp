// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox_rows.h"

#include <algorithm>

namespace emend::ui {

namespace {

using base::Result;
using services::InboxRow;

constexpr size_t kBlocksAtOnce = 4; // more than a screen holds; what was scrolled past is not fetched

} // namespace

InboxRows::InboxRows(services::Background<storage::Database>& lists, QObject* parent)
    : QObject(parent), m_lists(lists), m_ids(std::make_shared<const std::vector<QString>>())
{
    m_fetchTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, [this] { fetch(); });
}

void InboxRows::expire()
{
    ++m_generation;
}

QString InboxRows::documentId(int row) const
{
    return row >= 0 && row < count() ? (*m_ids)[static_cast<size_t>(row)] : QString();
}

const InboxRow* InboxRows::kept(int row) const
{
    const Kept* kept = m_rows.object(documentId(row));
    return kept && kept->isThere ? &kept->row : nullptr;
}

// An old row is better than none, until the new one comes.
const InboxRow* InboxRows::look(int row)
{
    const Kept* kept = m_rows.object(documentId(row));
    if (!kept || kept->generation != m_generation)
        want(row);
    return kept && kept->isThere ? &kept->row : nullptr;
}

void InboxRows::want(int row)
{
    const int block = row / kBlock;
    if (!m_wanted.empty() && m_wanted.back() == block)
        return;
    std::erase(m_wanted, block);
    m_wanted.push_back(block);
    if (m_wanted.size() > kBlocksAtOnce)
        m_wanted.erase(m_wanted.begin());
    if (!m_isFetching && !m_fetchTimer.isActive())
        m_fetchTimer.start(0);
}

void InboxRows::fetch()
{
    if (m_isFetching)
        return;
    QStringList ids;
    for (const int block : std::exchange(m_wanted, {}))
        ids += staleIds(block);
    if (ids.isEmpty())
        return;
    m_isFetching = true;
    m_lists.ask(
        this, [ids](storage::Database& database) { return services::inboxRows(database, ids); },
        [this, ids, generation = m_generation](const Result<std::vector<InboxRow>>& rows) {
            take(ids, generation, rows);
        });
}

QStringList InboxRows::staleIds(int block) const
{
    QStringList ids;
    for (int row = block * kBlock; row < std::min(count(), (block + 1) * kBlock); ++row) {
        const Kept* kept = m_rows.object(documentId(row));
        if (!kept || kept->generation != m_generation)
            ids << documentId(row);
    }
    return ids;
}

void InboxRows::take(const QStringList& ids, quint64 generation, const Result<std::vector<InboxRow>>& rows)
{
    m_isFetching = false;
    if (!rows) {
        m_wanted.clear(); // until they are painted again
        Q_EMIT failed(rows.error().message);
        return;
    }
    for (const InboxRow& row : *rows)
        m_rows.insert(row.document.id, new Kept{row, true, generation});
    for (const QString& id : ids) {
        const Kept* kept = m_rows.object(id);
        if (!kept || kept->generation != generation)
            m_rows.insert(id, new Kept{{}, false, generation}); // deleted, but still listed
    }
    if (!m_wanted.empty())
        m_fetchTimer.start(0);
    Q_EMIT fetched();
}

} // namespace emend::ui
