// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "label_values.h"
#include "word_mending.h"

#include <QtCore/QStringList>

namespace emend::ui {
class ReviewPage;
class WordKeys;
} // namespace emend::ui

namespace emend::bench {

/// A reviewer who knows the right fields and works by keys alone, each time in the way that takes the fewest keys: a
/// suggestion's digit, words picked by their letters, mending a part of the value, or typing all of it.
class SimulatedReviewer final
{
public:
    explicit SimulatedReviewer(ui::ReviewPage& page) : m_page(page) { }

    /// Brings the open document's fields to what is right; confirming is left to the caller. Returns the keys pressed.
    int correct(const LabelledReceipt& receipt);

    const QStringList& notes() const { return m_notes; } ///< what was done to each field that was wrong

    /// What a field holds, with what is being typed into it.
    QString shown(const QString& field) const;

private:
    void correctField(const QString& field, const QString& right);
    void goTo(const QString& field);
    void press(const EditKey& key);

    /// One way to what is right: keys that give the field a value, and what mends it, if anything has to.
    struct Way {
        enum class Mending { None, Words, Letters, Typing };
        QString name;
        std::vector<EditKey> keys;
        QString value; ///< then
        services::OldPlace place; ///< of that value
        Mending mending = Mending::None;
        size_t cost = 0;
        bool isSuggestion = false;
    };
    std::vector<Way> waysToValues(const QString& field);
    std::vector<Way> wordPicks(const QString& field, const QString& right);
    void addMended(const QString& field, const QString& right, const Way& way, std::vector<Way>& ways);
    size_t rehearse(const QString& field, const QString& right, const Way& way);
    void edit(ui::FieldLineEdit& editor, const QString& field, const QString& right, const Way& way,
              const Press& toKeyboard);
    const services::WordChoices& help() const;
    void changeType();

    ui::ReviewPage& m_page;
    QStringList m_notes;
    QStringList m_pressed; ///< for the field at hand
    int m_keys = 0;
};

} // namespace emend::bench
