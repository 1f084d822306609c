// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/storage/document_store.h>

#include <functional>

namespace emend::storage {

/// A private file of that name in a new folder of the system's temporary one, filled by `fill`. It is locked while in
/// use, so that a copy whose process died can be told from it. Error: storage_error, or what `fill` returns.
base::Result<LocalFile> decryptedCopy(const QString& name, const std::function<base::Result<void>(QIODevice&)>& fill);

/// Copies of this user's dead processes, from before that time.
std::vector<Leftover> abandonedCopies(const QDateTime& before);

/// Removes the copy with its folder. Error: storage_error.
base::Result<void> removeAbandonedCopy(const Leftover& copy);

} // namespace emend::storage
