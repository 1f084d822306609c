// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <functional>
#include <mutex>

namespace emend::llm {

/// Keeps a server that does not answer from costing its time limit again and again: after so many failures in a row
/// nothing is asked for a while, then one call is let through to see. Any thread.
class CircuitBreaker final
{
public:
    using Clock = std::function<qint64()>; ///< milliseconds from whenever, never going back

    static constexpr int kFailures = 5;
    static constexpr qint64 kRestMs = 30'000;

    explicit CircuitBreaker(Clock clock = steadyClock());

    static Clock steadyClock();

    enum class State { Closed, Open, HalfOpen };
    State state() const;

    /// Whether a call may be made now. Whoever is let through says how it ended by one of the following.
    bool letThrough();
    void succeeded();
    void failed();
    void abandoned(); ///< it was cancelled, which says nothing about the server

private:
    State stateNow() const; ///< under the lock

    Clock m_clock;
    mutable std::mutex m_mutex;
    int m_failures = 0; ///< in a row
    qint64 m_openedAt = 0;
    bool m_isTrying = false; ///< the one call of a half-open breaker goes on
};

} // namespace emend::llm
