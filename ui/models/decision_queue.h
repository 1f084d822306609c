// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/draft_file.h>
#include <emend/services/workplace.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <deque>

namespace emend::ui {

/// A decision, and the file that it is about.
struct PendingDecision {
    QString fileName; ///< for people; empty where an earlier run made the decision
    services::KeptDraft work;
};

/// Decisions on their way to the database, in their order. Where it is away they are kept on disk and sent again until
/// it is back, also by the next start of the program.
class DecisionQueue final : public QObject
{
    Q_OBJECT
public:
    explicit DecisionQueue(services::Workplace& workplace, QObject* parent = nullptr);

    void add(PendingDecision decision);

    /// Takes up those that an earlier run could not send.
    void resume();

    int waiting() const { return static_cast<int>(m_waiting.size()); }
    bool isOffline() const { return m_isOffline; }

    /// Whether nothing is under way, or nothing can be: what waits is on disk.
    bool isSettled() const { return m_waiting.empty() || (m_isOffline && !m_isSending); }

Q_SIGNALS:
    void decided(const emend::ui::PendingDecision& decision, const emend::services::Decision& outcome);
    void refused(const emend::ui::PendingDecision& decision, const emend::base::Error& error);
    void offlineChanged(bool offline, const QString& sentence);
    void settled();

private:
    void sendNext();
    void onAnswer(const base::Result<services::Decision>& answer);
    void keepOnDisk();

    services::Workplace& m_workplace;
    std::deque<PendingDecision> m_waiting;
    QTimer m_retry;
    bool m_isSending = false;
    bool m_isOffline = false;
};

} // namespace emend::ui
