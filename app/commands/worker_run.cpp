// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_run.h"

#include "commands/command.h"
#include "commands/exit_status.h"

#include <emend/services/active_versions.h>

#include <cmath>

namespace emend::commands {

using services::JobEnd;

WorkerRun::WorkerRun(services::QueueWorkerSettings settings, const storage::DocumentStore& store, Streams& streams,
                     bool quiet)
    : m_streams(streams),
      m_quiet(quiet),
      m_untilEmpty(settings.untilEmpty),
      m_versions(settings.versions),
      m_worker(std::move(settings), store)
{
    connect(&m_stopSignals, &bootstrap::StopSignals::requested, this, [this] {
        sayLine(tr("Finishing the pages that are being read."));
        m_worker.stop();
    });
    connect(&m_worker, &services::QueueWorker::jobEnded, this, &WorkerRun::onEnded);
    connect(&m_worker, &services::QueueWorker::failed, this, [this](const base::Error& error) { m_error = error; });
    connect(&m_worker, &services::QueueWorker::finished, &m_loop, &QEventLoop::quit);
}

int WorkerRun::run()
{
    m_clock.start();
    sayLine(tr("Waiting for documents."));
    m_worker.start();
    m_loop.exec();
    sayLine(counts());
    sayHits();
    if (m_error)
        return failWith(m_streams, *m_error);
    return m_untilEmpty && count(JobEnd::Failed) + count(JobEnd::Quarantined) > 0 ? SomeFailed : AllDone;
}

void WorkerRun::onEnded(const services::QueuedDocument& document, JobEnd end, const base::Error& error)
{
    ++m_counts[end];
    const QString reason = error.message.isEmpty() ? QString() : QLatin1String(": ") + error.message;
    sayLine(
        QStringLiteral("%1 %2 (%3)%4").arg(services::jobEndName(end), document.fileName, document.documentId, reason));
    showCounts();
}

void WorkerRun::sayLine(const QString& line)
{
    if (m_quiet)
        return;
    if (m_streams.isErrTerminal)
        m_streams.err.write("\r\x1b[K"); // the counts stand on this row
    QString printable = line;
    for (QChar& letter : printable) {
        if (letter.category() == QChar::Other_Control) // a file's name may hold terminal commands
            letter = QLatin1Char('?');
    }
    say(m_streams.err, printable);
}

void WorkerRun::showCounts()
{
    if (!m_quiet && m_streams.isErrTerminal)
        m_streams.err.write(counts().toUtf8());
}

void WorkerRun::sayHits()
{
    const services::PatternHits hits = m_versions ? m_versions->hits() : services::PatternHits();
    if (hits.documents > 0)
        sayLine(tr("What was learned had something to say on %1 of %2 documents (%3 %)")
                    .arg(hits.hits)
                    .arg(hits.documents)
                    .arg(std::lround(100 * hits.rate())));
}

QString WorkerRun::counts() const
{
    const double minutes = static_cast<double>(m_clock.elapsed()) / 60'000;
    const int read = count(JobEnd::Done) + count(JobEnd::NeedsReview);
    return tr("%1 done, %2 need review, %3 failed, %4 to be tried again (%5 documents a minute)")
        .arg(count(JobEnd::Done))
        .arg(count(JobEnd::NeedsReview))
        .arg(count(JobEnd::Failed) + count(JobEnd::Quarantined))
        .arg(count(JobEnd::Retried))
        .arg(minutes > 0 ? std::lround(read / minutes) : 0);
}

} // namespace emend::commands
