// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_options.h"

#include "bootstrap/engine_setting.h"
#include "bootstrap/page_worker.h"
#include "bootstrap/setting_values.h"

#include <emend/extraction/schema.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <cmath>
#include <optional>

namespace emend::bootstrap {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::ReadOptions)
};

constexpr int kMostJobs = 512;
constexpr double kLongestPageSeconds = 3600;

Result<int> jobsFrom(const Setting& setting)
{
    bool isNumber = false;
    const int jobs = setting.value.toInt(&isNumber);
    if (!isNumber || jobs < 0 || jobs > kMostJobs)
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a number from 0 (one for each core) to %1.").arg(kMostJobs)));
    return jobs;
}

Result<int> pageTimeoutFrom(const Setting& setting)
{
    bool isNumber = false;
    const double seconds = setting.value.toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.1 && seconds <= kLongestPageSeconds))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a number of seconds from 0.1 to %1.").arg(kLongestPageSeconds)));
    return static_cast<int>(std::lround(seconds * 1000));
}

Result<QString> languagesFrom(const Setting& setting)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?(\\+[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?)*\\z"));
    if (!pattern.match(setting.value).hasMatch())
        return tl::unexpected(wrongSetting(setting, Text::tr("must name languages joined by +, such as eng+ben.")));
    return setting.value;
}

Result<QString> typeFrom(const Setting& setting)
{
    if (setting.value.isEmpty())
        return QString();
    const QStringList names = documentTypeNames();
    if (!names.contains(setting.value))
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be one of %1.").arg(names.join(QLatin1String(", ")))));
    return setting.value;
}

// Assigns the value to `target`, or the error to `error` if that is the first.
template <class T, class U> void take(Result<T> value, U& target, std::optional<base::Error>& error)
{
    if (value)
        target = std::move(*value);
    else if (!error)
        error = value.error();
}

} // namespace

QStringList documentTypeNames()
{
    QStringList names;
    for (const extraction::DocumentSchema& schema : extraction::builtInSchemas())
        names << schema.type;
    return names;
}

Result<ReadOptions> readOptions(const Settings& settings)
{
    const auto setting = [&settings](const char* name, const char* fallback) {
        return settings.find(QString::fromLatin1(name), QString::fromLatin1(fallback));
    };
    ReadOptions options;
    std::optional<base::Error> error;
    take(jobsFrom(setting("jobs", "0")), options.jobs, error);
    take(languagesFrom(setting("lang", "eng")), options.read.languages, error);
    take(pageTimeoutFrom(setting("page-timeout", "30")), options.read.pageTimeoutMs, error);
    take(typeFrom(setting("type", "")), options.forcedType, error);
    take(chosenNetworks(settings), options.read.onnx, error);
    if (error)
        return tl::unexpected(*error);
    return options;
}

services::BatchSettings batchSettings(const ReadOptions& options)
{
    services::BatchSettings settings;
    settings.workerProgram = QCoreApplication::applicationFilePath();
    settings.workerArguments = &pageWorkerArguments;
    settings.jobs = options.jobs;
    settings.read = options.read;
    settings.extract.forcedType = options.forcedType;
    return settings;
}

} // namespace emend::bootstrap
