// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>
#include <emend/storage/store_key.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace emend::storage {

/// A document as it is stored.
struct StoredObject {
    QString sha256; ///< of the original bytes, 64 lower-case hex digits
    qint64 byteSize = 0; ///< of the original bytes
    QString keyId; ///< empty where it is not encrypted
};

struct StoreEntry {
    StoredObject object;
    QDateTime lastPut; ///< UTC
};

/// The path of a document for as long as this lives; a decrypted copy goes with it.
class LocalFile final
{
public:
    explicit LocalFile(QString path);
    /// A file in a private folder, both of which go with this; `lock` tells others that the copy is in use.
    LocalFile(QString path, std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<QFile> lock);

    const QString& path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QFile> m_lock;
};

/// A file that a write or a read cut short has left behind.
struct Leftover {
    QString path;
    qint64 byteSize = 0;
    QDateTime modified; ///< UTC
};

enum class RotationTarget { CurrentKey, Plain };

struct RotationReport {
    qint64 rewritten = 0;
    qint64 unchanged = 0; ///< were as they should be
    std::vector<base::Error> failures; ///< documents that cannot be read, each with its sha256; they stay as they are
};

/// Documents by the SHA-256 of their original bytes, whether in a folder or in an S3-compatible service. All functions
/// may be called from any thread, and by several processes at a time. A sha256 that is not 64 lower-case hex digits is
/// an invalid_argument; storage_error is what the storage itself does not do, such as a full disk or a missing key.
class DocumentStore
{
public:
    static constexpr qint64 kMostBytes = 1024 * 1024 * 1024; ///< of one document

    virtual ~DocumentStore() = default;

    /// Stores the bytes, durably and whole or not at all. What is there already stays and counts as put now. Where
    /// documents are encrypted, nothing is stored without a key. Errors: too_large, storage_error.
    virtual base::Result<StoredObject> put(const QByteArray& bytes) = 0;

    /// The same for the bytes of a file. Errors: also not_found where there is none.
    base::Result<StoredObject> putFile(const QString& path);

    /// The original bytes. Errors: not_found; corrupt where they are not those that were put; storage_error.
    virtual base::Result<QByteArray> get(const QString& sha256) const = 0;

    /// A file with the original bytes, for other processes to read; checked as get() does. Errors: as get().
    virtual base::Result<LocalFile> localFile(const QString& sha256) const = 0;

    virtual base::Result<bool> contains(const QString& sha256) const = 0;

    /// Removes it, unless it was put at or after that time (where one is given). Whether it is gone now.
    virtual base::Result<bool> remove(const QString& sha256, const QDateTime& unlessPutSince = {}) = 0;

    /// Every document in the order of sha256, a badly damaged one with nothing but that; ends early with the error that
    /// `take` returns.
    virtual base::Result<void> list(const std::function<base::Result<void>(const StoreEntry&)>& take) const = 0;

    /// Rewrites what is not under the current key, or what is encrypted, one by one; each stays readable all the time.
    /// May be cut short at any point and run again. Errors: invalid_argument without a current key, cancelled,
    /// storage_error.
    virtual base::Result<RotationReport> rotate(RotationTarget target, base::Progress& progress) = 0;

    /// What was left behind before that time; `removeLeftovers` returns what it removed.
    virtual base::Result<std::vector<Leftover>> leftovers(const QDateTime& before) const = 0;
    virtual base::Result<std::vector<Leftover>> removeLeftovers(const QDateTime& before) = 0;

    /// The folder, for messages.
    virtual QString display() const = 0;
};

/// A store in that folder, which is made where it is missing, readable for its owner only. Its mode decides who else
/// may read and write what is in it. Error: storage_error.
base::Result<std::unique_ptr<DocumentStore>> openFolderStore(const QString& folder, KeyRing keys);

} // namespace emend::storage
