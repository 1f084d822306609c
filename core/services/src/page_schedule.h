// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

namespace emend::services {

/// Decides which page is read next, and by whom. Knows neither processes nor time.
///
/// No document is started more than `lookAhead` documents after the oldest unfinished one, so that results that wait
/// for their turn stay few.
class PageSchedule final
{
public:
    struct Task {
        int document = 0;
        int page = 0;
        bool opens = false; ///< nothing is known of the document yet
    };

    PageSchedule(int documents, int lookAhead);

    /// One more document, after all others.
    void add() { ++m_documents; }

    /// The best task for a worker that has `openDocument` open (-1 for none); nothing where there is none now.
    std::optional<Task> next(int openDocument);

    /// How many tasks could be handed out now.
    int available() const;

    /// The started document has that many pages (at least one), so that others can help to read them.
    void setPageCount(int document, int pages);

    /// The document is complete or given up; its remaining pages are not handed out.
    void close(int document);

    bool isFinished() const; ///< every document is closed

private:
    struct Started {
        int pages = 1;
        int nextPage = 1;
        int waiting() const { return pages - nextPage; }
    };
    std::optional<Task> pageOf(std::map<int, Started>::iterator started);
    std::optional<Task> pageOfOldest(int moreThan);
    std::optional<Task> newDocument();
    int startable() const;

    int m_documents = 0;
    int m_lookAhead = 1;
    int m_nextDocument = 0;
    std::map<int, Started> m_started; ///< and not closed
};

} // namespace emend::services
