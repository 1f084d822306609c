// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolButton;
class QWidget;

namespace emend::ui {

class Action;

/// A button for the action, named after it, that tells what the action's tooltip says.
QToolButton* actionButton(Action* action, QWidget* parent);

} // namespace emend::ui
