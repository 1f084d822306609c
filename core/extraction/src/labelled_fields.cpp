// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_sources.h"
#include "printed_labels.h"

#include <QtCore/QRegularExpression>

namespace emend::extraction {

namespace {

constexpr int kRowsBelow = 2;
constexpr size_t kMostLabelled = 30;

struct Found {
    Span span; // of the value in its row
    const Row* row = nullptr;
    QString value;
};

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(QLatin1Char(static_cast<char>('0' + c.digitValue())));
    }
    return digits;
}

bool fits(const FieldSchema& field, const QString& value)
{
    if (value.isEmpty() || field.pattern.isEmpty())
        return !value.isEmpty();
    return QRegularExpression(QRegularExpression::anchoredPattern(field.pattern)).match(value).hasMatch();
}

std::optional<Found> enumerated(const FieldSchema& field, const Row& row, Span span)
{
    const QString text = row.text.mid(span.start, span.length);
    for (const QString& value : field.values) {
        const QString pattern = QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(value));
        const auto match = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text);
        if (match.hasMatch())
            return Found{{span.start + match.capturedStart(), match.capturedLength()}, &row, value};
    }
    // `Female` for F: the first letter decides where the values are single letters.
    for (const QString& value : field.values) {
        if (value.size() == 1 && text.trimmed().startsWith(value, Qt::CaseInsensitive))
            return Found{{span.start, span.length}, &row, value};
    }
    return {};
}

std::optional<Found> matching(const FieldSchema& field, const Row& row, Span span)
{
    const QString text = row.text.mid(span.start, span.length);
    if (field.pattern.isEmpty()) {
        const QString value = text.simplified();
        return value.size() < 2 ? std::nullopt : std::optional(Found{span, &row, value});
    }
    // The longest run of words from the left that has the expected form.
    for (qsizetype end = text.size(); end > 0; end = text.lastIndexOf(QLatin1Char(' '), end - 1)) {
        const QString value = text.left(end).simplified();
        if (fits(field, value))
            return Found{{span.start, end}, &row, value};
        if (end <= 1)
            break;
    }
    return {};
}

// The value of the field's type in a part of a row.
std::optional<Found> valueIn(const FieldSchema& field, const Row& row, Span span)
{
    const auto inside = [&](qsizetype start) { return start >= span.start && start < span.start + span.length; };
    switch (field.type) {
    case FieldType::Money:
        for (const AmountMatch& match : row.amounts) {
            if (inside(match.start))
                return Found{{match.start, match.raw.size()}, &row, match.money.toDecimal()};
        }
        return {};
    case FieldType::Date:
        for (const DateMatch& match : row.dates) {
            if (inside(match.start))
                return Found{{match.start, match.raw.size()}, &row, match.date.toString(Qt::ISODate)};
        }
        return {};
    case FieldType::Digits: {
        const QString digits = digitsOf(QStringView(row.text).mid(span.start, span.length));
        return fits(field, digits) ? std::optional(Found{span, &row, digits}) : std::nullopt;
    }
    case FieldType::Enumeration:
        return enumerated(field, row, span);
    case FieldType::Text:
        return matching(field, row, span);
    }
    return {};
}

// From the label's end to the next label or wide gap.
Span rightOf(const Row& row, const PrintedLabel& label, const std::vector<PrintedLabel>& labels)
{
    qsizetype start = label.start + label.length;
    while (start < row.text.size()
           && (row.text[start].isSpace() || row.text[start].isPunct() || row.text[start] == QLatin1Char('=')))
        ++start;
    qsizetype end = row.text.size();
    for (const PrintedLabel& other : labels) {
        if (other.start >= start)
            end = std::min(end, other.start);
    }
    const WordSpan* previous = nullptr;
    for (const WordSpan& word : row.words) {
        const bool wide = previous != nullptr && word.box.left() - previous->box.right() > 3 * row.height;
        if (wide && word.start > start)
            end = std::min(end, word.start);
        previous = &word;
    }
    while (end > start && row.text[end - 1].isSpace())
        --end;
    return {start, std::max<qsizetype>(0, end - start)};
}

// All that follows the label on its row up to the next label, across wide gaps: amounts stand at the far edge of a
// statement.
Span acrossTheRow(const Row& row, const PrintedLabel& label, const std::vector<PrintedLabel>& labels)
{
    const qsizetype start = label.start + label.length;
    qsizetype end = row.text.size();
    for (const PrintedLabel& other : labels) {
        if (other.start >= start)
            end = std::min(end, other.start);
    }
    return {start, end - start};
}

