// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

namespace emend::storage {

/// Until the transaction ends nobody else puts jobs into the queue: so the count of those that wait holds, and so does
/// the search for another job of the same key. Errors: conflict while the queue is draining.
base::Result<void> lockQueueEntrance(Transaction& transaction);

/// Whether that many more may wait; needs the entrance locked. Error: quota_exceeded.
base::Result<void> requireRoom(Transaction& transaction, qint64 added, int mostWaiting);

} // namespace emend::storage
