// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/exit_status.h"
#include "commands/patterns/pattern_desk.h"
#include "commands/with_progress.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <cmath>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using services::PatternChange;
using storage::PatternVersion;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PatternsCommand)
};

constexpr int kShownHash = 12;

qint64 figure(const PatternVersion& version, const char* name)
{
    return version.snapshot.value(QLatin1String(name)).toInteger();
}

QJsonObject toJson(const PatternVersion& version, bool isActive, const storage::PatternHits& hits = {})
{
    return {{QStringLiteral("version"), version.name},
            {QStringLiteral("active"), isActive},
            {QStringLiteral("created_at"), timeJson(version.createdAt)},
            {QStringLiteral("created_by"), version.createdBy},
            {QStringLiteral("content_hash"), version.contentHash},
            {QStringLiteral("patterns"), version.patterns},
            {QStringLiteral("corrections"), version.corrections},
            {QStringLiteral("mean_confidence"),
             version.meanConfidence ? QJsonValue(*version.meanConfidence) : QJsonValue()},
            {QStringLiteral("documents_read"), hits.documents},
            {QStringLiteral("hits"), hits.hits},
            {QStringLiteral("snapshot"), version.snapshot}};
}

QString hitText(const storage::PatternHits& hits)
{
    return Text::tr("had something to say on %1 of %2 documents (%3 %) in 30 days")
        .arg(hits.hits)
        .arg(hits.documents)
        .arg(std::lround(100 * hits.rate()));
}

QString lineOf(const PatternVersion& version, bool isActive, const storage::PatternHits& hits)
{
    const QString line = QStringLiteral("%1 %2  %3  %4  %5")
                             .arg(QLatin1String(isActive ? "*" : " "), version.name.leftJustified(6),
                                  version.createdAt.toString(Qt::ISODate),
                                  version.contentHash.left(kShownHash).leftJustified(kShownHash),
                                  Text::tr("%1 merchants, %2 rules from %3 documents, by %4")
                                      .arg(figure(version, "merchants"))
                                      .arg(version.patterns)
                                      .arg(figure(version, "documents"))
                                      .arg(version.createdBy));
    return hits.documents > 0 ? line + QLatin1String("; ") + hitText(hits) : line;
}

void printRules(Streams& streams, const QJsonObject& content)
{
    const QJsonObject patterns = content.value(QLatin1String("patterns")).toObject();
    for (auto field = patterns.begin(); field != patterns.end(); ++field) {
        const QJsonArray rules = field->toArray();
        for (const QJsonValue& value : rules) {
            const QJsonObject rule = value.toObject();
            print(streams,
                  Text::tr("%1 %2 becomes %3 (confidence %4, %5 times, last on %6)")
                      .arg(field.key(), rule.value(QLatin1String("pattern")).toString(),
                           rule.value(QLatin1String("corrected_value")).toString(),
                           QString::number(rule.value(QLatin1String("confidence")).toDouble(), 'f', 2),
                           QString::number(rule.value(QLatin1String("frequency")).toInteger()),
                           rule.value(QLatin1String("last_seen")).toString().left(10)));
        }
    }
}

QJsonObject toJson(const PatternChange& change)
{
    QJsonArray fields;
    for (const services::FieldChange& field : change.fields)
        fields.append(QJsonObject{{QStringLiteral("field"), field.field},
                                  {QStringLiteral("before"), field.before},
                                  {QStringLiteral("after"), field.after}});
    const auto object = [](const QJsonObject& entry) { return entry.isEmpty() ? QJsonValue() : QJsonValue(entry); };
    return {{QStringLiteral("change"), services::changeKindName(change.kind)},
            {QStringLiteral("section"), change.section},
            {QStringLiteral("entry"), change.entry},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("before"), object(change.before)},
            {QStringLiteral("after"), object(change.after)}};
}

void printChange(Streams& streams, const PatternChange& change)
{
    const QLatin1String sign(change.kind == services::ChangeKind::Added         ? "+"
                                 : change.kind == services::ChangeKind::Removed ? "-"
                                                                                : "~");
    print(streams, QStringLiteral("%1 %2: %3").arg(sign, change.section, change.entry));
    for (const services::FieldChange& field : change.fields)
        print(streams, Text::tr("    %1: \"%2\" becomes \"%3\"").arg(field.field, field.before, field.after));
}

