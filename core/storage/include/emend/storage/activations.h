// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

/// Which version of something counts where, now and before.
namespace emend::storage {

/// What there are versions of.
enum class Versioned { Patterns, Prompts, Recognizers };

/// That a version, or what the program brings along, counts in an environment, from one time to another.
struct Activation {
    int id = 0;
    QString environment;
    std::optional<int> versionId;
    QString version; ///< its name; empty for what the program brings along
    QString contentHash; ///< the version's
    QDateTime activatedAt;
    QString activatedBy;
    QString reason;
    bool isRollback = false;
    std::optional<int> returnsTo; ///< the activation that a rollback brings back
    QDateTime deactivatedAt; ///< invalid for the one that counts now
};

/// The one that counts now, or did at that time; nothing where none ever did.
base::Result<std::optional<Activation>> activeVersion(Transaction& transaction, const QString& environment,
                                                      Versioned versioned);
base::Result<std::optional<Activation>> activeVersionAt(Transaction& transaction, const QString& environment,
                                                        const QDateTime& time, Versioned versioned);
base::Result<std::optional<Activation>> findActivation(Transaction& transaction, int activationId, Versioned versioned);

/// The one before that in its environment.
base::Result<std::optional<Activation>> activationBefore(Transaction& transaction, const Activation& activation,
                                                         Versioned versioned);

/// The last time that the version was activated there by name, not by going back to it.
base::Result<std::optional<Activation>> lastActivationOf(Transaction& transaction, const QString& environment,
                                                         std::optional<int> versionId, Versioned versioned);

/// The newest first; of all environments where that is empty.
base::Result<std::vector<Activation>> listActivations(Transaction& transaction, const QString& environment, int limit,
                                                      Versioned versioned);

/// Waits for everybody else who changes what counts; until the end of the transaction nobody does.
base::Result<void> lockActivations(Transaction& transaction, Versioned versioned);

/// Ends the one that counts and begins this one (environment, versionId, activatedAt, activatedBy, reason, isRollback
/// and returnsTo are read), under lockActivations(). For production, the columns of the versions that older clients
/// read are kept true. Returns its id.
base::Result<int> addActivation(Transaction& transaction, const Activation& activation, Versioned versioned);

} // namespace emend::storage
