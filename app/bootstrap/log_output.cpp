// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_output.h"

#include <emend/privacy/mask.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLoggingCategory>

#include <atomic>
#include <unistd.h>

namespace emend::bootstrap {

namespace {

std::atomic<LogFormat> currentFormat = LogFormat::Text;

const char* levelName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

// File names and recognised text may hold line breaks and terminal commands.
QString withoutControls(QString text)
{
    for (QChar& letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    return text;
}

void writeToStandardError(QtMsgType level, const QMessageLogContext& context, const QString& message)
{
    QByteArray line = formatLogLine(currentFormat, level, context.category, message, QDateTime::currentDateTimeUtc());
    // A progress bar may stand on this row.
    if (isatty(STDERR_FILENO))
        line.prepend("\r\x1b[K");
    // Nothing can be said about a log that cannot be written.
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
}

} // namespace

std::optional<LogFormat> logFormatFromName(const QString& name)
{
    if (name == QLatin1String("text"))
        return LogFormat::Text;
    return name == QLatin1String("json") ? std::optional(LogFormat::Json) : std::nullopt;
}

void installLogOutput(LogFormat format)
{
    currentFormat = format;
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false"));
    qInstallMessageHandler(writeToStandardError);
}

QByteArray formatLogLine(LogFormat format, QtMsgType level, const char* category, const QString& message,
                         const QDateTime& time)
{
    const QString text = privacy::maskText(withoutControls(message));
    const QString levelText = QLatin1String(levelName(level));
    const QString categoryText = QLatin1String(category ? category : "default");
    const QString timeText = time.toUTC().toString(Qt::ISODateWithMs);
    if (format == LogFormat::Json)
        return QJsonDocument(QJsonObject{{QStringLiteral("time"), timeText},
                                         {QStringLiteral("level"), levelText},
                                         {QStringLiteral("category"), categoryText},
                                         {QStringLiteral("message"), text}})
                   .toJson(QJsonDocument::Compact)
            + '\n';
    const QString line = QStringLiteral("%1 %2: %3\n").arg(levelText, categoryText, text);
    return (format == LogFormat::Text ? QString(timeText + QLatin1Char(' ') + line) : line).toUtf8();
}

} // namespace emend::bootstrap
