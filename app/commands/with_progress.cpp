// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "with_progress.h"

#include "bootstrap/stop_signals.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::commands {

void showProgress(Streams& streams, const std::function<void(base::Progress&)>& work)
{
    const bootstrap::StopSignals signals;
    QString shown;
    base::Progress progress([&](double fraction, const QString& step) {
        QCoreApplication::processEvents();
        const QString line = QStringLiteral("%1 %  %2").arg(std::lround(100 * fraction), 3).arg(step);
        if (streams.isErrTerminal && line != shown)
            streams.err.write(QString(QLatin1String("\r\x1b[K") + line).toUtf8());
        shown = line;
    });
    QObject::connect(&signals, &bootstrap::StopSignals::requested, &signals, [&progress] { progress.cancel(); });
    work(progress);
    if (streams.isErrTerminal && !shown.isEmpty())
        streams.err.write("\r\x1b[K");
}

} // namespace emend::commands
