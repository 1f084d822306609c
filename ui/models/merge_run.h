// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/inbox.h>
#include <emend/services/page_parts.h>
#include <emend/services/workplace.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <vector>

namespace emend::ui {

/// Merges documents of the inbox and takes that back, off this thread, one thing at a time; and says beforehand what
/// speaks against it.
class MergeRun final : public QObject
{
    Q_OBJECT
public:
    /// The workplace must outlive it.
    explicit MergeRun(services::Workplace& workplace, QObject* parent = nullptr);

    void askRights(); ///< changed() follows

    /// Why so many documents cannot be merged; empty where they can.
    QString refusal(int documents) const;

    /// Why this one cannot be merged with others; empty where it can.
    QString refusal(const services::InboxRow& row) const;

    /// Asks how the documents are by now. looked() follows where all of them can be merged, failed() where not.
    void look(const QStringList& ids);

    /// Not while it runs; merged() or failed() follows.
    void merge(const QStringList& ids);

    /// Takes the merge back by which that document was made. Not while it runs; undone() or failed() follows.
    void undo(const QString& madeId);

    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void changed(); ///< it runs, or does not any more, or what this reviewer may do is known
    void looked(const std::vector<emend::services::InboxRow>& rows);
    void merged(const emend::services::MadeDocument& made, int documents);
    void undone(const QStringList& ids); ///< what had been merged
    void failed(const QString& sentence);

private:
    void setRunning(bool running);

    services::Workplace& m_workplace;
    bool m_mayMerge = true; ///< until it is known better
    bool m_isRunning = false;
};

} // namespace emend::ui
