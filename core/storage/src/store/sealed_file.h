// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/storage/store_key.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QIODevice>

#include <optional>

namespace emend::storage {

/// The head of an encrypted document, big-endian:
///   magic 7, version 1, key id 4, SHA-256 of the original 32, size of the original 8, salt 32.
/// After it come chunks of 64 KiB (the last one shorter, an empty document has one empty chunk), each encrypted with
/// AES-256-GCM and followed by its tag of 16 bytes. The key of a file is HKDF-SHA256(store key, salt), so that no pair
/// of key and nonce can occur twice; a chunk's nonce is its number. The head is authenticated with each chunk.
struct SealedHead {
    static constexpr qsizetype kBytes = 84;

    QString keyId;
    qint64 byteSize = 0; ///< of the original
    QByteArray bytes; ///< all of it

    QByteArray sha256() const; ///< 32 bytes, of the original
    QByteArray salt() const;
    qint64 fileSize() const; ///< what a whole file with this head has
};

/// The head, where `bytes` begin with that of an encrypted document with this hash (32 bytes). A plain document cannot
/// be taken for one: it would have to hold its own hash. Errors: storage_error for a later version, corrupt.
base::Result<std::optional<SealedHead>> parseSealedHead(QByteArrayView bytes, const QByteArray& sha256);

/// Encrypts the bytes, whose hash that is. Error: storage_error.
base::Result<void> seal(QByteArrayView bytes, const QByteArray& sha256, const StoreKey& key, QIODevice& out);

/// Decrypts what follows the head. Errors: corrupt, storage_error; `out` may then hold a part, all of it authentic.
base::Result<void> unseal(const SealedHead& head, const StoreKey& key, QIODevice& in, QIODevice& out);

} // namespace emend::storage
