// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place_spelling.h"

#include <emend/learning/character_error.h>

#include <QtCore/QStringList>

#include <algorithm>

namespace emend::learning {

namespace {

constexpr qsizetype kLongWord = 5; ///< letters
constexpr int kCommoner = 3; ///< times

/// Upper case, without what parts them.
QStringList wordsOf(const QString& address)
{
    QStringList words;
    bool goesOn = false;
    for (const QChar c : address.toUpper()) {
        if (!c.isLetterOrNumber()) {
            goesOn = false;
            continue;
        }
        if (!std::exchange(goesOn, true))
            words << QString();
        words.last() += c;
    }
    return words;
}

bool isLongWord(const QString& word)
{
    return word.size() >= kLongWord && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

void take(KnownPlace& common, KnownPlace&& rare, size_t headersKept)
{
    common.documents += rare.documents;
    common.lastSeen = std::max(common.lastSeen, rare.lastSeen);
    for (QStringList& header : rare.headers) {
        const bool isNew = std::find(common.headers.begin(), common.headers.end(), header) == common.headers.end();
        if (isNew && common.headers.size() < headersKept)
            common.headers.push_back(std::move(header));
    }
    common.numbers << rare.numbers;
    common.numbers.sort();
    common.numbers.removeDuplicates();
}

} // namespace

bool areSpellingsOfOnePlace(const QString& one, const QString& other)
{
    const QStringList words = wordsOf(one);
    const QStringList others = wordsOf(other);
    const auto isSame = [](const QString& a, const QString& b) {
        return a == b || (isLongWord(a) && isLongWord(b) && characterEdits(a, b) == 1);
    };
    return !words.isEmpty() && std::equal(words.begin(), words.end(), others.begin(), others.end(), isSame);
}

void foldMisspelt(std::vector<KnownPlace>& places, size_t headersKept)
{
    std::sort(places.begin(), places.end(), [](const KnownPlace& a, const KnownPlace& b) {
        return a.documents > b.documents || (a.documents == b.documents && a.address < b.address);
    });
    std::vector<KnownPlace> kept;
    for (KnownPlace& place : places) {
        const auto common = std::find_if(kept.begin(), kept.end(), [&place](const KnownPlace& other) {
            return other.documents >= kCommoner * place.documents
                && areSpellingsOfOnePlace(other.address, place.address);
        });
        if (common == kept.end())
            kept.push_back(std::move(place));
        else
            take(*common, std::move(place), headersKept);
    }
    places = std::move(kept);
}

} // namespace emend::learning
