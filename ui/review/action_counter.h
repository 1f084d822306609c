// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace emend::ui {

/// Notices each key and click of a person once, wherever in a page it goes.
class ActionCounter final : public QObject
{
    Q_OBJECT
public:
    explicit ActionCounter(QWidget& page);

    void setActive(bool active); ///< not until then

Q_SIGNALS:
    void acted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_page;
};

} // namespace emend::ui
