// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/stop_signals.h"
#include "commands/process/ordered_rows.h"
#include "commands/process/progress_bar.h"
#include "commands/process/result_output.h"
#include "commands/process/result_rows.h"
#include "commands/streams.h"

#include <emend/services/batch_runner.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace emend::commands {

/// How many documents ended how.
struct BatchCounts {
    int total = 0;
    int done = 0;
    int needReview = 0;
    int failed = 0;

    int finished() const { return done + needReview + failed; }
};

/// One batch from its first document to the last, or to an interruption: brings results into input order, writes them,
/// shows the progress.
class BatchRun final : public QObject
{
    Q_OBJECT
public:
    /// What is done with a document's result before it is written; an error of it ends the batch.
    using Keep = std::function<base::Result<void>(const QString& file, const domain::Extraction& extraction)>;

    BatchRun(services::BatchSettings settings, const ResultRows& rows, ResultOutput& output, Streams& streams,
             bool quiet, Keep keep = {});

    /// Blocks in an event loop. Errors: what made it impossible to go on, or cancelled where a signal ended it; what
    /// was finished is written.
    base::Result<BatchCounts> run(std::vector<services::BatchInput> inputs);

    const BatchCounts& counts() const { return m_counts; }

private:
    void onDocument(int index, const domain::Extraction& extraction);
    void write(const std::vector<QByteArray>& rows);
    void stop(const base::Error& error);
    void showProgress();

    const ResultRows& m_rows;
    const Keep m_keep;
    ResultOutput& m_output;
    bootstrap::StopSignals m_stopSignals;
    services::BatchRunner m_runner;
    OrderedRows m_ordered;
    ProgressBar m_bar;
    QElapsedTimer m_clock;
    QEventLoop m_loop;
    BatchCounts m_counts;
    std::optional<base::Error> m_error;
};

/// The line that ends a run.
QString summaryLine(const BatchCounts& counts, double seconds);

} // namespace emend::commands
