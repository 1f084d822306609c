// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <emend/services/review.h>

#include <QtCore/QString>

class QSettings;

namespace emend::ui {

/// What a person can set in the window. Kept beside the window's state; what is left as usual is not kept.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< of the program, such as `de`; empty for the system's
    QString reviewer; ///< empty for the name that the system or the database knows
    int readers = 0; ///< pages read at the same time in the background; 0 for all cores but one
    QString documentLanguages; ///< as Tesseract names them, joined by +; empty for the usual ones
    services::SecondReadingRule secondReading;
};

Preferences loadPreferences(const QSettings& settings);
void savePreferences(const Preferences& preferences, QSettings& settings);

} // namespace emend::ui
