// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/store_key.h>

#include "store/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <sys/stat.h>

namespace emend::storage {

namespace {

using base::Error;
using base::ErrorCode;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::StoreKey)
};

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

bool isHexDigit(char digit)
{
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
}

// The text without the line break that editors and `openssl rand -hex` put at its end.
qsizetype lengthWithoutLineBreak(const QByteArray& text)
{
    qsizetype length = text.size();
    if (length > 0 && text.at(length - 1) == '\n')
        --length;
    if (length > 0 && text.at(length - 1) == '\r')
        --length;
    return length;
}

Error openError(int error, const QString& path)
{
    if (error == ENOENT || error == ENOTDIR)
        return {ErrorCode::NotFound,
                Text::tr("There is no key file %1. `openssl rand -hex 32` makes a new key.").arg(path)};
    if (error == EACCES || error == EPERM)
        return {ErrorCode::Forbidden, Text::tr("No permission to read the key file %1.").arg(path)};
    return {ErrorCode::StorageError, Text::tr("The key file %1 cannot be read: %2.").arg(path, qt_error_string(error))};
}

// Asks the opened file and not its name: nobody can put another one in its place in between.
base::Result<void> checkPrivate(int descriptor, const QString& path)
{
    struct stat status {
    };
    if (::fstat(descriptor, &status) != 0)
        return tl::unexpected(openError(errno, path));
    if (!S_ISREG(status.st_mode))
        return base::fail(ErrorCode::StorageError, Text::tr("The key file %1 is not a regular file.").arg(path));
    if ((status.st_mode & kOthers) != 0)
        return base::fail(ErrorCode::Forbidden,
                          Text::tr("The key file %1 is open to others: run `chmod 600` on it first.").arg(path));
    return {};
}

} // namespace

StoreKey::StoreKey(const char* bytes)
{
    std::copy_n(bytes, kBytes, m_bytes.begin());
    m_id = QString::fromLatin1(sha256Of(QByteArrayView(bytes, kBytes)).left(kIdBytes).toHex());
}

StoreKey::~StoreKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

base::Result<StoreKey> StoreKey::parse(const QByteArray& text)
{
    if (text.size() == kBytes)
        return StoreKey(text.constData());
    const qsizetype length = lengthWithoutLineBreak(text);
    if (length != 2 * kBytes || !std::all_of(text.begin(), text.begin() + length, isHexDigit))
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("A key is 32 bytes or 64 hex digits, such as `openssl rand -hex 32` makes."));
    QByteArray bytes = QByteArray::fromHex(text.left(length));
    const StoreKey key(bytes.constData());
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    return key;
}

base::Result<StoreKey> StoreKey::readFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return tl::unexpected(openError(errno, path));
    QFile file;
    file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    if (const base::Result<void> checked = checkPrivate(descriptor, path); !checked)
        return tl::unexpected(checked.error());
    constexpr qint64 kLongest = 2 * kBytes + 3; // one more than a key and a line break take
    QByteArray text = file.read(kLongest);
    base::Result<StoreKey> key = parse(text);
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
    if (!key)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The file %1 holds no key. %2").arg(path, key.error().message));
    return key;
}

const StoreKey* KeyRing::find(const QString& id) const
{
    if (current && current->id() == id)
        return &*current;
    const auto found = std::find_if(older.begin(), older.end(), [&id](const StoreKey& key) { return key.id() == id; });
    return found == older.end() ? nullptr : &*found;
}

} // namespace emend::storage
