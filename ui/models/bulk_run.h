// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/services/inbox.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>

namespace emend::ui {

/// Does something to many documents, a few hundred at a time, so that others get their turn in between.
class BulkRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kAtOnce = 200;

    using Items = base::Result<std::vector<services::BulkItem>>;
    using Work = std::function<Items(storage::Database& database, const QStringList& ids)>;

    explicit BulkRun(services::Background<storage::Database>& lists, QObject* parent = nullptr);

    /// Not while it runs.
    void start(const QStringList& ids, Work work);
    void cancel(); ///< leaves the rest; finished() follows

    bool isRunning() const { return m_isRunning; }
    qsizetype total() const { return m_total; }
    qsizetype done() const { return m_done; } ///< or refused
    const std::vector<services::BulkItem>& refusals() const { return m_refusals; }

Q_SIGNALS:
    void progressed();
    void finished();
    void failed(const QString& sentence); ///< none of the rest can be done; finished() follows

private:
    void next();
    void take(const Items& items);

    services::Background<storage::Database>& m_lists;
    Work m_work;
    QStringList m_ids;
    qsizetype m_next = 0;
    std::vector<services::BulkItem> m_refusals;
    qsizetype m_total = 0;
    qsizetype m_done = 0;
    bool m_isRunning = false;
};

} // namespace emend::ui
