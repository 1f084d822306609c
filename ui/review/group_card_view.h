// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/group_check.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QListView>

#include <vector>

namespace emend::ui {

/// The cards of a GroupCardModel side by side, and what a person does to go through them: keys, clicks and time.
class GroupCardView final : public QListView
{
    Q_OBJECT
public:
    explicit GroupCardView(QWidget* parent = nullptr);

    /// Whether values may be changed.
    void setEditable(bool editable);

    void restartEffort(); ///< other cards are shown
    void countAction() { ++m_actions; } ///< of another place than the cards

    /// Shares what it took since restartEffort() out among the answers.
    void addEffort(std::vector<services::GroupAnswer>& answers) const;

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void countIfAction(const QEvent& event);

    int m_actions = 0;
    QElapsedTimer m_shownFor;
};

} // namespace emend::ui
