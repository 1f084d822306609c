// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/storage/audit_chain.h>

#include <QtCore/QDateTime>

namespace emend::storage {

/// A head to keep where the database's owner cannot reach it: it shows later that the chain was cut or rewritten.
struct SignedAuditHead {
    AuditHead head;
    QDateTime signedAt; ///< UTC
    QString keyId; ///< first 16 hex digits of the SHA-256 of the public key
    QByteArray signature; ///< Ed25519 over the canonical JSON of the rest
};

/// Makes a pair of keys: the private one in that file, which only its owner can read, the public one in the same name
/// with `.pub`. Returns the key's id. Errors: conflict where one of the files is there; storage_error.
base::Result<QString> createAuditKey(const QString& file);

/// Errors: storage_error for a file that cannot be read, invalid_argument for one that holds no such key.
base::Result<SignedAuditHead> signAuditHead(const AuditHead& head, const QDateTime& at, const QString& keyFile);

QByteArray toJson(const SignedAuditHead& head);

/// A head that is known to be signed with the key. Errors: as signAuditHead; corrupt where the signature is another's
/// or the text is no signed head.
base::Result<SignedAuditHead> signedAuditHeadFromJson(const QByteArray& json, const QString& publicKeyFile);

} // namespace emend::storage
