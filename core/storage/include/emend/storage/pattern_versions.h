// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/activations.h>
#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

/// Versions of what was learned; which of them counts where stands in activations.h. All times are the caller's.
namespace emend::storage {

/// A version without its content.
struct PatternVersion {
    int id = 0;
    QString name; ///< v1, v2 …
    QDateTime createdAt;
    QString createdBy;
    QString contentHash; ///< SHA-256 of the content's canonical JSON; empty for those of older programs
    int patterns = 0;
    qint64 corrections = 0; ///< that it was made from
    std::optional<double> meanConfidence; ///< of its patterns
    QJsonObject snapshot; ///< what it was made from, in figures
    QString notes;
};

/// A version as it is handed in; `name` is given by the database.
struct NewPatternVersion {
    PatternVersion version;
    QJsonObject content;
    QString sourceList; ///< as packed by whoever made it; text without NUL
};

/// Stores it under the next name, or returns the newest version where that has the same content. The names have no
/// gaps, however many do so at once.
struct AddedPatternVersion {
    PatternVersion version;
    bool isNew = false;
};
base::Result<AddedPatternVersion> addPatternVersion(Transaction& transaction, const NewPatternVersion& added);

/// The newest first.
base::Result<std::vector<PatternVersion>> listPatternVersions(Transaction& transaction, int limit);
base::Result<std::optional<PatternVersion>> findPatternVersion(Transaction& transaction, const QString& name);

base::Result<QJsonObject> patternContent(Transaction& transaction, int versionId);
base::Result<QString> patternSourceList(Transaction& transaction, int versionId);

using PatternActivation = Activation;

/// The one that counts now, or did at that time; nothing where none ever did.
inline base::Result<std::optional<PatternActivation>> activePatterns(Transaction& transaction,
                                                                     const QString& environment)
{
    return activeVersion(transaction, environment, Versioned::Patterns);
}
inline base::Result<std::optional<PatternActivation>>
activePatternsAt(Transaction& transaction, const QString& environment, const QDateTime& time)
{
    return activeVersionAt(transaction, environment, time, Versioned::Patterns);
}

} // namespace emend::storage
