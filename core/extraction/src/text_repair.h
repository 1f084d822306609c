// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace emend::extraction {

/// A merchant's name as it is stored: single blanks, no stray marks at the edges, misread company suffixes and trade
/// words put right.
QString cleanedName(const QString& printed);

/// A line of an address with misread street and state words and postcodes put right.
QString cleanedAddressLine(const QString& printed);

/// An address of several lines as one, joined by `, ` where a line ends without a separator.
QString joinedAddress(const QStringList& lines);

/// Puts misread company suffixes right (`SON BHD`, `SDN BHO`) without changing the length, so that offsets hold.
void repairSuffix(QString& text);

} // namespace emend::extraction
