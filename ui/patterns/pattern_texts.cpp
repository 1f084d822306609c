// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace emend::ui {

namespace {

using services::ChangeKind;
using services::FactKind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::PatternTexts)
};

} // namespace

QString versionTitle(const QString& name)
{
    return name == services::kBuiltInPatterns ? Text::tr("Built in", "what the program brings along") : name;
}

QString versionOf(const storage::PatternActivation& activation)
{
    return activation.version.isEmpty() ? QString(services::kBuiltInPatterns) : activation.version;
}

QString hitText(const storage::PatternHits& hits)
{
    if (hits.documents == 0)
        return {};
    return Text::tr("%1 % of %2", "documents on which a version had something to say")
        .arg(QLocale().toString(100 * hits.rate(), 'f', 0), QLocale().toString(hits.documents));
}

QString factTitle(const services::MerchantFact& fact)
{
    switch (fact.kind) {
    case FactKind::Name:
        return Text::tr("Name");
    case FactKind::DateOrder:
        return Text::tr("Order of day and month");
    case FactKind::Number:
        return Text::tr("Printed number");
    case FactKind::Printed:
        return Text::tr("Heading as read");
    case FactKind::Anchor:
        return Text::tr("%1 stands behind", "a field").arg(fieldTitle(fact.field));
    case FactKind::Address:
    case FactKind::Category:
    case FactKind::Currency:
    case FactKind::PaymentMethod:
        break;
    }
    return fieldTitle(fact.field);
}

QString vetoRefusal(const services::MerchantFact& fact)
{
    if (fact.canBeVetoed())
        return {};
    return fact.kind == FactKind::Anchor
        ? Text::tr("It only tells where to look. Names, addresses, categories, currencies and ways to pay can be "
                   "vetoed.")
        : Text::tr("It only helps to recognise the merchant. Names, addresses, categories, currencies and ways to pay "
                   "can be vetoed.");
}

QString changeTitle(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return Text::tr("Added");
    case ChangeKind::Removed:
        return Text::tr("Removed");
    case ChangeKind::Changed:
        break;
    }
    return Text::tr("Changed");
}

QString changeIcon(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return QStringLiteral("add");
    case ChangeKind::Removed:
        return QStringLiteral("close");
    case ChangeKind::Changed:
        break;
    }
    return QStringLiteral("retry");
}

} // namespace emend::ui
