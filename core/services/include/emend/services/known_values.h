// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QString>

#include <vector>

namespace emend::storage {
class Database;
}

namespace emend::services {

/// A value that people have confirmed on other documents.
struct KnownValue {
    QString field;
    QString value;
    qint64 documents = 0; ///< on how many
};

/// The merchants and addresses of the documents that were confirmed last: what a misread one may mean. Takes some
/// tenths of a second on a large database.
base::Result<std::vector<KnownValue>> knownValues(storage::Database& database);

} // namespace emend::services
