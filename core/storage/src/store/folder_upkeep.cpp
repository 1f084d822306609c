// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder_store.h"

#include "store/atomic_file.h"
#include "store/decrypted_copy.h"
#include "store/folder_walk.h"
#include "store/sha256.h"
#include "store/system_error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <unistd.h>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::FolderStore)
};

// Hashes are spread evenly, so the first 16 bits of the one that is due tell how far along the sorted list it is.
double fractionBefore(const QString& sha256)
{
    return sha256.left(4).toInt(nullptr, 16) / 65536.0;
}

Result<std::vector<Leftover>> incompleteFiles(const QString& root, const QDateTime& before)
{
    std::vector<Leftover> found;
    const Result<void> walked = walkFolders(root, [&](const QString& folder, const QStringList& names) {
        for (const QString& name : names) {
            if (!name.startsWith(QLatin1String(AtomicFile::kPrefix)))
                continue;
            const QFileInfo file(folder + QLatin1Char('/') + name);
            if (file.isFile() && file.lastModified() < before)
                found.push_back({file.filePath(), file.size(), file.lastModified().toUTC()});
        }
        return Result<void>();
    });
    if (!walked)
        return tl::unexpected(walked.error());
    return found;
}

Result<void> removeIncompleteFile(const Leftover& file)
{
    if (::unlink(QFile::encodeName(file.path).constData()) != 0 && errno != ENOENT)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 cannot be removed. %2").arg(file.path, failWithErrno().value().message));
    return {};
}

} // namespace

Result<void> FolderStore::list(const std::function<Result<void>(const StoreEntry&)>& take) const
{
    return forEachDocument([&](const QString& sha256) -> Result<void> {
        const auto found = find(sha256, FileLock::None);
        const bool isDamaged = found ? *found && !(*found)->isWhole() : found.error().code == ErrorCode::Corrupt;
        if (isDamaged)
            return take({{sha256, 0, {}}, {}});
        if (!found)
            return tl::unexpected(found.error());
        return *found ? take({(*found)->object(), (*found)->opened.modified}) : Result<void>();
    });
}

Result<RotationReport> FolderStore::rotate(RotationTarget target, base::Progress& progress)
{
    if (target == RotationTarget::CurrentKey && !m_keys.current)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("There is no key to encrypt with: name the file of one in store-key-file."));
    const StoreKey* const key = target == RotationTarget::CurrentKey ? &*m_keys.current : nullptr;
    if (const Result<void> marked = key ? mark() : Result<void>(); !marked)
        return tl::unexpected(marked.error());
    RotationReport report;
    const Result<void> done = forEachDocument([&](const QString& sha256) -> Result<void> {
        if (progress.isCancelled())
            return base::fail(ErrorCode::Cancelled,
                              Text::tr("Stopped after %1 documents; run it again to go on.").arg(report.rewritten));
        progress.report(fractionBefore(sha256), sha256);
        return rewrite(sha256, key, report);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!key && report.failures.empty())
        QFile::remove(markPath());
    progress.report(1);
    return report;
}

// The lock makes a remove() or put() of it wait for the new file, which keeps the time of the old one.
Result<void> FolderStore::rewrite(const QString& sha256, const StoreKey* key, RotationReport& report)
{
    Result<StoredDocument> document = open(sha256, FileLock::Exclusive);
    if (!document && document.error().code == ErrorCode::NotFound)
        return {};
    if (document && document->object().keyId == (key ? key->id() : QString())) {
        ++report.unchanged;
        return {};
    }
    const Result<QByteArray> bytes = document ? read(*document) : tl::unexpected(document.error());
    if (!bytes) {
        report.failures.push_back(bytes.error());
        return {};
    }
    if (const Result<void> written = write(*bytes, sha256, key, document->opened.modified); !written)
        return written;
    ++report.rewritten;
    return {};
}

Result<std::vector<Leftover>> FolderStore::leftovers(const QDateTime& before) const
{
    Result<std::vector<Leftover>> found = incompleteFiles(m_folder, before);
    if (!found)
        return found;
    const std::vector<Leftover> copies = abandonedCopies(before);
    found->insert(found->end(), copies.begin(), copies.end());
    return found;
}

Result<std::vector<Leftover>> FolderStore::removeLeftovers(const QDateTime& before)
{
    Result<std::vector<Leftover>> files = incompleteFiles(m_folder, before);
    if (!files)
        return files;
    for (const Leftover& file : *files) {
        if (const Result<void> removed = removeIncompleteFile(file); !removed)
            return tl::unexpected(removed.error());
    }
    for (const Leftover& copy : abandonedCopies(before)) {
        if (const Result<void> removed = removeAbandonedCopy(copy); !removed)
            return tl::unexpected(removed.error());
        files->push_back(copy);
    }
    return files;
}

Result<void> FolderStore::forEachDocument(const std::function<Result<void>(const QString&)>& take) const
{
    return walkFolders(m_folder, [&](const QString& folder, const QStringList& names) -> Result<void> {
        for (const QString& name : names) {
            if (!isSha256Text(name) || folderOf(name) != folder)
                continue;
            if (const Result<void> taken = take(name); !taken)
                return taken;
        }
        return {};
    });
}

} // namespace emend::storage
