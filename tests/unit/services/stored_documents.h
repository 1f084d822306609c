// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database.h>
#include <emend/storage/document_store.h>
#include <emend/storage/documents.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

namespace emend::test {

/// A database's documents with their originals in a store of their own.
class StoredDocuments final
{
public:
    explicit StoredDocuments(storage::Database& database)
        : m_database(database), m_store(std::move(*storage::openFolderStore(m_folder.path(), {})))
    {
    }

    storage::DocumentStore& store() { return *m_store; }

    /// Puts a document as of that time, with or without its record; its hash.
    QString put(const QByteArray& bytes, const QDateTime& time)
    {
        const QString sha256 = m_store->put(bytes)->sha256;
        QFile file(fileOf(sha256));
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", qPrintable(file.fileName()));
        return sha256;
    }

    QString add(const QByteArray& bytes, const QDateTime& time)
    {
        const QString sha256 = put(bytes, time);
        record(m_database, sha256, time);
        return sha256;
    }

    static void record(storage::Database& database, const QString& sha256, const QDateTime& time)
    {
        domain::Document document;
        document.sha256 = sha256;
        document.fileName = QStringLiteral("r.pdf");
        document.mediaType = QStringLiteral("application/pdf");
        document.byteSize = 1000;
        const auto added = database.transact(
            [&](storage::Transaction& transaction) { return storage::addDocument(transaction, document, time); });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
    }

    QDateTime deletedAt(const QString& sha256)
    {
        const auto found = m_database.read(
            [&](storage::Transaction& transaction) { return storage::findDocumentByHash(transaction, sha256); });
        return (*found)->originalDeletedAt;
    }

    QString fileOf(const QString& sha256) const
    {
        return m_folder.filePath(sha256.left(2) + QLatin1Char('/') + sha256.mid(2, 2) + QLatin1Char('/') + sha256);
    }

private:
    // In memory where that is to be had: what is tested is not how fast the disk is.
    QTemporaryDir m_folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                               ? QStringLiteral("/dev/shm/emend-XXXXXX")
                               : QString(QDir::tempPath() + QStringLiteral("/emend-XXXXXX"))};
    storage::Database& m_database;
    std::unique_ptr<storage::DocumentStore> m_store;
};

} // namespace emend::test
