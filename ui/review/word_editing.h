// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/word_choices.h>

#include <QtCore/QObject>

#include <optional>

class QKeyEvent;
class QLineEdit;

namespace emend::ui {

/// Mends the text of a line editor word by word. While a word is marked, 1–9 put another reading in its place, Delete
/// takes it out, the arrows mark the word beside it, Space makes room before it, and letters replace it. What is typed
/// is completed; Tab or Right takes the completion.
class WordEditing final : public QObject
{
    Q_OBJECT
public:
    WordEditing(QLineEdit& edit, QString field);

    /// What is known of the value's words; `place` is where it is printed.
    void setHelp(std::shared_ptr<const services::WordChoices> help, const services::OldPlace& place);

    /// Marks the word that is most doubtful; false where there are no two words or none is.
    bool begin();
    void end();

    bool onKey(const QKeyEvent& event); ///< whether it was meant for the marked word
    void complete(); ///< after a typed letter
    bool takeCompletion(); ///< whether there was one

    bool isMarked() const;
    void markAt(int cursor); ///< the word there
    const std::vector<services::WordReading>& readings() const { return m_readings; } ///< of the marked word
    void take(int number); ///< from 1
    int word() const { return m_word; } ///< position of the one that was marked last
    std::vector<int> ahead(); ///< positions of the words that F2 will mark, in that order

    QString text() const; ///< without a completion that was not taken

Q_SIGNALS:
    void markChanged(); ///< another word is marked, or none any more

private:
    struct Span {
        int start = 0;
        int length = 0;
    };
    std::vector<Span> spans() const;
    void step(int direction);
    void mark(int word);
    void replace(int words, const QString& text);
    void remove();
    void settle();
    QString wordAt(int word) const;
    void goOn();
    bool isCompleting() const;
    void dropCompletion();

    QLineEdit& m_edit;
    QString m_field;
    std::shared_ptr<const services::WordChoices> m_help;
    services::OldPlace m_place;
    std::vector<int> m_doubtful; ///< positions of words that were not mended yet
    size_t m_next = 0;
    int m_word = -1; ///< marked last
    QString m_wordText; ///< as it was then
    int m_count = 0; ///< words of the text, when that was marked
    bool m_isMarking = false;
    bool m_wasMarked = false;
    std::vector<services::WordReading> m_readings;
    QString m_completion;
    int m_completionStart = 0;
};

} // namespace emend::ui
