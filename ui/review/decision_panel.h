// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/review.h>

#include <QtWidgets/QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace emend::ui {

/// Asks, in the place of the form, why a document is rejected, or what the next reviewer should know. Digits choose a
/// reason, Ctrl+Enter goes through with it, Esc leaves it.
class DecisionPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionPanel(QWidget* parent = nullptr);

    void askForReason(const QString& fileName);
    void askForNote(const QString& fileName);

Q_SIGNALS:
    void rejected(emend::domain::RejectReason reason, const QString& note);
    void escalated(const QString& note);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const QString& heading, const QString& action, bool withReasons);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers, bool isInNote);
    void finish();

    QLabel* m_heading;
    QWidget* m_reasons;
    QButtonGroup* m_group;
    QPlainTextEdit* m_note;
    QPushButton* m_do;
    bool m_isReject = false;
};

} // namespace emend::ui
