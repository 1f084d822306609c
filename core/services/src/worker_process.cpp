// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_process.h"

#include <emend/base/logging.h>

namespace emend::services {

namespace {

using base::ErrorCode;

constexpr qsizetype kLogLineBytes = 4096;
constexpr qsizetype kLastWordsBytes = 600;
constexpr qint64 kReplyBytes = 64LL * 1024 * 1024;
constexpr int kFarewellMs = 2000;

} // namespace

QProcessEnvironment workerEnvironment(QProcessEnvironment environment)
{
    // libgomp reads it while it is loaded; without it two workers on two cores slow each other down nearly threefold.
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    for (const char* secret : {"EMEND_STORE_KEY", "EMEND_DATABASE_URL", "PGPASSWORD"})
        environment.remove(QLatin1String(secret));
    return environment;
}

WorkerProcess::WorkerProcess(QObject* parent) : QObject(parent)
{
    m_watchdog.setSingleShot(true);
    m_process.setProcessEnvironment(workerEnvironment(QProcessEnvironment::systemEnvironment()));
    connect(&m_watchdog, &QTimer::timeout, this, &WorkerProcess::onTimeout);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readReplies);
    connect(&m_process, &QProcess::readyReadStandardError, this, &WorkerProcess::readLog);
    connect(&m_process, &QProcess::finished, this, &WorkerProcess::onGone);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onGone();
    });
}

WorkerProcess::~WorkerProcess()
{
    m_gone = true;
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Who is busy cannot listen; who is idle ends by itself once there are no more requests.
    if (m_watchdog.isActive())
        m_process.kill();
    else
        m_process.closeWriteChannel();
    m_process.waitForFinished(kFarewellMs);
}

void WorkerProcess::start(const QString& program, const QStringList& arguments, int timeoutMs)
{
    m_timeoutMs = timeoutMs;
    m_watchdog.start(timeoutMs);
    m_process.start(program, arguments);
}

void WorkerProcess::send(const PageRequest& request, int timeoutMs)
{
    m_timeoutMs = timeoutMs;
    m_watchdog.start(timeoutMs);
    m_process.write(encode(request));
}

void WorkerProcess::readReplies()
{
    while (!m_killed && m_process.canReadLine()) {
        const base::Result<WorkerReply> reply = decodeReply(m_process.readLine());
        if (!reply) {
            kill({ErrorCode::RecogniserError, tr("the recogniser answered nonsense")});
            return;
        }
        m_wasReady = m_wasReady || std::holds_alternative<WorkerReady>(*reply);
        m_watchdog.start(m_timeoutMs);
        Q_EMIT replied(*reply);
    }
    if (!m_killed && m_process.bytesAvailable() > kReplyBytes)
        kill({ErrorCode::RecogniserError, tr("the recogniser does not stop answering")});
}

void WorkerProcess::readLog()
{
    m_log += m_process.readAllStandardError();
    for (qsizetype end = m_log.indexOf('\n'); end >= 0; end = m_log.indexOf('\n')) {
        logLine(m_log.left(end));
        m_log.remove(0, end + 1);
    }
    if (m_log.size() > kLogLineBytes)
        logLine(std::exchange(m_log, {}));
}

// The program's own lines begin with their level; what libraries print themselves is of interest only to who asks for
// it.
void WorkerProcess::logLine(const QByteArray& line)
{
    if (line.trimmed().isEmpty())
        return;
    m_lastWords += line + '\n';
    m_lastWords = m_lastWords.right(kLastWordsBytes);
    const QString text = QString::fromUtf8(line.left(kLogLineBytes));
    if (line.startsWith("warning ") || line.startsWith("critical ") || line.startsWith("fatal "))
        qCWarning(base::lcBatch).noquote() << "worker:" << text.section(QLatin1Char(' '), 1);
    else
        qCInfo(base::lcBatch).noquote() << "worker:" << text;
}

void WorkerProcess::onTimeout()
{
    // This process may itself have been held up, by a slow reader of its output for instance, while the reply arrived.
    m_watchdog.start(m_timeoutMs);
    if (m_process.waitForReadyRead(0) || m_gone)
        return;
    kill({ErrorCode::Timeout, tr("it took longer than %1 s").arg(m_timeoutMs / 1000.0, 0, 'g', 3)});
}

void WorkerProcess::kill(base::Error why)
{
    m_watchdog.stop();
    m_killed = true;
    m_killedFor = std::move(why);
    m_process.kill();
}

void WorkerProcess::onGone()
{
    if (std::exchange(m_gone, true))
        return;
    m_watchdog.stop();
    readReplies();
    readLog();
    Q_EMIT died(causeOfDeath());
}

base::Error WorkerProcess::causeOfDeath() const
{
    if (m_killed)
        return m_killedFor;
    const QString lastWords = QString::fromUtf8(m_lastWords).simplified();
    QString how = m_process.exitStatus() == QProcess::CrashExit
        ? tr("the recogniser crashed (signal %1)").arg(m_process.exitCode())
        : tr("the recogniser ended (status %1)").arg(m_process.exitCode());
    if (m_process.error() == QProcess::FailedToStart)
        how = tr("%1 could not be started: %2").arg(m_process.program(), m_process.errorString());
    return {ErrorCode::RecogniserError,
            m_wasReady || lastWords.isEmpty() ? how : how + QLatin1String(": ") + lastWords};
}

} // namespace emend::services
