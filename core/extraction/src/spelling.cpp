// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling.h"

#include <array>
#include <bit>

namespace emend::extraction {

namespace {

char lookAlike(char c)
{
    switch (c) {
    case '0':
    case 'Q':
    case 'D':
        return 'O';
    case '1':
    case 'L':
    case 'T':
    case '7':
    case 'J':
        return 'I';
    case '5':
        return 'S';
    case '8':
        return 'B';
    case '2':
        return 'Z';
    case '6':
        return 'G';
    case 'V':
        return 'U';
    default:
        return c;
    }
}

// Upper-case Latin letters and digits; empty where something else is in the word.
std::string latinOf(const QString& word)
{
    std::string latin;
    for (const QChar c : word) {
        const char16_t upper = c.toUpper().unicode();
        if (upper > 0x7f)
            return {};
        latin += static_cast<char>(upper);
    }
    return latin;
}

template <class Use> void forEachWord(std::string_view words, Use use)
{
    for (size_t start = 0; start < words.size();) {
        const size_t end = std::min(words.find(' ', start), words.size());
        use(std::string(words.substr(start, end - start)));
        start = end + 1;
    }
}

} // namespace

std::string foldedLookAlikes(std::string_view word)
{
    std::string out(word);
    for (char& c : out)
        c = lookAlike(c);
    return out;
}

bool withinDistance(std::string_view a, std::string_view b, int limit)
{
    std::array<int, 24> row{};
    if (b.size() + 1 > row.size())
        return false;
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        int best = row[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
            best = std::min(best, row[j]);
        }
        if (best > limit)
            return false;
    }
    return row[b.size()] <= limit;
}

quint32 letterMask(std::string_view word)
{
    quint32 mask = 0;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z')
            mask |= 1U << (c - 'A');
    }
    return mask;
}

QChar letterFor(QChar digit, bool lower)
{
    constexpr std::string_view digits = "01568";
    constexpr std::string_view letters = "OISGB";
    const size_t index = digits.find(static_cast<char>(digit.unicode() & 0x7f));
    if (digit.unicode() > 0x7f || index == std::string_view::npos)
        return digit;
    const QChar letter = QLatin1Char(letters[index]);
    return lower ? letter.toLower() : letter;
}

QChar digitFor(QChar letter)
{
    switch (letter.unicode()) {
    case 'O':
    case 'o':
    case 'Q':
    case 'D':
        return QLatin1Char('0');
    case 'I':
    case 'l':
    case 'i':
        return QLatin1Char('1');
    case 'S':
    case 's':
    case '$':
    case 0xa7: // the section sign
        return QLatin1Char('5');
    case 'B':
        return QLatin1Char('8');
    case 'Z':
    case 'z':
        return QLatin1Char('2');
    case 'G':
        return QLatin1Char('6');
    default:
        return letter;
    }
}

WordList::WordList(std::string_view words, std::string_view others)
{
    forEachWord(words, [this](const std::string& word) {
        m_right.insert(word);
        m_alike.emplace(foldedLookAlikes(word), m_entries.size());
        m_entries.push_back({word, letterMask(word)});
    });
    forEachWord(others, [this](const std::string& word) { m_right.insert(word); });
}

const std::string* WordList::find(std::string_view upper) const
{
    if (const auto it = m_alike.find(foldedLookAlikes(upper)); it != m_alike.end())
        return &m_entries[it->second].word;
    if (upper.size() < 5)
        return nullptr;
    const int limit = upper.size() >= 8 ? 2 : 1;
    const quint32 mask = letterMask(upper);
    for (const Entry& entry : m_entries) {
        const int lengths = std::abs(static_cast<int>(entry.word.size()) - static_cast<int>(upper.size()));
        const bool hopeless = entry.word.size() < 5 || lengths > limit || std::popcount(entry.mask ^ mask) > 2 * limit;
        if (!hopeless && withinDistance(upper, entry.word, limit))
            return &entry.word;
    }
    return nullptr;
}

QString WordList::corrected(const QString& word) const
{
    if (word.size() < 4)
        return word;
    const std::string upper = latinOf(word);
    if (upper.empty() || m_right.count(upper) > 0)
        return word;
    const std::string* right = find(upper);
    if (right == nullptr)
        return word;
    QString out = QString::fromStdString(*right);
    const bool capitals = word.size() > 1 && word[1].isUpper();
    if (!capitals)
        out = word[0].isLower() ? out.toLower() : out.left(1) + out.mid(1).toLower();
    return out;
}

} // namespace emend::extraction
