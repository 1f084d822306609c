// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QCoreApplication;

namespace emend::desktop {

/// The program's texts, and Qt's own, in that language (such as `de`), or the system's where it is empty; what has no
/// translation stays English. Once for each application.
void installTranslators(QCoreApplication& application, const QString& language);

/// Those that this program speaks, English first.
QStringList availableLanguages();

} // namespace emend::desktop
