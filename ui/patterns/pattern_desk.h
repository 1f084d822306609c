// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/pattern_browser.h>
#include <emend/services/workplace.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace emend::ui {

/// Versions, what counted when, and the vetoes that stand: each the newest first, vetoes by merchant.
struct PatternState {
    std::vector<storage::PatternVersion> versions;
    std::vector<storage::PatternActivation> history;
    std::vector<storage::PatternVeto> vetoes;
    QHash<QString, storage::PatternHits> hits; ///< of the last 30 days, by version

    /// What counts now: services::kBuiltInPatterns where no version ever did.
    QString activeName() const;

    /// The id of what counts now, as PatternService::activate() takes it.
    int seen() const;

    /// What the version took the place of, or would: services::kBuiltInPatterns where there was nothing.
    QString before(const QString& version) const;
};

/// Looks after the versions of the workplace's environment, off this thread, one thing at a time, and follows what
/// others do.
class PatternDesk final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPollMs = 1000;
    static constexpr int kMostListed = 500; ///< versions, and activations

    /// The workplace must outlive it.
    explicit PatternDesk(services::Workplace& workplace, QObject* parent = nullptr);
    ~PatternDesk() override; ///< gives a refresh up

    /// While it follows, it looks each second, and whenever a program says that something else counts.
    void setFollowing(bool follows);
    void look(); ///< changed() follows where something is otherwise
    void askRights(); ///< rightsKnown() follows

    const PatternState& state() const { return m_state; }
    const services::PatternRights& rights() const { return m_rights; }
    bool isBusy() const { return m_isBusy; }
    bool isRefreshing() const { return m_run != nullptr; }

    /// Not while it is busy; decided(), vetoed(), lifted() or failed() follows.
    void activate(const QString& version, const QString& reason, int seen);
    void rollBack(const QString& reason, int seen);
    void veto(const storage::PatternVeto& veto); ///< merchant, field, value, reason
    void liftVeto(const QString& vetoId);

    /// Not while it is busy; refreshed() or failed() follows.
    void refresh();
    void cancelRefresh();

    /// activeAtKnown() follows for the time that was asked for last.
    void askActiveAt(const QDateTime& time);

Q_SIGNALS:
    void changed();
    void rightsKnown();
    void busyChanged();
    void refreshProgressed(double fraction);
    void refreshed(const emend::services::RefreshedPatterns& made);
    void refreshCancelled();
    void decided(const emend::storage::PatternActivation& activation);
    void vetoed(const emend::storage::PatternVeto& veto);
    void lifted();
    void failed(const QString& sentence, bool isConflict);
    void reached(bool isReached); ///< whether the database answers, where that is otherwise than before
    void activeAtKnown(const std::optional<emend::storage::PatternActivation>& activation);

private:
    struct Mark; ///< what tells that something is otherwise
    struct Run; ///< of a refresh

    template <class Work, class Done> void change(Work work, Done done);
    void setBusy(bool busy);
    void endLook();
    void readState(const std::shared_ptr<Mark>& mark);
    void onAway(const base::Error& error);
    void onRefreshed(const base::Result<services::RefreshedPatterns>& made);

    services::Workplace& m_workplace;
    PatternState m_state;
    services::PatternRights m_rights;
    std::shared_ptr<Mark> m_mark;
    std::shared_ptr<Run> m_run;
    QTimer m_poll;
    QTimer m_progress;
    quint64 m_asked = 0; ///< times that were asked for
    bool m_isLooking = false;
    bool m_isToLookAgain = false;
    bool m_isBusy = false;
    bool m_isAway = false;
};

} // namespace emend::ui
