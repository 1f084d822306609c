// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox_desk.h"

#include <emend/services/workplace.h>

#include <atomic>

namespace emend::test {

/// What the pages of a window work with, on the database and the store of a desk.
class WindowWorkplace final
{
public:
    explicit WindowWorkplace(InboxDesk& desk) : WindowWorkplace(desk, desk.fixture().url()) { }

    /// By that way into the desk's database, such as as another user.
    WindowWorkplace(InboxDesk& desk, const storage::DatabaseUrl& url)
        : m_reviews(QStringLiteral("reviews"), [this, url] { return connect(url); }),
          m_lists(QStringLiteral("lists"), [this, url] { return connect(url); }),
          m_pages(QStringLiteral("pages"), [&desk] { return made<services::PageImages>(desk.store()); }),
          m_regions(QStringLiteral("regions"),
                    [&desk] { return made<services::RegionReader>(desk.store(), QStringLiteral("eng")); }),
          m_drafts(m_folder.path(), desk.fixture().urlText(), QStringLiteral("ann")),
          m_workplace{m_reviews,
                      m_lists,
                      m_pages,
                      m_regions,
                      m_drafts,
                      desk.store(),
                      QStringLiteral("ann"),
                      {},
                      QStringLiteral("eng"),
                      QStringLiteral("test")}
    {
    }

    services::Workplace& operator*() { return m_workplace; }
    services::Workplace* operator->() { return &m_workplace; }

    /// Statements that its connections have run.
    int statements() const { return m_statements; }

private:
    template <class Resource, class... Arguments>
    static base::Result<std::unique_ptr<Resource>> made(Arguments&&... arguments)
    {
        return std::make_unique<Resource>(std::forward<Arguments>(arguments)...);
    }

    base::Result<std::unique_ptr<storage::Database>> connect(const storage::DatabaseUrl& url)
    {
        auto database = storage::Database::open(url);
        if (database)
            (*database)->observe([this](const QString&, const storage::Binds&) { ++m_statements; });
        return database;
    }

    std::atomic<int> m_statements = 0;
    QTemporaryDir m_folder;
    services::Background<storage::Database> m_reviews;
    services::Background<storage::Database> m_lists;
    services::Background<services::PageImages> m_pages;
    services::Background<services::RegionReader> m_regions;
    services::DraftFiles m_drafts;
    services::Workplace m_workplace;
};

} // namespace emend::test
