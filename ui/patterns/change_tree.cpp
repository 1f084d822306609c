// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_tree.h"
#include "pattern_texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace emend::ui {

namespace {

using services::ChangeKind;
using services::MerchantFact;
using services::PatternChange;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::ChangeLines)
};

QString described(const MerchantFact& fact)
{
    return fact.documents == 0
        ? fact.value
        : Text::tr("%1 (%n document(s))", "a value and how many showed it", fact.documents).arg(fact.value);
}

bool isSame(const MerchantFact& a, const MerchantFact& b)
{
    return a.kind == b.kind && a.field == b.field && a.value == b.value;
}

const MerchantFact* find(const MerchantFact& fact, const std::vector<MerchantFact>& facts)
{
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&fact](const MerchantFact& each) { return isSame(fact, each); });
    return found == facts.end() ? nullptr : &*found;
}

std::vector<ChangeLine> merchantLines(const PatternChange& change)
{
    const std::vector<MerchantFact> before = services::merchantFacts(change.before);
    const std::vector<MerchantFact> after = services::merchantFacts(change.after);
    std::vector<ChangeLine> lines;
    for (const MerchantFact& fact : after) {
        const MerchantFact* old = find(fact, before);
        if (old == nullptr)
            lines.push_back({ChangeKind::Added, factTitle(fact), fact.field, {}, described(fact)});
        else if (old->documents != fact.documents)
            lines.push_back({ChangeKind::Changed, factTitle(fact), fact.field, described(*old), described(fact)});
    }
    for (const MerchantFact& fact : before) {
        if (find(fact, after) == nullptr)
            lines.push_back({ChangeKind::Removed, factTitle(fact), fact.field, described(fact), {}});
    }
    return lines;
}

/// What a rule says in one of its keys, for people.
QString ruleText(const QJsonObject& rule, const QString& key)
{
    const QJsonValue value = rule.value(key);
    if (value.isUndefined())
        return {};
    if (key == QLatin1String("confidence"))
        return QLocale().toString(value.toDouble(), 'f', 2);
    if (key == QLatin1String("frequency"))
        return QLocale().toString(value.toInteger());
    if (key == QLatin1String("last_seen"))
        return timeText(QDateTime::fromString(value.toString(), Qt::ISODate));
    return value.toString();
}

std::vector<ChangeLine> ruleLines(const PatternChange& change)
{
    const std::vector<std::pair<QString, QString>> keys{{QStringLiteral("pattern"), Text::tr("Spellings")},
                                                        {QStringLiteral("confidence"), Text::tr("Confidence")},
                                                        {QStringLiteral("frequency"), Text::tr("Corrections")},
                                                        {QStringLiteral("last_seen"), Text::tr("Last corrected")}};
    std::vector<ChangeLine> lines;
    for (const auto& [key, title] : keys) {
        if (change.before.value(key) != change.after.value(key))
            lines.push_back({change.kind, title, {}, ruleText(change.before, key), ruleText(change.after, key)});
    }
    return lines;
}

ChangeKind kindOf(const services::FieldChange& field)
{
    if (field.before.isEmpty())
        return ChangeKind::Added;
    return field.after.isEmpty() ? ChangeKind::Removed : ChangeKind::Changed;
}

} // namespace

std::vector<ChangeLine> linesOf(const PatternChange& change)
{
    if (change.section == QLatin1String("merchants"))
        return merchantLines(change);
    if (change.section.startsWith(QLatin1String("patterns/")))
        return ruleLines(change);
    std::vector<ChangeLine> lines;
    for (const services::FieldChange& field : change.fields)
        lines.push_back({kindOf(field), field.field, {}, field.before, field.after});
    return lines;
}

const std::vector<ChangeLine>& ChangeTree::Entry::lines() const
{
    if (!known)
        known = linesOf(change);
    return *known;
}

ChangeTree::ChangeTree(std::vector<PatternChange> changes)
{
    for (PatternChange& change : changes) {
        if (change.section == QLatin1String("format")) // how a version is written, nothing that was learned
            continue;
        if (groups.empty() || groups.back()->section != change.section) {
            groups.push_back(std::make_unique<Group>());
            groups.back()->row = static_cast<int>(groups.size()) - 1;
            groups.back()->section = change.section;
        }
        ++counts[change.kind];
        Group& group = *groups.back();
        Entry entry;
        entry.isEntry = true;
        entry.row = static_cast<int>(group.entries.size());
        entry.change = std::move(change);
        entry.group = &group;
        group.entries.push_back(std::move(entry));
    }
}

} // namespace emend::ui
