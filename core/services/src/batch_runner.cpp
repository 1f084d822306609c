// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/batch_runner.h>

#include "open_batch_document.h"
#include "opinion/opinion_thread.h"
#include "page_schedule.h"
#include "worker_process.h"

#include <emend/base/logging.h>
#include <emend/pipeline/document.h>

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <algorithm>
#include <deque>
#include <map>

namespace emend::services {

namespace {

constexpr int kLookAheadPerJob = 16;
constexpr int kStartsInARow = 3;

struct WaitingDocument {
    BatchInput input;
    bool isDropped = false;
};

} // namespace

struct BatchRunner::Private {
    struct Worker {
        WorkerProcess* process = nullptr; ///< a child of the runner
        bool isReady = false;
        int openDocument = -1;
        std::optional<PageSchedule::Task> task;
        pipeline::LineModel model = {}; ///< that it reads with
    };

    Private(BatchRunner* runner, BatchSettings batchSettings)
        : q(runner), settings(std::move(batchSettings)), jobs(settings.jobCount())
    {
    }

    void assignTasks();
    std::optional<PageSchedule::Task> nextTask(int openDocument);
    void give(Worker& worker, const PageSchedule::Task& task);
    void startWorker();
    void retireOutdated();
    void retire(WorkerProcess* process);
    Worker* workerOf(const WorkerProcess* process);

    void onReply(WorkerProcess* process, const WorkerReply& reply);
    void onOpened(Worker& worker, const DocumentOpened& opened);
    void onAnswered(Worker& worker, base::Result<pipeline::PageResult> page);
    void onDied(WorkerProcess* process, const base::Error& how);
    void onDiedWhileStarting(const base::Error& how);

    void settle(const PageSchedule::Task& task, base::Result<pipeline::PageResult> page);
    void complete(int index, OpenBatchDocument& document);
    void askAgain(int index, OpinionSubject subject);
    bool isAsking() const { return opinions && opinions->pending() > 0; }
    void report(int index, const domain::Extraction& extraction, const DocumentReading& reading = {});
    bool isReading() const;
    void giveUp(const base::Error& error);
    void end();

