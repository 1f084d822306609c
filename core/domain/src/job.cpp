// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/job.h>

#include <QtCore/QLatin1String>

#include <algorithm>
#include <array>
#include <utility>

namespace emend::domain {

namespace {

constexpr int kMostCrashes = 2;
// Pages are read in processes of their own, so a worker that falls silent hardly ever does so for its document: power
// cuts, updates and crowded machines take many documents many times.
constexpr int kMostLosses = 50;
constexpr qint64 kLongestDelayMs = 30'000;

template <class Value> using Names = std::pair<Value, const char*>;

constexpr std::array<Names<JobState>, 6> kStateNames{{
    {JobState::Queued, "queued"},
    {JobState::Running, "running"},
    {JobState::Completed, "completed"},
    {JobState::Dead, "dead"},
    {JobState::Cancelled, "cancelled"},
    {JobState::Quarantined, "quarantined"},
}};

constexpr std::array<Names<AttemptOutcome>, 7> kOutcomeNames{{
    {AttemptOutcome::Running, "running"},
    {AttemptOutcome::Completed, "completed"},
    {AttemptOutcome::Failed, "failed"},
    {AttemptOutcome::Crashed, "crashed"},
    {AttemptOutcome::Lost, "lost"},
    {AttemptOutcome::Returned, "returned"},
    {AttemptOutcome::Cancelled, "cancelled"},
}};

template <class Table, class Value> QString nameIn(const Table& table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == value; });
    return found == table.end() ? QString() : QString::fromLatin1(found->second);
}

template <class Value, size_t N>
std::optional<Value> valueIn(const std::array<Names<Value>, N>& table, const QString& name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& entry) { return name == QLatin1String(entry.second); });
    return found == table.end() ? std::nullopt : std::optional<Value>(found->first);
}

} // namespace

QString jobKindName(JobKind kind)
{
    return kind == JobKind::Batch ? QStringLiteral("batch") : QStringLiteral("document");
}

JobKind jobKindFromName(const QString& name)
{
    return name == QLatin1String("batch") ? JobKind::Batch : JobKind::Document;
}

QString jobStateName(JobState state)
{
    return nameIn(kStateNames, state);
}

std::optional<JobState> jobStateFromName(const QString& name)
{
    return valueIn(kStateNames, name);
}

QString attemptOutcomeName(AttemptOutcome outcome)
{
    return nameIn(kOutcomeNames, outcome);
}

AttemptOutcome attemptOutcomeFromName(const QString& name)
{
    return valueIn(kOutcomeNames, name).value_or(AttemptOutcome::Running);
}

qint64 jobOrderKey(const QDateTime& runnableFrom, int priority)
{
    return runnableFrom.toMSecsSinceEpoch() - priority * kPriorityHeadStartMs;
}

bool isPermanent(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::Corrupt:
    case ErrorCode::Encrypted:
    case ErrorCode::TooLarge:
    case ErrorCode::TooManyPages:
    case ErrorCode::NotFound:
        return true;
    default:
        return false;
    }
}

// A crash is never permanent for its code: that tells of the process, not of the document.
JobState stateAfterFailure(const Job& job, base::ErrorCode code, bool crashed)
{
    if (crashed && job.crashes + 1 >= kMostCrashes)
        return JobState::Quarantined;
    const bool isHopeless = !crashed && isPermanent(code);
    return isHopeless || job.attempts >= job.maxAttempts ? JobState::Dead : JobState::Queued;
}

int countedLosses(const Job& job)
{
    return job.step.isEmpty() ? 0 : 1;
}

JobState stateAfterLoss(const Job& job)
{
    return job.losses + countedLosses(job) >= kMostLosses ? JobState::Quarantined : JobState::Queued;
}

qint64 retryDelayMs(int failedAttempts, double random)
{
    const int doublings = std::clamp(failedAttempts - 1, 0, 30);
    const qint64 longest = std::min(kLongestDelayMs, qint64{1000} << doublings);
    return static_cast<qint64>(static_cast<double>(longest) * std::clamp(random, 0.0, 1.0));
}

JobState batchState(const JobCounts& counts)
{
    if (counts.finished() == counts.total())
        return JobState::Completed;
    return counts.queued == counts.total() ? JobState::Queued : JobState::Running;
}

} // namespace emend::domain
