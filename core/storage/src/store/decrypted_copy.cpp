// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decrypted_copy.h"

#include "store/system_error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <sys/file.h>
#include <unistd.h>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::DecryptedCopy)
};

constexpr char kFolderPrefix[] = "emend-document-";

bool isInUse(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0;
}

} // namespace

base::Result<LocalFile> decryptedCopy(const QString& name, const std::function<base::Result<void>(QIODevice&)>& fill)
{
    // mkdtemp: nobody else may enter the folder.
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QLatin1Char('/') + QLatin1String(kFolderPrefix)
                                                  + QLatin1String("XXXXXX"));
    if (!folder->isValid())
        return base::fail(base::ErrorCode::StorageError,
                          Text::tr("No temporary copy can be made: %1. Point TMPDIR at a folder that can be written.")
                              .arg(folder->errorString()));
    const QString path = folder->filePath(name);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || ::flock(file->handle(), LOCK_SH | LOCK_NB) != 0)
        return failWithDevice(*file);
    if (const base::Result<void> filled = fill(*file); !filled)
        return tl::unexpected(filled.error());
    if (!file->flush())
        return failWithDevice(*file);
    return LocalFile(path, std::move(folder), std::move(file));
}

std::vector<Leftover> abandonedCopies(const QDateTime& before)
{
    std::vector<Leftover> found;
    const QFileInfoList folders = QDir(QDir::tempPath())
                                      .entryInfoList({QLatin1String(kFolderPrefix) + QLatin1Char('*')},
                                                     QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& folder : folders) {
        if (folder.ownerId() != ::geteuid() || folder.lastModified() >= before)
            continue;
        const QFileInfoList files = QDir(folder.filePath()).entryInfoList(QDir::Files | QDir::Hidden);
        const bool used =
            std::any_of(files.begin(), files.end(), [](const QFileInfo& file) { return isInUse(file.filePath()); });
        if (!used)
            found.push_back(
                {folder.filePath(), files.isEmpty() ? 0 : files.first().size(), folder.lastModified().toUTC()});
    }
    return found;
}

base::Result<void> removeAbandonedCopy(const Leftover& copy)
{
    if (!QDir(copy.path).removeRecursively())
        return base::fail(base::ErrorCode::StorageError, Text::tr("%1 cannot be removed.").arg(copy.path));
    return {};
}

} // namespace emend::storage
