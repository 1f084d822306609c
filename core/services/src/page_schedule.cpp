// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_schedule.h"

#include <algorithm>
#include <numeric>

namespace emend::services {

namespace {

// With fewer pages left, opening the document a second time costs more than helping brings.
constexpr int kWorthHelping = 3;

} // namespace

PageSchedule::PageSchedule(int documents, int lookAhead) : m_documents(documents), m_lookAhead(std::max(1, lookAhead))
{
}

std::optional<PageSchedule::Task> PageSchedule::next(int openDocument)
{
    const auto open = m_started.find(openDocument);
    if (open != m_started.end() && open->second.waiting() > 0)
        return pageOf(open);
    if (auto task = pageOfOldest(kWorthHelping))
        return task;
    if (auto task = newDocument())
        return task;
    return pageOfOldest(0);
}

int PageSchedule::available() const
{
    return std::accumulate(m_started.begin(), m_started.end(), startable(),
                           [](int sum, const auto& entry) { return sum + entry.second.waiting(); });
}

void PageSchedule::setPageCount(int document, int pages)
{
    const auto started = m_started.find(document);
    if (started != m_started.end())
        started->second.pages = pages;
}

void PageSchedule::close(int document)
{
    m_started.erase(document);
}

bool PageSchedule::isFinished() const
{
    return m_started.empty() && m_nextDocument == m_documents;
}

std::optional<PageSchedule::Task> PageSchedule::pageOf(std::map<int, Started>::iterator started)
{
    return Task{started->first, started->second.nextPage++, false};
}

std::optional<PageSchedule::Task> PageSchedule::pageOfOldest(int moreThan)
{
    const auto found = std::find_if(m_started.begin(), m_started.end(),
                                    [moreThan](const auto& entry) { return entry.second.waiting() > moreThan; });
    return found == m_started.end() ? std::nullopt : pageOf(found);
}

std::optional<PageSchedule::Task> PageSchedule::newDocument()
{
    if (startable() <= 0)
        return std::nullopt;
    m_started.emplace(m_nextDocument, Started{});
    return Task{m_nextDocument++, 0, true};
}

int PageSchedule::startable() const
{
    const int oldest = m_started.empty() ? m_nextDocument : m_started.begin()->first;
    return std::max(0, std::min(m_documents, oldest + m_lookAhead) - m_nextDocument);
}

} // namespace emend::services
