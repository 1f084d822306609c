// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/learning/pattern_version.h>
#include <emend/services/patterns.h>
#include <emend/storage/pattern_sources.h>

namespace emend::services {

/// All that a version is made from, and how it is kept so that the version can be made again.
struct CollectedSources {
    learning::PatternSources sources;
    std::vector<storage::PatternSource> kept;
    QByteArray list; ///< canonical JSON: the documents' hashes, the rest in full
    qint64 withPages = 0;
};

/// Reads what there is up to that time. Errors: cancelled; those of the database.
base::Result<CollectedSources> collectSources(storage::Database& database, const PatternSettings& settings,
                                              const QDateTime& until, base::Progress& progress);

/// Values that were corrected the same way again and again, without corrections of these documents.
base::Result<std::vector<learning::RepeatedValue>> collectRepeated(storage::Transaction& transaction,
                                                                   const PatternSettings& settings,
                                                                   const QDateTime& until,
                                                                   const QStringList& withoutDocuments);

/// The list of a version's sources as it is kept: canonical JSON.
QByteArray sourceList(const QStringList& contentHashes, const learning::PatternSources& sources);

/// The inverse of it but for the documents, whose hashes are returned apart.
QStringList readSourceList(const QJsonObject& list, learning::PatternSources& sources);

/// Reads documents that were kept, in chunks, and hands them over in the order of their hashes, outside of any
/// transaction. Returns how many are gone. Errors: corrupt, cancelled; what `take` returns.
base::Result<qsizetype> forEachKeptDocument(storage::Database& database, const QStringList& contentHashes,
                                            base::Progress& progress,
                                            const std::function<base::Result<void>(learning::ConfirmedDocument)>& take);

/// Reads again what a version was made from. Errors: not_found where something is gone, corrupt, cancelled.
base::Result<learning::PatternSources> sourcesOf(storage::Database& database, const storage::PatternVersion& version,
                                                 base::Progress& progress);

/// Compressed, as a text that both databases keep; and the inverse, which is empty where that is none.
QString packed(const QByteArray& bytes);
QByteArray unpacked(const QString& text);

} // namespace emend::services
