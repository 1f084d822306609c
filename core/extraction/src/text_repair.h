// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace emend::extraction
{

/// A merchant's name as it is stored: single blanks, no stray marks at the edges, the usual company suffixes spelled
/// right.
QString cleanedName(const QString& printed);

/// An address of several printed lines as one: joined by `, ` where a line ends without a separator.
QString joinedAddress(const QStringList& lines);

} // namespace emend::extraction
