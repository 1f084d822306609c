// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace emend::ui {

/// One suggestion: its key, its value, and in a muted tone the reason. Does not take the focus from the field.
class SuggestionButton final : public QAbstractButton
{
    Q_OBJECT
public:
    SuggestionButton(int number, const QString& value, const QString& reason, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int m_number;
    QString m_value;
    QString m_reason;
};

} // namespace emend::ui
