// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/store_key.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

struct evp_cipher_ctx_st;

namespace emend::storage {

/// AES-256-GCM over the chunks of one file, with a key of its own that is derived from the store's key and a salt.
class Gcm final
{
public:
    static constexpr qsizetype kTagBytes = 16;

    /// `associated` is authenticated with every chunk.
    Gcm(const StoreKey& key, const QByteArray& salt, QByteArray associated);
    ~Gcm();
    Q_DISABLE_COPY_MOVE(Gcm)

    /// Sets `sealed` to the encrypted chunk and its tag. No number may be used twice.
    void encrypt(quint64 number, QByteArrayView chunk, QByteArray& sealed);

    /// Sets `chunk`; false where anything was changed.
    bool decrypt(quint64 number, QByteArrayView sealed, QByteArray& chunk);

private:
    void begin(quint64 number, bool encrypts);

    evp_cipher_ctx_st* m_context = nullptr;
    QByteArray m_associated;
};

} // namespace emend::storage
