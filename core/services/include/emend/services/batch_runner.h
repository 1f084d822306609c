// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/extract.h>
#include <emend/pipeline/page_reader.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>

namespace emend::services {

struct BatchSettings {
    QString workerProgram; ///< this program's own path
    QStringList workerArguments; ///< what makes it a page worker
    int jobs = 0; ///< worker processes; 0 for one per core
    pipeline::ReadSettings read;
    extraction::ExtractSettings extract;
};

/// Reads many documents in worker processes, page by page, so that a file that hangs or crashes a decoder or recogniser costs one page and never
/// the batch. Lives in a thread with an event loop; results arrive in completion order.
class BatchRunner : public QObject
{
    Q_OBJECT
public:
    explicit BatchRunner(BatchSettings settings, QObject* parent = nullptr);
    ~BatchRunner() override;

    /// Starts reading; `files` are paths as the user named them.
    void start(const QStringList& files);

    /// Stops taking new pages and ends the workers; documents that are not complete are not reported. finished() follows.
    void stop();

Q_SIGNALS:
    void documentFinished(int index, const emend::domain::Extraction& extraction); ///< index into the files given to start()
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
