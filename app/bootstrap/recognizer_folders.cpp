// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognizer_folders.h"

#include <QtCore/QStandardPaths>

namespace emend::bootstrap {

namespace {

QString cacheFolder(QLatin1String name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QLatin1String("/emend/") + name;
}

} // namespace

QString recognizerFolder()
{
    return cacheFolder(QLatin1String("recognizers"));
}

QString recognizerTrainingFolder()
{
    return cacheFolder(QLatin1String("training"));
}

} // namespace emend::bootstrap
