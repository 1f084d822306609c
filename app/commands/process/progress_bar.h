// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QIODevice>
#include <QtCore/QString>

namespace emend::commands {

/// How far a batch has come.
struct BatchProgress {
    int done = 0; ///< of total, failed ones included
    int total = 0;
    int failed = 0;
    double seconds = 0;
};

/// The bar with count, rate, time left and failures, at most `columns` letters long.
QString progressLine(const BatchProgress& progress, int columns);

/// A progress bar on the terminal's last row, drawn anew at most five times a second.
class ProgressBar final
{
public:
    /// Draws nothing where the stream is no terminal.
    ProgressBar(QIODevice& stream, bool isTerminal);

    void update(const BatchProgress& progress);
    void clear(); ///< makes room for other output; the next update draws it again

private:
    QIODevice& m_stream;
    bool m_isTerminal = false;
    bool m_isShown = false;
    QElapsedTimer m_sinceDrawn;
};

} // namespace emend::commands
