// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

class QAbstractItemModel;

namespace emend::ui {

/// The table with its titles as comma-separated values in UTF-8, every cell in quotes. Cells that a spreadsheet would
/// take for a formula get an apostrophe in front.
QByteArray csvText(const QAbstractItemModel& table);

} // namespace emend::ui
