// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <optional>

namespace emend::bootstrap {

/// `Relayed` is how a worker process logs: level, category and message, for its parent to put into the user's format.
enum class LogFormat { Text, Json, Relayed };

/// The format of that name, `text` or `json`.
std::optional<LogFormat> logFormatFromName(const QString& name);

/// From here on every log line of this process goes to standard error in that format, personal numbers masked. What is
/// logged is decided by QT_LOGGING_RULES; without it, warnings and worse. May be called again to change the format.
void installLogOutput(LogFormat format);

/// One line, masked, without control characters, with its newline.
QByteArray formatLogLine(LogFormat format, QtMsgType level, const char* category, const QString& message,
                         const QDateTime& time);

} // namespace emend::bootstrap
