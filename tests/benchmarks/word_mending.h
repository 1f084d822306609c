// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mending.h"

#include <emend/services/word_choices.h>

#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <functional>

namespace emend::ui {
class FieldLineEdit;
}

namespace emend::bench {

/// Gives a key to whoever counts it.
using Press = std::function<void(const EditKey&)>;

/// What becomes of one word.
struct WordStep {
    enum class Kind { Read, Remove, Type, Insert, Append };
    Kind kind = Kind::Read;
    int word = 0; ///< its position before any step
    int number = 0; ///< of the reading
    int words = 1; ///< that the reading stands for
    QString text; ///< that is typed
    bool isJoined = false; ///< to the end of the last word, as the E of `D.E.`
};

/// The cheapest way from a value to what is right, word by word: other readings, words taken out, typed over or added.
class WordPlan final
{
public:
    WordPlan(const services::WordChoices& help, services::OldPlace place, QString value, const QString& right);

    std::vector<WordStep> steps() const;

private:
    struct Move {
        double cost = -1; ///< not known yet
        WordStep step;
        bool isStep = false;
        int nextWord = 0;
        int nextSign = 0;
        bool hasInserted = false;
    };
    const Move& from(int word, int sign, bool hasInserted) const;
    Move bestFrom(int word, int sign, bool hasInserted) const;
    QString between(int sign, int end) const;
    bool isInWord(int sign) const; ///< whether it goes on with what stands before it
    double typingCost(const QString& text) const;

    const services::WordChoices& m_help;
    QStringList m_words;
    std::vector<std::vector<services::WordReading>> m_readings;
    QString m_right;
    QString m_signs; ///< what is compared of the right value
    std::vector<int> m_at; ///< where each stands
    mutable QMap<int, Move> m_moves;
    mutable QMap<QString, double> m_costs;
};

/// Types into an editor, taking completions that are right so far; `right` is what the whole text is to become, or the
/// part of it that is typed where the rest stands already.
void typeText(ui::FieldLineEdit& editor, const QString& text, const Press& press);

/// Brings what is being edited in there to what is right.
void mendWords(ui::FieldLineEdit& editor, const services::WordChoices& help, const services::OldPlace& place,
               const QString& right, const Press& press);

} // namespace emend::bench
