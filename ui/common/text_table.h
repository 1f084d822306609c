// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtWidgets/QTableView>

#include <vector>

namespace emend::ui {

/// A row of short texts.
struct TextRow {
    QString id;
    QStringList cells; ///< one for each column
    QString iconName = {}; ///< of the first cell; empty for none
    QHash<int, QString> moreIcons = {}; ///< by column
    int percent = -1; ///< how far it is, for a delegate that paints it; −1 for nothing to paint
    bool operator==(const TextRow&) const = default;
};

/// Some hundred rows of short texts; what is too long for its cell stands in the tooltip.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int PercentRole = Qt::UserRole;

    explicit TextTableModel(const QStringList& headers, QObject* parent = nullptr);

    void setNumberColumns(const QSet<int>& columns) { m_numberColumns = columns; } ///< aligned to the right

    /// Rows of the same ids stay where they are.
    void setRows(std::vector<TextRow> rows);
    const std::vector<TextRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString iconNameAt(const QModelIndex& index) const;

    QStringList m_headers;
    QSet<int> m_numberColumns;
    std::vector<TextRow> m_rows;
};

/// Looks of all tables of the page: rows are chosen, one at a time, and columns are as wide as what they hold but for
/// the one that takes the rest.
void layOutTable(QTableView& table, int stretchedColumn);

/// A table of such rows, of which one is chosen.
class TextTable final : public QTableView
{
    Q_OBJECT
public:
    TextTable(const QStringList& headers, int stretchedColumn, QWidget* parent = nullptr);

    void setNumberColumns(const QSet<int>& columns) { m_model->setNumberColumns(columns); } ///< aligned to the right

    /// The row that was chosen stays so while it is there.
    void setRows(std::vector<TextRow> rows);
    const std::vector<TextRow>& rows() const { return m_model->rows(); }

    QString currentId() const; ///< empty where none is chosen
    bool select(const QString& id); ///< whether it is there

Q_SIGNALS:
    void currentIdChanged(const QString& id);

private:
    void tellCurrent();

    TextTableModel* m_model;
    QString m_told;
    bool m_isSetting = false;
};

} // namespace emend::ui
