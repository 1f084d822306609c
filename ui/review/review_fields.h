// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review_session.h"
#include "review/field_form.h"

#include <QtCore/QDate>

namespace emend::ui {

class PageView;
class WordEditing;
class WordKeys;

/// Brings a document's fields, its page and the reviewer's edits together: what is typed, clicked, suggested or read
/// again becomes an edit of the draft, and form and page follow the draft.
class ReviewFields final : public QObject
{
    Q_OBJECT
public:
    ReviewFields(ReviewSession& session, FieldForm& form, PageView& view, services::Workplace& workplace,
                 QObject* parent = nullptr);

    /// Shows the document that was opened, at the first field that needs a look.
    void start();
    void stop();

    void goToNext(bool backward = false);
    int remaining() const; ///< fields that need a look

    /// Takes what is being typed; false where the field cannot hold it.
    bool finishTyping();

    /// Words of the page for the current field; `additive` adds them to those that it has.
    bool takeWords(int page, const QRect& box, const QString& text, bool additive); ///< whether it can hold them

    /// Labels the words of the page that is shown; false where its words are not known.
    bool beginWordKeys(WordKeys& keys);

    /// Reads a region again for the current field.
    void readRegion(int page, const QRect& box);

    void changeType(const QString& type);

Q_SIGNALS:
    void allSeen(); ///< no field needs a look any more
    void problem(const QString& sentence);

private:
    void refresh();
    void showDetails();
    void showChoices(const std::vector<services::Suggestion>& choices, const QString& title);
    void commit(const QString& field, const QString& typed);
    void accept(const QString& field);
    void clear(const QString& field);
    void choose(const QString& field, int number, bool edit);
    bool store(domain::FieldEdit edit);
    int rotationOf(int page) const;
    WordEditing* markedWords() const;
    void showReadings();
    int linesOf(const FieldState& state) const;
    const domain::PageText* wordsOf(int page) const;
    std::vector<services::Suggestion> suggestions(const QString& field) const;

    ReviewSession& m_session;
    FieldForm& m_form;
    PageView& m_view;
    services::Workplace& m_workplace;
    std::vector<services::Suggestion> m_choices; ///< what the digit keys stand for
    QString m_choicesTitle;
    domain::EditOrigin m_choiceOrigin = domain::EditOrigin::Suggested;
    QDate m_today;
};

} // namespace emend::ui
