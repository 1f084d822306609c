// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/corrections.h>

#include "correction_batch.h"

#include <QtCore/QCoreApplication>

#include <future>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Corrections)
};

constexpr size_t kBatchSize = 4000;
constexpr int kMostConflicts = 5;

/// A batch of a file: the numbers of its lines beside what they hold.
struct FileBatch {
    std::vector<qint64> lines;
    CorrectionBatch batch;
    double fraction = 1; ///< of the file, with this batch
};

FileBatch readBatch(CorrectionReader& reader, const CorrectionRules& rules, const Actor& actor)
{
    FileBatch read;
    read.batch.items.reserve(kBatchSize);
    while (read.lines.size() < kBatchSize) {
        const std::optional<CorrectionLine> line = reader.next();
        if (!line)
            break;
        read.lines.push_back(line->number);
        read.batch.items.push_back(line->input ? prepareForPool(*line->input, rules, actor)
                                               : tl::unexpected(line->input.error()));
    }
    read.fraction = reader.fraction();
    return read;
}

// Where another program has just stored one of them, a second look finds it there.
base::Result<std::vector<SubmissionResult>> store(storage::Database& database, CorrectionBatch& batch,
                                                  const Actor& actor, const QDateTime& now)
{
    for (int conflicts = 0;; ++conflicts) {
        auto stored = database.transact(
            [&](storage::Transaction& transaction) { return storeBatch(transaction, batch, actor, now); });
        if (stored || stored.error().code != base::ErrorCode::Conflict || conflicts == kMostConflicts)
            return stored;
    }
}

void count(const FileBatch& read, const std::vector<SubmissionResult>& outcomes, const ImportListener& listener,
           ImportCounts& counts)
{
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i]) {
            ++counts.refused;
            listener.refused(read.lines[i], outcomes[i].error());
        } else {
            ++(*outcomes[i] == Submission::Stored ? counts.stored : counts.alreadyThere);
        }
    }
    listener.advanced(counts, read.fraction);
}

} // namespace

CorrectionService::CorrectionService(storage::Database& database, CorrectionRules rules, Actor actor)
    : m_database(database), m_rules(std::move(rules)), m_actor(std::move(actor))
{
}

base::Result<std::vector<SubmissionResult>>
CorrectionService::submit(const std::vector<domain::CorrectionInput>& inputs)
{
    CorrectionBatch batch;
    for (const domain::CorrectionInput& input : inputs)
        batch.items.push_back(prepareForPool(input, m_rules, m_actor));
    return store(m_database, batch, m_actor, m_rules.now);
}

base::Result<ImportCounts> CorrectionService::importAll(CorrectionReader& reader, const ImportListener& listener,
                                                        const base::Progress& progress)
{
    const auto readNext = [&] { return readBatch(reader, m_rules, m_actor); };
    ImportCounts counts;
    std::future<FileBatch> next = std::async(std::launch::async, readNext);
    for (FileBatch read = next.get(); !read.lines.empty(); read = next.get()) {
        if (progress.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, Text::tr("The import was interrupted."));
        next = std::async(std::launch::async, readNext);
        const auto outcomes = store(m_database, read.batch, m_actor, m_rules.now);
        if (!outcomes)
            return tl::unexpected(outcomes.error());
        count(read, *outcomes, listener, counts);
    }
    if (const auto failure = reader.failure())
        return tl::unexpected(*failure);
    return counts;
}

} // namespace emend::services
