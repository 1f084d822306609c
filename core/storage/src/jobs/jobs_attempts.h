// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/job.h>
#include <emend/storage/transaction.h>

namespace emend::storage {

/// `jobs` is what the attempt named :attempt holds: to stand after WHERE. Two reads of primary keys, so that the
/// attempt needs no index of its own on jobs.
QString isHeld();

/// The job that the attempt holds, locked until the transaction ends; nothing where it holds none.
base::Result<std::optional<domain::Job>> lockHeldJob(Transaction& transaction, const QString& attemptId);

/// Notes how attempts ended; their steps are those of the jobs.
base::Result<void> closeAttempts(Transaction& transaction, const QStringList& attemptIds,
                                 domain::AttemptOutcome outcome, const std::optional<base::Error>& error,
                                 const QDateTime& now);

} // namespace emend::storage
