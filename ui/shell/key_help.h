// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_entry.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QScrollArea;

namespace emend::ui {

/// All keys that work now, on one sheet over the window. Any key but those for scrolling, or a click, closes it.
class KeyHelp final : public QFrame
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget* window);

    void open(const QList<ActionGroup>& groups);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void leave();
    void place();

    QScrollArea* m_scroll = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace emend::ui
