// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_desk.h"

#include <emend/base/logging.h>
#include <emend/pipeline/document.h>
#include <emend/services/active_versions.h>
#include <emend/storage/documents.h>
#include <emend/storage/jobs.h>
#include <emend/storage/partitions.h>

#include <algorithm>
#include <chrono>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;
using namespace std::chrono_literals;

constexpr int kPatienceMs = 3000; // then the thread sees to its other duties, and whether it is to end
constexpr auto kRetryPause = 500ms;
constexpr auto kProgressPause = 200ms; // what people see of many documents is written together
constexpr auto kUpkeepPause = 1h;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

Result<bool> giveBackJob(Transaction& transaction, const QString& attemptId, const QString& documentId)
{
    Result<bool> held = storage::returnJob(transaction, attemptId, now());
    if (held && *held) {
        const auto moved =
            storage::setDocumentState(transaction, documentId, domain::DocumentState::Received, {}, now());
        if (!moved)
            return moved;
    }
    return held;
}

} // namespace

/// What a claim brought: documents to read, and pages of those that were recognised before.
struct QueueDesk::Claim {
    struct Entry {
        QueuedDocument document;
        std::optional<QJsonArray> pages;
    };
    std::vector<Entry> entries;
    Backlog backlog = Backlog::MoreMayWait;
};

QueueDesk::QueueDesk(const QueueWorkerSettings& settings, const storage::DocumentStore& store)
    : m_settings(settings),
      m_recordSettings{settings.actor, settings.batch.read},
      m_store(store),
      m_leaseTimer(this),
      m_progressTimer(this),
      m_retryTimer(this),
      m_upkeepTimer(this)
{
    m_progressTimer.setSingleShot(true);
    m_retryTimer.setSingleShot(true);
    connect(&m_leaseTimer, &QTimer::timeout, this, &QueueDesk::keepLeases);
    connect(&m_progressTimer, &QTimer::timeout, this, &QueueDesk::writeProgress);
    connect(&m_retryTimer, &QTimer::timeout, this, &QueueDesk::recordAll);
    connect(&m_upkeepTimer, &QTimer::timeout, this, &QueueDesk::keepUp);
}

QueueDesk::~QueueDesk() = default;

void QueueDesk::open()
{
    storage::DatabaseOptions options;
    options.patienceMs = kPatienceMs;
    options.connectPatienceMs = m_settings.startMs;
    options.applicationName = QStringLiteral("emend worker");
    auto database = storage::Database::open(m_settings.database, options);
    if (!database) {
        Q_EMIT failed(database.error());
        return;
    }
    m_database = std::move(*database);
    m_leaseTimer.start(std::max(1, m_settings.leaseMs / 3));
    m_upkeepTimer.start(kUpkeepPause);
    keepUp();
}

void QueueDesk::claim(int limit)
{
    if (!m_database) {
        Q_EMIT claimed({}, Backlog::NothingDue);
        return;
    }
    const Result<Claim> claim =
        m_database->transact([this, limit](Transaction& transaction) { return takeJobs(transaction, limit); });
    if (claim) {
        handOut(*claim);
        return;
    }
    if (claim.error().code == base::ErrorCode::Forbidden)
        Q_EMIT failed(claim.error());
    else
        qCWarning(base::lcQueue).noquote() << "No job can be claimed now:" << claim.error().message;
    Q_EMIT claimed({}, Backlog::NothingDue);
}

