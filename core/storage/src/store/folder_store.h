// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/document_store.h>

#include "store/locked_file.h"
#include "store/sealed_file.h"

#include <sys/types.h>

namespace emend::storage {

/// A stored document, opened at the first byte of its content.
struct StoredDocument {
    QString sha256;
    OpenedFile opened;
    std::optional<SealedHead> head; ///< where it is encrypted

    StoredObject object() const;
    bool isWhole() const; ///< by its size, which says nothing about its bytes
};

/// Documents as files `ab/cd/<sha256>` of a folder.
class FolderStore final : public DocumentStore
{
public:
    /// Folders below get that mode, files the part of it that is for files.
    FolderStore(QString folder, KeyRing keys, mode_t folderMode);

    base::Result<StoredObject> put(const QByteArray& bytes) override;
    base::Result<QByteArray> get(const QString& sha256) const override;
    base::Result<LocalFile> localFile(const QString& sha256) const override;
    base::Result<bool> contains(const QString& sha256) const override;
    base::Result<bool> remove(const QString& sha256, const QDateTime& unlessPutSince) override;
    base::Result<void> list(const std::function<base::Result<void>(const StoreEntry&)>& take) const override;
    base::Result<RotationReport> rotate(RotationTarget target, base::Progress& progress) override;
    base::Result<std::vector<Leftover>> leftovers(const QDateTime& before) const override;
    base::Result<std::vector<Leftover>> removeLeftovers(const QDateTime& before) override;
    QString display() const override { return m_folder; }

private:
    base::Result<StoredDocument> open(const QString& sha256, FileLock lock = FileLock::None) const;
    base::Result<std::optional<StoredDocument>> find(const QString& sha256, FileLock lock) const;
    base::Result<std::optional<StoredObject>> touch(const QString& sha256, qint64 byteSize) const;
    base::Result<QByteArray> read(StoredDocument& document) const;
    base::Result<void> decrypt(StoredDocument& document, QIODevice& out) const;
    base::Result<void> write(QByteArrayView bytes, const QString& sha256, const StoreKey* key,
                             const QDateTime& modified = {});
    base::Result<void> rewrite(const QString& sha256, const StoreKey* key, RotationReport& report);
    base::Result<void> forEachDocument(const std::function<base::Result<void>(const QString& sha256)>& take) const;
    base::Result<void> mark() const; ///< as a store that takes nothing in plain any more
    base::Result<void> checkUnmarked() const;
    QString markPath() const;
    QString folderOf(const QString& sha256) const;
    QString pathOf(const QString& sha256) const;

    QString m_folder;
    KeyRing m_keys;
    mode_t m_folderMode;
};

} // namespace emend::storage
