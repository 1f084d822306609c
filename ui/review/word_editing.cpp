// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_editing.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace emend::ui {

WordEditing::WordEditing(QLineEdit& edit, QString field) : QObject(&edit), m_edit(edit), m_field(std::move(field))
{
    connect(&m_edit, &QLineEdit::selectionChanged, this, [this] {
        if (m_wasMarked && !m_isMarking && !isMarked()) {
            m_wasMarked = false;
            m_readings.clear();
            Q_EMIT markChanged();
        }
    });
}

void WordEditing::setHelp(std::shared_ptr<const services::WordChoices> help, const services::OldPlace& place)
{
    m_help = std::move(help);
    m_place = place;
}

std::vector<WordEditing::Span> WordEditing::spans() const
{
    std::vector<Span> spans;
    const QString text = m_edit.text();
    for (int at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char(' '))
            continue;
        if (at == 0 || text[at - 1] == QLatin1Char(' '))
            spans.push_back({at, 0});
        ++spans.back().length;
    }
    return spans;
}

bool WordEditing::begin()
{
    m_doubtful.clear();
    m_next = 0;
    m_word = -1;
    m_wordText.clear();
    m_count = static_cast<int>(spans().size());
    if (!m_help || m_count < 2)
        return false;
    m_doubtful = m_help->doubtfulWords(m_edit.text(), m_place);
    if (m_doubtful.empty())
        return false;
    mark(m_doubtful.front());
    return true;
}

void WordEditing::end()
{
    dropCompletion();
    m_doubtful.clear();
    m_completion.clear();
    m_edit.deselect();
}

QString WordEditing::text() const
{
    QString text = m_edit.text();
    return isCompleting() ? text.remove(m_completionStart, m_completion.size()) : text;
}

bool WordEditing::isMarked() const
{
    const std::vector<Span> all = spans();
    if (!m_wasMarked || m_word < 0 || static_cast<size_t>(m_word) >= all.size())
        return false;
    const Span& span = all[static_cast<size_t>(m_word)];
    return m_edit.selectionStart() == span.start && m_edit.selectionLength() == span.length;
}

void WordEditing::mark(int word)
{
    const std::vector<Span> all = spans();
    if (word < 0 || static_cast<size_t>(word) >= all.size())
        return;
    m_word = word;
    m_wordText = wordAt(word);
    m_count = static_cast<int>(all.size());
    const auto place = std::find(m_doubtful.begin(), m_doubtful.end(), word);
    if (place != m_doubtful.end())
        m_next = static_cast<size_t>(place - m_doubtful.begin());
    m_isMarking = true;
    m_edit.setSelection(all[static_cast<size_t>(word)].start, all[static_cast<size_t>(word)].length);
    m_isMarking = false;
    m_wasMarked = true;
    m_readings = m_help ? m_help->readings(m_edit.text(), word, m_place) : std::vector<services::WordReading>();
    Q_EMIT markChanged();
}

void WordEditing::markAt(int cursor)
{
    const std::vector<Span> all = spans();
    const auto at = std::find_if(all.begin(), all.end(), [cursor](const Span& span) {
        return cursor >= span.start && cursor <= span.start + span.length;
    });
    if (at != all.end() && all.size() > 1)
        mark(static_cast<int>(at - all.begin()));
}

// What was typed may have made more words of one, or none.
void WordEditing::settle()
{
    const int count = static_cast<int>(spans().size());
    const int more = count - m_count;
    m_count = count;
    if (wordAt(m_word) != m_wordText) {
        m_doubtful.erase(std::remove(m_doubtful.begin(), m_doubtful.end(), m_word), m_doubtful.end());
        m_wordText = wordAt(m_word);
    }
    for (int& word : m_doubtful)
        word += word > m_word ? more : 0;
}

QString WordEditing::wordAt(int word) const
{
    const std::vector<Span> all = spans();
    if (word < 0 || static_cast<size_t>(word) >= all.size())
        return {};
    return m_edit.text().mid(all[static_cast<size_t>(word)].start, all[static_cast<size_t>(word)].length);
}

std::vector<int> WordEditing::ahead()
{
    settle();
    std::vector<int> words;
    const size_t count = m_doubtful.size();
    const bool isThere = count > 0 && isMarked() && m_doubtful[m_next % count] == m_word;
    for (size_t i = 0; i < count; ++i)
        words.push_back(m_doubtful[(m_next + i + (isThere ? 1 : 0)) % count]);
    return words;
}

