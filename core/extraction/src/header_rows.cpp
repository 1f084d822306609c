// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_rows.h"

#include "text_repair.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::extraction {

namespace {

constexpr std::array<const char*, kTraitCount> kTraitNames{
    "phone",       "registration", "tax_number", "web",           "postcode",    "street",
    "place",       "unit",         "state",      "suffix",        "ends_suffix", "business",
    "owner",       "title",        "staff",      "date",          "time",        "money",
    "item_head",   "thanks",       "parens",     "starts_number", "starts_unit", "ends_comma",
    "ends_period", "ends_amp",     "has_comma",  "many_digits",   "no_letters",  "few_letters",
    "empty",       "large",        "huge",       "unsure",        "lower_case",  "colon",
};

const QRegularExpression& registrationNumber()
{
    // 123456-X, (001234567-M), JM0292487-D, SA0099552-P, 201901000005 (1312525-A); a bracket or the letter may be
    // misread.
    static const QRegularExpression pattern(
        QStringLiteral("[(\\[{]?\\s*\\b[A-Z]{0,3}\\d{4,12}\\s?[-~]\\s?[A-Z0-9]\\b\\s*[)\\]}]?|[(\\[{]\\s*[A-Z]{0,2}\\d["
                       "\\dO]{3,12}\\s?-?\\s?[A-Z0-9%]?\\s*[)\\]}]"));
    return pattern;
}

const QRegularExpression& phoneNumber()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\+\\d{1,3}[- ]?\\d[\\d -]{5,}|\\b0\\d{1,2}[- ]{1,3}\\d{3,4}[ "
                       "-]?\\d{3,5}\\b|\\b0\\d{8,10}\\b|\\(\\d{3}\\) ?\\d{3}-\\d{4}|\\b\\d{3}-\\d{3}-\\d{4}\\b"));
    return pattern;
}

void set(TraitSet& traits, Trait trait, bool on = true)
{
    if (on)
        traits.set(static_cast<size_t>(trait));
}

qsizetype countIf(const QString& text, bool (*test)(QChar))
{
    return std::count_if(text.begin(), text.end(), test);
}

