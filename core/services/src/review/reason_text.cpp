// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/reason_text.h>

#include "rule_sentence.h"

#include <emend/domain/review_reason.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::services {

namespace {

using domain::ReasonKind;
using extraction::DocumentSchema;

QString knownReason(const DocumentSchema& schema, const domain::ReviewReason& reason)
{
    QString text = QCoreApplication::translate(domain::kReasonContext, domain::reasonForm(reason.kind));
    const bool isOfField = reason.kind == ReasonKind::MissingField || reason.kind == ReasonKind::DoubtfulField;
    for (qsizetype i = 0; i < reason.arguments.size(); ++i) {
        const QString& argument = reason.arguments.at(i);
        text.replace(QStringLiteral("%%1").arg(i + 1), isOfField ? fieldTitle(schema, argument) : argument);
    }
    return text;
}

} // namespace

QString reasonText(const QString& reason, const QString& type)
{
    const DocumentSchema& schema = extraction::schemaFor(type);
    if (const auto known = domain::parseReason(reason))
        return knownReason(schema, *known);
    const qsizetype colon = reason.indexOf(QLatin1String(": "));
    const QStringList fields = reason.left(std::max<qsizetype>(colon, 0)).split(QStringLiteral(", "));
    const bool isRule = colon > 0 && std::all_of(fields.begin(), fields.end(), [&](const QString& field) {
                            return schema.field(field) != nullptr;
                        });
    return isRule ? ruleSentence(schema, {fields, reason.mid(colon + 2)}) : reason;
}

bool isAuditSample(const QString& reason)
{
    const auto known = domain::parseReason(reason);
    return known && known->kind == ReasonKind::AuditSample;
}

} // namespace emend::services