Result<QueueDesk::Claim> QueueDesk::takeJobs(Transaction& transaction, int limit)
{
    const QDateTime time = now();
    if (const auto recovered = storage::recoverLostJobs(transaction, time); !recovered)
        return tl::unexpected(recovered.error());
    const auto jobs = storage::claimJobs(transaction, {m_settings.label, limit, m_settings.leaseMs}, time);
    if (!jobs)
        return tl::unexpected(jobs.error());
    Claim claim;
    for (const domain::Job& job : *jobs) {
        const auto document = storage::findDocument(transaction, job.documentId);
        if (!document)
            return tl::unexpected(document.error());
        if (!*document)
            continue; // removed with its job just now
        const QString& sha256 = (*document)->sha256;
        auto pages = storage::findOcrResult(transaction, recognitionKey(sha256, m_settings.batch.readNow()), time);
        if (!pages)
            return tl::unexpected(pages.error());
        const auto moved =
            storage::setDocumentState(transaction, job.documentId, domain::DocumentState::Processing, {}, time);
        if (!moved)
            return tl::unexpected(moved.error());
        claim.entries.push_back({{job.id, job.attemptId, job.documentId, sha256, (*document)->fileName,
                                  job.payload.value(kForcedTypeKey).toString()},
                                 std::move(*pages)});
    }
    if (static_cast<int>(jobs->size()) == limit)
        return claim;
    claim.backlog = Backlog::NothingDue;
    if (!m_settings.untilEmpty)
        return claim; // counting takes the longer the more was done
    const auto counts = storage::queueCounts(transaction);
    if (!counts)
        return tl::unexpected(counts.error());
    if (counts->jobs.queued + counts->jobs.running == 0)
        claim.backlog = Backlog::Empty;
    return claim;
}

void QueueDesk::handOut(const Claim& claim)
{
    std::vector<ClaimedDocument> unread;
    for (const Claim::Entry& entry : claim.entries) {
        const QueuedDocument& document = entry.document;
        m_held.insert(document.attemptId, document);
        if (auto known = entry.pages
                ? readingFromCache(document, *entry.pages, m_settings.batch.extractNow(document.forcedType))
                : std::nullopt) {
            if (!askAgain(*known))
                m_finished.push_back(std::make_shared<FinishedReading>(std::move(*known)));
            continue;
        }
        Result<storage::LocalFile> file = m_store.localFile(document.sha256);
        if (file) {
            unread.push_back({document, std::make_shared<storage::LocalFile>(std::move(*file))});
        } else {
            m_finished.push_back(std::make_shared<FinishedReading>(FinishedReading{
                document, pipeline::failedExtraction(document.fileName, document.sha256, file.error()), {}, false}));
        }
    }
    Q_EMIT claimed(unread, claim.backlog);
    recordAll();
}

// Whether somebody is asked for a second opinion; the result is recorded when it is there. What is read anew has been
// through that already.
bool QueueDesk::askAgain(FinishedReading& known)
{
    const auto& opinion = m_settings.batch.secondOpinion;
    const extraction::ExtractSettings extract = m_settings.batch.extractNow(known.document.forcedType);
    if (!opinion || !opinion->isWanted(known.extraction, extract))
        return false;
    if (!m_opinions)
        m_opinions = std::make_unique<OpinionThread>(opinion);
    pipeline::ReadDocument read{known.document.fileName,
                                known.document.sha256,
                                static_cast<int>(known.reading.pages.size()),
                                std::move(known.reading.pages),
                                0,
                                {}};
    m_opinions->ask(this, {std::move(read), extract, std::move(known.extraction)},
                    [this, document = known.document](const OpinionSubject& answered) {
                        record(std::make_shared<FinishedReading>(
                            FinishedReading{document, answered.extraction, {answered.document.pages}, true}));
                    });
    return true;
}

void QueueDesk::setProgress(const QString& attemptId, double fraction, const QString& step)
{
    m_progress.insert(attemptId, {fraction, step});
    if (!m_progressTimer.isActive())
        m_progressTimer.start(kProgressPause);
}

void QueueDesk::writeProgress()
{
    if (m_progress.isEmpty())
        return;
    const auto progress = std::exchange(m_progress, {});
    const auto written = m_database->transact([&progress](Transaction& transaction) -> Result<void> {
        for (auto it = progress.cbegin(); it != progress.cend(); ++it) {
            const auto set = storage::setJobProgress(transaction, it.key(), it->fraction, it->step);
            if (!set)
                return tl::unexpected(set.error());
        }
        return {};
    });
    if (!written)
        qCInfo(base::lcQueue).noquote() << "Progress is not shown:" << written.error().message;
}

