// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_sentence.h"

#include "schema_texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace emend::services {

namespace {

using extraction::DocumentSchema;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::RuleSentence)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString fieldTitle(const DocumentSchema& schema, const QString& field)
{
    const extraction::FieldSchema* found = schema.field(field);
    return found != nullptr ? schemaText(found->title) : field;
}

// A message of a rule names its fields itself, but for the one that several fields share.
QString ruleSentence(const DocumentSchema& schema, const extraction::RuleBreak& broken)
{
    const auto rule = std::find_if(schema.rules.begin(), schema.rules.end(),
                                   [&broken](const auto& candidate) { return candidate.message == broken.message; });
    const QString message = rule == schema.rules.end()
        ? QCoreApplication::translate("emend::extraction::Validation", broken.message.toUtf8().constData())
        : schemaText(broken.message);
    if (rule != schema.rules.end() && rule->kind != QLatin1String("not_ssn"))
        return capitalised(message);
    QStringList titles;
    for (const QString& field : broken.fields)
        titles << fieldTitle(schema, field);
    return Text::tr("%1: %2", "fields and what is wrong with them").arg(QLocale().createSeparatedList(titles), message);
}

} // namespace emend::services
