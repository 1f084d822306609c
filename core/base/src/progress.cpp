// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/progress.h>

#include <algorithm>

namespace emend::base {

Progress::Progress(Listener listener) : m_listener(std::move(listener)) { }

Progress::Progress(Progress* parent, double from, double to) : m_parent(parent), m_from(from), m_to(to) { }

Progress Progress::part(double from, double to)
{
    return Progress(this, from, to);
}

void Progress::report(double fraction, const QString& step)
{
    const double clamped = std::clamp(fraction, 0.0, 1.0);
    if (m_parent)
        m_parent->report(m_from + (m_to - m_from) * clamped, step);
    else if (m_listener)
        m_listener(clamped, step);
}

bool Progress::isCancelled() const
{
    return m_cancelled.load(std::memory_order_relaxed) || (m_parent && m_parent->isCancelled());
}

} // namespace emend::base
