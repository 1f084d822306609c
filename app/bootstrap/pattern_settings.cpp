// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_settings.h"

#include "bootstrap/open_database.h"
#include "bootstrap/setting_values.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <limits>

namespace emend::bootstrap {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::PatternSettings)
};

constexpr int kMostFrequency = 1'000'000;
constexpr int kMostDays = 3650;
constexpr int kMostHours = 8760;
constexpr int kMostCorrections = 1'000'000'000;
constexpr qint64 kHoursPerDay = 24;
constexpr qint64 kMsPerHour = 3'600'000;

} // namespace

Result<QString> environment(const Settings& settings)
{
    static const QStringList known{QStringLiteral("production"), QStringLiteral("staging"),
                                   QStringLiteral("development"), QStringLiteral("test")};
    const Setting setting = settings.find(QStringLiteral("environment"), known.first());
    if (!known.contains(setting.value))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be one of %1.").arg(known.join(QLatin1String(", ")))));
    return setting.value;
}

Result<services::PatternSettings> patternSettings(const Settings& settings)
{
    services::PatternSettings patterns;
    const Result<QString> name = environment(settings);
    if (!name)
        return tl::unexpected(name.error());
    const Result<int> frequency =
        wholeNumberFrom(settings.find(QStringLiteral("pattern-min-frequency"), QString::number(patterns.minFrequency)),
                        1, kMostFrequency);
    if (!frequency)
        return tl::unexpected(frequency.error());
    const Result<int> days = wholeNumberFrom(
        settings.find(QStringLiteral("pattern-days"), QString::number(patterns.ruleDays)), 1, kMostDays);
    if (!days)
        return tl::unexpected(days.error());
    patterns.environment = *name;
    patterns.minFrequency = *frequency;
    patterns.ruleDays = *days;
    return patterns;
}

Result<services::TrainingSettings> trainingSettings(const Settings& settings)
{
    services::TrainingSettings training;
    const Result<services::PatternSettings> patterns = patternSettings(settings);
    if (!patterns)
        return tl::unexpected(patterns.error());
    const Result<int> seed = wholeNumberFrom(settings.find(QStringLiteral("seed"), QString::number(training.seed)), 0,
                                             std::numeric_limits<int>::max());
    if (!seed)
        return tl::unexpected(seed.error());
    training.patterns = *patterns;
    training.seed = *seed;
    return training;
}

Result<std::optional<services::PatternUpkeepSettings>> patternUpkeep(const Settings& settings)
{
    const auto number = [&settings](const char* name, const char* usual, int most) {
        return wholeNumberFrom(settings.find(QString::fromLatin1(name), QString::fromLatin1(usual)), 0, most);
    };
    const Result<int> hours = number("pattern-refresh", "24", kMostHours);
    if (!hours)
        return tl::unexpected(hours.error());
    const Result<int> days = number("training", "7", kMostDays);
    if (!days)
        return tl::unexpected(days.error());
    const Result<int> corrections = number("training-corrections", "50", kMostCorrections);
    if (!corrections)
        return tl::unexpected(corrections.error());
    if (*hours == 0 && *days == 0)
        return std::nullopt;
    services::PatternUpkeepSettings upkeep;
    const Result<services::TrainingSettings> training = trainingSettings(settings);
    if (!training)
        return tl::unexpected(training.error());
    const Result<storage::DatabaseUrl> url = databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    upkeep.database = *url;
    upkeep.training = *training;
    upkeep.actor = actorName(settings);
    upkeep.everyMs = *hours * kMsPerHour;
    upkeep.trainEveryMs = *days * kHoursPerDay * kMsPerHour;
    upkeep.minCorrections = *corrections;
    return upkeep;
}

} // namespace emend::bootstrap
