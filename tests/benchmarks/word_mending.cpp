// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_mending.h"

#include "label_values.h"

#include "review/field_line_edit.h"
#include "review/word_editing.h"

#include <algorithm>

namespace emend::bench {

namespace {

constexpr int kLongestTyped = 30; ///< signs in the place of one word

/// What is compared of a text. Foreign letters count for nothing there, but nobody would leave them.
QString signsOf(const QString& text)
{
    const auto isForeign = [](QChar c) { return c.isLetterOrNumber() && c.unicode() > 127; };
    const QString foreign = std::any_of(text.begin(), text.end(), isForeign) ? QStringLiteral("?") : QString();
    return normalised(QStringLiteral("address"), text) + foreign;
}

/// How much of the rest a completion stands for, apart from signs that nobody compares; 0 where it is wrong.
qsizetype rightPartOf(const QString& completion, const QString& rest)
{
    const QString wanted = signsOf(completion);
    if (wanted.isEmpty() || !signsOf(rest).startsWith(wanted))
        return 0;
    qsizetype length = 0;
    while (signsOf(rest.left(length)).size() < wanted.size())
        ++length;
    while (length < rest.size() && completion.endsWith(rest.at(length)) && !rest.at(length).isLetterOrNumber())
        ++length;
    return length;
}

int wordsIn(const QString& text)
{
    return static_cast<int>(text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

} // namespace

WordPlan::WordPlan(const services::WordChoices& help, services::OldPlace place, QString value, const QString& right)
    : m_help(help), m_words(value.split(QLatin1Char(' '), Qt::SkipEmptyParts)), m_right(right)
{
    for (int i = 0; i < m_words.size(); ++i)
        m_readings.push_back(help.readings(value, i, place));
    for (int i = 0; i < right.size(); ++i) {
        const QString sign = signsOf(right.mid(i, 1));
        if (!sign.isEmpty()) {
            m_signs += sign;
            m_at.push_back(i);
        }
    }
}

QString WordPlan::between(int sign, int end) const
{
    int from = m_at[static_cast<size_t>(sign)];
    while (from > 0 && QStringLiteral("(\"'").contains(m_right.at(from - 1)))
        --from; // what opens belongs to it
    return m_right.mid(from, m_at[static_cast<size_t>(end) - 1] + 1 - from);
}

bool WordPlan::isInWord(int sign) const
{
    const int at = m_at[static_cast<size_t>(sign)];
    return at > 0 && (m_right.at(at - 1).isLetterOrNumber() || m_right.at(at - 1) == QLatin1Char('.'));
}

/// As typeText() would do it.
double WordPlan::typingCost(const QString& text) const
{
    const auto known = m_costs.constFind(text);
    if (known != m_costs.constEnd())
        return *known;
    double keys = 0;
    for (qsizetype at = 0; at < text.size();) {
        ++at;
        ++keys;
        if (const qsizetype taken = rightPartOf(m_help.completionOfWord(text.left(at)), text.mid(at)); taken > 1) {
            ++keys;
            at += taken;
        }
    }
    return m_costs[text] = keys;
}

const WordPlan::Move& WordPlan::from(int word, int sign, bool hasInserted) const
{
    const int key = (word * 1000 + sign) * 2 + (hasInserted ? 1 : 0);
    const auto known = m_moves.constFind(key);
    if (known != m_moves.constEnd())
        return *known;
    return *m_moves.insert(key, bestFrom(word, sign, hasInserted));
}

WordPlan::Move WordPlan::bestFrom(int word, int sign, bool hasInserted) const
{
    const auto signs = static_cast<int>(m_signs.size());
    if (word == m_words.size()) {
        if (sign == signs)
            return {0, {}, false, word, sign, false};
        const QString rest = between(sign, signs);
        const bool isJoined = isInWord(sign);
        return {(isJoined ? 1 : 2) + typingCost(rest),
                {WordStep::Kind::Append, word, 0, 1, rest, isJoined},
                true,
                word,
                signs,
                false};
    }
    Move best{1e9, {}, false, 0, 0, false};
    const auto consider = [&](double cost, const WordStep& step, bool isStep, int nextWord, int nextSign,
                              bool inserted) {
        cost += from(nextWord, nextSign, inserted).cost;
        if (cost < best.cost)
            best = {cost, step, isStep, nextWord, nextSign, inserted};
    };
    const QString now = signsOf(m_words[word]);
    const QStringView rest = QStringView(m_signs).mid(sign);
    if (rest.startsWith(now))
        consider(0, {}, false, word + 1, sign + static_cast<int>(now.size()), false);
    const auto& readings = m_readings[static_cast<size_t>(word)];
    for (size_t i = 0; i < readings.size(); ++i) {
        const QString read = signsOf(readings[i].text);
        if (rest.startsWith(read))
            consider(2, {WordStep::Kind::Read, word, static_cast<int>(i) + 1, readings[i].words, {}}, true,
                     word + readings[i].words, sign + static_cast<int>(read.size()), false);
    }
    consider(2, {WordStep::Kind::Remove, word, 0, 1, {}}, true, word + 1, sign, false);
    for (int end = sign + 1; end <= std::min(signs, sign + kLongestTyped); ++end) {
        const QString text = between(sign, end);
        const double keys = 1 + typingCost(text);
        consider(keys + (text.at(0).isDigit() ? 1 : 0), {WordStep::Kind::Type, word, 0, 1, text}, true, word + 1, end,
                 false);
        if (!hasInserted)
            consider(keys + 1, {WordStep::Kind::Insert, word, 0, 1, text}, true, word, end, true);
    }
    return best;
}

std::vector<WordStep> WordPlan::steps() const
{
    std::vector<WordStep> steps;
    int word = 0;
    int sign = 0;
    bool hasInserted = false;
    while (word < m_words.size() || sign < m_signs.size()) {
        const Move& move = from(word, sign, hasInserted);
        if (move.isStep)
            steps.push_back(move.step);
        word = move.nextWord;
        sign = move.nextSign;
        hasInserted = move.hasInserted;
    }
    return steps;
}

void typeText(ui::FieldLineEdit& editor, const QString& text, const Press& press)
{
    for (qsizetype at = 0; at < text.size();) {
        press({0, {}, text.at(at++)});
        if (const qsizetype taken = rightPartOf(editor.selectedText(), text.mid(at)); taken > 1) {
            press({Qt::Key_Tab, {}, {}});
            at += taken;
        }
    }
}

namespace {

class Mender final
{
public:
    Mender(ui::FieldLineEdit& editor, std::vector<WordStep> steps, const Press& press)
        : m_editor(editor), m_steps(std::move(steps)), m_press(press)
    {
    }

    void run()
    {
        while (!m_steps.empty()) {
            const size_t next = goToAny();
            const WordStep step = m_steps[next];
            m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(next));
            const int more = apply(step);
            for (WordStep& other : m_steps)
                other.word += other.word > step.word || (other.word == step.word && more > 0) ? more : 0;
        }
    }

private:
    /// Marks the word of the step that is reached with the fewest keys.
    size_t goToAny()
    {
        ui::WordEditing& words = *m_editor.words();
        size_t best = 0;
        int keys = 1000;
        QList<int> way;
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const int target = m_steps[i].word;
            if (m_steps[i].kind == WordStep::Kind::Append) {
                if (m_steps.size() == 1)
                    return i;
                continue;
            }
            QList<int> keysTo = keysToward(words, target);
            if (keysTo.size() < keys) {
                keys = static_cast<int>(keysTo.size());
                best = i;
                way = keysTo;
            }
        }
        for (const int key : way)
            m_press({key, {}, {}});
        return best;
    }

    static QList<int> keysToward(ui::WordEditing& words, int target)
    {
        QList<int> best;
        const std::vector<int> ahead = words.ahead();
        const auto arrows = [target](int from) {
            return QList<int>(std::abs(target - from), target < from ? Qt::Key_Left : Qt::Key_Right);
        };
        if (words.isMarked())
            best = arrows(words.word());
        else
            best = ahead.empty() ? QList<int>{Qt::Key_F2} + arrows(words.word() + 1) : QList<int>(1000, Qt::Key_F2);
        for (size_t i = 0; i < ahead.size(); ++i) {
            const QList<int> way = QList<int>(static_cast<qsizetype>(i) + 1, Qt::Key_F2) + arrows(ahead[i]);
            if (way.size() < best.size())
                best = way;
        }
        return best;
    }

    /// How many more words there are then.
    int apply(const WordStep& step)
    {
        switch (step.kind) {
        case WordStep::Kind::Read:
            m_press({Qt::Key_0 + step.number, {}, {}});
            return 1 - step.words;
        case WordStep::Kind::Remove:
            m_press({Qt::Key_Delete, {}, {}});
            return -1;
        case WordStep::Kind::Type:
            if (step.text.at(0).isDigit())
                m_press({Qt::Key_Backspace, {}, {}});
            typeText(m_editor, step.text, m_press);
            return wordsIn(step.text) - 1;
        case WordStep::Kind::Insert:
            m_press({Qt::Key_Space, {}, {}});
            typeText(m_editor, step.text, m_press);
            return wordsIn(step.text);
        case WordStep::Kind::Append:
            m_press({Qt::Key_End, {}, {}});
            if (!step.isJoined)
                m_press({Qt::Key_Space, {}, {}});
            typeText(m_editor, step.text, m_press);
            break;
        }
        return 0;
    }

    ui::FieldLineEdit& m_editor;
    std::vector<WordStep> m_steps;
    const Press& m_press;
};

} // namespace

void mendWords(ui::FieldLineEdit& editor, const services::WordChoices& help, const services::OldPlace& place,
               const QString& right, const Press& press)
{
    Mender(editor, WordPlan(help, place, editor.words()->text(), right).steps(), press).run();
}

} // namespace emend::bench
