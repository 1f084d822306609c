// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft_editor.h"
#include "models/open_review.h"

#include <QtCore/QElapsedTimer>

namespace emend::ui {

/// What the person did: without what memory has put in and nobody touched, as that is another one's for the next
/// reader.
domain::ReviewDraft ownWorkOf(domain::ReviewDraft draft);

/// Puts what the reviewer confirmed before into the document at hand: one step of its history, of fields that nobody
/// has touched. What is undone stays undone.
class DraftMemory final : public QObject
{
    Q_OBJECT
public:
    DraftMemory(services::Workplace& workplace, DraftEditor& editor, QObject* parent = nullptr);

    /// For preparing documents; empty where it is not used.
    const std::shared_ptr<services::OwnMemory>& memory() const { return m_memory; }
    services::SharedPatterns patterns() const;

    /// Asks the database, unless it was asked a moment ago.
    void loadIfOld();

    /// The editor has begun with the draft of this document: fills it, and once more where something was confirmed
    /// since it was prepared. Whoever opens another one calls stop() first.
    void start(const OpenReview& review);
    void stop();

    void add(const OpenReview& review, const domain::Extraction& decided, const QDateTime& confirmedAt);
    void forget(const QString& documentId);

    /// What was put in and not touched since goes out again, as a step of the history.
    void takeBack();

private:
    struct Subject {
        QString attemptId;
        domain::Extraction extraction;
        std::vector<domain::PageText> words;
    };
    void load();
    void look();
    void put(const services::RememberedValues& values);

    services::Workplace& m_workplace;
    DraftEditor& m_editor;
    std::shared_ptr<services::OwnMemory> m_memory;
    std::optional<Subject> m_subject;
    quint64 m_seen = 0; ///< the revision that has filled it
    QStringList m_filled; ///< since it was opened
    QElapsedTimer m_age;
};

} // namespace emend::ui
