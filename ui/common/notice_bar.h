// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <array>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace emend::ui {

enum class NoticeKind { Info, Warning, Error };

/// A message in the place that it is about, with up to two things to do about it. Hidden while there is none. What it
/// says is also announced to assistive tools; nothing takes the focus.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    struct Button {
        QString text;
        std::function<void()> run; ///< called in this thread; the notice stays until dismiss() or the next one
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    void showNotice(NoticeKind kind, const QString& text, const Button& first = {}, const Button& second = {});
    void dismiss();

    NoticeKind kind() const { return m_kind; }
    QString text() const;

Q_SIGNALS:
    void dismissed(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showKind();

    NoticeKind m_kind = NoticeKind::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
    std::array<QPushButton*, 2> m_buttons{};
    std::array<std::function<void()>, 2> m_runs;
};

} // namespace emend::ui
