// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/queue_worker.h>

#include "worker/queue_desk.h"

#include <emend/base/logging.h>
#include <emend/services/active_versions.h>

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <algorithm>
#include <map>

namespace emend::services {

namespace {

// Claimed beyond what is being read, so that no page process waits for the database.
constexpr int kFewestAhead = 4;
constexpr int kNoLimit = 1'000'000'000;
constexpr int kLastWritesMs = 5000;
constexpr int kVersionsPatienceMs = 5000; ///< for what was learned, before the first document is read

QueueWorkerSettings withVersions(QueueWorkerSettings settings)
{
    if (settings.versions) {
        settings.batch.learned = [versions = settings.versions] { return versions->patterns(); };
        settings.batch.recognizer = [versions = settings.versions] { return versions->recognizer(); };
    }
    return settings;
}

BatchSettings runnerSettings(BatchSettings settings)
{
    settings.keepsRunning = true;
    settings.lookAhead = kNoLimit;
    return settings;
}

} // namespace

struct QueueWorker::Private {
    Private(QueueWorker* worker, QueueWorkerSettings workerSettings, const storage::DocumentStore& store);
    ~Private();

    void connectDesk();
    void connectRunner();
    template <class Task> void atDesk(Task task);

    void refill();
    void onClaimed(const std::vector<ClaimedDocument>& documents, Backlog backlog);
    void onStarted(int index);
    void onRead(int index, const domain::Extraction& extraction, const DocumentReading& reading);
    void onEnded(const QueuedDocument& document, JobEnd end, const base::Error& error);
    void onFailed(const base::Error& error);
    void closeDesk();
    void giveBack(const std::vector<ClaimedDocument>& documents);
    void finish();
    void giveUpDesk();
    void leaveDesk();

    int ahead() const { return std::max(kFewestAhead, jobs() / 2); }
    int jobs() const { return settings.batch.jobCount(); }
    int heldCount() const { return static_cast<int>(held.size()); }

