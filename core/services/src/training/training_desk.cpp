// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_desk.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Training)
};

} // namespace

TrainingDesk::TrainingDesk(storage::Database& database, const TrainingSettings& settings, QString runId,
                           QString attemptId, base::Progress& progress)
    : m_database(database),
      m_settings(settings),
      m_runId(std::move(runId)),
      m_attemptId(std::move(attemptId)),
      m_progress(progress)
{
}

Result<void> TrainingDesk::enter(const QString& stage, double from, double to, const QString& sentence)
{
    m_stage = stage;
    m_from = from;
    m_to = to;
    m_sentence = sentence;
    m_sinceSign.invalidate();
    return step(0);
}

Result<void> TrainingDesk::step(double fraction)
{
    m_fraction = m_from + (m_to - m_from) * fraction;
    m_progress.report(m_fraction, m_sentence);
    if (m_progress.isCancelled())
        return base::fail(ErrorCode::Cancelled, Text::tr("The training run was stopped."));
    if (m_sinceSign.isValid() && m_sinceSign.elapsed() < m_settings.heartbeatMs)
        return {};
    return giveSign();
}

Result<void> TrainingDesk::giveSign()
{
    const int percent = static_cast<int>(std::lround(100 * m_fraction));
    const QDateTime time = now();
    const auto sign = m_database.transact(
        [&](storage::Transaction& t) { return storage::renewTrainingRun(t, m_attemptId, m_stage, percent, time); });
    if (!sign)
        return tl::unexpected(sign.error());
    m_sinceSign.start();
    if (!sign->isHeld)
        return base::fail(ErrorCode::Conflict, Text::tr("Somebody else has gone on with this training run."));
    if (sign->cancelRequested) {
        m_wasAskedToEnd = true;
        return base::fail(ErrorCode::Cancelled, Text::tr("The training run was cancelled."));
    }
    return {};
}

base::Progress TrainingDesk::part(double from, double to)
{
    return m_progress.part(m_from + (m_to - m_from) * from, m_from + (m_to - m_from) * to);
}

} // namespace emend::services
