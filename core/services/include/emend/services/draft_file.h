// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/review.h>
#include <emend/services/review.h>

#include <QtCore/QDateTime>

#include <vector>

namespace emend::services {

/// What a reviewer had decided when the database went away.
enum class IntendedDecision { None, Confirm, Reject, Escalate };

/// The work on one document, as it waits for the database.
struct KeptDraft {
    ReviewHandle handle;
    QDateTime savedAt;
    IntendedDecision decision = IntendedDecision::None;
    domain::RejectReason reason = domain::RejectReason::Other; ///< of Reject
    QString note; ///< of Reject and Escalate
    domain::ReviewDraft draft;
};

/// What was found on the disk.
struct KeptDrafts {
    std::vector<KeptDraft> drafts; ///< oldest first
    QStringList problems; ///< a sentence for each file that could not be read, and where it is now
};

/// Drafts on this machine's disk, while their database is away. They hold what the reviewer did and nothing else of the
/// document; only the user may read them. Errors: storage_error with the system's reason.
class DraftFiles final
{
public:
    /// Drafts of one reviewer on one database; `databaseName` is only stored as its hash. The folder is made when it is
    /// needed.
    DraftFiles(QString folder, const QString& databaseName, QString reviewer);

    /// Replaces what is kept for that handle. It is on the disk when this returns, and a crash leaves the old one or
    /// the new one.
    base::Result<void> save(const KeptDraft& draft) const;

    /// A file that cannot be read is set aside under another name, never removed.
    base::Result<KeptDrafts> load() const;

    /// It is no error where there is none.
    base::Result<void> remove(const ReviewHandle& handle) const;

private:
    QString fileOf(const ReviewHandle& handle) const;

    QString m_folder;
    QString m_prefix; ///< of the file names: the hash of database and reviewer
    QString m_reviewer;
};

} // namespace emend::services
