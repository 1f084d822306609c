// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace emend::test {

/// Draws that many receipts, no two alike, into an existing folder; returns their paths. Needs a QGuiApplication.
/// Each has `rows` items, which is what reading it costs.
QStringList drawNumberedReceipts(const QString& folder, int count, int rows = 8);

} // namespace emend::test
