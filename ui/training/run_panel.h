// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_report.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;

namespace emend::ui {

class AccuracyPanel;
class Chart;
class ConfidencePanel;
class CurvePanel;
class ElidedLabel;
class FactsPanel;
class FlipPanel;
class TextTable;
struct RunState;
struct TrainingActions;

/// One run: how far it is or why it ended, and its report.
class RunPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RunPanel(const TrainingActions& actions, QWidget* parent = nullptr);

    void showRun(const RunState& state);
    void showTimeLeft(const QString& text);
    void showReport(const TrainingReport& report); ///< an empty one for none

    QString chosenDocument() const; ///< that is read otherwise; empty for none
    QString chosenHash() const; ///< empty for none
    const Chart* shownChart() const; ///< null where none is shown
    const TextTable* shownTable() const; ///< null where none is shown

    int tab() const;
    void setTab(int tab);

Q_SIGNALS:
    void chosen(); ///< something else is
    void openRequested(const QString& documentId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* makeProgress();
    void showHeading();

    QLabel* m_icon;
    ElidedLabel* m_heading;
    QLabel* m_sentence;
    QWidget* m_run = nullptr;
    QProgressBar* m_progress = nullptr;
    ElidedLabel* m_stage = nullptr;
    ElidedLabel* m_timeLeft = nullptr;
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    AccuracyPanel* m_accuracy;
    FlipPanel* m_flips;
    ConfidencePanel* m_confidence;
    CurvePanel* m_curve;
    FactsPanel* m_facts;
    QString m_iconName;
    TrainingReport m_report;
    QString m_stateHeading;
    QString m_stateSentence;
    QString m_stateIcon;
    bool m_isUnfinished = false; ///< and nobody goes on with it
};

} // namespace emend::ui
