// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/extract.h>
#include <emend/pipeline/page_reader.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace emend::services {

class SecondOpinion;

/// One document of a batch.
struct BatchInput {
    QString file; ///< path, as the user named it
    std::optional<base::Error> refusal = {}; ///< why it is not even tried; it is reported as failed in its turn
    QString sha256 = {}; ///< what the file must hold; empty where that is not known
    QString forcedType = {}; ///< what it is read as; empty for what the settings say
};

/// How a document's result came about.
struct DocumentReading {
    std::vector<pipeline::PageResult> pages; ///< in order; empty where it could not be opened
    int unreadPages = 0;
    int lostProcesses = 0; ///< page processes that crashed or hung over it
    std::optional<pipeline::LineModel> model = {}; ///< that its pages were read with; empty where there were several
};

struct BatchSettings {
    QString workerProgram; ///< this program's own path
    std::function<QStringList(const pipeline::ReadSettings&)>
        workerArguments; ///< that make it a page worker; unset for none
    int jobs = 0; ///< worker processes at most; 0 for one per core
    int lookAhead = 0; ///< documents started beyond the oldest unfinished one, at most; 0 for 16 per job
    int startTimeoutMs = 60'000; ///< for a worker to load its recogniser
    int graceMs =
        10'000; ///< beyond read.pageTimeoutMs, for decoding and barcodes; then the worker counts as hung and is killed
    int restartDelayMs = 200; ///< before a worker that died while it started is started anew; doubles each time
    bool keepsRunning = false; ///< waits for more documents where all are read, until finishPages() or stop()
    pipeline::ReadSettings read;
    extraction::ExtractSettings extract; ///< without `today`, that is the day on which each document is read

    /// What reads Latin lines, asked where a document is opened, from any thread; unset for what `read` says. Workers
    /// that read with another network are replaced as soon as they are idle.
    std::function<pipeline::LineModel()> recognizer;

    /// What was learned, asked for each document, from any thread; unset for what `extract` says.
    std::function<std::shared_ptr<const extraction::LearnedFields>()> learned;

    std::shared_ptr<SecondOpinion> secondOpinion = {}; ///< asked about doubtful documents; empty for nobody

    int jobCount() const; ///< `jobs`, or one for each core

    /// With what reads Latin lines filled in.
    pipeline::ReadSettings readNow() const;

    /// With the day and what was learned filled in, and that type where it is not empty.
    extraction::ExtractSettings extractNow(const QString& forcedType = {}) const;
};

/// Reads many documents in worker processes, page by page, so that a file that hangs or crashes a decoder or recogniser
/// costs one page and never the batch. Lives in a thread with an event loop; results arrive in completion order.
class BatchRunner : public QObject
{
    Q_OBJECT
public:
    explicit BatchRunner(BatchSettings settings, QObject* parent = nullptr);
    ~BatchRunner() override;

    /// Starts reading; once in the runner's life.
    void start(std::vector<BatchInput> inputs);

    /// One document more, before or after start(), but before finished(). Returns its index: they count on from those
    /// given to start().
    int add(BatchInput input);

    /// The document's result is of no use any more: its pages that wait are not read, and it is not reported.
    void drop(int index);

    /// Takes no new pages, but waits for those being read and reports the documents that are complete with them.
    /// finished() follows.
    void finishPages();

    /// Stops taking new pages and ends the workers; documents that are not complete are not reported. finished()
    /// follows.
    void stop();

Q_SIGNALS:
    void documentStarted(int index); ///< a worker opens it
    void documentFinished(int index, const emend::domain::Extraction& extraction,
                          const emend::services::DocumentReading& reading);
    void pageFinished(int index, int finishedPages, int pages); ///< of a document with several, but for its last
    /// No worker can be started, such as where a language is missing: the documents that are not complete are not
    /// reported. finished() follows.
    void failed(const emend::base::Error& error);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