// The words of a lower row that stand under the label.
Span below(const Row& lower, const QRect& label, double height)
{
    qsizetype start = -1;
    qsizetype end = 0;
    const WordSpan* previous = nullptr;
    for (const WordSpan& word : lower.words) {
        const bool apart = previous != nullptr && word.box.left() - previous->box.right() > 2 * height;
        if (start >= 0 && apart)
            break;
        if (word.box.right() > label.left() - height && (start >= 0 || word.box.left() < label.right() + height)) {
            start = start < 0 ? word.start : start;
            end = word.start + word.length;
        }
        previous = &word;
    }
    return start < 0 ? Span{} : Span{start, end - start};
}

std::optional<Found> valueOf(const Layout& layout, const LabelIndex& index, const FieldSchema& field,
                             const PrintedLabel& label)
{
    const Row& row = layout.rows[label.row];
    const Span right = rightOf(row, label, index.inRow(label.row));
    if (right.length > 0) {
        if (const auto found = valueIn(field, row, right))
            return found;
        if (field.type == FieldType::Text && field.pattern.isEmpty())
            return {};
    }
    if (field.type == FieldType::Money) {
        if (const auto found = valueIn(field, row, acrossTheRow(row, label, index.inRow(label.row))))
            return found;
    }
    const QRect box = row.boxOf(label.start, label.length);
    for (size_t i = label.row + 1; i < layout.rows.size() && i <= label.row + kRowsBelow; ++i) {
        const Row& lower = layout.rows[i];
        if (lower.page != row.page)
            break;
        const Span span = below(lower, box, layout.height);
        const bool isLabel = std::any_of(index.inRow(i).begin(), index.inRow(i).end(), [&](const PrintedLabel& other) {
            return other.start < span.start + span.length && span.start < other.start + other.length;
        });
        if (span.length == 0 || isLabel)
            continue;
        if (const auto found = valueIn(field, lower, span))
            return found;
    }
    return {};
}

// Several words, a colon and the start of a row make a label more certain.
double certainty(const Row& row, const PrintedLabel& label)
{
    const qsizetype end = label.start + label.length;
    const bool colon = end < row.text.size() && QStringView(row.text).mid(end).trimmed().startsWith(QLatin1Char(':'));
    return 0.5 + (label.words > 1 ? 0.2 : 0) + (colon ? 0.1 : 0) + (label.start == 0 ? 0.07 : 0);
}

/// What stands beside one of the field's labels, and how certain that label is.
struct Labelled {
    Found found;
    double sure = 0;
};

/// The value beside the most certain label that has one.
std::optional<Labelled> bestLabelled(const Layout& layout, const LabelIndex& index, const FieldSchema& field)
{
    std::optional<Labelled> best;
    for (const PrintedLabel& label : index.of(field.name)) {
        const double sure = certainty(layout.rows[label.row], label);
        if (best && sure <= best->sure)
            continue;
        if (std::optional<Found> found = valueOf(layout, index, field, label))
            best = Labelled{std::move(*found), sure};
    }
    return best;
}

double confidenceOf(const Labelled& value)
{
    const Span span = value.found.span;
    return value.sure * (0.6 + 0.4 * value.found.row->confidenceOf(span.start, span.length));
}

QString rawOf(const Found& found)
{
    return found.row->text.mid(found.span.start, found.span.length);
}

QRect boxOf(const Found& found)
{
    return found.row->boxOf(found.span.start, found.span.length);
}

} // namespace

void fillLabelledFields(const Layout& layout, const DocumentSchema& schema, const QStringList& settled,
                        FieldMap& fields)
{
    const LabelIndex index(layout, schema);
    for (const FieldSchema& field : schema.fields) {
        if (fields.value(field.name) || settled.contains(field.name))
            continue;
        if (const std::optional<Labelled> best = bestLabelled(layout, index, field))
            fields[field.name] = domain::FieldValue{best->found.value,
                                                    rawOf(best->found),
                                                    confidenceOf(*best),
                                                    best->found.row->page,
                                                    boxOf(best->found),
                                                    QStringLiteral("rule"),
                                                    {}};
    }
}

CandidateSets labelledCandidates(const std::vector<domain::PageText>& pages, const DocumentSchema& schema, QDate today)
{
    const Layout layout = buildLayout(pages, today);
    const LabelIndex index(layout, schema);
    CandidateSets sets;
    for (const FieldSchema& field : schema.fields) {
        std::vector<Candidate>& candidates = sets[field.name];
        for (const PrintedLabel& label : index.of(field.name)) {
            if (candidates.size() == kMostLabelled)
                break;
            const std::optional<Found> found = valueOf(layout, index, field, label);
            if (!found)
                continue;
            const Labelled value{*found, certainty(layout.rows[label.row], label)};
            candidates.push_back(
                {found->value, rawOf(*found), found->row->page, boxOf(*found), confidenceOf(value), {}});
        }
    }
    return sets;
}

} // namespace emend::extraction
