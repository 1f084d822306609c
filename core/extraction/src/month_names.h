// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::extraction {

struct MonthName {
    int number = 0; ///< 1–12; 0 where the name is unknown
    bool repaired = false; ///< digits were read as letters (`0CT`)
};

/// Month of a name or short name in English, Malay, German, Spanish, French or Bengali, in any case.
MonthName monthByName(const QString& name);

/// Alternatives of a regular expression (no brackets around them) that match those names, longest first, with their
/// usual misreadings.
QString monthNamePattern();

} // namespace emend::extraction
