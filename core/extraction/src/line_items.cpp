// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_sources.h"

#include <QtCore/QRegularExpression>

namespace emend::extraction {

namespace {

constexpr size_t kMaxItems = 200;

int lettersIn(QStringView text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
}

// `1`, `2.00 PCS`, `3 X`, `QTY 4` as printed around the unit price; empty where none.
QString quantityIn(const QString& text)
{
    static const QRegularExpression times(
        QStringLiteral("(?:^|\\s)(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(?:[xX@*]|PCS|PC|UNIT|UNITS|EA|NOS?)(?:\\s|$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alone(QStringLiteral("(?:^|\\s)(\\d{1,3})(?=\\s|$)"));
    if (const auto match = times.match(text); match.hasMatch())
        return match.captured(1);
    QString last;
    for (auto it = alone.globalMatch(text); it.hasNext();)
        last = it.next().captured(1);
    return last;
}

QString withoutCodes(const QString& text)
{
    static const QRegularExpression lead(QStringLiteral("^(?:\\d{4,}|\\d{1,3}[.)])\\s+(?=.*[A-Za-z]{2})"));
    static const QRegularExpression tail(QStringLiteral("\\s+(?:\\d{1,3}(?:\\.\\d+)?\\s*[xX@*]?|RM|[xX@*])$"));
    QString clean = text.simplified();
    clean.remove(lead);
    while (clean.contains(tail))
        clean.remove(tail);
    return clean;
}

bool endsItems(MoneyKind kind)
{
    return kind != MoneyKind::Plain && kind != MoneyKind::Tax && kind != MoneyKind::Discount
        && kind != MoneyKind::Service;
}

bool isHeading(const Row& row)
{
    return has(row.labels, Label::Quantity) || has(row.labels, Label::Item) || has(row.labels, Label::Price)
        || has(row.labels, Label::Date) || has(row.labels, Label::Staff) || has(row.labels, Label::Invoice)
        || has(row.labels, Label::Phone) || has(row.labels, Label::Registration) || !row.dates.empty();
}

domain::LineItem itemFrom(const Layout& layout, const MoneyRow& money, size_t previous)
{
    const Row& row = *money.row;
    const AmountMatch& amount = row.amounts.back();
    const AmountMatch* unit = nullptr;
    for (size_t i = 0; i + 1 < row.amounts.size(); ++i) {
        if (row.amounts[i].hasDecimals)
            unit = &row.amounts[i];
    }
    const qsizetype end = unit != nullptr ? unit->start : amount.start;
    domain::LineItem item;
    item.amount = amount.money.toDecimal();
    item.unitPrice = unit != nullptr ? unit->money.toDecimal() : QString();
    item.page = row.page;
    item.box = row.box;
    const QString left = row.text.left(end).trimmed();
    item.quantity = quantityIn(row.text.left(amount.start));
    item.description = withoutCodes(left);
    // The name stands on the rows above where this one has only numbers.
    for (size_t index = money.index; lettersIn(item.description) < 3 && index > previous + 1;) {
        const Row& above = layout.rows[--index];
        if (isHeading(above) || above.page != row.page)
            break;
        if (lettersIn(above.text) < 3)
            continue;
        item.description = withoutCodes(above.text);
        item.box |= above.box;
    }
    return item;
}

} // namespace

std::vector<domain::LineItem> lineItems(const Layout& layout, const std::vector<MoneyRow>& rows)
{
    int right = 0;
    for (const MoneyRow& row : rows) {
        const AmountMatch& last = row.row->amounts.back();
        if (last.hasDecimals)
            right = std::max(right, row.row->boxOf(last.start, last.raw.size()).right());
    }
    std::vector<domain::LineItem> items;
    size_t previous = 0;
    for (const MoneyRow& row : rows) {
        if (endsItems(row.kind) && !items.empty())
            break;
        const AmountMatch& last = row.row->amounts.back();
        const bool atRight = row.row->boxOf(last.start, last.raw.size()).right() > right - 0.2 * layout.extent.width();
        if (row.kind != MoneyKind::Plain || !last.hasDecimals || !atRight || isHeading(*row.row))
            continue;
        domain::LineItem item = itemFrom(layout, row, previous);
        previous = row.index;
        if (lettersIn(item.description) >= 3 && items.size() < kMaxItems)
            items.push_back(std::move(item));
    }
    return items;
}

} // namespace emend::extraction
