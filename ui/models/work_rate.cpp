// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/work_rate.h"

#include <cmath>

namespace emend::ui {

void WorkRate::add(qint64 timeMs, qint64 done)
{
    if (!m_samples.empty() && done < m_samples.back().done)
        m_samples.clear();
    m_samples.push_back({timeMs, done});
    while (m_samples.size() > 2 && m_samples.front().timeMs < timeMs - kWindowMs)
        m_samples.pop_front();
}

double WorkRate::perSecond() const
{
    if (m_samples.empty())
        return 0;
    const qint64 time = m_samples.back().timeMs - m_samples.front().timeMs;
    const qint64 done = m_samples.back().done - m_samples.front().done;
    return time > 0 ? 1000.0 * static_cast<double>(done) / static_cast<double>(time) : 0;
}

std::optional<qint64> WorkRate::timeLeft(qint64 remaining) const
{
    const double rate = perSecond();
    if (rate <= 0)
        return std::nullopt;
    return std::llround(std::ceil(static_cast<double>(remaining) / rate));
}

} // namespace emend::ui
