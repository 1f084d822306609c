// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/atomic_file.h"

#include "store/system_error.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emend::storage {

namespace {

base::Result<void> makeFolder(const QString& folder, mode_t mode)
{
    const QByteArray path = QFile::encodeName(folder);
    if (::access(path.constData(), F_OK) == 0)
        return {};
    if (const base::Result<void> made = makeFolder(QFileInfo(folder).path(), mode); !made)
        return made;
    if (::mkdir(path.constData(), mode) != 0)
        return errno == EEXIST ? base::Result<void>() : base::Result<void>(failWithErrno());
    // The process's mask is for files that users make, not for a store that was opened to a group on purpose.
    if (::chmod(path.constData(), mode) != 0)
        return failWithErrno();
    return {};
}

} // namespace

base::Result<void> syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failWithErrno();
    const auto closed = qScopeGuard([descriptor] { ::close(descriptor); });
    // Some network file systems cannot do it and say so.
    if (::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
        return failWithErrno();
    return {};
}

AtomicFile::AtomicFile(const QString& root, const QString& folder)
    : m_root(root),
      m_folder(folder),
      m_file(folder + QLatin1Char('/') + QLatin1String(kPrefix) + QLatin1String("XXXXXX"))
{
}

base::Result<void> AtomicFile::open(mode_t folderMode)
{
    if (const base::Result<void> made = makeFolder(m_folder, folderMode); !made)
        return made;
    if (!m_file.open())
        return failWithDevice(m_file);
    return {};
}

base::Result<void> AtomicFile::commit(const QString& name, mode_t mode, const QDateTime& modified)
{
    if (!m_file.flush())
        return failWithDevice(m_file);
    if (modified.isValid() && !m_file.setFileTime(modified, QFileDevice::FileModificationTime))
        return failWithDevice(m_file);
    if (::fchmod(m_file.handle(), mode) != 0 || ::fsync(m_file.handle()) != 0)
        return failWithErrno();
    const QByteArray from = QFile::encodeName(m_file.fileName());
    const QByteArray to = QFile::encodeName(m_folder + QLatin1Char('/') + name);
    if (std::rename(from.constData(), to.constData()) != 0)
        return failWithErrno();
    m_file.setAutoRemove(false);
    return syncFolders();
}

// All of them and all at the end: whoever made the folders may not be done with it, and what is on the disk already
// costs next to nothing.
base::Result<void> AtomicFile::syncFolders() const
{
    for (QString folder = m_folder; folder.startsWith(m_root); folder = QFileInfo(folder).path()) {
        const base::Result<void> synced = syncFolder(folder);
        if (!synced || folder == m_root)
            return synced;
    }
    return {};
}

} // namespace emend::storage
