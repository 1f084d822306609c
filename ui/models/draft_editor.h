// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/review.h>

#include <QtCore/QObject>
#include <QtGui/QUndoStack>

namespace emend::ui {

/// A reviewer's work on one document, step by step: every change of it can be undone.
class DraftEditor final : public QObject
{
    Q_OBJECT
public:
    explicit DraftEditor(QObject* parent = nullptr);

    /// Begins with that draft and an empty history.
    void start(const domain::ReviewDraft& draft);

    const domain::ReviewDraft& draft() const { return m_draft; }
    QUndoStack& history() { return m_history; }

    /// The field's one edit from now on. `text` names the step in the history.
    void setEdit(const domain::FieldEdit& edit, const QString& text);
    void removeEdit(const QString& field, const QString& text);

    /// The same for several fields, as one step.
    void changeEdits(const std::vector<domain::FieldEdit>& set, const QStringList& removed, const QString& text);
    void setType(const QString& type, const QString& text);
    void setPages(const std::vector<domain::PageView>& pages, const QString& text);

    /// What the work costs, and which fields memory has filled: no steps of the history.
    void addEffort(int actions, qint64 activeMs);
    void addRemembered(const QStringList& fields);

Q_SIGNALS:
    void changed(const QString& field); ///< empty where it was not one field

private:
    class Step;
    void push(const domain::ReviewDraft& after, const QString& field, const QString& text);

    domain::ReviewDraft m_draft;
    QUndoStack m_history;
};

} // namespace emend::ui
