// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personal_data.h"

#include "card_numbers.h"
#include "digit_groups.h"
#include "emails.h"
#include "ibans.h"
#include "labelled_numbers.h"
#include "tax_numbers.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace emend::privacy {

namespace {

constexpr qsizetype kFewestDigits = 5; ///< nothing that is masked has fewer

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

std::vector<Span> findIdentifiers(const FoldedText& text)
{
    static const QRegularExpression expression =
        compiled(QStringLiteral("(?<![0-9a-f])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,})(?![0-9a-f])"
                                R"(|[0-9]{13,19}\.(?:jpe?g|png|tiff?|pdf|webp|bmp|jsonl?|txt|csv)\b)"));
    std::vector<Span> spans;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.push_back({match.capturedStart(), match.capturedEnd()});
    }
    return spans;
}

void removeIdentifiers(const FoldedText& text, std::vector<Finding>& found)
{
    if (found.empty())
        return;
    const std::vector<Span> identifiers = findIdentifiers(text);
    const auto isIdentifier = [&identifiers](const Finding& finding) {
        return std::any_of(identifiers.cbegin(), identifiers.cend(),
                           [&finding](const Span& other) { return finding.span.overlaps(other); });
    };
    found.erase(std::remove_if(found.begin(), found.end(), isIdentifier), found.end());
}

} // namespace

std::vector<Finding> findPersonalData(const FoldedText& text)
{
    std::vector<Finding> found;
    if (text.digits() >= kFewestDigits) {
        const std::vector<DigitGroup> groups = findDigitGroups(text);
        findCardNumbers(text, groups, found);
        findIbans(text, groups, found);
        findTaxNumbers(text, groups, found);
        findLabelledNumbers(text, groups, found);
        removeIdentifiers(text, found);
    }
    if (text.hasAt())
        findEmails(text, found);
    return found;
}

} // namespace emend::privacy
