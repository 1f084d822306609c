// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/batch_runner.h>

#include <QtCore/QThread>

#include <algorithm>

namespace emend::services {

int BatchSettings::jobCount() const
{
    return jobs > 0 ? jobs : std::max(1, QThread::idealThreadCount());
}

pipeline::ReadSettings BatchSettings::readNow() const
{
    pipeline::ReadSettings settings = read;
    if (recognizer)
        settings.model = recognizer();
    return settings;
}

extraction::ExtractSettings BatchSettings::extractNow(const QString& forcedType) const
{
    extraction::ExtractSettings settings = extract;
    if (!settings.today.isValid())
        settings.today = QDate::currentDate();
    if (!forcedType.isEmpty())
        settings.forcedType = forcedType;
    if (learned)
        settings.learned = learned();
    return settings;
}

} // namespace emend::services
