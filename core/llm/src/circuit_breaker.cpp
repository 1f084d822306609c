// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/llm/circuit_breaker.h>

#include <chrono>

namespace emend::llm {

CircuitBreaker::CircuitBreaker(Clock clock) : m_clock(std::move(clock)) { }

CircuitBreaker::Clock CircuitBreaker::steadyClock()
{
    return [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    };
}

CircuitBreaker::State CircuitBreaker::state() const
{
    const std::lock_guard lock(m_mutex);
    return stateNow();
}

CircuitBreaker::State CircuitBreaker::stateNow() const
{
    if (m_failures < kFailures)
        return State::Closed;
    return m_clock() - m_openedAt < kRestMs ? State::Open : State::HalfOpen;
}

bool CircuitBreaker::letThrough()
{
    const std::lock_guard lock(m_mutex);
    switch (stateNow()) {
    case State::Closed:
        return true;
    case State::Open:
        return false;
    case State::HalfOpen:
        break;
    }
    return !std::exchange(m_isTrying, true);
}

void CircuitBreaker::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_isTrying = false;
}

void CircuitBreaker::failed()
{
    const std::lock_guard lock(m_mutex);
    m_isTrying = false;
    if (++m_failures >= kFailures)
        m_openedAt = m_clock();
}

void CircuitBreaker::abandoned()
{
    const std::lock_guard lock(m_mutex);
    m_isTrying = false;
}

} // namespace emend::llm
