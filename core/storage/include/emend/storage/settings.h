// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <QtCore/QDateTime>

namespace emend::storage {

/// A setting that all programs of this database share; nothing where it was never set.
base::Result<std::optional<QString>> readSetting(Transaction& transaction, const QString& name);

base::Result<void> writeSetting(Transaction& transaction, const QString& name, const QString& value,
                                const QString& actor, const QDateTime& now);

/// What user ids of this deployment are hashed with: 32 random bytes, made on first use.
base::Result<QByteArray> deploymentSalt(Transaction& transaction, const QDateTime& now);

} // namespace emend::storage
