// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_examples.h"

#include "header_print.h"
#include "printed_place.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

using domain::Line;
using domain::PageText;

constexpr size_t kExamples = 4;
constexpr double kLeastClear = 0.8; // the mean of the words, as the recogniser claims it
constexpr double kLeastFit = 0.85;
constexpr size_t kHeaderPiece = 5;
constexpr qsizetype kLongestRow = 80;

/// How the row prints that amount; empty where it does not.
QString printedAmount(const QString& row, const QString& value)
{
    for (const extraction::AmountMatch& match : extraction::findAmounts(row)) {
        if (match.money.toDecimal() == value)
            return match.raw;
    }
    return {};
}

QString printedDate(const QString& row, const QString& value, const QDate& today)
{
    for (const auto order : {extraction::DateOrder::DayFirst, extraction::DateOrder::MonthFirst}) {
        for (const extraction::DateMatch& match : extraction::findDates(row, order, today)) {
            if (match.date.toString(Qt::ISODate) == value)
                return match.raw;
        }
    }
    return {};
}

bool hasWords(const QString& row)
{
    return std::count_if(row.begin(), row.end(), [](QChar c) { return c.isLetter(); }) >= 3;
}

/// Rows of a page that show a value, and how.
struct Piece {
    size_t first = 0;
    size_t last = 0;
    QString printed;
};

/// The row that shows it beside a word, or any, with its neighbours. Totals stand below what else costs as much.
template <class Printed> std::optional<Piece> around(const PageText& page, Printed printed)
{
    std::optional<Piece> best;
    for (size_t i = page.lines.size(); i-- > 0;) {
        const QString text = page.lines[i].text();
        const QString found = text.size() > kLongestRow ? QString() : printed(text);
        if (found.isEmpty())
            continue;
        const Piece piece{i > 0 ? i - 1 : 0, std::min(i + 1, page.lines.size() - 1), found};
        if (hasWords(text))
            return piece;
        if (!best)
            best = piece;
    }
    return best;
}

std::optional<Piece> header(const PageText& page, const QString& merchant, const QString& answer)
{
    if (merchant.isEmpty() || page.lines.empty() || placeOnPage(merchant, page).fit < kLeastFit)
        return std::nullopt;
    return Piece{0, std::min(kHeaderPiece, page.lines.size()) - 1, answer};
}

std::optional<Piece> pieceFor(const ConfirmedDocument& document, const QString& field, const PageText& page)
{
    const QString value = document.values.value(field);
    if (field == QLatin1String("amount"))
        return around(page, [&value](const QString& row) { return printedAmount(row, value); });
    if (field == QLatin1String("date"))
        return around(page, [&](const QString& row) { return printedDate(row, value, document.confirmedAt.date()); });
    return header(page, document.values.value(QStringLiteral("merchant")), value);
}

double clarityOf(const PageText& page, const Piece& piece)
{
    double least = 1;
    for (size_t i = piece.first; i <= piece.last; ++i)
        least = std::min(least, page.lines[i].words.empty() ? 1 : page.lines[i].confidence());
    return std::floor(least * 100) / 100;
}

QString textOf(const PageText& page, const Piece& piece, const PromptSources& sources)
{
    QStringList texts;
    for (size_t i = piece.first; i <= piece.last; ++i) {
        const QString text = page.lines[i].text().simplified().left(kLongestRow);
        texts << (sources.mask ? sources.mask(text) : text);
    }
    return texts.join(QLatin1Char('\n'));
}

bool isVetoed(const PromptSources& sources, const QString& field, const QString& value)
{
    return std::any_of(sources.vetoes.begin(), sources.vetoes.end(),
                       [&](const Veto& veto) { return veto.field == field && veto.value == value; });
}

/// An example with what it is chosen by.
struct Choice {
    PromptExample example;
    QString merchant;
    QDateTime confirmedAt;
    QString id;
};

std::optional<Choice> choiceFrom(const ConfirmedDocument& document, const QString& field, const PromptSources& sources)
{
    const QString value = document.values.value(field);
    if (value.isEmpty() || document.pages.empty() || isVetoed(sources, field, value))
        return std::nullopt;
    // What is taken for personal is no example.
    if (sources.mask && sources.mask(value) != value)
        return std::nullopt;
    const PageText& page = document.pages.front();
    const std::optional<Piece> piece = pieceFor(document, field, page);
    if (!piece)
        return std::nullopt;
    const double clarity = clarityOf(page, *piece);
    if (clarity < kLeastClear)
        return std::nullopt;
    return Choice{{textOf(page, *piece, sources), piece->printed, clarity},
                  spellingKey(document.values.value(QStringLiteral("merchant"))),
                  document.confirmedAt,
                  document.id};
}

} // namespace

std::vector<PromptExample> promptExamples(const PromptSources& sources, const QString& field)
{
    std::vector<Choice> choices;
    for (const ConfirmedDocument& document : sources.documents) {
        if (auto choice = choiceFrom(document, field, sources))
            choices.push_back(std::move(*choice));
    }
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return std::tie(b.example.clarity, b.confirmedAt, a.id) < std::tie(a.example.clarity, a.confirmedAt, b.id);
    });
    std::vector<PromptExample> examples;
    QSet<QString> merchants;
    for (Choice& choice : choices) {
        if (examples.size() == kExamples)
            break;
        if (merchants.contains(choice.merchant))
            continue;
        merchants.insert(choice.merchant);
        examples.push_back(std::move(choice.example));
    }
    return examples;
}

} // namespace emend::learning
