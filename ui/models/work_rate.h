// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <deque>
#include <optional>

namespace emend::ui {

/// How fast a count grows, over the last half minute: so a time left can be told that follows what really happens.
class WorkRate final
{
public:
    static constexpr qint64 kWindowMs = 30'000;

    /// `done` at that time, in milliseconds of any clock that only goes on; a smaller count than before starts anew.
    void add(qint64 timeMs, qint64 done);
    void clear() { m_samples.clear(); }

    double perSecond() const; ///< 0 where it is not known yet

    /// Seconds; nothing where the rate is not known.
    std::optional<qint64> timeLeft(qint64 remaining) const;

private:
    struct Sample {
        qint64 timeMs = 0;
        qint64 done = 0;
    };
    std::deque<Sample> m_samples;
};

} // namespace emend::ui