    QueueWorker* q = nullptr;
    QueueWorkerSettings settings;
    BatchRunner runner;
    QThread thread;
    QueueDesk* desk = nullptr; ///< lives in the thread and goes with it
    QTimer poll;
    std::map<int, ClaimedDocument> held; ///< waiting or being read, by the runner's index
    bool isClaiming = false;
    bool isStopping = false;
    bool isReaderDone = false;
    bool isFinished = false;
};

QueueWorker::Private::Private(QueueWorker* worker, QueueWorkerSettings workerSettings,
                              const storage::DocumentStore& store)
    : q(worker),
      settings(withVersions(std::move(workerSettings))),
      runner(runnerSettings(settings.batch)),
      desk(new QueueDesk(settings, store))
{
    poll.setSingleShot(true);
    desk->moveToThread(&thread);
    connectDesk();
    connectRunner();
    connect(&poll, &QTimer::timeout, q, [this] { refill(); });
}

QueueWorker::Private::~Private()
{
    leaveDesk();
}

void QueueWorker::Private::connectDesk()
{
    connect(&thread, &QThread::finished, desk, &QObject::deleteLater);
    connect(desk, &QueueDesk::claimed, q,
            [this](const auto& documents, Backlog backlog) { onClaimed(documents, backlog); });
    connect(desk, &QueueDesk::ended, q, [this](const QueuedDocument& document, JobEnd end, const base::Error& error) {
        onEnded(document, end, error);
    });
    connect(desk, &QueueDesk::failed, q, [this](const base::Error& error) { onFailed(error); });
    connect(desk, &QueueDesk::closed, q, [this] { finish(); });
}

void QueueWorker::Private::connectRunner()
{
    connect(&runner, &BatchRunner::documentStarted, q, [this](int index) { onStarted(index); });
    connect(&runner, &BatchRunner::pageFinished, q, [this](int index, int finished, int pages) {
        const auto found = held.find(index);
        if (found == held.end())
            return;
        atDesk([id = found->second.document.attemptId, finished, pages](QueueDesk& target) {
            target.setProgress(id, double(finished) / pages, tr("%1 of %2 pages are read").arg(finished).arg(pages));
        });
    });
    connect(&runner, &BatchRunner::documentFinished, q,
            [this](int index, const domain::Extraction& extraction, const DocumentReading& reading) {
                onRead(index, extraction, reading);
            });
    connect(&runner, &BatchRunner::failed, q, [this](const base::Error& error) { onFailed(error); });
    connect(&runner, &BatchRunner::finished, q, [this] {
        isReaderDone = true;
        closeDesk();
        QTimer::singleShot(kLastWritesMs, q, [this] { giveUpDesk(); });
    });
}

template <class Task> void QueueWorker::Private::atDesk(Task task)
{
    if (!desk)
        return;
    QMetaObject::invokeMethod(
        desk, [target = desk, task = std::move(task)] { task(*target); }, Qt::QueuedConnection);
}

// Claims before the page processes need it, and several at a time.
void QueueWorker::Private::refill()
{
    if (isStopping || isClaiming || poll.isActive() || heldCount() > jobs() + ahead() / 2)
        return;
    isClaiming = true;
    atDesk([count = jobs() + ahead() - heldCount()](QueueDesk& target) { target.claim(count); });
}

void QueueWorker::Private::onClaimed(const std::vector<ClaimedDocument>& documents, Backlog backlog)
{
    isClaiming = false;
    if (isStopping) {
        giveBack(documents);
        closeDesk();
        return;
    }
    for (const ClaimedDocument& claimed : documents)
        held.emplace(runner.add({claimed.file->path(), {}, claimed.document.sha256, claimed.document.forcedType}),
                     claimed);
    if (backlog == Backlog::Empty && settings.untilEmpty) {
        q->stop();
        return;
    }
    if (backlog != Backlog::MoreMayWait)
        poll.start(settings.pollMs);
    refill();
}

void QueueWorker::Private::onStarted(int index)
{
    const auto found = held.find(index);
    if (found == held.end())
        return;
    atDesk([id = found->second.document.attemptId](QueueDesk& target) { target.setProgress(id, 0, tr("being read")); });
    Q_EMIT q->jobStarted(found->second.document);
}

void QueueWorker::Private::onRead(int index, const domain::Extraction& extraction, const DocumentReading& reading)
{
    const auto found = held.find(index);
    if (found == held.end())
        return;
    auto finished =
        std::make_shared<FinishedReading>(FinishedReading{found->second.document, extraction, reading, false});
    held.erase(found);
    finished->extraction.file = finished->document.fileName; // not that of the store
    atDesk([finished = std::move(finished)](QueueDesk& target) { target.record(finished); });
    refill();
}

void QueueWorker::Private::onEnded(const QueuedDocument& document, JobEnd end, const base::Error& error)
{
    const auto found = std::find_if(held.begin(), held.end(), [&document](const auto& entry) {
        return entry.second.document.attemptId == document.attemptId;
    });
    if (found != held.end()) {
        runner.drop(found->first);
        held.erase(found);
    }
    Q_EMIT q->jobEnded(document, end, error);
    if (held.empty()) {
        poll.stop(); // with nothing else to do, there is no reason to wait for the next look
        refill();
    }
}

void QueueWorker::Private::onFailed(const base::Error& error)
{
    Q_EMIT q->failed(error);
    q->stop();
}

// Nothing comes from the runner or from a claim any more.
void QueueWorker::Private::closeDesk()
{
    if (!isReaderDone || isClaiming)
        return;
    std::vector<ClaimedDocument> unfinished;
    for (const auto& [index, claimed] : held)
        unfinished.push_back(claimed);
    held.clear();
    giveBack(unfinished);
    atDesk([](QueueDesk& target) { target.close(); });
}

void QueueWorker::Private::giveBack(const std::vector<ClaimedDocument>& documents)
{
    QStringList attempts;
    for (const ClaimedDocument& claimed : documents)
        attempts << claimed.document.attemptId;
    if (!attempts.isEmpty())
        atDesk([attempts](QueueDesk& target) { target.giveBack(attempts); });
}

void QueueWorker::Private::finish()
{
    if (std::exchange(isFinished, true))
        return;
    leaveDesk();
    Q_EMIT q->finished();
}

void QueueWorker::Private::giveUpDesk()
{
    if (isFinished)
        return;
    qCWarning(base::lcQueue) << "The database does not answer; what is not recorded will be read again.";
    finish();
}

void QueueWorker::Private::leaveDesk()
{
    QueueDesk* const left = std::exchange(desk, nullptr);
    if (!left)
        return;
    left->disconnect(q);
    if (!thread.isRunning())
        delete left;
    thread.quit();
    thread.wait();
}

QueueWorker::QueueWorker(QueueWorkerSettings settings, const storage::DocumentStore& store, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(settings), store))
{
}

QueueWorker::~QueueWorker() = default;

void QueueWorker::start()
{
    if (d->settings.versions && !d->settings.versions->waitUntilKnown(kVersionsPatienceMs))
        qCWarning(base::lcQueue) << "Documents are read without what was learned, until the database answers.";
    d->thread.start();
    d->atDesk([](QueueDesk& desk) { desk.open(); });
    d->runner.start({});
    d->refill();
}

void QueueWorker::stop()
{
    if (std::exchange(d->isStopping, true))
        return;
    d->poll.stop();
    d->runner.finishPages();
    QTimer::singleShot(d->settings.stopMs, this, [this] { d->runner.stop(); });
}

QString jobEndName(JobEnd end)
{
    switch (end) {
    case JobEnd::Done:
        return QStringLiteral("done");
    case JobEnd::NeedsReview:
        return QStringLiteral("needs_review");
    case JobEnd::Retried:
        return QStringLiteral("retried");
    case JobEnd::Failed:
        return QStringLiteral("failed");
    case JobEnd::Quarantined:
        return QStringLiteral("quarantined");
    case JobEnd::Lost:
        return QStringLiteral("lost");
    case JobEnd::Returned:
        break;
    }
    return QStringLiteral("returned");
}

} // namespace emend::services
