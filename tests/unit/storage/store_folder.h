// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/document_store.h>

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

namespace emend::test {

inline storage::StoreKey keyOf(char letter)
{
    return *storage::StoreKey::parse(QByteArray(storage::StoreKey::kBytes, letter));
}

inline storage::KeyRing ringOf(const char* current, const char* older = "")
{
    storage::KeyRing ring;
    if (*current)
        ring.current = keyOf(*current);
    for (; *older; ++older)
        ring.older.push_back(keyOf(*older));
    return ring;
}

/// A store's folder, seen as files.
class StoreFolder final
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("documents")); }

    std::unique_ptr<storage::DocumentStore> open(const storage::KeyRing& keys = {}) const
    {
        return std::move(*storage::openFolderStore(path(), keys));
    }

    QString fileOf(const QString& sha256) const
    {
        return path() + QLatin1Char('/') + sha256.left(2) + QLatin1Char('/') + sha256.mid(2, 2) + QLatin1Char('/')
            + sha256;
    }

    QByteArray bytesOf(const QString& sha256) const
    {
        QFile file(fileOf(sha256));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void replace(const QString& sha256, const QByteArray& bytes) const
    {
        QFile file(fileOf(sha256));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    QStringList files() const
    {
        QStringList names;
        QDirIterator entries(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext())
            names << entries.next();
        names.removeAll(path() + QLatin1String("/ENCRYPTED")); // says that there are keys, and is no document
        names.sort();
        return names;
    }

private:
    // In memory where that is to be had: what is tested is not how fast the disk is.
    QTemporaryDir m_folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                               ? QStringLiteral("/dev/shm/emend-XXXXXX")
                               : QString(QDir::tempPath() + QStringLiteral("/emend-XXXXXX"))};
};

/// No file can grow beyond that many bytes for as long as this lives, as if the disk were full.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit small = m_old;
        small.rlim_cur = bytes;
        if (::setrlimit(RLIMIT_FSIZE, &small) != 0)
            qFatal("no limit can be set");
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_old{};
    void (*m_handler)(int);
};

inline void setModified(const QString& path, const QDateTime& time)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(path));
}

} // namespace emend::test
