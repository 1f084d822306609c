// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_bar.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <sys/ioctl.h>
#include <unistd.h>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ProgressBar)
};

constexpr int kBarLetters = 24;
constexpr int kUsualColumns = 80;
constexpr qint64 kRedrawMs = 200;

int terminalColumns()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsualColumns;
}

QString duration(double seconds)
{
    const auto whole = static_cast<qint64>(std::lround(seconds));
    const QLatin1Char zero('0');
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, zero).arg(whole % 60, 2, 10, zero);
}

} // namespace

QString progressLine(const BatchProgress& progress, int columns)
{
    const double fraction = progress.total > 0 ? std::clamp(double(progress.done) / progress.total, 0.0, 1.0) : 1;
    const int filled = static_cast<int>(fraction * kBarLetters);
    QString line = QStringLiteral("[%1%2] %3/%4")
                       .arg(QString(filled, QLatin1Char('#')), QString(kBarLetters - filled, QLatin1Char('-')))
                       .arg(progress.done)
                       .arg(progress.total);
    if (progress.done > 0 && progress.seconds > 0) {
        const double rate = progress.done / progress.seconds;
        line += Text::tr("  %1 a minute  %2 left")
                    .arg(std::lround(rate * 60))
                    .arg(duration((progress.total - progress.done) / rate));
    }
    if (progress.failed > 0)
        line += Text::tr("  %1 failed").arg(progress.failed);
    return line.left(std::max(0, columns));
}

ProgressBar::ProgressBar(QIODevice& stream, bool isTerminal) : m_stream(stream), m_isTerminal(isTerminal) { }

void ProgressBar::update(const BatchProgress& progress)
{
    if (!m_isTerminal || (m_isShown && m_sinceDrawn.elapsed() < kRedrawMs))
        return;
    m_isShown = true;
    m_sinceDrawn.start();
    // One column stays free: a letter in the last one makes some terminals scroll.
    m_stream.write(QString(QLatin1String("\r\x1b[K") + progressLine(progress, terminalColumns() - 1)).toUtf8());
}

void ProgressBar::clear()
{
    if (std::exchange(m_isShown, false))
        m_stream.write("\r\x1b[K");
}

} // namespace emend::commands
