// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_run.h"

#include <emend/base/logging.h>

#include <QtCore/QTimer>

#include <cmath>

namespace emend::commands {

namespace {

constexpr int kTickMs = 1000;

} // namespace

BatchRun::BatchRun(services::BatchSettings settings, const ResultRows& rows, ResultOutput& output, Streams& streams,
                   bool quiet, Keep keep)
    : m_rows(rows),
      m_keep(std::move(keep)),
      m_output(output),
      m_runner(std::move(settings)),
      m_bar(streams.err, streams.isErrTerminal && !quiet)
{
    connect(&m_stopSignals, &bootstrap::StopSignals::requested, this, [this] {
        stop({base::ErrorCode::Cancelled, tr("Interrupted.")});
    });
    connect(&m_runner, &services::BatchRunner::documentFinished, this, &BatchRun::onDocument);
    connect(&m_runner, &services::BatchRunner::failed, this, &BatchRun::stop);
    connect(&m_runner, &services::BatchRunner::finished, &m_loop, &QEventLoop::quit);
}

base::Result<BatchCounts> BatchRun::run(std::vector<services::BatchInput> inputs)
{
    m_counts.total = static_cast<int>(inputs.size());
    m_clock.start();
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, &BatchRun::showProgress);
    tick.start(kTickMs);
    m_runner.start(std::move(inputs));
    m_loop.exec();

    m_bar.clear();
    write(m_ordered.takeRest());
    if (m_error)
        return tl::unexpected(*m_error);
    return m_counts;
}

void BatchRun::onDocument(int index, const domain::Extraction& extraction)
{
    if (m_error)
        return;
    if (const base::Result<void> kept = m_keep ? m_keep(extraction.file, extraction) : base::Result<void>(); !kept) {
        stop(kept.error());
        return;
    }
    if (extraction.status == domain::Status::Done)
        ++m_counts.done;
    else if (extraction.status == domain::Status::NeedsReview)
        ++m_counts.needReview;
    else
        ++m_counts.failed;
    if (extraction.error)
        qCInfo(base::lcBatch).noquote() << extraction.file << "failed:" << extraction.error->message;
    write(m_ordered.add(index, m_rows.row(extraction)));
    showProgress();
}

// After a failed write nothing more is written: what stands there stays a clean beginning for --resume.
void BatchRun::write(const std::vector<QByteArray>& rows)
{
    for (const QByteArray& row : rows) {
        if (m_error && m_error->code == base::ErrorCode::StorageError)
            return;
        m_bar.clear();
        if (const base::Result<void> written = m_output.write(row); !written)
            stop(written.error());
    }
}

void BatchRun::stop(const base::Error& error)
{
    if (!m_error || error.code == base::ErrorCode::StorageError)
        m_error = error;
    m_runner.stop();
}

void BatchRun::showProgress()
{
    m_bar.update({m_counts.finished(), m_counts.total, m_counts.failed, static_cast<double>(m_clock.elapsed()) / 1000});
}

QString summaryLine(const BatchCounts& counts, double seconds)
{
    const double rate = seconds > 0 ? counts.finished() * 60 / seconds : 0;
    return BatchRun::tr("%1 done, %2 need review, %3 failed in %4 s (%5 documents a minute)")
        .arg(counts.done)
        .arg(counts.needReview)
        .arg(counts.failed)
        .arg(seconds, 0, 'f', 1)
        .arg(std::lround(rate));
}

} // namespace emend::commands
