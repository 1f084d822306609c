// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_host.h"

#include <QtCore/QSettings>

namespace emend::ui {

PageHost::PageHost(QSettings& state, QWidget* parent) : QStackedWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("pages"));
}

void PageHost::setFactories(std::vector<PageFactory> factories)
{
    for (const auto& [id, page] : m_pages)
        delete page;
    m_pages.clear();
    m_currentId.clear();
    m_factories = std::move(factories);
}

void PageHost::showPage(const QString& id)
{
    Page* next = page(id);
    if (!next || id == m_currentId)
        return;
    Page* before = currentPage();
    m_currentId = id;
    if (before)
        before->setActive(false);
    setCurrentWidget(next);
    next->setActive(true);
    Q_EMIT switched(id);
}

Page* PageHost::currentPage() const
{
    const auto found = m_pages.find(m_currentId);
    return found == m_pages.end() ? nullptr : found->second;
}

Page* PageHost::page(const QString& id)
{
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    const auto factory = std::find_if(m_factories.begin(), m_factories.end(),
                                      [&id](const PageFactory& candidate) { return candidate.id == id; });
    if (factory == m_factories.end())
        return nullptr;
    Page* made = factory->make(this);
    if (made->objectName().isEmpty())
        made->setObjectName(QLatin1String("page.") + id);
    made->setAccessibleName(factory->title);
    m_pages.emplace(id, made);
    addWidget(made);
    m_state.beginGroup(QLatin1String("page-") + id);
    made->restoreState(m_state);
    m_state.endGroup();
    Q_EMIT pageMade(made);
    return made;
}

std::vector<Page*> PageHost::madePages() const
{
    std::vector<Page*> pages;
    for (const auto& [id, page] : m_pages)
        pages.push_back(page);
    return pages;
}

void PageHost::saveState()
{
    for (const auto& [id, page] : m_pages) {
        m_state.beginGroup(QLatin1String("page-") + id);
        page->saveState(m_state);
        m_state.endGroup();
    }
}

} // namespace emend::ui
