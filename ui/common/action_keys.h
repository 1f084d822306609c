// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace emend::ui {

/// Leaves Ctrl and a letter to the actions while something is typed. On X11 editors would take Ctrl+E, Ctrl+K and
/// Ctrl+U for moving and deleting; what everybody expects of an editor (copy, undo, select all …) they keep. Works
/// for the whole application as long as it lives.
class ActionKeys final : public QObject
{
    Q_OBJECT
public:
    explicit ActionKeys(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace emend::ui