bool isPostcode(const Row& row, const Token& token)
{
    const QStringView word = QStringView(row.upper).mid(token.start, token.length);
    if (word.size() != 5 || !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    const bool joined = token.start > 0 && row.upper[token.start - 1] == QLatin1Char('-');
    return !joined;
}

// `GST NO`, `TAX ID`.
bool beforeNumber(const Row& row, size_t token)
{
    return token + 1 < row.tokens.size() && row.tokens[token + 1].label == Label::Number;
}

// Where the part begins that belongs to no address: a phone, registration or tax number with its label.
qsizetype cutPosition(const Row& row, const TraitSet& traits)
{
    qsizetype cut = row.upper.size();
    if (has(traits, Trait::Phone)) {
        const auto match = phoneNumber().match(row.upper);
        if (match.hasMatch())
            cut = std::min(cut, match.capturedStart());
    }
    for (size_t i = 0; i < row.tokens.size(); ++i) {
        const Token& token = row.tokens[i];
        const bool label = token.label == Label::Phone || token.label == Label::Registration
            || token.label == Label::Web
            || (token.label == Label::Tax && (has(traits, Trait::TaxNumber) || beforeNumber(row, i)));
        if (!label)
            continue;
        // `CO. REG`, `COMPANY REG`: the word before belongs to the label; `(` too.
        size_t first = i;
        if (i > 0 && token.label == Label::Registration)
            first = i - 1;
        cut = std::min(cut, row.tokens[first].start);
        break;
    }
    return cut;
}

Span trimmed(const QString& text, qsizetype start, qsizetype end)
{
    const auto isEdge = [](QChar c) {
        return c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char('[') || c == QLatin1Char('|')
            || c == QLatin1Char(':') || c == QLatin1Char('-') || c == QLatin1Char('*') || c == QLatin1Char('_')
            || c == QLatin1Char('~') || c == QLatin1Char('=');
    };
    while (end > start && isEdge(text[end - 1]))
        --end;
    while (start < end && text[start] != QLatin1Char('(') && isEdge(text[start]))
        ++start;
    return {start, end - start};
}

Span addressPart(const Row& row, const TraitSet& traits)
{
    const qsizetype cut = cutPosition(row, traits);
    Span span = trimmed(row.text, 0, cut);
    if (span.length < 3)
        return {};
    // `ADDRESS : 12, JALAN …`
    static const QRegularExpression heading(QStringLiteral("^(HQ )?(ADDRESS|ADD|ALAMAT)\\s*[:.]\\s*"));
    const auto match = heading.match(row.upper.mid(span.start, span.length));
    if (match.hasMatch())
        span = {span.start + match.capturedLength(), span.length - match.capturedLength()};
    return span;
}

Span namePart(const Row& row)
{
    qsizetype start = 0;
    qsizetype end = row.text.size();
    static const QRegularExpression owner(
        QStringLiteral("^(DIMILIKI( OLEH)?|OWNED BY|OPERATED BY|MANAGED BY)\\s*:?\\s*|^#\\d+\\s+"));
    if (const auto match = owner.match(row.upper); match.hasMatch())
        start = match.capturedLength();
    auto numbers = registrationNumber().globalMatch(row.upper);
    while (numbers.hasNext()) {
        const auto match = numbers.next();
        if (match.capturedStart() > start + 2) {
            end = std::min(end, match.capturedStart());
            break;
        }
    }
    for (const Token& token : row.tokens) {
        const bool label = token.label == Label::Registration || token.label == Label::Phone;
        if (label && token.start > start + 4 && token.start < end)
            end = token.start;
    }
    return trimmed(row.text, start, end);
}

Span toSuffix(const Row& row, Span name)
{
    qsizetype end = -1;
    for (size_t i = 0; i < row.tokens.size(); ++i) {
        const Token& token = row.tokens[i];
        if (token.start >= name.start + name.length)
            break;
        const QStringView word = QStringView(row.upper).mid(token.start, token.length);
        const bool slashed = word == QLatin1String("B") && i > 0 && token.start == row.tokens[i - 1].start + 2
            && row.upper[token.start - 1] == QLatin1Char('/');
        if (token.start > name.start && (token.label == Label::Suffix || slashed))
            end = token.start + token.length;
    }
    if (end < 0)
        return name;
    if (end < name.start + name.length && row.text[end] == QLatin1Char('.'))
        ++end;
    return {name.start, std::min(end, name.start + name.length) - name.start};
}

TraitSet traitsOf(const Row& row, const Layout& layout)
{
    TraitSet traits;
    const QString& upper = row.upper;
    const LabelSet& labels = row.labels;
    const qsizetype letters = countIf(upper, [](QChar c) { return c.isLetter(); });
    const qsizetype digits = countIf(upper, [](QChar c) { return c.isDigit(); });
    set(traits, Trait::Phone, has(labels, Label::Phone) || (digits >= 7 && phoneNumber().match(upper).hasMatch()));
    set(traits, Trait::Registration,
        has(labels, Label::Registration) || (digits >= 4 && registrationNumber().match(upper).hasMatch()));
    set(traits, Trait::TaxNumber, has(labels, Label::Tax) && digits >= 8);
    set(traits, Trait::Web, has(labels, Label::Web) || upper.contains(QLatin1Char('@')));
    set(traits, Trait::Postcode,
        std::any_of(row.tokens.begin(), row.tokens.end(), [&](const Token& token) { return isPostcode(row, token); }));
    set(traits, Trait::Street, has(labels, Label::Street));
    set(traits, Trait::Place, has(labels, Label::Place));
    set(traits, Trait::Unit, has(labels, Label::Unit));
    set(traits, Trait::State, has(labels, Label::State));
    const bool slashed = upper.contains(QLatin1String("S/B"));
    set(traits, Trait::Suffix, has(labels, Label::Suffix) || slashed);
    set(traits, Trait::EndsSuffix, slashed || (!row.tokens.empty() && row.tokens.back().label == Label::Suffix));
    set(traits, Trait::Business, has(labels, Label::Business));
    set(traits, Trait::Owner, has(labels, Label::Owner));
    set(traits, Trait::Title,
        has(labels, Label::Invoice) || has(labels, Label::Receipt) || has(labels, Label::Document)
            || has(labels, Label::Bill) || (has(labels, Label::Cash) && has(labels, Label::Sales)));
    set(traits, Trait::Staff,
        has(labels, Label::Staff) || has(labels, Label::Table) || has(labels, Label::Member)
            || has(labels, Label::Order));
    set(traits, Trait::Date, has(labels, Label::Date) || !row.dates.empty());
    static const QRegularExpression clock(QStringLiteral("\\b\\d{1,2}:\\d{2}\\b"));
    set(traits, Trait::Time, has(labels, Label::Time) || (digits >= 3 && clock.match(upper).hasMatch()));
    set(traits, Trait::Money, std::any_of(row.amounts.begin(), row.amounts.end(), [](const AmountMatch& match) {
            return match.hasDecimals;
        }));
    set(traits, Trait::ItemHead,
        has(labels, Label::Quantity) || has(labels, Label::Item) || has(labels, Label::Price)
            || has(labels, Label::Amount));
    set(traits, Trait::Thanks, has(labels, Label::Thanks));
    set(traits, Trait::Parenthesised, upper.startsWith(QLatin1Char('(')) && upper.endsWith(QLatin1Char(')')));
    set(traits, Trait::StartsNumber, upper[0].isDigit());
    set(traits, Trait::StartsUnit,
        !row.tokens.empty()
            && (row.tokens.front().label == Label::Unit || row.tokens.front().label == Label::Number
                || QStringView(upper).startsWith(QLatin1String("NO")))
            && digits > 0);
    set(traits, Trait::EndsComma, upper.endsWith(QLatin1Char(',')));
    set(traits, Trait::EndsPeriod, upper.endsWith(QLatin1Char('.')));
    set(traits, Trait::EndsAmpersand, upper.endsWith(QLatin1Char('&')));
    set(traits, Trait::HasComma, upper.contains(QLatin1Char(',')));
    set(traits, Trait::ManyDigits, digits * 2 > letters + digits);
    set(traits, Trait::NoLetters, letters == 0);
    set(traits, Trait::FewLetters, letters < 4);
    set(traits, Trait::Large, row.height > 1.3 * layout.height);
    set(traits, Trait::Huge, row.height > 1.9 * layout.height);
    set(traits, Trait::Unsure, row.confidence < 0.6);
    set(traits, Trait::LowerCase, countIf(row.text, [](QChar c) { return c.isLower(); }) * 2 > letters);
    set(traits, Trait::Colon, upper.contains(QLatin1Char(':')));
    return traits;
}

// The first row of bought things ends the header, unless it stands suspiciously high.
bool endsHeader(const TraitSet& traits, size_t index)
{
    return index >= 4 && has(traits, Trait::Money) && !has(traits, Trait::Street) && !has(traits, Trait::Postcode);
}

} // namespace

const char* traitName(Trait trait)
{
    return kTraitNames[static_cast<size_t>(trait)];
}

std::vector<HeaderRow> headerRows(const Layout& layout)
{
    std::vector<HeaderRow> rows;
    for (const Row& row : layout.rows) {
        if (rows.size() >= kMaxHeaderRows || row.page != layout.rows.front().page)
            break;
        HeaderRow header;
        header.row = &row;
        header.traits = traitsOf(row, layout);
        if (endsHeader(header.traits, rows.size()))
            break;
        header.address = addressPart(row, header.traits);
        header.addressText = cleanedAddressLine(row.text.mid(header.address.start, header.address.length));
        header.name = namePart(row);
        header.nameToSuffix = toSuffix(row, header.name);
        set(header.traits, Trait::Empty, header.address.length == 0);
        rows.push_back(header);
    }
    return rows;
}

} // namespace emend::extraction
