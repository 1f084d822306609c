// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/inbox.h>

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace emend::ui {

/// What of the inbox is shown: a state with its count, a type, words.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setCounts(const services::InboxCounts& counts);

    /// With the order and direction of `before`.
    services::InboxQuery query(services::InboxQuery before) const;
    void setQuery(const services::InboxQuery& query);
    bool isFiltering() const;

    void focusSearch();
    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void changed();
    void searchEntered(); ///< the person is done with the words

private:
    void addStates();
    void addTypes();

    QButtonGroup* m_states = nullptr;
    QComboBox* m_types = nullptr;
    QLineEdit* m_search = nullptr;
    QTimer m_typing; ///< so that not each letter asks the database
};

} // namespace emend::ui
