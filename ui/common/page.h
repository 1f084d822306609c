// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QSettings;

namespace emend::ui {

class Action;

/// One page of the main window, which knows its pages only as this. Pages do not know each other.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; ///< in the navigation rail
    virtual QString iconName() const = 0; ///< as icon() takes it

    /// All that can be done here, for menus, the palette and the table of shortcuts. They are added to the page itself,
    /// so that their keys work while it is shown.
    virtual QList<Action*> pageActions() const = 0;

    /// The page was switched to, or away from.
    virtual void setActive(bool) { }

    virtual void saveState(QSettings&) const { }
    virtual void restoreState(const QSettings&) { }

    /// Ends what has to end in order, such as giving documents back; calls `done` when the window may close.
    virtual void close(std::function<void()> done) { done(); }

Q_SIGNALS:
    void statusChanged(const QString& text); ///< for the status line; empty for nothing to say
    void openRequested(const QString& documentId); ///< a document is to be reviewed
};

} // namespace emend::ui
