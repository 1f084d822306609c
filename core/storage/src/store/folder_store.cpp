// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder_store.h"

#include "store/atomic_file.h"
#include "store/decrypted_copy.h"
#include "store/sha256.h"
#include "store/system_error.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace emend::storage {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::FolderStore)
};

constexpr mode_t kFileBits = 0666;
constexpr mode_t kModeBits = 07777;

Error unreadable(const QString& sha256, const base::Error& reason)
{
    return {reason.code, Text::tr("The stored document %1 cannot be read. %2").arg(sha256, reason.message)};
}

Error unwritable(const QString& folder, const base::Error& reason)
{
    return {ErrorCode::StorageError,
            Text::tr("No document can be stored in %1. %2 Make room there, or choose another folder with EMEND_STORE.")
                .arg(folder, reason.message)};
}

Error damaged()
{
    return {ErrorCode::Corrupt, Text::tr("Its bytes are no longer those that were stored: restore it from a backup.")};
}

Result<void> checkSha256(const QString& sha256)
{
    if (isSha256Text(sha256))
        return {};
    return base::fail(ErrorCode::InvalidArgument,
                      Text::tr("A document is named by 64 lower-case hex digits, not by “%1”.").arg(sha256.left(80)));
}

QByteArray rawHash(const QString& sha256)
{
    return QByteArray::fromHex(sha256.toLatin1());
}

// Nothing where it is plain; its content then begins at the first byte.
Result<std::optional<SealedHead>> readHead(QFile& file, const QString& sha256)
{
    const QByteArray start = file.read(SealedHead::kBytes);
    if (file.error() != QFileDevice::NoError)
        return failWithDevice(file);
    auto head = parseSealedHead(start, rawHash(sha256));
    if (head && !*head && !file.seek(0))
        return failWithDevice(file);
    return head;
}

Result<QByteArray> readPlain(StoredDocument& document)
{
    QFile& file = *document.opened.file;
    QByteArray bytes = file.read(document.opened.byteSize);
    if (file.error() != QFileDevice::NoError)
        return failWithDevice(file);
    if (sha256Of(bytes) != rawHash(document.sha256))
        return tl::unexpected(damaged());
    return bytes;
}

// As readPlain() without keeping the bytes.
Result<void> verifyPlain(StoredDocument& document)
{
    constexpr qint64 kBlock = 128 * 1024;
    QFile& file = *document.opened.file;
    Sha256 hash;
    QByteArray block(kBlock, Qt::Uninitialized);
    qint64 got = 0;
    while ((got = file.read(block.data(), block.size())) > 0)
        hash.add(QByteArrayView(block).first(got));
    if (got < 0)
        return failWithDevice(file);
    if (hash.result() != rawHash(document.sha256))
        return tl::unexpected(damaged());
    return {};
}

} // namespace

StoredObject StoredDocument::object() const
{
    return head ? StoredObject{sha256, head->byteSize, head->keyId} : StoredObject{sha256, opened.byteSize, {}};
}

bool StoredDocument::isWhole() const
{
    return head ? opened.byteSize == head->fileSize() : opened.byteSize <= DocumentStore::kMostBytes;
}

FolderStore::FolderStore(QString folder, KeyRing keys, mode_t folderMode)
    : m_folder(std::move(folder)), m_keys(std::move(keys)), m_folderMode(folderMode)
{
}

Result<StoredObject> FolderStore::put(const QByteArray& bytes)
{
    if (bytes.size() > kMostBytes)
        return base::fail(ErrorCode::TooLarge,
                          Text::tr("A document of %1 MB is too large to be stored.").arg(bytes.size() / 1'000'000));
    const QString sha256 = QString::fromLatin1(sha256Of(bytes).toHex());
    const auto existing = touch(sha256, bytes.size());
    if (!existing)
        return tl::unexpected(existing.error());
    if (*existing)
        return **existing;
    const StoreKey* const key = m_keys.current ? &*m_keys.current : nullptr;
    if (const Result<void> allowed = key ? Result<void>() : checkUnmarked(); !allowed)
        return tl::unexpected(allowed.error());
    if (const Result<void> written = write(bytes, sha256, key); !written)
        return tl::unexpected(written.error());
    if (const Result<void> marked = key ? mark() : Result<void>(); !marked)
        return tl::unexpected(marked.error());
    return StoredObject{sha256, bytes.size(), key ? key->id() : QString()};
}

Result<QByteArray> FolderStore::get(const QString& sha256) const
{
    Result<StoredDocument> document = open(sha256);
    if (!document)
        return tl::unexpected(document.error());
    return read(*document);
}

Result<LocalFile> FolderStore::localFile(const QString& sha256) const
{
    Result<StoredDocument> document = open(sha256);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->head) {
        if (const Result<void> verified = verifyPlain(*document); !verified)
            return tl::unexpected(unreadable(sha256, verified.error()));
        return LocalFile(pathOf(sha256));
    }
    return decryptedCopy(sha256, [&](QIODevice& out) { return decrypt(*document, out); });
}

Result<bool> FolderStore::contains(const QString& sha256) const
{
    if (const Result<void> checked = checkSha256(sha256); !checked)
        return tl::unexpected(checked.error());
    const auto opened = openStored(pathOf(sha256), FileLock::None);
    if (!opened)
        return tl::unexpected(unreadable(sha256, opened.error()));
    return opened->has_value();
}

