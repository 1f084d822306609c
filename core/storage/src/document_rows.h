// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/document.h>
#include <emend/storage/row.h>

namespace emend::storage {

/// The columns that documentFromRow() reads. Named, because a prepared statement does not bear that another program
/// adds a column.
QString documentColumns();
domain::Document documentFromRow(const Row& row);

} // namespace emend::storage
