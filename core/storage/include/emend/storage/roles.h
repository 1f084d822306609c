// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

namespace emend::storage {

/// What the database lets this session do; the server enforces it, whatever the program thinks.
enum class Role { Viewer, Reviewer, Service, Admin };

QString roleName(Role role); ///< viewer reviewer service admin

/// The highest role of who is logged in; on SQLite, and for the owner of a server's tables, Admin. Error: forbidden
/// for somebody without any.
base::Result<Role> currentRole(Transaction& transaction);

} // namespace emend::storage