void WordEditing::step(int direction)
{
    dropCompletion();
    settle();
    if (m_doubtful.empty()) {
        if (m_count > 0)
            mark((m_word + direction + m_count) % m_count);
        return;
    }
    const size_t count = m_doubtful.size();
    if (m_wasMarked && m_doubtful[m_next % count] == m_word)
        m_next = (m_next + (direction > 0 ? 1 : count - 1)) % count;
    mark(m_doubtful[m_next % count]);
}

bool WordEditing::onKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const int key = event.key();
    if (key == Qt::Key_F2 && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        step(modifiers == Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (key == Qt::Key_Right && takeCompletion())
        return true;
    if (!isMarked())
        return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        take(key - Qt::Key_0);
    else if (key == Qt::Key_Left)
        mark(std::max(0, m_word - 1));
    else if (key == Qt::Key_Right)
        mark(std::min(m_count - 1, m_word + 1));
    else if (key == Qt::Key_Delete)
        remove();
    else if (key == Qt::Key_Space) {
        const int start = m_edit.selectionStart();
        m_edit.setCursorPosition(start);
        m_edit.insert(QStringLiteral(" "));
        m_edit.setCursorPosition(start);
        --m_word; // what is typed now stands behind the word before
        m_wordText = wordAt(m_word);
    } else
        return false;
    return true;
}

void WordEditing::take(int number)
{
    if (!isMarked() || number < 1 || static_cast<size_t>(number) > m_readings.size())
        return;
    const services::WordReading reading = m_readings[static_cast<size_t>(number) - 1];
    replace(reading.words, reading.text);
    goOn();
}

/// Puts the text in the place of so many words from the marked one on.
void WordEditing::replace(int words, const QString& text)
{
    const std::vector<Span> all = spans();
    const auto first = static_cast<size_t>(m_word);
    const Span& last = all[std::min(all.size() - 1, first + static_cast<size_t>(words) - 1)];
    m_isMarking = true;
    m_edit.setSelection(all[first].start, last.start + last.length - all[first].start);
    m_edit.insert(text);
    m_isMarking = false;
    settle();
}

void WordEditing::remove()
{
    const std::vector<Span> all = spans();
    const auto at = static_cast<size_t>(m_word);
    const int start = all[at].start;
    const int end = at + 1 < all.size() ? all[at + 1].start : static_cast<int>(m_edit.text().size());
    m_isMarking = true;
    m_edit.setSelection(start, end - start);
    m_edit.del();
    m_isMarking = false;
    m_wordText.clear(); // its place belongs to the next one
    settle();
    goOn();
}

/// To the next doubtful word; where there is none left, the one that was just mended stays marked.
void WordEditing::goOn()
{
    if (m_doubtful.empty())
        mark(std::min(m_word, m_count - 1));
    else
        mark(m_doubtful[m_next % m_doubtful.size()]);
}

bool WordEditing::isCompleting() const
{
    return !m_completion.isEmpty() && m_edit.selectionStart() == m_completionStart
        && m_edit.selectedText() == m_completion;
}

void WordEditing::complete()
{
    m_completion.clear();
    const int cursor = m_edit.cursorPosition();
    const QString before = m_edit.text().left(cursor);
    const QString behind = m_edit.text().mid(cursor);
    if (!m_help || m_edit.hasSelectedText() || !(behind.isEmpty() || behind.startsWith(QLatin1Char(' '))))
        return;
    QString completion = behind.isEmpty() ? m_help->completionOfValue(m_field, before) : QString();
    if (completion.isEmpty())
        completion = m_help->completionOfWord(before);
    if (completion.isEmpty())
        return;
    m_completion = completion;
    m_completionStart = cursor;
    m_edit.insert(completion);
    m_edit.setSelection(cursor + static_cast<int>(completion.size()), -static_cast<int>(completion.size()));
}

void WordEditing::dropCompletion()
{
    if (isCompleting())
        m_edit.del();
    m_completion.clear();
}

bool WordEditing::takeCompletion()
{
    if (!isCompleting())
        return false;
    m_edit.setCursorPosition(m_completionStart + static_cast<int>(m_completion.size()));
    m_completion.clear();
    return true;
}

} // namespace emend::ui