    BatchRunner* q = nullptr;
    BatchSettings settings;
    int jobs = 1;
    std::deque<WaitingDocument> waiting; ///< not started yet
    int added = 0;
    PageSchedule schedule{0, 1};
    std::vector<Worker> workers;
    std::map<int, OpenBatchDocument> documents;
    int delayedStarts = 0; ///< workers that will be started after a pause
    int requests = 0;
    int failedStarts = 0; ///< in a row
    std::unique_ptr<OpinionThread> opinions; ///< made when the first one is asked for
    bool isStarted = false;
    bool isDraining = false; ///< takes no new pages
    bool ended = false;
};

BatchRunner::BatchRunner(BatchSettings settings, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(settings)))
{
    d->schedule = PageSchedule(0, d->settings.lookAhead > 0 ? d->settings.lookAhead : kLookAheadPerJob * d->jobs);
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::start(std::vector<BatchInput> inputs)
{
    for (BatchInput& input : inputs)
        add(std::move(input));
    d->isStarted = true;
    QTimer::singleShot(0, this, [this] { d->assignTasks(); });
}

int BatchRunner::add(BatchInput input)
{
    d->waiting.push_back({std::move(input)});
    d->schedule.add();
    if (d->isStarted)
        QTimer::singleShot(0, this, [this] { d->assignTasks(); });
    return d->added++;
}

void BatchRunner::drop(int index)
{
    const int firstWaiting = d->added - static_cast<int>(d->waiting.size());
    if (d->documents.erase(index) > 0)
        d->schedule.close(index);
    else if (index >= firstWaiting && index < d->added)
        d->waiting[static_cast<size_t>(index - firstWaiting)].isDropped = true;
    QTimer::singleShot(0, this, [this] { d->assignTasks(); });
}

void BatchRunner::finishPages()
{
    d->isDraining = true;
    QTimer::singleShot(0, this, [this] { d->assignTasks(); });
}

void BatchRunner::stop()
{
    d->end();
}

// Hands out pages until there are none, or all workers are busy; starts workers only as they are needed.
void BatchRunner::Private::assignTasks()
{
    retireOutdated();
    for (size_t i = 0; i < workers.size() && !ended; ++i) {
        if (!workers[i].isReady || workers[i].task)
            continue;
        if (const auto task = nextTask(workers[i].openDocument))
            give(workers[i], *task);
    }
    if (ended)
        return;
    if (isDraining ? !isReading() && !isAsking() : schedule.isFinished() && !settings.keepsRunning) {
        end();
        return;
    }
    if (isDraining)
        return;
    // No more at a time than there are cores: the first one is ready sooner.
    const int wanted = std::min(schedule.available(), std::max(1, QThread::idealThreadCount()));
    const auto isStarting = [](const Worker& worker) { return !worker.isReady; };
    auto starting = std::count_if(workers.begin(), workers.end(), isStarting) + delayedStarts;
    for (; static_cast<int>(workers.size()) + delayedStarts < jobs && starting < wanted; ++starting)
        startWorker();
}

std::optional<PageSchedule::Task> BatchRunner::Private::nextTask(int openDocument)
{
    while (!ended && !isDraining) {
        const auto task = schedule.next(openDocument);
        if (!task || !task->opens)
            return task;
        const WaitingDocument next = std::move(waiting.front()); // they are started in the order they were added in
        waiting.pop_front();
        if (next.isDropped) {
            schedule.close(task->document);
        } else if (next.input.refusal) {
            report(task->document, pipeline::failedExtraction(next.input.file, {}, *next.input.refusal));
        } else {
            documents[task->document].forcedType = next.input.forcedType;
            pipeline::ReadDocument& read = documents[task->document].read;
            read.file = next.input.file;
            read.sha256 = next.input.sha256;
            return task;
        }
    }
    return std::nullopt;
}

void BatchRunner::Private::give(Worker& worker, const PageSchedule::Task& task)
{
    OpenBatchDocument& document = documents[task.document];
    if (task.opens)
        document.model = worker.model;
    else if (document.model != worker.model)
        document.model.reset();
    worker.task = task;
    worker.openDocument = task.document;
    worker.process->send({++requests, task.document, document.read.file, task.page, document.read.sha256},
                         settings.read.pageTimeoutMs + settings.graceMs);
    if (task.opens)
        Q_EMIT q->documentStarted(task.document);
}

void BatchRunner::Private::startWorker()
{
    auto* process = new WorkerProcess(q);
    connect(process, &WorkerProcess::replied, q,
            [this, process](const WorkerReply& reply) { onReply(process, reply); });
    connect(process, &WorkerProcess::died, q, [this, process](const base::Error& how) { onDied(process, how); });
    const pipeline::ReadSettings read = settings.readNow();
    workers.push_back({process, false, -1, {}, read.model});
    process->start(settings.workerProgram, settings.workerArguments ? settings.workerArguments(read) : QStringList(),
                   settings.startTimeoutMs);
}

// Who reads a page finishes it; new workers are started as they are needed.
void BatchRunner::Private::retireOutdated()
{
    const pipeline::LineModel model = settings.readNow().model;
    for (size_t i = workers.size(); i-- > 0;) {
        if (workers[i].isReady && !workers[i].task && workers[i].model != model)
            retire(workers[i].process);
    }
}

// Later, because the process may be the one that is just now speaking.
void BatchRunner::Private::retire(WorkerProcess* process)
{
    process->disconnect(q);
    process->deleteLater();
    std::erase_if(workers, [process](const Worker& worker) { return worker.process == process; });
}

BatchRunner::Private::Worker* BatchRunner::Private::workerOf(const WorkerProcess* process)
{
    const auto found = std::find_if(workers.begin(), workers.end(),
                                    [process](const Worker& worker) { return worker.process == process; });
    return found == workers.end() ? nullptr : &*found;
}

void BatchRunner::Private::onReply(WorkerProcess* process, const WorkerReply& reply)
{
    Worker* worker = workerOf(process);
    if (!worker)
        return;
    if (const auto* unfit = std::get_if<WorkerUnfit>(&reply)) {
        giveUp(unfit->error);
    } else if (std::holds_alternative<WorkerReady>(reply)) {
        process->rest();
        worker->isReady = true;
        failedStarts = 0;
        assignTasks();
    } else if (const auto* opened = std::get_if<DocumentOpened>(&reply)) {
        onOpened(*worker, *opened);
    } else if (const auto* page = std::get_if<PageRead>(&reply)) {
        onAnswered(*worker, page->result);
    } else if (const auto* failure = std::get_if<RequestFailed>(&reply)) {
        onAnswered(*worker, tl::unexpected(failure->error));
    }
}

void BatchRunner::Private::onOpened(Worker& worker, const DocumentOpened& opened)
{
    if (!worker.task || !worker.task->opens)
        return;
    const int index = worker.task->document;
    documents[index].setOpened(opened);
    schedule.setPageCount(index, opened.pages);
    if (opened.pages > 1)
        assignTasks();
}

// The worker gets its next page before its last one is put to use, so that it never waits for this process.
void BatchRunner::Private::onAnswered(Worker& worker, base::Result<pipeline::PageResult> page)
{
    if (!worker.task)
        return;
    const PageSchedule::Task task = *worker.task;
    worker.task.reset();
    worker.process->rest();
    if (worker.model == settings.readNow().model) {
        if (const auto next = nextTask(worker.openDocument); next && !ended)
            give(worker, *next);
    }
    if (!ended)
        settle(task, std::move(page));
    if (!ended)
        assignTasks();
}

void BatchRunner::Private::onDied(WorkerProcess* process, const base::Error& how)
{
    const Worker* worker = workerOf(process);
    if (!worker)
        return;
    const auto task = worker->task;
    const bool wasReady = process->wasReady();
    retire(process);
    qCWarning(base::lcBatch).noquote() << "A worker died:" << how.message;
    if (!wasReady) {
        onDiedWhileStarting(how);
    } else if (task) {
        if (const auto found = documents.find(task->document); found != documents.end())
            ++found->second.lostProcesses;
        settle(*task, tl::unexpected(how));
    }
    if (!ended)
        assignTasks();
}

void BatchRunner::Private::onDiedWhileStarting(const base::Error& how)
{
    if (++failedStarts >= kStartsInARow) {
        giveUp({how.code, BatchRunner::tr("No worker could be started: %1").arg(how.message)});
        return;
    }
    ++delayedStarts;
    QTimer::singleShot(settings.restartDelayMs << failedStarts, q, [this] {
        --delayedStarts;
        if (!ended)
            assignTasks();
    });
}

// Takes in what became of a page, or of opening its document.
void BatchRunner::Private::settle(const PageSchedule::Task& task, base::Result<pipeline::PageResult> page)
{
    const auto found = documents.find(task.document);
    if (found == documents.end())
        return;
    OpenBatchDocument& document = found->second;
    if (document.pages.empty()) {
        report(task.document, pipeline::failedExtraction(document.read.file, document.read.sha256, openingError(page)),
               {{}, 0, document.lostProcesses});
        return;
    }
    document.take(task.page, std::move(page));
    if (document.isWhole())
        complete(task.document, document);
    else
        Q_EMIT q->pageFinished(task.document, document.arrived, document.read.pageCount);
}

void BatchRunner::Private::complete(int index, OpenBatchDocument& document)
{
    for (auto& arrived : document.pages)
        document.read.pages.push_back(std::move(*arrived));
    const extraction::ExtractSettings extract = settings.extractNow(document.forcedType);
    const domain::Extraction extraction = pipeline::assemble(document.read, extract);
    if (settings.secondOpinion && settings.secondOpinion->isWanted(extraction, extract))
        askAgain(index, {std::move(document.read), extract, extraction});
    else
        report(index, extraction,
               {std::move(document.read.pages), document.read.unreadPages, document.lostProcesses, document.model});
}

// Meanwhile the pages of others are read.
void BatchRunner::Private::askAgain(int index, OpinionSubject subject)
{
    if (!opinions)
        opinions = std::make_unique<OpinionThread>(settings.secondOpinion);
    opinions->ask(q, std::move(subject), [this, index](const OpinionSubject& answered) {
        if (ended)
            return;
        if (const auto found = documents.find(index); found != documents.end()) // else it was dropped
            report(index, answered.extraction,
                   {answered.document.pages, answered.document.unreadPages, found->second.lostProcesses,
                    found->second.model});
        if (!ended)
            assignTasks();
    });
}

void BatchRunner::Private::report(int index, const domain::Extraction& extraction, const DocumentReading& reading)
{
    schedule.close(index);
    documents.erase(index);
    Q_EMIT q->documentFinished(index, extraction, reading);
}

bool BatchRunner::Private::isReading() const
{
    return std::any_of(workers.begin(), workers.end(), [](const Worker& worker) { return worker.task.has_value(); });
}

void BatchRunner::Private::giveUp(const base::Error& error)
{
    Q_EMIT q->failed(error);
    end();
}

void BatchRunner::Private::end()
{
    if (std::exchange(ended, true))
        return;
    while (!workers.empty())
        retire(workers.back().process);
    if (opinions)
        opinions->cancel();
    documents.clear();
    QTimer::singleShot(0, q, [this] { Q_EMIT q->finished(); });
}

} // namespace emend::services
