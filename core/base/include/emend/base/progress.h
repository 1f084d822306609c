// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <atomic>
#include <functional>

namespace emend::base {

/// How far long work has come, and whether it should stop. The owner cancels from any thread; the worker reports from
/// its own.
class Progress
{
public:
    using Listener = std::function<void(double fraction, const QString& step)>;

    explicit Progress(Listener listener = {});

    /// A part of this progress: the child's 0–1 fills `from`–`to` of the parent, and cancelling the parent cancels the
    /// child.
    Progress part(double from, double to);

    /// Reports the fraction done (0–1, clamped) and, where not empty, the name of the step.
    void report(double fraction, const QString& step = {});

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const;

private:
    Progress(Progress* parent, double from, double to);

    Progress* m_parent = nullptr;
    double m_from = 0;
    double m_to = 1;
    Listener m_listener;
    std::atomic<bool> m_cancelled = false;
};

} // namespace emend::base
