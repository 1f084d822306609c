// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

/// Versions of what was learned, and which of them counts where. All times are the caller's.
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

/// That a version, or what the program brings along, counts in an environment, from one time to another.
struct PatternActivation {
    int id = 0;
    QString environment;
    std::optional<int> versionId;
    QString version; ///< its name; empty for what the program brings along
    QDateTime activatedAt;
    QString activatedBy;
    QString reason;
    bool isRollback = false;
    std::optional<int> returnsTo; ///< the activation that a rollback brings back
    QDateTime deactivatedAt; ///< invalid for the one that counts now
};

/// The one that counts now, or did at that time; nothing where none ever did.
base::Result<std::optional<PatternActivation>> activePatterns(Transaction& transaction, const QString& environment);
base::Result<std::optional<PatternActivation>> activePatternsAt(Transaction& transaction, const QString& environment,
                                                                const QDateTime& time);
base::Result<std::optional<PatternActivation>> findActivation(Transaction& transaction, int activationId);

/// The one before that in its environment.
base::Result<std::optional<PatternActivation>> activationBefore(Transaction& transaction,
                                                                const PatternActivation& activation);

/// The last time that the version was activated there by name, not by going back to it.
base::Result<std::optional<PatternActivation>> lastActivationOf(Transaction& transaction, const QString& environment,
                                                                std::optional<int> versionId);

/// The newest first; of all environments where that is empty.
base::Result<std::vector<PatternActivation>> listActivations(Transaction& transaction, const QString& environment,
                                                             int limit);

/// Waits for everybody else who changes what counts; until the end of the transaction nobody does.
base::Result<void> lockActivations(Transaction& transaction);

/// Ends the one that counts and begins this one (environment, versionId, activatedAt, activatedBy, reason, isRollback
/// and returnsTo are read), under lockActivations(). For production, the columns of pattern_cache_versions that older
/// clients read are kept true. Returns its id.
base::Result<int> addActivation(Transaction& transaction, const PatternActivation& activation);

} // namespace emend::storage