Result<QString> activeName(services::PatternService& service)
{
    return service.active().map(
        [](const auto& active) { return active ? nameOf(*active) : QString(services::kBuiltInPatterns); });
}

} // namespace

Result<int> refreshPatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto refreshed =
        withProgress(streams, [&](base::Progress& progress) { return desk->service->refresh(progress); });
    if (!refreshed)
        return tl::unexpected(refreshed.error());
    const PatternVersion& version = refreshed->version;
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject json = toJson(version, false);
        for (const char* unknown : {"active", "documents_read", "hits"})
            json.remove(QLatin1String(unknown));
        json.insert(QStringLiteral("new"), refreshed->isNew);
        printJson(streams, json);
    } else if (refreshed->isNew) {
        print(streams,
              Text::tr("%1 was made: %2 merchants, %3 rules. Nothing changes until it is activated.")
                  .arg(version.name)
                  .arg(figure(version, "merchants"))
                  .arg(version.patterns));
    } else {
        print(streams, Text::tr("Nothing new was learned since %1 was made.").arg(version.name));
    }
    return AllDone;
}

Result<int> listPatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto versions = desk->service->list(*limit);
    if (!versions)
        return tl::unexpected(versions.error());
    const Result<QString> active = activeName(*desk->service);
    if (!active)
        return tl::unexpected(active.error());
    const auto hits = desk->service->hits();
    if (!hits)
        return tl::unexpected(hits.error());
    for (const PatternVersion& version : *versions) {
        const bool isActive = version.name == *active;
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, toJson(version, isActive, hits->value(version.name)));
        else
            print(streams, lineOf(version, isActive, hits->value(version.name)));
    }
    return AllDone;
}

Result<int> showPatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: patterns show VERSION"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto shown = desk->service->show(names->first());
    if (!shown)
        return tl::unexpected(shown.error());
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, shown->content);
        return AllDone;
    }
    const PatternVersion& version = shown->version;
    print(
        streams,
        Text::tr("%1, made on %2 by %3").arg(version.name, version.createdAt.toString(Qt::ISODate), version.createdBy));
    print(streams, Text::tr("Hash %1").arg(version.contentHash));
    print(streams,
          Text::tr("%1 merchants and %2 rules from %3 documents (%4 with their words) and %5 repeated corrections; %6 "
                   "vetoes")
              .arg(figure(version, "merchants"))
              .arg(version.patterns)
              .arg(figure(version, "documents"))
              .arg(figure(version, "documents_with_words"))
              .arg(figure(version, "repeated_corrections"))
              .arg(figure(version, "vetoes")));
    printActivations(streams, shown->activations);
    printRules(streams, shown->content);
    return AllDone;
}

Result<int> diffPatternVersions(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    auto names = namedVersions(parser, 1, 2, Text::tr("Say which: patterns diff [BEFORE] AFTER"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    if (names->size() == 1) {
        const Result<QString> active = activeName(*desk->service);
        if (!active)
            return tl::unexpected(active.error());
        names->prepend(*active);
    }
    const auto changes = desk->service->diff(names->first(), names->last());
    if (!changes)
        return tl::unexpected(changes.error());
    for (const PatternChange& change : *changes) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, toJson(change));
        else
            printChange(streams, change);
    }
    return AllDone;
}

Result<int> rebuildPatterns(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: patterns rebuild VERSION"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const QString& name = names->first();
    const auto hash =
        withProgress(streams, [&](base::Progress& progress) { return desk->service->rebuild(name, progress); });
    if (!hash)
        return tl::unexpected(hash.error());
    const auto shown = desk->service->show(name);
    if (!shown)
        return tl::unexpected(shown.error());
    if (*hash == shown->version.contentHash) {
        print(streams, Text::tr("%1 comes out the same: %2").arg(name, *hash));
        return AllDone;
    }
    print(streams, Text::tr("%1 comes out otherwise: %2 instead of %3").arg(name, *hash, shown->version.contentHash));
    return SomeFailed;
}

} // namespace emend::commands