// The lock is against put(), which may just be about to count on the file.
Result<bool> FolderStore::remove(const QString& sha256, const QDateTime& unlessPutSince)
{
    if (const Result<void> checked = checkSha256(sha256); !checked)
        return tl::unexpected(checked.error());
    const QString path = pathOf(sha256);
    const auto failed = [&](const base::Error& error) {
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The stored document %1 cannot be removed. %2").arg(path, error.message));
    };
    const auto opened = openStored(path, FileLock::Exclusive);
    if (!opened)
        return failed(opened.error());
    if (!*opened)
        return true;
    if (unlessPutSince.isValid() && (*opened)->modified >= unlessPutSince)
        return false;
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return failed(failWithErrno().value());
    if (const Result<void> synced = syncFolder(folderOf(sha256)); !synced)
        return failed(synced.error());
    return true;
}

Result<StoredDocument> FolderStore::open(const QString& sha256, FileLock lock) const
{
    Result<std::optional<StoredDocument>> found = find(sha256, lock);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return base::fail(ErrorCode::NotFound, Text::tr("No document %1 is stored in %2.").arg(sha256, m_folder));
    if (!(*found)->isWhole())
        return tl::unexpected(unreadable(sha256, damaged()));
    return std::move(**found);
}

Result<std::optional<StoredDocument>> FolderStore::find(const QString& sha256, FileLock lock) const
{
    if (const Result<void> checked = checkSha256(sha256); !checked)
        return tl::unexpected(checked.error());
    Result<std::optional<OpenedFile>> opened = openStored(pathOf(sha256), lock);
    if (!opened)
        return tl::unexpected(unreadable(sha256, opened.error()));
    if (!*opened)
        return std::nullopt;
    auto head = readHead(*(*opened)->file, sha256);
    if (!head)
        return tl::unexpected(unreadable(sha256, head.error()));
    return StoredDocument{sha256, std::move(**opened), std::move(*head)};
}

// What is there already, with its time set to now; nothing where it is missing or not whole.
Result<std::optional<StoredObject>> FolderStore::touch(const QString& sha256, qint64 byteSize) const
{
    const auto found = find(sha256, FileLock::Shared);
    if (!found && found.error().code != ErrorCode::Corrupt)
        return tl::unexpected(found.error());
    if (!found || !*found || !(*found)->isWhole() || (*found)->object().byteSize != byteSize)
        return std::nullopt;
    // A store that may only be read stays readable.
    ::futimens((*found)->opened.file->handle(), nullptr);
    return (*found)->object();
}

Result<QByteArray> FolderStore::read(StoredDocument& document) const
{
    Result<QByteArray> bytes;
    if (document.head) {
        bytes->reserve(document.head->byteSize);
        QBuffer out(&*bytes);
        out.open(QIODevice::WriteOnly);
        if (const Result<void> decrypted = decrypt(document, out); !decrypted)
            return tl::unexpected(decrypted.error());
        return bytes;
    }
    bytes = readPlain(document);
    if (!bytes)
        return tl::unexpected(unreadable(document.sha256, bytes.error()));
    return bytes;
}

Result<void> FolderStore::decrypt(StoredDocument& document, QIODevice& out) const
{
    const StoreKey* const key = m_keys.find(document.head->keyId);
    if (!key) {
        const QString advice = Text::tr("Its key %1 is missing: name the file of the key in store-key-file or in "
                                        "store-old-key-files.");
        return tl::unexpected(unreadable(document.sha256, {ErrorCode::StorageError, advice.arg(document.head->keyId)}));
    }
    if (const Result<void> unsealed = unseal(*document.head, *key, *document.opened.file, out); !unsealed)
        return tl::unexpected(unreadable(document.sha256, unsealed.error()));
    return {};
}

Result<void> FolderStore::write(QByteArrayView bytes, const QString& sha256, const StoreKey* key,
                                const QDateTime& modified)
{
    AtomicFile file(m_folder, folderOf(sha256));
    Result<void> done = file.open(m_folderMode);
    if (done && key)
        done = seal(bytes, rawHash(sha256), *key, file.device());
    else if (done && file.device().write(bytes.data(), bytes.size()) != bytes.size())
        done = failWithDevice(file.device());
    if (done)
        done = file.commit(sha256, m_folderMode & kFileBits, modified);
    return done ? done : tl::unexpected(unwritable(m_folder, done.error()));
}

Result<void> FolderStore::mark() const
{
    QFile file(markPath());
    if (file.exists() || file.open(QIODevice::WriteOnly))
        return {};
    return tl::unexpected(unwritable(m_folder, failWithDevice(file).value()));
}

Result<void> FolderStore::checkUnmarked() const
{
    if (!QFile::exists(markPath()))
        return {};
    return base::fail(ErrorCode::StorageError,
                      Text::tr("The documents in %1 are encrypted, and this program was given no key: name the file "
                               "of the key in store-key-file.")
                          .arg(m_folder));
}

QString FolderStore::markPath() const
{
    return m_folder + QLatin1String("/ENCRYPTED");
}

QString FolderStore::folderOf(const QString& sha256) const
{
    return m_folder + QLatin1Char('/') + QStringView(sha256).left(2) + QLatin1Char('/') + QStringView(sha256).mid(2, 2);
}

QString FolderStore::pathOf(const QString& sha256) const
{
    return folderOf(sha256) + QLatin1Char('/') + sha256;
}

Result<std::unique_ptr<DocumentStore>> openFolderStore(const QString& folder, KeyRing keys)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    if (::stat(name.constData(), &status) != 0 && QDir().mkpath(QFileInfo(path).path()))
        ::mkdir(name.constData(), S_IRWXU);
    if (::stat(name.constData(), &status) != 0)
        return tl::unexpected(unwritable(path, failWithErrno().value()));
    if (!S_ISDIR(status.st_mode))
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 is not a folder: choose one for the documents with EMEND_STORE.").arg(path));
    return std::make_unique<FolderStore>(path, std::move(keys), status.st_mode & kModeBits);
}

} // namespace emend::storage
