// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/review.h>

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;

namespace emend::ui {

class ElidedLabel;

/// What the document is, why it is here, and what it has cost so far.
class ReviewHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewHeader(QWidget* parent = nullptr);

    void setTask(const services::ReviewTask& task);
    void setType(const QString& type);
    void setEffort(int actions, qint64 activeMs);
    void setNumbers(const QString& text); ///< of the reviewer's day; empty for none yet
    void clear();
    void focusType();

Q_SIGNALS:
    void typeChosen(const QString& type);
    void typeLeft(); ///< the choice is made, or was not wanted

private:
    ElidedLabel* m_file;
    ElidedLabel* m_reasons;
    QComboBox* m_type;
    QLabel* m_effort;
    QLabel* m_numbers;
};

} // namespace emend::ui
