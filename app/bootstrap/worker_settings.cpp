// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_settings.h"

#include "bootstrap/model_settings.h"
#include "bootstrap/open_database.h"
#include "bootstrap/read_options.h"
#include "bootstrap/setting_values.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>

#include <cmath>

namespace emend::bootstrap {

using base::Result;

namespace {

constexpr int kLongestLeaseSeconds = 3600;
constexpr int kLongestPollMs = 600'000;

} // namespace

Result<services::QueueWorkerSettings> workerSettings(const Settings& settings)
{
    const Result<ReadOptions> read = readOptions(settings);
    if (!read)
        return tl::unexpected(read.error());
    const Result<double> lease =
        numberFrom(settings.find(QStringLiteral("lease"), QStringLiteral("60")), 1, kLongestLeaseSeconds);
    if (!lease)
        return tl::unexpected(lease.error());
    const Result<int> poll =
        wholeNumberFrom(settings.find(QStringLiteral("poll"), QStringLiteral("1000")), 1, kLongestPollMs);
    if (!poll)
        return tl::unexpected(poll.error());
    const Result<storage::DatabaseUrl> url = databaseUrl(settings);
    if (!url)
        return tl::unexpected(url.error());
    auto opinion = secondOpinion(settings, *url);
    if (!opinion)
        return tl::unexpected(opinion.error());
    services::QueueWorkerSettings worker;
    worker.database = *url;
    worker.batch = batchSettings(*read);
    worker.batch.secondOpinion = std::move(*opinion);
    worker.label = QStringLiteral("%1:%2").arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
    worker.actor = actorName(settings);
    worker.leaseMs = static_cast<int>(std::lround(*lease * 1000));
    worker.pollMs = *poll;
    return worker;
}

} // namespace emend::bootstrap
