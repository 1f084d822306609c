// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace emend::services {

/// Whether all quotes are closed, so that the record does not go on in the next line.
bool isCompleteCsv(const QByteArray& record);

/// The values of one record of RFC 4180, with or without its line break. The apostrophe that keeps spreadsheets from
/// taking a text for a formula is left out. Error: invalid_argument.
base::Result<QStringList> parseCsv(const QByteArray& record);

/// A value as it is written: quoted where it has to be, and with an apostrophe where a spreadsheet would take it for a
/// formula.
QString csvText(const QString& text);
QString csvQuoted(const QString& value);

} // namespace emend::services
