// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table_shape.h"

namespace emend::storage {

/// A column's value in the one notation that is the same for both databases; nothing for NULL.
std::optional<QByteArray> canonicalValue(const Row& row, const ColumnShape& column);

/// The value as the other database takes it.
QVariant copiedValue(const Row& row, const ColumnShape& column, const Dialect& target);

/// SHA-256 over the canonical values of these columns.
QByteArray rowHash(const Row& row, const std::vector<ColumnShape>& columns);

} // namespace emend::storage
