// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/ocr/training_lines.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

#include <QtCore/QDateTime>

namespace emend::services {

struct PoolLineSettings {
    QDateTime since;
    QDateTime until;
    int maxDocuments = 0;
};

/// Values that people confirmed, cut out of the pages where they stand. Only those of which it is certain what is
/// printed: read as confirmed, or differing by what is clearly a misreading. TrainingLine::document is the merchant, so
/// that print of one shop is never both learned from and asked about. Documents that cannot be drawn are left out.
/// Errors: cancelled, those of the database.
base::Result<std::vector<ocr::TrainingLine>> poolLines(storage::Database& database, const storage::DocumentStore& store,
                                                       const PoolLineSettings& settings, base::Progress& progress);

} // namespace emend::services
