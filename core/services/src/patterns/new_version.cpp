// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_version.h"

#include "collect_sources.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QJsonArray>

#include <algorithm>

namespace emend::services {

namespace {

struct RuleFigures {
    int rules = 0;
    std::optional<double> meanConfidence;
};

RuleFigures figuresOf(const QJsonObject& content)
{
    RuleFigures figures;
    double sum = 0;
    const QJsonObject patterns = content.value(QLatin1String("patterns")).toObject();
    for (const QJsonValue& field : patterns) {
        const QJsonArray rules = field.toArray();
        for (const QJsonValue& rule : rules) {
            sum += rule.toObject().value(QLatin1String("confidence")).toDouble();
            ++figures.rules;
        }
    }
    if (figures.rules > 0)
        figures.meanConfidence = sum / figures.rules;
    return figures;
}

qint64 correctionsIn(const learning::PatternSources& sources)
{
    qint64 repeated = 0;
    for (const learning::RepeatedValue& value : sources.repeated)
        repeated += value.corrections;
    return std::max(repeated, static_cast<qint64>(sources.documents.size()));
}

QJsonObject snapshotOf(const VersionSources& from, const QJsonObject& content, const PatternSettings& settings,
                       const QDateTime& until)
{
    const auto time = [](const QDateTime& at) { return at.toUTC().toString(Qt::ISODateWithMs); };
    const auto count = [](const auto& list) { return static_cast<qint64>(list.size()); };
    return {{QStringLiteral("until"), time(until)},
            {QStringLiteral("since"), time(until.addDays(-settings.historyDays))},
            {QStringLiteral("rules_since"), time(until.addDays(-settings.ruleDays))},
            {QStringLiteral("min_frequency"), settings.minFrequency},
            {QStringLiteral("min_quality"), settings.minQuality},
            {QStringLiteral("documents"), count(from.sources.documents)},
            {QStringLiteral("documents_with_words"), from.withPages},
            {QStringLiteral("repeated_corrections"), count(from.sources.repeated)},
            {QStringLiteral("vetoes"), count(from.sources.vetoes)},
            {QStringLiteral("merchants"), count(content.value(QLatin1String("merchants")).toArray())},
            {QStringLiteral("sources_hash"), domain::sha256Hex(from.list)}};
}

} // namespace

storage::NewPatternVersion newVersion(const VersionSources& from, const PatternSettings& settings, const QString& by,
                                      const QDateTime& until)
{
    storage::NewPatternVersion added;
    added.content = learning::buildPatternVersion(from.sources);
    const RuleFigures figures = figuresOf(added.content);
    added.version.createdAt = until;
    added.version.createdBy = by;
    added.version.contentHash = domain::sha256Hex(domain::canonicalJson(added.content));
    added.version.patterns = figures.rules;
    added.version.meanConfidence = figures.meanConfidence;
    added.version.corrections = correctionsIn(from.sources);
    added.version.snapshot = snapshotOf(from, added.content, settings, until);
    added.sourceList = packed(from.list);
    return added;
}

} // namespace emend::services
