// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace emend::bootstrap {

/// Turns SIGINT, SIGTERM and SIGHUP into requested(), in the thread's event loop. A second signal ends the process at
/// once with status 130. At most one at a time; the old behaviour returns with the destructor.
class StopSignals final : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void requested();

private:
    void onReadable();

    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace emend::bootstrap
