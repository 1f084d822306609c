// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/services/inbox.h>

#include <QtCore/QCache>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace emend::ui {

/// The rows of a long list that somebody looks at: fetched in blocks, off this thread, and kept for a while.
class InboxRows final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kBlock = 64; ///< rows fetched together
    static constexpr int kMostRows = 4096; ///< kept

    using Ids = std::shared_ptr<const std::vector<QString>>;

    explicit InboxRows(services::Background<storage::Database>& lists, QObject* parent = nullptr);

    /// The list that row numbers are about. What is kept of its documents stays.
    void setIds(Ids ids) { m_ids = std::move(ids); }

    void expire(); ///< each row is fetched again when it is looked at

    QString documentId(int row) const; ///< empty for a row that is none
    const services::InboxRow* kept(int row) const; ///< nullptr where it is not there yet

    /// The same for somebody who looks: what is missing or old is fetched, and fetched() follows.
    const services::InboxRow* look(int row);

Q_SIGNALS:
    void fetched();
    void failed(const QString& sentence);

private:
    struct Kept {
        services::InboxRow row;
        bool isThere = true;
        quint64 generation = 0;
    };

    int count() const { return static_cast<int>(m_ids->size()); }
    void want(int row);
    void fetch();
    QStringList staleIds(int block) const;
    void take(const QStringList& ids, quint64 generation, const base::Result<std::vector<services::InboxRow>>& rows);

    services::Background<storage::Database>& m_lists;
    Ids m_ids;
    QCache<QString, Kept> m_rows{kMostRows};
    quint64 m_generation = 1;
    std::vector<int> m_wanted; ///< blocks, the one wanted last at the end
    QTimer m_fetchTimer;
    bool m_isFetching = false;
};

} // namespace emend::ui
