// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/page_text.h>

#include <QtCore/QDateTime>

#include <vector>

namespace emend::storage {
class Database;
}

namespace emend::services {

/// The words of a document's pages with their boxes, in page order, as they were recognised by what `languages` names
/// (pipeline::readingBasis()). Errors: not_found where they are not kept any more (or the document is not there): then
/// they have to be read again.
base::Result<std::vector<domain::PageText>> pageWords(storage::Database& database, const QString& documentId,
                                                      const QString& languages, const QDateTime& now);

} // namespace emend::services
