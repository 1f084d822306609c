// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_report.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace emend::ui {

class Action;
class ElidedLabel;
class IntervalChart;
class LineChart;
class ReliabilityChart;
class TextTable;

/// How often each field was right, by the active version and by the candidate.
class AccuracyPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AccuracyPanel(QWidget* parent = nullptr);
    void showReport(const TrainingReport& report);

private:
    void showGroup();

    TrainingReport m_report;
    QComboBox* m_group;
    ElidedLabel* m_compared;
    IntervalChart* m_chart;
    TextTable* m_table;
};

/// Whether versions are as often right as they are sure, and what that is worth.
class ConfidencePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConfidencePanel(QWidget* parent = nullptr);
    void showReport(const TrainingReport& report);

private:
    ElidedLabel* m_error;
    ElidedLabel* m_automated;
    ReliabilityChart* m_chart;
    TextTable* m_table;
};

/// What more documents bring.
class CurvePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CurvePanel(QWidget* parent = nullptr);
    void showReport(const TrainingReport& report);

private:
    void showField();

    TrainingReport m_report;
    QComboBox* m_field;
    ElidedLabel* m_sentence;
    LineChart* m_chart;
    TextTable* m_table;
};

/// What the run was made from, and how that can be proved.
class FactsPanel final : public QWidget
{
    Q_OBJECT
public:
    FactsPanel(Action* copyHash, QWidget* parent = nullptr);
    void showReport(const TrainingReport& report);
    QString chosenHash() const; ///< empty where none is chosen

Q_SIGNALS:
    void chosen();

private:
    TextTable* m_table;
    QHash<QString, QString> m_hashes; ///< by row
};

/// Fields that only one of the two versions read right.
class FlipPanel final : public QWidget
{
    Q_OBJECT
public:
    FlipPanel(Action* open, QWidget* parent = nullptr);
    void showReport(const TrainingReport& report);
    QString chosenDocument() const; ///< its id; empty for none

Q_SIGNALS:
    void chosen();
    void openRequested(const QString& documentId);

private:
    ElidedLabel* m_summary;
    TextTable* m_table;
};

} // namespace emend::ui
