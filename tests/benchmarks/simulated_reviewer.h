// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "label_values.h"
#include "mending.h"

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

private:
    void correctField(const QString& field, const QString& right);
    void goTo(const QString& field);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    QString shown(const QString& field) const;
    struct Way {
        QString name;
        std::vector<EditKey> keys;
        bool isMended = false; ///< then what it gave is brought to what is right
        size_t mendingKeys = 0; ///< what that is expected to take
    };
    struct WordPick {
        QList<int> keys; ///< the letters, and what ends the pick
        QString text;
    };
    Way cheapestWay(const QString& field, const QString& was, const QString& right);
    std::vector<WordPick> wordPicks(const QString& field, const QString& right);
    void run(const std::vector<EditKey>& keys);
    void changeType();

    ui::ReviewPage& m_page;
    QStringList m_notes;
    int m_keys = 0;
};

} // namespace emend::bench
