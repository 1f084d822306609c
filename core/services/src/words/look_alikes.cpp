// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look_alikes.h"

#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace emend::services {

namespace {

struct Sign {
    char16_t sign;
    const char* others;
};

// The commonest mistakes of receipt printers and recognition first.
constexpr std::array kSigns{
    Sign{u'0', "O86Q9D"},   Sign{u'1', "IL7"},     Sign{u'2', "Z7"},  Sign{u'3', "85"},    Sign{u'4', "A"},
    Sign{u'5', "S638"},     Sign{u'6', "G850"},    Sign{u'7', "1I2"}, Sign{u'8', "&B360"}, Sign{u'9', "048G"},
    Sign{u'A', "4"},        Sign{u'B', "8RE"},     Sign{u'C', "GOE"}, Sign{u'D', "O0"},    Sign{u'E', "FB"},
    Sign{u'F', "EP"},       Sign{u'G', "6CQ"},     Sign{u'H', "MNB"}, Sign{u'I', "1LT"},   Sign{u'J', "I1"},
    Sign{u'L', "1I"},       Sign{u'M', "NHW"},     Sign{u'N', "MHR"}, Sign{u'O', "0QD"},   Sign{u'P', "FR"},
    Sign{u'Q', "0O"},       Sign{u'R', "BNK"},     Sign{u'S', "5&8"}, Sign{u'T', "I7"},    Sign{u'U', "VO"},
    Sign{u'V', "UYW"},      Sign{u'W', "VM"},      Sign{u'X', "K"},   Sign{u'Y', "VX"},    Sign{u'Z', "27"},
    Sign{u'$', "S5"},       Sign{u'\u00a7', "S5"}, Sign{u'&', "8"},   Sign{u'|', "1I"},    Sign{u'!', "1I"},
    Sign{u'\u20ac', "E6C"},
};

constexpr std::array kOdds{1.0, 0.7, 0.5, 0.35, 0.25, 0.2};
constexpr double kWhole = 1.5; ///< all signs of a kind at once, beside a single one
constexpr double kForeign = 1.0; ///< a digit among letters or a letter among digits
constexpr double kAlike = 0.5; ///< a sign among its like
constexpr qsizetype kPostcode = 5;

bool isLetter(QChar c)
{
    return c.isLetter() || c == QLatin1Char('$') || c == QChar(u'\u00a7');
}

/// The first look-alike that is a digit, or a letter; a null sign where there is none.
QChar firstOf(QChar sign, bool digit)
{
    for (const QChar other : lookAlikesOf(sign)) {
        if (digit ? other.isDigit() : other.isLetter())
            return other;
    }
    return {};
}

QString withAll(const QString& word, bool digits)
{
    QString swapped = word;
    for (QChar& c : swapped) {
        if (!c.isLetterOrNumber() && !isLetter(c))
            continue;
        if (digits ? c.isDigit() : c.isLetter())
            continue;
        c = firstOf(c, digits);
        if (c.isNull())
            return {};
    }
    return swapped == word ? QString() : swapped;
}

QChar inCaseOf(QChar other, QChar sign, const QString& word)
{
    const bool isLower = sign.isLower() || (!sign.isLetter() && word.toUpper() != word && word.at(0) != sign);
    return isLower ? other.toLower() : other;
}

/// Whether the signs beside it are of the other kind.
bool isForeign(const QString& word, qsizetype at)
{
    const auto differs = [&](qsizetype beside) {
        return beside >= 0 && beside < word.size() && word[beside].isLetterOrNumber()
            && isLetter(word[beside]) != isLetter(word[at]);
    };
    return !word[at].isLetterOrNumber() || differs(at - 1) || differs(at + 1);
}

void addSingle(const QString& word, std::vector<SwappedWord>& swapped)
{
    for (qsizetype at = 0; at < word.size(); ++at) {
        const double base = isForeign(word, at) ? kForeign : kAlike;
        const QString others = lookAlikesOf(word[at]);
        for (qsizetype i = 0; i < others.size(); ++i) {
            QString other = word;
            other[at] = inCaseOf(others[i], word[at], word);
            swapped.push_back({other, base * kOdds[static_cast<size_t>(i)]});
        }
    }
}

} // namespace

QString lookAlikesOf(QChar sign)
{
    const char16_t upper = sign.toUpper().unicode();
    const auto found = std::find_if(kSigns.begin(), kSigns.end(), [upper](const Sign& s) { return s.sign == upper; });
    return found == kSigns.end() ? QString() : QString::fromLatin1(found->others);
}

bool lookAlike(QChar a, QChar b)
{
    return lookAlikesOf(a).contains(b.toUpper()) || lookAlikesOf(b).contains(a.toUpper());
}

std::vector<SwappedWord> swappedWords(const QString& word)
{
    std::vector<SwappedWord> swapped;
    const auto letters = std::count_if(word.begin(), word.end(), isLetter);
    const auto digits = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (digits > 0 && (digits >= letters || digits + letters == kPostcode))
        swapped.push_back({withAll(word, true), kWhole});
    if (letters > 0 && letters >= digits)
        swapped.push_back({withAll(word, false), digits > 0 ? kWhole : kAlike});
    if (digits > 0 && letters == 0 && digits <= 3)
        swapped.push_back({withAll(word, false), kAlike / 2});
    addSingle(word, swapped);
    std::stable_sort(swapped.begin(), swapped.end(),
                     [](const SwappedWord& a, const SwappedWord& b) { return a.odds > b.odds; });
    QSet<QString> seen{word, QString()};
    const auto isKnown = [&seen](const SwappedWord& one) {
        const bool known = seen.contains(one.text);
        seen.insert(one.text);
        return known;
    };
    swapped.erase(std::remove_if(swapped.begin(), swapped.end(), isKnown), swapped.end());
    return swapped;
}

} // namespace emend::services
