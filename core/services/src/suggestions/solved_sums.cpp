// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solved_sums.h"

#include "corrections/field_values.h"
#include "schema_texts.h"

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using Values = QMap<QString, std::optional<domain::FieldValue>>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Suggestions)
};

constexpr qsizetype kMostAddends = 4; // so that the subsets stay few

/// A term of the sum so far: its cents and how it reads.
struct Term {
    qint64 minor = 0;
    QString text;
    bool isWhole = true;
};

QString titleOf(const extraction::DocumentSchema& schema, const QString& field)
{
    const extraction::FieldSchema* found = schema.field(field);
    return found != nullptr ? schemaText(found->title) : field;
}

std::optional<qint64> minorOf(const Values& values, const QString& field)
{
    const std::optional<domain::FieldValue> value = values.value(field);
    if (!value || value->value.isEmpty())
        return std::nullopt;
    const auto money = readAmount(value->value);
    return money ? std::optional(money->minor) : std::nullopt;
}

/// Each term with and without the addend, since tax is often contained in what it is printed beside.
void addOrLeave(std::vector<Term>& terms, qint64 minor, const QString& title, bool subtract)
{
    const size_t known = terms.size();
    for (size_t i = 0; i < known; ++i) {
        Term with = terms[i];
        with.minor += subtract ? -minor : minor;
        with.text = (subtract ? Text::tr("%1 − %2") : Text::tr("%1 + %2")).arg(with.text, title);
        terms[i].isWhole = false;
        terms.push_back(std::move(with));
    }
}

void solve(const extraction::DocumentSchema& schema, const QStringList& fields, const QString& field,
           const Values& values, std::vector<SolvedSum>& solved)
{
    const bool isTotal = field == fields.last();
    const QString start = isTotal ? fields.first() : fields.last();
    const std::optional<qint64> known = minorOf(values, start);
    if (!known)
        return;
    std::vector<Term> terms{{*known, titleOf(schema, start), true}};
    if (field != fields.first() && !isTotal) {
        const std::optional<qint64> first = minorOf(values, fields.first());
        if (!first)
            return;
        terms.front().minor -= *first;
        terms.front().text = Text::tr("%1 − %2").arg(terms.front().text, titleOf(schema, fields.first()));
    }
    for (const QString& addend : fields.mid(1, std::min(fields.size() - 2, kMostAddends))) {
        const std::optional<qint64> minor = addend == field ? std::nullopt : minorOf(values, addend);
        if (!minor || *minor == 0)
            continue;
        addOrLeave(terms, *minor, titleOf(schema, addend), !isTotal);
    }
    for (const Term& term : terms) {
        if (term.minor != 0)
            solved.push_back({base::Money{term.minor, {}}.toDecimal(), term.text, term.isWhole});
    }
}

} // namespace

std::vector<SolvedSum> solvedSums(const extraction::DocumentSchema& schema, const QString& field, const Values& values)
{
    std::vector<SolvedSum> solved;
    for (const extraction::RuleSchema& rule : schema.rules) {
        if (rule.kind == QLatin1String("sum") && rule.fields.contains(field))
            solve(schema, rule.fields, field, values, solved);
    }
    return solved;
}

} // namespace emend::services
