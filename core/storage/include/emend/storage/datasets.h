// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

namespace emend::storage {

/// An export of corrections that training starts from.
struct Dataset {
    QString id; ///< at most 50 characters
    QDateTime createdAt;
    QString createdBy;
    qint64 corrections = 0;
    QDateTime rangeStart; ///< creation of the first and the last correction in it; invalid where there is none
    QDateTime rangeEnd;
    double minQuality = 0;
    QStringList environments; ///< of the corrections in it, sorted
    QStringList apps;
    QJsonObject filters; ///< as they were asked for
    QString format; ///< jsonl | csv | parquet
    QString filePath;
    qint64 fileSize = 0;
    QString sha256;
    QString trainingRun; ///< that used it; empty for none
    QString resultingVersion;
};

/// Error: conflict where the id is taken.
base::Result<void> insertDataset(Transaction& transaction, const Dataset& dataset);

base::Result<std::optional<Dataset>> findDataset(Transaction& transaction, const QString& id);

/// The newest first.
base::Result<std::vector<Dataset>> listDatasets(Transaction& transaction, int limit);

/// For one whose file never came to be.
base::Result<void> removeDataset(Transaction& transaction, const QString& id);

} // namespace emend::storage
