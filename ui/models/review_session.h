// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/confirmed_values.h"
#include "models/decision_queue.h"
#include "models/draft_memory.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <optional>

namespace emend::ui {

/// A reviewer's way through the documents: leases one after the other, keeps the next one ready, saves the draft while
/// it grows, and sends the decisions. All that waits for a database happens in the workplace's threads.
class ReviewSession final : public QObject
{
    Q_OBJECT
public:
    explicit ReviewSession(services::Workplace& workplace, QObject* parent = nullptr);

    bool isOpen() const { return m_current.has_value(); }
    bool isBusy() const { return m_isBusy; } ///< a document was asked for
    const OpenReview& current() const { return *m_current; }
    DraftEditor& editor() { return m_editor; }
    const domain::ReviewDraft& draft() const { return m_editor.draft(); }
    const ConfirmedValues& known() const { return m_known; }
    DraftMemory& memory() { return m_memory; }
    DecisionQueue& decisions() { return m_decisions; }
    int level() const { return m_level; }
    bool isAheadKnown() const { return m_ahead.has_value() || m_isListEnd; } ///< or that there is none
    quint64 turn() const { return m_turn; } ///< changes whenever something else is to be shown

    /// The next document of the list: at once where it was fetched ahead. opened() or emptied() follows.
    void openNext();
    void open(const QString& documentId);
    void takeOver(const QString& documentId);
    void setLevel(int level); ///< 1, or 2 and above for what was escalated

    void confirm();
    void reject(domain::RejectReason reason, const QString& note);
    void escalate(const QString& note);
    void skip(); ///< gives it back, and does not open it again in this session

    /// The document was decided on in another way, such as by splitting it.
    void leave();

    void undoLastDocument();

    /// A key or click of the reviewer.
    void countAction();

    /// Gives back what is held; `done` when that is through, or has failed.
    void close(const std::function<void()>& done);

Q_SIGNALS:
    void opened();
    void closed(); ///< nothing is open; busy or emptied() tells more
    void emptied(); ///< no document waits for this reviewer
    void busyChanged(bool busy);
    void suggestionsChanged(); ///< there are more of them for the open document
    void aheadChanged(const QString& sha256); ///< the next document is known: its first page can be drawn
    void leaseLost(const QString& sentence);
    void taken(const QString& documentId, const QString& sentence); ///< somebody else has the wanted document
    void failed(const emend::base::Error& error);
    void decided(const QString& fileName, const emend::services::Decision& decision);
    void decisionRefused(const QString& documentId, const QString& fileName, const emend::base::Error& error);
    void effortChanged();

private:
    using Answer = base::Result<std::optional<OpenReview>>;
    template <class Get> void fetch(Get&& get, const QString& wanted = {});
    void setBusy(bool busy);
    void show(OpenReview review);
    void showAhead();
    void clear();
    void fetchAhead();
    ReviewPreparation preparation() const;
    void refreshSuggestions();
    void keepLease();
    void saveDraft();
    void giveBack(const services::ReviewHandle& handle, const domain::ReviewDraft& draft);
    void onLease(const QString& attemptId, const base::Result<services::LeaseState>& state);
    void decide(services::KeptDraft work);
    QStringList unwanted() const;

    services::Workplace& m_workplace;
    DraftEditor m_editor;
    DraftMemory m_memory;
    ConfirmedValues m_known;
    DecisionQueue m_decisions;
    std::optional<OpenReview> m_current;
    std::optional<OpenReview> m_ahead;
    QElapsedTimer m_aheadAge;
    bool m_isSourceStale = false; ///< the ahead document's suggestions do not know what was confirmed last
    bool m_isFetchingAhead = false;
    bool m_isBusy = false;
    bool m_isListEnd = false;
    quint64 m_turn = 0; ///< of what is to be shown; answers to earlier ones are stale
    QStringList m_skipped;
    int m_level = 1;
    QTimer m_leaseTimer;
    QTimer m_draftTimer;
    QElapsedTimer m_sinceAction;
};

} // namespace emend::ui
