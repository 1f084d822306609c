// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar_runs.h"

#include <algorithm>

namespace emend::services {

namespace {

// Costs in tenths of a letter.
constexpr int kOther = 10;
constexpr int kLookAlike = 4;

char16_t looksLike(QChar c)
{
    switch (c.unicode()) {
    case u'0':
    case u'Q':
    case u'D':
        return u'O';
    case u'1':
    case u'L':
    case u'7':
        return u'I';
    case u'5':
        return u'S';
    case u'8':
        return u'B';
    case u'2':
        return u'Z';
    case u'6':
        return u'G';
    case u'4':
        return u'A';
    default:
        return c.unicode();
    }
}

int costOf(QChar a, QChar b)
{
    if (a == b)
        return 0;
    return looksLike(a) == looksLike(b) ? kLookAlike : kOther;
}

/// The cheapest way to have read the first letters of the text up to a letter of a word.
struct Cell {
    int cost = 0;
    size_t first = 0; ///< word that it begins with
    qsizetype length = 0; ///< letters of the words in it
};

Cell after(const Cell& cell, int cost, qsizetype letters)
{
    return {cell.cost + cost, cell.first, cell.length + letters};
}

const Cell& cheaper(const Cell& a, const Cell& b)
{
    return b.cost < a.cost ? b : a;
}

/// All letters of the text left out before that word.
std::vector<Cell> columnBefore(size_t word, qsizetype length)
{
    std::vector<Cell> column;
    for (qsizetype i = 0; i <= length; ++i)
        column.push_back({static_cast<int>(i) * kOther, word, 0});
    return column;
}

void goOn(std::vector<Cell>& column, const QString& text, QChar letter)
{
    Cell diagonal = column[0];
    column[0] = after(column[0], kOther, 1);
    for (size_t i = 1; i < column.size(); ++i) {
        const Cell both = after(diagonal, costOf(text[static_cast<qsizetype>(i) - 1], letter), 1);
        diagonal = column[i];
        column[i] = cheaper(cheaper(both, after(column[i], kOther, 1)), after(column[i - 1], kOther, 0));
    }
}

} // namespace

QString comparedForm(const QString& text)
{
    QString form;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.isDigit())
            form += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
        else if (c.isLetter() || c.isMark() || c.isSurrogate())
            form += c;
    }
    return form;
}

std::vector<WordRun> similarRuns(const std::vector<QString>& words, const QString& text, double least)
{
    std::vector<WordRun> runs;
    if (text.isEmpty() || text.size() > kLongestLookedFor)
        return runs;
    std::vector<Cell> column;
    qsizetype compared = 0;
    for (size_t word = 0; word < words.size() && compared < kMostCompared; ++word) {
        if (words[word].isEmpty())
            continue;
        // A run may begin with each word.
        const std::vector<Cell> fresh = columnBefore(word, text.size());
        if (column.empty())
            column = fresh;
        for (size_t i = 0; i < column.size(); ++i)
            column[i] = cheaper(fresh[i], column[i]);
        for (const QChar letter : words[word])
            goOn(column, text, letter);
        compared += words[word].size();
        const Cell& end = column.back();
        const auto longer = static_cast<double>(std::max(text.size(), end.length));
        const double similarity = 1 - end.cost / (kOther * longer);
        if (similarity >= least)
            runs.push_back({end.first, word, similarity});
    }
    return runs;
}

} // namespace emend::services
