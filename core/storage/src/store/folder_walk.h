// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace emend::storage {

/// Hands out each folder `root/ab/cd` with the sorted names in it, in order; ends early with the error that `take`
/// returns. Folders that go meanwhile are left out. Error: storage_error, such as for a missing root.
base::Result<void>
walkFolders(const QString& root,
            const std::function<base::Result<void>(const QString& folder, const QStringList& names)>& take);

} // namespace emend::storage
