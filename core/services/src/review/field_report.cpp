// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/field_report.h>

#include "field_stakes.h"
#include "rule_sentence.h"

#include <emend/extraction/validate.h>
#include <emend/services/field_plan.h>
#include <emend/services/review.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace emend::services {

namespace {

using domain::EditOrigin;
using domain::Extraction;
using domain::FieldEdit;
using domain::FieldValue;
using domain::ReviewDraft;
using extraction::DocumentSchema;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::FieldReport)
};

const QString kHuman = QStringLiteral("human");
constexpr double kCloseSecond = 0.5; ///< of the first one's confidence

QString sourceText(const QString& source)
{
    if (source == QLatin1String("ranker"))
        return Text::tr("best of all candidates");
    if (source == QLatin1String("memory"))
        return Text::tr("learned from corrections");
    if (source == QLatin1String("rule"))
        return Text::tr("printed label or rule");
    if (source == QLatin1String("llm"))
        return Text::tr("language model");
    return source == kHuman ? Text::tr("a person") : source;
}

/// What a value that a reviewer's own memory gave rests on.
QString basisText(const domain::MemoryBasis& basis)
{
    const QString documents =
        Text::tr("as on %n confirmed document(s) of %1", nullptr, basis.documents).arg(basis.merchant);
    return basis.numbers.isEmpty()
        ? Text::tr("%1, recognised by its heading", "as on documents of a merchant").arg(documents)
        : Text::tr("%1, recognised by %2", "as on documents of a merchant; a number")
              .arg(documents, basis.numbers.first());
}

std::optional<FieldValue> edited(const std::optional<FieldValue>& found, const FieldEdit& edit, const QString& type,
                                 const QDate& today)
{
    const bool isConfirmed = edit.how == EditOrigin::Confirmed;
    if (edit.how == EditOrigin::Cleared || (edit.value.trimmed().isEmpty() && !isConfirmed))
        return std::nullopt;
    const base::Result<QString> canonical = canonicalValue(type, edit.field, edit.value, today);
    FieldValue value = found.value_or(FieldValue());
    if (!edit.value.trimmed().isEmpty() && canonical.value_or(edit.value) != value.value) {
        value = FieldValue();
        value.value = canonical.value_or(edit.value);
    }
    if (value.value.isEmpty())
        return std::nullopt;
    if (!edit.box.isEmpty()) {
        value.raw = edit.raw;
        value.page = edit.page;
        value.box = edit.box;
    }
    const bool isRemembered = edit.how == EditOrigin::Remembered && edit.memory;
    value.confidence = isRemembered ? edit.memory->confidence : 1;
    value.source = isRemembered ? QStringLiteral("memory") : kHuman;
    return value;
}

/// What memory has put in, nobody has looked at.
bool isLookedAt(const FieldEdit* edit)
{
    return edit != nullptr && edit->how != EditOrigin::Remembered;
}

QString percent(double share)
{
    return Text::tr("%1 %").arg(qRound(100 * share));
}

/// Why a person should look at a value that nobody has looked at yet.
QStringList doubts(const std::optional<FieldValue>& found, const extraction::FieldSchema& schema, bool isAsked)
{
    if (!found || found->value.isEmpty())
        return schema.required ? QStringList{Text::tr("Nothing was found, and the field is required.")} : QStringList();
    QStringList reasons;
    if (!(found->confidence >= schema.threshold))
        reasons
            << Text::tr("%1 sure; the field asks for %2.").arg(percent(found->confidence), percent(schema.threshold));
    else if (isAsked)
        reasons << Text::tr("%1 sure; what was learned asks for more here.").arg(percent(found->confidence));
    if (!found->alternatives.empty() && found->alternatives.front().confidence > kCloseSecond * found->confidence)
        reasons << Text::tr("%1 is nearly as likely.").arg(found->alternatives.front().value);
    if (found->box.isEmpty() && found->source != QLatin1String("memory"))
        reasons << Text::tr("It is not printed; it was derived from the rest.");
    return reasons;
}

} // namespace

Extraction withDraft(const Extraction& extraction, const ReviewDraft& draft, const QDate& today)
{
    Extraction now = extraction;
    if (!draft.documentType.isEmpty() && draft.documentType != extraction.type.name) {
        now.type = {draft.documentType, 1};
        now.fields.clear();
        for (const extraction::FieldSchema& field : extraction::schemaFor(draft.documentType).fields)
            now.fields.insert(field.name, extraction.fields.value(field.name));
    }
    for (const FieldEdit& edit : draft.edits)
        now.fields.insert(edit.field, edited(now.fields.value(edit.field), edit, now.type.name, today));
    return now;
}

std::vector<BrokenRule> brokenRules(const Extraction& extraction, const ReviewDraft& draft, const QDate& today)
{
    const Extraction now = withDraft(extraction, draft, today);
    const DocumentSchema& schema = extraction::schemaFor(now.type.name);
    std::vector<BrokenRule> rules;
    for (const extraction::RuleBreak& broken : extraction::validate(schema, now.fields, today))
        rules.push_back({broken.fields, ruleSentence(schema, broken)});
    return rules;
}

FieldReport fieldReport(const Extraction& extraction, const QString& field, const ReviewDraft& draft,
                        const QDate& today)
{
    const Extraction now = withDraft(extraction, draft, today);
    const extraction::FieldSchema* schema = extraction::schemaFor(now.type.name).field(field);
    const std::optional<FieldValue> found = extraction.fields.value(field);
    const std::optional<FieldValue> value = now.fields.value(field);
    FieldReport report;
    report.versions = extraction.versions;
    if (value && !value->value.isEmpty()) {
        report.source = sourceText(value->source);
        report.confidence = value->confidence;
    }
    const FieldEdit* edit = draft.edit(field);
    if (edit != nullptr && edit->memory && value && !value->value.isEmpty())
        report.source = basisText(*edit->memory);
    if (found && (value ? value->value : QString()) != found->value)
        report.found = found->value;
    for (BrokenRule& rule : brokenRules(extraction, draft, today)) {
        if (rule.fields.contains(field))
            report.rules.push_back(std::move(rule));
    }
    if (schema != nullptr) {
        report.threshold = schema->threshold;
        if (!isLookedAt(edit))
            report.reasons = doubts(value, *schema, isAskedFor(extraction, field));
    }
    return report;
}

QStringList fieldsInOrder(const Extraction& extraction, const ReviewDraft& draft, const QDate& today)
{
    const Extraction now = withDraft(extraction, draft, today);
    QSet<QString> broken;
    QSet<QString> brokenAlone;
    for (const BrokenRule& rule : brokenRules(extraction, draft, today)) {
        for (const QString& field : rule.fields)
            broken.insert(field);
        if (rule.fields.size() == 1)
            brokenAlone.insert(rule.fields.front());
    }
    QStringList fields = domain::fieldsToLookAt(now, fieldStakes(now, today));
    fields.removeIf([&](const QString& field) {
        const FieldEdit* edit = draft.edit(field);
        if (!isLookedAt(edit))
            return false;
        return !(edit->how == EditOrigin::Confirmed ? brokenAlone : broken).contains(field);
    });
    return fields;
}

} // namespace emend::services
