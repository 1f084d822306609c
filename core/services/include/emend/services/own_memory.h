// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/domain/review.h>
#include <emend/services/active_versions.h>

#include <QtCore/QDate>

#include <memory>
#include <vector>

namespace emend::services {

/// What a reviewer's own memory would put into a document.
struct RememberedValues {
    quint64 revision = 0; ///< of the memory that was asked; 0 while it is being loaded
    std::vector<domain::FieldEdit> edits; ///< EditOrigin::Remembered; of fields that it reads otherwise than was found
};

/// What one person has confirmed since the active version was made: it counts for that person at once, and for nobody
/// else. Any thread.
class OwnMemory final
{
public:
    OwnMemory(QString reviewer, QString environment);
    ~OwnMemory();

    /// Takes in what stands in the database: the newest documents that this reviewer confirmed since the version that
    /// counts now was made, and the vetoes. When asked again, only what is newer, unless another version counts. Takes
    /// up to a second the first time. Errors: those of the database; then all stays as it was.
    base::Result<void> load(storage::Database& database, const QDateTime& now);

    /// A document that was just confirmed; at once, whether or not the database has it yet.
    void add(const QString& documentId, const QDateTime& confirmedAt, const domain::Extraction& decided,
             const std::vector<domain::PageText>& pages);

    /// It is not confirmed any more.
    void forget(const QString& documentId);

    /// Changes with what is remembered: what was asked before is worth asking again.
    quint64 revision() const;

    /// What the document would be read as with this memory beside `version`, where that differs from what was found.
    /// The same memory always says the same. Takes less than a millisecond for a merchant that it does not know, else
    /// twice what extraction takes, and some milliseconds more after a change.
    RememberedValues valuesFor(const domain::Extraction& found, const std::vector<domain::PageText>& pages,
                               const QDate& today, const SharedPatterns& version);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
