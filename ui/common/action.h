// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAction>

namespace emend::ui {

/// Something a person can do: by key, from a menu, from the palette. Its id stands in settings and in tests, such as
/// `review.confirm`; its shortcuts can be remapped, the usual ones are what it starts with.
class Action final : public QAction
{
    Q_OBJECT
public:
    Action(const QString& id, const QString& text, const QList<QKeySequence>& usualShortcuts, QObject* parent);

    const QString& id() const { return m_id; }
    const QList<QKeySequence>& usualShortcuts() const { return m_usualShortcuts; }

private:
    QString m_id;
    QList<QKeySequence> m_usualShortcuts;
};

} // namespace emend::ui
