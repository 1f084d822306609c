// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/pattern_diff.h>

#include <emend/domain/canonical_json.h>

#include <QtCore/QJsonArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace emend::services {

namespace {

using Entries = QMap<QString, QJsonObject>;
using Sections = QMap<QString, Entries>;

QString textOf(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    return value.isString() ? value.toString() : QString::fromUtf8(domain::canonicalJson(value));
}

// A rule is known by its value, as more spellings of it come to the pattern; a veto by all of what it says.
QString nameOf(const QJsonObject& entry)
{
    if (entry.contains(QLatin1String("corrected_value")))
        return textOf(entry.value(QLatin1String("corrected_value")));
    if (entry.contains(QLatin1String("field")) && entry.contains(QLatin1String("value")))
        return QStringLiteral("%1: %2 = %3")
            .arg(textOf(entry.value(QLatin1String("merchant"))), textOf(entry.value(QLatin1String("field"))),
                 textOf(entry.value(QLatin1String("value"))));
    for (const char* name : {"name", "merchant", "key", "id"}) {
        if (entry.contains(QLatin1String(name)))
            return textOf(entry.value(QLatin1String(name)));
    }
    return textOf(entry);
}

bool isListOfObjects(const QJsonValue& value)
{
    return value.isArray() && (value.toArray().isEmpty() || value.toArray().first().isObject());
}

void addEntries(const QString& section, const QJsonArray& list, Sections& sections)
{
    for (const QJsonValue& value : list) {
        const QJsonObject entry = value.toObject();
        QString name = nameOf(entry);
        for (int number = 2; sections[section].contains(name); ++number)
            name = QStringLiteral("%1 (%2)").arg(nameOf(entry)).arg(number);
        sections[section].insert(name, entry);
    }
}

// Lists of objects become sections; what else a version holds is one entry of its section.
void collect(const QString& path, const QJsonObject& object, Sections& sections)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString section = path.isEmpty() ? it.key() : path + QLatin1Char('/') + it.key();
        if (isListOfObjects(it.value()))
            addEntries(section, it->toArray(), sections);
        else if (it->isObject() && path.isEmpty())
            collect(section, it->toObject(), sections);
        else
            sections[path.isEmpty() ? section : path].insert(it.key(), {{it.key(), it.value()}});
    }
}

void compare(const QString& path, const QJsonValue& before, const QJsonValue& after, std::vector<FieldChange>& changes)
{
    if (before == after)
        return;
    QStringList keys;
    if (before.isObject() && after.isObject()) {
        keys = before.toObject().keys() + after.toObject().keys();
    } else if (before.isArray() && after.isArray()) {
        for (qsizetype i = 0; i < std::max(before.toArray().size(), after.toArray().size()); ++i)
            keys << QString::number(i);
    } else {
        changes.push_back({path, textOf(before), textOf(after)});
        return;
    }
    keys.removeDuplicates();
    const auto at = [](const QJsonValue& value, const QString& key) {
        return value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    };
    for (const QString& key : std::as_const(keys))
        compare(path.isEmpty() ? key : path + QLatin1Char('/') + key, at(before, key), at(after, key), changes);
}

void diffSection(const QString& section, const Entries& before, const Entries& after,
                 std::vector<PatternChange>& changes)
{
    Entries all = before;
    all.insert(after);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QString& name = it.key();
        PatternChange change{ChangeKind::Changed, section, name, before.value(name), after.value(name), {}};
        if (change.before == change.after)
            continue;
        if (!before.contains(name))
            change.kind = ChangeKind::Added;
        else if (!after.contains(name))
            change.kind = ChangeKind::Removed;
        else
            compare({}, change.before, change.after, change.fields);
        changes.push_back(std::move(change));
    }
}

} // namespace

std::vector<PatternChange> diffPatterns(const QJsonObject& before, const QJsonObject& after)
{
    Sections left;
    Sections right;
    collect({}, before, left);
    collect({}, after, right);
    QStringList sections = left.keys() + right.keys();
    sections.removeDuplicates();
    sections.sort();
    std::vector<PatternChange> changes;
    for (const QString& section : std::as_const(sections))
        diffSection(section, left.value(section), right.value(section), changes);
    return changes;
}

QString changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return QStringLiteral("added");
    case ChangeKind::Removed:
        return QStringLiteral("removed");
    case ChangeKind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

} // namespace emend::services
