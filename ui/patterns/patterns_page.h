// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "patterns_actions.h"

#include <emend/services/patterns.h>
#include <emend/services/workplace.h>

class QDateTimeEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace emend::ui {

class AskPanel;
class ChangePanel;
class ElidedLabel;
class EmptyState;
class MemoryPanel;
class NoticeBar;
class PatternDesk;
class TextTable;

/// The versions of what was learned from corrections: what changed in each, what it knows, which one counts and which
/// one counted when. While it is shown it follows what others do.
class PatternsPage final : public Page
{
    Q_OBJECT
public:
    /// The workplace must outlive it.
    explicit PatternsPage(services::Workplace& workplace, QWidget* parent = nullptr);
    ~PatternsPage() override;

    QString title() const override;
    QString iconName() const override;
    QList<Action*> pageActions() const override;
    void setActive(bool active) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void close(std::function<void()> done) override;

    QString chosenVersion() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* makeBar();
    QWidget* makeRun();
    QWidget* makeVersions();
    QWidget* makeTimes();
    void connectDesk();
    void connectActions();
    void connectParts();

    void showState();
    void showVersions();
    void showHistory();
    void showChosen();
    void showActiveAt(const std::optional<storage::PatternActivation>& activation);
    void enableActions();
    void activatePanels();
    QString whyNoActivation() const;
    QString whyNoRollback() const;

    void askToActivate();
    void askToRollBack();
    void askToVeto();
    void onRefreshed(const services::RefreshedPatterns& made);
    void onDecided(const storage::PatternActivation& activation);
    void onFailed(const QString& sentence, bool isConflict);

    PatternsActions m_actions;
    PatternDesk* m_desk;
    services::Workplace& m_workplace;
    NoticeBar* m_notice = nullptr;
    AskPanel* m_ask = nullptr;
    QWidget* m_run = nullptr; ///< a refresh
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_splitter = nullptr;
    TextTable* m_versions = nullptr;
    TextTable* m_history = nullptr;
    QDateTimeEdit* m_time = nullptr;
    ElidedLabel* m_activeAt = nullptr;
    QTabWidget* m_tabs = nullptr;
    ChangePanel* m_changes = nullptr;
    MemoryPanel* m_memory = nullptr;
    QString m_toChoose; ///< a version that was just made
    bool m_isActive = false;
};

} // namespace emend::ui
