// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "active_recognizer.h"

#include "bootstrap/page_worker.h"

#include <emend/base/logging.h>
#include <emend/services/recognizers.h>

#include <QtCore/QStandardPaths>

namespace emend::bootstrap {

using base::Result;

namespace {

QString cacheFolder(const char* name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QLatin1String("/emend/")
        + QLatin1String(name);
}

} // namespace

Result<void> useActiveRecognizer(services::BatchSettings& batch, storage::Database& database,
                                 const QString& environment)
{
    const auto active = services::activeRecognizerFile(database, environment, cacheFolder("recognizers"));
    if (!active)
        return tl::unexpected(active.error());
    batch.read.modelPath = active->path;
    batch.read.modelName = active->name;
    batch.workerArguments = pageWorkerArguments(batch.read);
    return {};
}

void tryActiveRecognizer(services::BatchSettings& batch, const storage::DatabaseUrl& url, const QString& environment)
{
    const auto database = storage::Database::open(url);
    const auto used = database ? useActiveRecognizer(batch, **database, environment) : tl::unexpected(database.error());
    if (!used)
        qCWarning(base::lcQueue).noquote()
            << "Documents are read with the built-in recogniser:" << used.error().message;
}

QString recognizerTrainingFolder()
{
    return cacheFolder("training");
}

} // namespace emend::bootstrap
