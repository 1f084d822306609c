// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/queue_worker.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QDateTime>

namespace emend::services {

/// What reading a claimed document gave.
struct FinishedReading {
    QueuedDocument document;
    domain::Extraction extraction;
    DocumentReading reading;
    bool isFromCache = false;
};

struct RecordedReading {
    JobEnd end = JobEnd::Lost;
    base::Error error; ///< the message is empty where there was none
};

/// Who records, and what the pages were read with.
struct RecordSettings {
    QString actor;
    pipeline::ReadSettings read;
};

/// Ends the job and writes all that came of it: result, values, the document's state, the pages for the next time,
/// audit. Nothing is written where the job is not held any more.
base::Result<RecordedReading> recordReading(storage::Transaction& transaction, const FinishedReading& finished,
                                            const RecordSettings& settings, const QDateTime& now);

/// Ends the attempt badly.
base::Result<RecordedReading> recordFailure(storage::Transaction& transaction, const QueuedDocument& document,
                                            const base::Error& error, bool crashed, const RecordSettings& settings,
                                            const QDateTime& now);

/// What recognised pages are kept under.
storage::OcrCacheKey recognitionKey(const QString& sha256, const pipeline::ReadSettings& settings);

/// The result of pages that were recognised before; nothing where they are not understood.
std::optional<FinishedReading> readingFromCache(const QueuedDocument& document, const QJsonArray& pages,
                                                const extraction::ExtractSettings& settings);

} // namespace emend::services
