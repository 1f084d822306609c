// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "training_actions.h"

#include <emend/services/workplace.h>

class QSplitter;
class QStackedWidget;

namespace emend::ui {

class EmptyState;
class NoticeBar;
class RunDesk;
class RunPanel;
class TextTable;

/// Training runs: which there were, the report of each, and what can be done with them. A run that was started here
/// goes on while other pages are looked at; while the page is shown it follows what others do.
class TrainingPage final : public Page
{
    Q_OBJECT
public:
    /// The workplace must outlive it.
    explicit TrainingPage(services::Workplace& workplace, QWidget* parent = nullptr);
    ~TrainingPage() override;

    QString title() const override;
    QString iconName() const override;
    QList<Action*> pageActions() const override;
    void setActive(bool active) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void close(std::function<void()> done) override;

    QString chosenRun() const; ///< its id; empty for none

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* makeBar();
    void connectDesk();
    void connectActions();

    void showRuns();
    void showChosen();
    void loadReport();
    void enableActions();
    QString whyNoStart() const;
    QString whyNoCancel() const;
    QString whyNoResume() const;
    void onEnded(const storage::TrainingRun& run);
    void saveChart();
    void saveTable();
    void tellSaved(bool isSaved, const QString& path);

    TrainingActions m_actions;
    RunDesk* m_desk;
    services::Workplace& m_workplace;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_splitter = nullptr;
    TextTable* m_table = nullptr;
    RunPanel* m_panel = nullptr;
    QString m_loaded; ///< the report that is shown or asked for: run and hash
    quint64 m_asked = 0; ///< for reports
    bool m_isToChooseNewest = false; ///< a run that was just started
};

} // namespace emend::ui
