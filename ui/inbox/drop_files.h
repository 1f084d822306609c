// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QMimeData;

namespace emend::ui {

/// The files and folders of this machine that something dropped or pasted stands for; empty for none.
QStringList localPaths(const QMimeData* data);

} // namespace emend::ui
