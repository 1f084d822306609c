// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printed_labels.h"

namespace emend::extraction {

namespace {

struct Pattern {
    QStringList words; // lower case
    QString field;
};

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c.isMark()) {
            word += c;
            continue;
        }
        if (!word.isEmpty())
            words << std::exchange(word, QString());
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

// One wrong letter is forgiven in words of five and more.
bool sameWord(QStringView printed, QStringView label)
{
    if (printed.compare(label, Qt::CaseInsensitive) == 0)
        return true;
    if (label.size() < 5 || printed.size() != label.size())
        return false;
    int wrong = 0;
    for (qsizetype i = 0; i < label.size() && wrong < 2; ++i)
        wrong += printed[i].toLower() != label[i].toLower();
    return wrong < 2;
}

bool endsWithDigit(QStringView text)
{
    return !text.isEmpty() && text.back().isDigit();
}

bool startsWithDigit(QStringView text)
{
    return !text.isEmpty() && text.front().isDigit();
}

// Short words stand for a label only at the beginning of a row, before a colon, or between two values (`01/09/2026 to
// 30/09/2026`).
bool isPlausible(const Row& row, const PrintedLabel& label)
{
    if (label.words > 1 || label.length > 4 || label.start == 0)
        return true;
    const QStringView before = QStringView(row.text).left(label.start).trimmed();
    const QStringView after = QStringView(row.text).mid(label.start + label.length).trimmed();
    return after.startsWith(QLatin1Char(':')) || (endsWithDigit(before) && startsWithDigit(after));
}

std::vector<PrintedLabel> labelsIn(const Row& row, size_t index, const QHash<QChar, std::vector<Pattern>>& patterns)
{
    std::vector<PrintedLabel> found;
    const auto word = [&](size_t i) { return QStringView(row.text).mid(row.tokens[i].start, row.tokens[i].length); };
    for (size_t first = 0; first < row.tokens.size(); ++first) {
        const auto known = patterns.constFind(word(first).front().toLower());
        if (known == patterns.constEnd())
            continue;
        for (const Pattern& pattern : known.value()) {
            const auto count = static_cast<size_t>(pattern.words.size());
            size_t same = 0;
            while (same < count && first + same < row.tokens.size()
                   && sameWord(word(first + same), pattern.words[static_cast<qsizetype>(same)]))
                ++same;
            if (same < count)
                continue;
            const Token& last = row.tokens[first + count - 1];
            const PrintedLabel label{index, row.tokens[first].start, last.start + last.length - row.tokens[first].start,
                                     static_cast<int>(count), pattern.field};
            if (isPlausible(row, label))
                found.push_back(label);
        }
    }
    return found;
}

bool covers(const PrintedLabel& outer, const PrintedLabel& inner)
{
    return outer.length > inner.length && outer.start <= inner.start
        && outer.start + outer.length >= inner.start + inner.length;
}

} // namespace

LabelIndex::LabelIndex(const Layout& layout, const DocumentSchema& schema) : m_byRow(layout.rows.size())
{
    QHash<QChar, std::vector<Pattern>> patterns;
    for (const FieldSchema& field : schema.fields) {
        for (const QString& label : field.labels) {
            const QStringList words = wordsOf(label);
            if (!words.isEmpty())
                patterns[words.front().front()].push_back({words, field.name});
        }
    }
    for (size_t i = 0; i < layout.rows.size(); ++i) {
        const std::vector<PrintedLabel> all = labelsIn(layout.rows[i], i, patterns);
        for (const PrintedLabel& label : all) {
            const bool inside =
                std::any_of(all.begin(), all.end(), [&](const PrintedLabel& other) { return covers(other, label); });
            if (inside)
                continue;
            m_byRow[i].push_back(label);
            m_byField[label.field].push_back(label);
        }
    }
}

const std::vector<PrintedLabel>& LabelIndex::of(const QString& field) const
{
    static const std::vector<PrintedLabel> none;
    const auto it = m_byField.constFind(field);
    return it == m_byField.constEnd() ? none : it.value();
}

const std::vector<PrintedLabel>& LabelIndex::inRow(size_t row) const
{
    return m_byRow[row];
}

} // namespace emend::extraction
