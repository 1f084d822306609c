// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealed_file.h"

#include "store/gcm.h"
#include "store/sha256.h"
#include "store/system_error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

#include <algorithm>
#include <limits>
#include <openssl/rand.h>

namespace emend::storage {

namespace {

using base::Error;
using base::ErrorCode;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::SealedFile)
};

constexpr QByteArrayView kMagic("\x8f"
                                "EMEND\n",
                                7);
constexpr char kVersion = 1;
constexpr qsizetype kVersionAt = 7;
constexpr qsizetype kKeyIdAt = 8;
constexpr qsizetype kHashAt = kKeyIdAt + StoreKey::kIdBytes;
constexpr qsizetype kHashBytes = 32;
constexpr qsizetype kSizeAt = kHashAt + kHashBytes;
constexpr qsizetype kSaltAt = kSizeAt + 8;
constexpr qsizetype kSaltBytes = 32;
constexpr qint64 kChunk = 64 * 1024;
static_assert(kSaltAt + kSaltBytes == SealedHead::kBytes);

qint64 chunkCount(qint64 byteSize)
{
    return std::max<qint64>(1, (byteSize + kChunk - 1) / kChunk);
}

Error damaged()
{
    return {ErrorCode::Corrupt, Text::tr("It is damaged, or was encrypted with another key of the same name.")};
}

base::Result<SealedHead> newHead(qint64 byteSize, const QByteArray& sha256, const StoreKey& key)
{
    QByteArray salt(kSaltBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(salt.data()), static_cast<int>(salt.size())) != 1)
        return base::fail(ErrorCode::StorageError, Text::tr("The system has no random numbers to encrypt with."));
    SealedHead head{key.id(), byteSize, {}};
    head.bytes.reserve(SealedHead::kBytes);
    head.bytes.append(kMagic).append(kVersion).append(QByteArray::fromHex(key.id().toLatin1())).append(sha256);
    const qint64 size = qToBigEndian(byteSize);
    head.bytes.append(reinterpret_cast<const char*>(&size), sizeof size).append(salt);
    return head;
}

base::Result<void> write(QIODevice& out, QByteArrayView bytes)
{
    if (out.write(bytes.data(), bytes.size()) != bytes.size())
        return failWithDevice(out);
    return {};
}

// Until all is there: a device may hand out less at a time.
bool readAll(QIODevice& in, char* to, qint64 size)
{
    while (size > 0) {
        const qint64 got = in.read(to, size);
        if (got <= 0)
            return false;
        to += got;
        size -= got;
    }
    return true;
}

} // namespace

QByteArray SealedHead::sha256() const
{
    return bytes.mid(kHashAt, kHashBytes);
}

QByteArray SealedHead::salt() const
{
    return bytes.mid(kSaltAt, kSaltBytes);
}

qint64 SealedHead::fileSize() const
{
    return kBytes + byteSize + chunkCount(byteSize) * Gcm::kTagBytes;
}

base::Result<std::optional<SealedHead>> parseSealedHead(QByteArrayView bytes, const QByteArray& sha256)
{
    if (bytes.size() < kSizeAt || !bytes.startsWith(kMagic) || bytes.sliced(kHashAt, kHashBytes) != sha256)
        return std::nullopt;
    if (bytes.at(kVersionAt) != kVersion)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("It was encrypted by a later version of Emend: update this one."));
    if (bytes.size() < SealedHead::kBytes)
        return tl::unexpected(damaged());
    SealedHead head;
    head.keyId = QString::fromLatin1(bytes.sliced(kKeyIdAt, StoreKey::kIdBytes).toByteArray().toHex());
    head.byteSize = qFromBigEndian<qint64>(bytes.data() + kSizeAt);
    head.bytes = bytes.first(SealedHead::kBytes).toByteArray();
    // Far from where sizes overflow.
    if (head.byteSize < 0 || head.byteSize > std::numeric_limits<qint64>::max() / 2)
        return tl::unexpected(damaged());
    return head;
}

base::Result<void> seal(QByteArrayView bytes, const QByteArray& sha256, const StoreKey& key, QIODevice& out)
{
    const base::Result<SealedHead> head = newHead(bytes.size(), sha256, key);
    if (!head)
        return tl::unexpected(head.error());
    if (const base::Result<void> written = write(out, head->bytes); !written)
        return written;
    Gcm gcm(key, head->salt(), head->bytes);
    QByteArray sealed;
    for (qint64 chunk = 0; chunk < chunkCount(bytes.size()); ++chunk) {
        const QByteArrayView part = bytes.sliced(chunk * kChunk).first(std::min(kChunk, bytes.size() - chunk * kChunk));
        gcm.encrypt(static_cast<quint64>(chunk), part, sealed);
        if (const base::Result<void> written = write(out, sealed); !written)
            return written;
    }
    return {};
}

base::Result<void> unseal(const SealedHead& head, const StoreKey& key, QIODevice& in, QIODevice& out)
{
    Gcm gcm(key, head.salt(), head.bytes);
    Sha256 hash;
    QByteArray sealed;
    QByteArray part;
    for (qint64 left = head.byteSize, chunk = 0; chunk < chunkCount(head.byteSize); ++chunk) {
        const qint64 size = std::min(kChunk, left);
        sealed.resize(size + Gcm::kTagBytes);
        if (!readAll(in, sealed.data(), sealed.size()) || !gcm.decrypt(static_cast<quint64>(chunk), sealed, part))
            return tl::unexpected(damaged());
        hash.add(part);
        if (const base::Result<void> written = write(out, part); !written)
            return written;
        left -= size;
    }
    char more = 0;
    if (in.read(&more, 1) > 0 || hash.result() != head.sha256())
        return tl::unexpected(damaged());
    return {};
}

} // namespace emend::storage
