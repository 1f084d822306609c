// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/word_choices.h>

#include "look_alikes.h"
#include "printed_words.h"
#include "similar_runs.h"
#include "vocabulary.h"

#include <QtCore/QSet>

#include <algorithm>

namespace emend::services {

namespace {

constexpr double kSureWord = 0.9; ///< the recogniser's claim
constexpr double kLeastDoubt = 0.05;
constexpr qsizetype kPostcode = 5; ///< digits
constexpr double kBetterKnown = 0.5; ///< the other reading is a word that is known, and this one is not
constexpr double kTwoReadings = 0.08;
constexpr double kNotPrinted = 0.1; ///< was typed
constexpr double kPutRight = 0.25; ///< other letters are printed there
constexpr double kMixed = 0.06; ///< letters and digits in one word
constexpr double kLoneSign = 0.1;
constexpr double kKnownWord = 0.15; ///< what a doubt of a known word counts

constexpr size_t kHeaderRows = 12; ///< where names and addresses stand
constexpr double kOfPage = 1; ///< weights of the vocabulary
constexpr double kConfirmed = 4;

// What kinds of readings count beside each other.
constexpr double kKnownReading = 5;
constexpr double kNear = 4;
constexpr double kRead = 3;
constexpr double kRepaired = 2.5;
constexpr double kSwapped = 1.6;

QStringList wordsOf(const QString& value)
{
    return value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

/// A word between the signs around it.
struct Parts {
    QString before;
    QString inner;
    QString behind;
};

Parts partsOf(const QString& word)
{
    qsizetype first = 0;
    qsizetype last = word.size();
    while (first < last && !isPart(word[first]))
        ++first;
    while (last > first && !isPart(word[last - 1]))
        --last;
    return {word.left(first), word.mid(first, last - first), word.mid(last)};
}

/// Upper case, or as a name is written where the other one is.
QString inCaseOf(const QString& form, const QString& like)
{
    const auto lower = std::count_if(like.begin(), like.end(), [](QChar c) { return c.isLower(); });
    if (2 * lower < like.size())
        return form;
    return form.left(1) + form.mid(1).toLower();
}

QString withoutAccents(const QString& word)
{
    QString plain;
    for (const QChar c : word.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark() || c.script() != QChar::Script_Inherited)
            plain += c;
    }
    return plain;
}

QString digitsOf(const QString& word, qsizetype most)
{
    QString digits;
    for (const QChar c : word) {
        if (c.isDigit() && digits.size() < most)
            digits += c;
    }
    return digits;
}

bool isNumber(const QString& word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// The readings of one word, each with how likely it is beside the others.
class ReadingList final
{
public:
    explicit ReadingList(const QString& word) : m_word(word), m_parts(partsOf(word)) { m_seen.insert(word); }

    void add(const QString& text, double odds, int words = 1)
    {
        const QString key = text.toUpper();
        if (text.isEmpty() || text == m_word || m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_readings.push_back({{text, words}, odds});
    }

    /// In the case of the word and between its signs.
    void addForm(const QString& form, double odds)
    {
        add(m_parts.before + inCaseOf(form, m_word) + m_parts.behind, odds);
    }

    std::vector<WordReading> take()
    {
        std::stable_sort(m_readings.begin(), m_readings.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        std::vector<WordReading> best;
        for (size_t i = 0; i < std::min(m_readings.size(), kMostWordReadings); ++i)
            best.push_back(m_readings[i].first);
        return best;
    }

private:
    QString m_word;
    Parts m_parts;
    QSet<QString> m_seen;
    std::vector<std::pair<WordReading, double>> m_readings;
};

/// `5,JALAN` is two words.
void addParts(const QString& text, double weight, Vocabulary& vocabulary)
{
    QString part;
    const QString ended = text + QLatin1Char(' ');
    for (const QChar c : ended) {
        if (isPart(c)) {
            part += c;
            continue;
        }
        if (part.size() >= 3)
            vocabulary.add(part, weight);
        part.clear();
    }
}

/// How known values end that have the last word of the typed text: `(` goes on to `M) SDN BHD`.
QString tailOf(const std::vector<KnownValue>& values, const QString& typed)
{
    const qsizetype start = typed.lastIndexOf(QLatin1Char(' '));
    const QString begun = typed.mid(start); // with the blank
    if (start < 0 || begun.size() < 2)
        return {};
    QMap<QString, qint64> tails;
    for (const KnownValue& known : values) {
        const qsizetype at = known.value.indexOf(begun, 0, Qt::CaseInsensitive);
        if (at >= 0 && at + begun.size() < known.value.size())
            tails[known.value.mid(at + begun.size())] += known.documents;
    }
    const auto best = std::max_element(tails.cbegin(), tails.cend());
    return best == tails.cend() ? QString() : best.key();
}

} // namespace

struct WordChoices::Private {
    std::vector<domain::PageText> pages;
    Vocabulary known; ///< usual words and those of confirmed values
    Vocabulary header; ///< those of the top of the page, the uppermost first
    Vocabulary all; ///< all of them
    QMap<QString, std::vector<KnownValue>> values; ///< by field, the commonest first

    bool isKnown(const QString& word) const { return known.weightOf(comparedForm(word)) > 0; }
    double doubtOf(const QString& word, const domain::Word* printed) const;
    void addRead(const QString& word, const domain::Word* printed, ReadingList& list) const;
    void addNear(const QString& word, double most, ReadingList& list) const;
    QString likelyWord(const QString& word, const domain::Word* printed) const;
};

// A known word where the recogniser was not sure of another one, and a whole postcode.
QString WordChoices::Private::likelyWord(const QString& word, const domain::Word* printed) const
{
    if (printed == nullptr || isKnown(word))
        return word;
    if (isKnown(printed->alternative))
        return printed->alternative;
    const Parts parts = partsOf(word);
    const std::vector<SwappedWord> swapped =
        parts.inner.size() == kPostcode ? swappedWords(parts.inner) : std::vector<SwappedWord>();
    for (const SwappedWord& other : swapped) {
        if (isNumber(other.text) && !isNumber(parts.inner) && digitsOf(parts.inner, kPostcode).size() >= 2)
            return parts.before + other.text + parts.behind;
    }
    const std::vector<Vocabulary::Match> near =
        printed->confidence < kSureWord ? known.near(comparedForm(word)) : std::vector<Vocabulary::Match>();
    if (!near.empty() && near.front().cost <= 1)
        return parts.before + inCaseOf(near.front().form, word) + parts.behind;
    return word;
}

double WordChoices::Private::doubtOf(const QString& word, const domain::Word* printed) const
{
    const QString form = comparedForm(word);
    if (form.isEmpty())
        return 0;
    const bool hasDigit = std::any_of(form.begin(), form.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetter = std::any_of(form.begin(), form.end(), [](QChar c) { return c.isLetter(); });
    double doubt = printed == nullptr ? kNotPrinted : (printed->confidence < kSureWord ? 1 - printed->confidence : 0);
    if (printed != nullptr && !printed->alternative.isEmpty()) {
        const QString other = comparedForm(printed->alternative);
        if (other != form)
            doubt += known.weightOf(other) > 0 && !isKnown(word) ? kBetterKnown : kTwoReadings;
    }
    if (printed != nullptr && comparedForm(printed->text) != form && comparedForm(printed->alternative) != form)
        return doubt + kPutRight;
    if (hasDigit && hasLetter)
        doubt += kMixed;
    if (form.size() == 1)
        doubt += kLoneSign;
    return isKnown(word) ? kKnownWord * doubt : doubt;
}

void WordChoices::Private::addNear(const QString& word, double most, ReadingList& list) const
{
    for (const Vocabulary::Match& match : all.near(comparedForm(word)))
        list.addForm(match.form, most - match.cost + match.weight / 100);
}

// What recognition saw the second time, and what it saw the first time if that was put right since.
void WordChoices::Private::addRead(const QString& word, const domain::Word* printed, ReadingList& list) const
{
    if (printed == nullptr)
        return;
    for (const QString& other : {printed->alternative, printed->text}) {
        if (comparedForm(other) == comparedForm(word))
            continue;
        if (isNumber(partsOf(word).inner))
            list.addForm(digitsOf(other, partsOf(word).inner.size()), kRead);
        list.add(other, isKnown(other) ? kKnownReading : kRead);
        addNear(other, kNear - 0.1, list);
        for (const SwappedWord& swapped : swappedWords(other)) {
            if (swapped.odds > 1)
                list.add(swapped.text, kRepaired - 0.2);
        }
    }
}

WordChoices::WordChoices(const std::vector<domain::PageText>& pages, const std::vector<KnownValue>& known)
    : d(std::make_unique<Private>())
{
    d->pages = pages;
    d->known.addUsualWords();
    for (const KnownValue& value : known) {
        d->values[value.field].push_back(value);
        for (const QString& word : wordsOf(value.value))
            d->known.add(word, kConfirmed);
    }
    for (std::vector<KnownValue>& values : d->values)
        std::stable_sort(values.begin(), values.end(),
                         [](const KnownValue& a, const KnownValue& b) { return a.documents > b.documents; });
    d->all = d->known;
    for (const domain::PageText& page : pages) {
        for (size_t row = 0; row < page.lines.size(); ++row) {
            for (const domain::Word& word : page.lines[row].words) {
                if (word.confidence < kSureWord)
                    continue;
                d->all.add(word.text, kOfPage);
                if (page.index == 0 && row < kHeaderRows)
                    addParts(word.text, kOfPage / static_cast<double>(row + 1), d->header);
            }
        }
    }
}

WordChoices::~WordChoices() = default;
WordChoices::WordChoices(WordChoices&&) noexcept = default;
WordChoices& WordChoices::operator=(WordChoices&&) noexcept = default;

std::vector<int> WordChoices::doubtfulWords(const QString& value, const OldPlace& place) const
{
    const QStringList words = wordsOf(value);
    const std::vector<const domain::Word*> printed = printedWords(d->pages, place, words);
    std::vector<std::pair<double, int>> doubts;
    for (int i = 0; i < words.size(); ++i) {
        const double doubt = d->doubtOf(words[i], printed[static_cast<size_t>(i)]);
        if (doubt >= kLeastDoubt)
            doubts.emplace_back(doubt, i);
    }
    std::stable_sort(doubts.begin(), doubts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> positions;
    for (const auto& [doubt, position] : doubts)
        positions.push_back(position);
    return positions;
}

std::vector<WordReading> WordChoices::readings(const QString& value, int word, const OldPlace& place) const
{
    const QStringList words = wordsOf(value);
    if (word < 0 || word >= words.size())
        return {};
    const QString& text = words[word];
    ReadingList list(text);
    d->addRead(text, printedWords(d->pages, place, words)[static_cast<size_t>(word)], list);
    if (!d->isKnown(text))
        d->addNear(text, kNear, list);
    if (word + 1 < words.size()) {
        const QString joined = comparedForm(text + words[word + 1]);
        const std::vector<Vocabulary::Match> near = d->all.near(joined);
        if (d->all.weightOf(joined) > 0)
            list.add(inCaseOf(joined, text) + partsOf(words[word + 1]).behind, kNear, 2);
        else if (!near.empty())
            list.add(inCaseOf(near.front().form, text) + partsOf(words[word + 1]).behind, kNear - near.front().cost, 2);
    }
    list.add(withoutAccents(text), kRepaired);
    for (const SwappedWord& swapped : swappedWords(text))
        list.add(swapped.text, swapped.odds > 1 ? kRepaired : kSwapped * swapped.odds);
    return list.take();
}

QString WordChoices::likelyText(const QString& value, const OldPlace& place) const
{
    const QStringList words = wordsOf(value);
    const std::vector<const domain::Word*> printed = printedWords(d->pages, place, words);
    QStringList likely;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const domain::Word* word = printed[static_cast<size_t>(i)];
        const bool isLone = comparedForm(words[i]).size() <= 1 && words[i] != QLatin1String("&");
        const bool isLast = i + 1 == words.size() && i > 0;
        if (isLast && isLone && !words[i].contains(QLatin1Char('.')))
            continue;
        likely << d->likelyWord(words[i], word);
    }
    return likely.join(QLatin1Char(' '));
}

QString WordChoices::completionOfValue(const QString& field, const QString& typed) const
{
    if (typed.trimmed().isEmpty())
        return {};
    const auto values = d->values.constFind(field);
    if (values == d->values.constEnd())
        return {};
    for (const KnownValue& known : *values) {
        if (known.value.size() > typed.size() && known.value.startsWith(typed, Qt::CaseInsensitive))
            return known.value.mid(typed.size());
    }
    return tailOf(*values, typed);
}

QString WordChoices::completionOfWord(const QString& typed) const
{
    qsizetype start = typed.size();
    while (start > 0 && isPart(typed[start - 1]))
        --start;
    const QString begun = typed.mid(start);
    const QString form = comparedForm(begun);
    if (form.isEmpty() || form.at(0).isDigit())
        return {};
    QString word = d->header.beginningWith(form);
    if (word.isEmpty() && form.size() > 1)
        word = d->all.beginningWith(form);
    if (word.isEmpty())
        return {};
    const QString rest = word.mid(form.size());
    return begun.back().isLower() ? rest.toLower() : rest;
}

} // namespace emend::services
