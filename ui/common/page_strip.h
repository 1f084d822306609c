// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/review.h>
#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtWidgets/QListView>

#include <vector>

namespace emend::ui {

class PageStripModel;

/// The pages of a document as thumbnails, one below the other. Several can be selected; dragging, or Alt+Up and
/// Alt+Down, moves them to another place, Ctrl+Left and Ctrl+Right turn them. A menu has the same.
class PageStrip final : public QListView
{
    Q_OBJECT
public:
    explicit PageStrip(services::Background<services::PageImages>& images, QWidget* parent = nullptr);
    ~PageStrip() override;

    /// An empty order shows all pages as they are.
    void setDocument(const QString& sha256, int pages, const std::vector<domain::PageView>& order = {});
    void clear();

    /// Marks the page that is shown, without telling pageChosen().
    void setCurrentPage(int shownIndex);
    int currentPage() const;

    const std::vector<domain::PageView>& order() const;
    std::vector<int> selectedPages() const; ///< shown indexes, ascending

    void rotateSelected(int degrees); ///< clockwise; a multiple of 90
    void moveSelected(int by); ///< −1 towards the first page, 1 towards the last
    void askForSplit(); ///< before the current page; the first page cannot be split off

Q_SIGNALS:
    void pageChosen(int shownIndex);
    void orderChanged(const std::vector<emend::domain::PageView>& order);
    void splitRequested(int beforeIndex); ///< a shown index from 1 on

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(int row);
    void select(const std::vector<int>& rows, int current);

    PageStripModel* m_model;
    bool m_isTelling = true; ///< whether a change of the current page is told
};

} // namespace emend::ui
