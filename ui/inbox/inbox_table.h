// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace emend::ui {

class InboxModel;

/// The table: whole rows are selected, columns can be moved, sized and sorted by. Typing does not search in it, as that
/// would go through every row; searching is the database's.
class InboxTable final : public QTableView
{
    Q_OBJECT
public:
    explicit InboxTable(InboxModel& model, QWidget* parent = nullptr);

    void keyboardSearch(const QString&) override { }

    int selectedCount() const; ///< at once, however many they are
    QList<int> selectedRows() const; ///< from the top
    QStringList selectedDocuments() const; ///< ids, in the order of the rows
    QString currentDocument() const; ///< empty for none

    /// Selects those that are listed, and no others, and scrolls to the first; false where none is.
    bool selectDocuments(const QStringList& ids);

    /// Where a menu by key belongs, in the table's coordinates.
    QPoint menuPlace() const;

private:
    void layOutColumns();

    InboxModel& m_model;
};

} // namespace emend::ui
