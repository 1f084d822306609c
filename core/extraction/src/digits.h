// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::extraction {

/// The text with every decimal digit (Bengali, Arabic-Indic, full-width …), dash and decimal sign as its ASCII twin.
/// Same length, so offsets hold.
QString foldDigits(const QString& text);

/// The folded text with letters that recognisers confuse with digits (O, l, I, |, S, B) read as digits, in runs that
/// are mostly digits. Same length.
QString repairDigits(const QString& folded);

inline bool isAsciiDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

} // namespace emend::extraction
