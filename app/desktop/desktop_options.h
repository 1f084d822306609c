// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/base/result.h>

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <optional>

namespace emend::desktop {

/// What was asked for on the command line.
struct DesktopOptions {
    QMap<QString, QString> settings; ///< by name, over those of environment and file
    bool readsQueue = true; ///< false with --no-worker
    std::optional<QSize> windowSize;
    QStringList files; ///< and folders, to be taken in
};

/// Error: invalid_argument, in words for whoever typed it.
base::Result<DesktopOptions> parseOptions(const QStringList& arguments);

QString helpText();

} // namespace emend::desktop
