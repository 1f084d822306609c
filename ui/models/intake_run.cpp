// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake_run.h"

#include <emend/services/input_list.h>

#include <algorithm>

namespace emend::ui {

using base::Result;

namespace {

// What cannot be listed comes as refused, the rest as files that are still to be taken in.
Result<std::vector<services::TakenIn>> expanded(const QStringList& paths)
{
    std::vector<services::TakenIn> files;
    for (const services::BatchInput& input : services::listInputs(paths))
        files.push_back({input.file, input.refusal, {}, {}, {}, false});
    return files;
}

} // namespace

IntakeRun::IntakeRun(services::Background<storage::Database>& lists, storage::DocumentStore& store, QString actor,
                     QObject* parent, int fullQueuePauseMs)
    : QObject(parent),
      m_lists(lists),
      m_store(store),
      m_actor(std::move(actor)),
      m_isCancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_roomTimer.setSingleShot(true);
    m_roomTimer.setInterval(fullQueuePauseMs);
    connect(&m_roomTimer, &QTimer::timeout, this, [this] { takeNext(); });
}

IntakeRun::~IntakeRun()
{
    m_isCancelled->store(true);
}

void IntakeRun::add(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_paths.push_back(paths);
    if (!m_isRunning)
        begin();
    else if (m_isCancelled->load()) // what is on its way belongs to what was cancelled
        m_isCancelled = std::make_shared<std::atomic<bool>>(false);
}

void IntakeRun::cancel()
{
    m_isCancelled->store(true);
    m_paths.clear();
    m_files.clear();
    m_total = done();
    if (m_roomTimer.isActive())
        finish();
}

void IntakeRun::clearRefusals()
{
    m_refusals.clear();
    Q_EMIT refusalsChanged();
}

void IntakeRun::begin()
{
    m_isRunning = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_total = m_added = m_known = m_refused = 0;
    m_rate.clear();
    m_clock.start();
    m_rate.add(0, 0);
    Q_EMIT progressed();
    expandNext();
}

void IntakeRun::expandNext()
{
    if (m_paths.empty()) {
        takeNext();
        return;
    }
    const QStringList paths = m_paths.front();
    m_paths.pop_front();
    m_lists.ask(
        this, [paths](storage::Database&) { return expanded(paths); },
        [this, isCancelled = m_isCancelled](const Result<Taken>& files) { takeExpanded(files, isCancelled->load()); });
}

void IntakeRun::takeExpanded(const Result<Taken>& files, bool isCancelled)
{
    if (!files) {
        giveUp(files.error().message);
        return;
    }
    if (!isCancelled) {
        m_total += static_cast<int>(files->size());
        for (const services::TakenIn& file : *files) {
            if (file.refusal)
                count(file);
            else
                m_files.push_back(file.file);
        }
        Q_EMIT progressed();
    }
    expandNext();
}

void IntakeRun::takeNext()
{
    if (m_files.empty()) {
        finish();
        return;
    }
    const auto last = m_files.begin() + std::min<qsizetype>(kFilesAtOnce, static_cast<qsizetype>(m_files.size()));
    const QStringList files(m_files.begin(), last);
    m_files.erase(m_files.begin(), last);
    m_lists.ask(
        this,
        [files, store = &m_store, actor = m_actor, isCancelled = m_isCancelled](storage::Database& database) {
            if (isCancelled->load())
                return Result<Taken>(Taken());
            return services::IntakeService(database, *store, actor).takeIn(files, {});
        },
        [this, files, isCancelled = m_isCancelled](const Result<Taken>& taken) {
            takeOutcome(files, taken, isCancelled->load());
        });
}

void IntakeRun::takeOutcome(const QStringList& files, const Result<Taken>& taken, bool isCancelled)
{
    const bool isFull = !taken && taken.error().code == base::ErrorCode::QuotaExceeded;
    if (isFull && !isCancelled) {
        m_files.insert(m_files.begin(), files.begin(), files.end());
        m_roomTimer.start();
        Q_EMIT progressed();
        return;
    }
    if (!taken && !isFull) {
        giveUp(taken.error().message);
        return;
    }
    for (const services::TakenIn& one : taken.value_or(Taken()))
        count(one);
    m_total = std::max(m_total, done());
    m_rate.add(m_clock.elapsed(), done());
    Q_EMIT progressed();
    expandNext();
}

void IntakeRun::count(const services::TakenIn& taken)
{
    if (!taken.refusal) {
        ++(taken.isNew ? m_added : m_known);
        return;
    }
    ++m_refused;
    if (m_refusals.size() < kMostRefusals) {
        m_refusals.push_back({taken.file, taken.refusal->message});
        Q_EMIT refusalsChanged();
    }
}

void IntakeRun::giveUp(const QString& sentence)
{
    m_paths.clear();
    m_files.clear();
    Q_EMIT failed(sentence);
    finish();
}

void IntakeRun::finish()
{
    m_roomTimer.stop();
    m_isRunning = false;
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace emend::ui
