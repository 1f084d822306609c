// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"

#include <QtWidgets/QStackedWidget>

#include <functional>
#include <map>
#include <vector>

namespace emend::ui {

class Action;

/// How a page is made when it is first needed.
struct PageFactory {
    QString id; ///< in settings, and the scope of its actions' ids
    QString title;
    QString iconName;
    std::function<Page*(QWidget* parent)> make;
};

/// The pages of a window, made when they are first shown or asked for.
class PageHost final : public QStackedWidget
{
    Q_OBJECT
public:
    /// The settings must outlive it; each page has a group of its own in them.
    PageHost(QSettings& state, QWidget* parent = nullptr);

    /// Ends the pages that are there, and forgets them.
    void setFactories(std::vector<PageFactory> factories);
    const std::vector<PageFactory>& factories() const { return m_factories; }

    void showPage(const QString& id); ///< makes it where necessary; an unknown id changes nothing
    QString currentId() const { return m_currentId; }
    Page* currentPage() const; ///< null where there is none

    /// Null where there is no such page.
    Page* page(const QString& id);
    std::vector<Page*> madePages() const;

    void saveState();

Q_SIGNALS:
    void pageMade(emend::ui::Page* page);
    void switched(const QString& id);

private:
    QSettings& m_state;
    std::vector<PageFactory> m_factories;
    std::map<QString, Page*> m_pages;
    QString m_currentId;
};

} // namespace emend::ui
