// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copy_plan.h"

namespace emend::storage {

/// Where a copy notes in its target how far it is, in the transactions of the rows themselves; gone when it is done.
inline const QString kCopyProgressTable = QStringLiteral("emend_copy_progress");

/// What a walk through a table does.
enum class CopyStage {
    Rows, ///< copies, without what points to other rows of the table
    Links, ///< adds that
    Done,
};

struct CopyState {
    CopyStage stage = CopyStage::Rows;
    Position position;
};

/// Whether the target holds the beginning of a copy. Error: conflict for one of another source.
base::Result<bool> hasBegun(Transaction& to, const QString& source);

/// Begins one. Error: conflict where the target is not empty.
base::Result<void> beginCopy(Transaction& to, const std::vector<CopiedTable>& plan, const QString& source);

base::Result<CopyState> copyState(Transaction& to, const QString& table);

/// Moves on from one state to the next. Returns false where that was done already, by a transaction whose answer was
/// lost.
base::Result<bool> advanceCopy(Transaction& to, const QString& table, const CopyState& before, const CopyState& after);

base::Result<void> endCopy(Transaction& to);

} // namespace emend::storage