void QueueDesk::record(const std::shared_ptr<const FinishedReading>& finished)
{
    m_finished.push_back(finished);
    if (!m_retryTimer.isActive())
        recordAll();
}

void QueueDesk::recordAll()
{
    while (!m_finished.empty()) {
        const std::shared_ptr<const FinishedReading> finished = m_finished.front();
        if (m_held.contains(finished->document.attemptId)) {
            const Result<RecordedReading> recorded = write(*finished);
            if (!recorded) {
                qCWarning(base::lcQueue).noquote() << "Results wait for the database:" << recorded.error().message;
                m_retryTimer.start(kRetryPause);
                return;
            }
            if (m_settings.versions && recorded->end != JobEnd::Lost)
                m_settings.versions->count(finished->extraction);
            end(finished->document, recorded->end, recorded->error);
        }
        m_finished.pop_front();
    }
    if (m_isClosing && !(m_opinions && m_opinions->pending() > 0))
        Q_EMIT closed();
}

Result<RecordedReading> QueueDesk::write(const FinishedReading& finished)
{
    const auto record = [&](Transaction& transaction) {
        return recordReading(transaction, finished, m_recordSettings, now());
    };
    Result<RecordedReading> recorded = m_database->transact(record);
    if (recorded || !keepLeases())
        return recorded;
    // The database is there: it has come back just now, or it does not take this result.
    recorded = m_database->transact(record);
    if (recorded)
        return recorded;
    return m_database->transact([&](Transaction& transaction) {
        return recordFailure(transaction, finished.document, recorded.error(), false, m_recordSettings, now());
    });
}

bool QueueDesk::keepLeases()
{
    const QStringList attempts = m_held.keys();
    if (attempts.isEmpty())
        return true;
    const auto held = m_database->transact([this, &attempts](Transaction& transaction) {
        return storage::heartbeat(transaction, attempts, m_settings.leaseMs, now());
    });
    if (!held) {
        qCInfo(base::lcQueue).noquote() << "Leases are not renewed:" << held.error().message;
        return false;
    }
    for (const QString& attempt : attempts) {
        if (!held->held.contains(attempt))
            end(m_held.value(attempt), JobEnd::Lost);
    }
    return true;
}

void QueueDesk::giveBack(const QStringList& attemptIds)
{
    for (const QString& attempt : attemptIds) {
        if (!m_held.contains(attempt))
            continue;
        const auto returned =
            m_database->transact([&, id = m_held.value(attempt).documentId](Transaction& transaction) {
                return giveBackJob(transaction, attempt, id);
            });
        if (!returned) {
            qCWarning(base::lcQueue).noquote() << "Not given back, but left to time out:" << returned.error().message;
            return;
        }
        end(m_held.value(attempt), *returned ? JobEnd::Returned : JobEnd::Lost);
    }
}

void QueueDesk::close()
{
    m_isClosing = true;
    if (m_opinions)
        m_opinions->cancel();
    if (!m_retryTimer.isActive())
        recordAll();
}

void QueueDesk::end(const QueuedDocument& document, JobEnd how, const base::Error& error)
{
    const QueuedDocument ended = document;
    m_held.remove(ended.attemptId);
    m_progress.remove(ended.attemptId);
    Q_EMIT this->ended(ended, how, error);
}

void QueueDesk::keepUp()
{
    const auto purged =
        m_database->transact([](Transaction& transaction) { return storage::purgeOcrCache(transaction, now()); });
    if (!purged)
        qCInfo(base::lcQueue).noquote() << "Old recognition results stay:" << purged.error().message;
    const QDate today = now().date();
    const auto made = m_database->transact([today](Transaction& transaction) {
        return storage::ensurePartitions(transaction, today, today.addMonths(storage::kPartitionMonthsAhead));
    });
    if (!made)
        qCWarning(base::lcQueue).noquote() << "The partitions of the next months are missing:" << made.error().message;
}

} // namespace emend::services
