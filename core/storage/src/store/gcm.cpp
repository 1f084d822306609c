// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gcm.h"

#include <QtCore/QtEndian>

#include <array>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace emend::storage {

namespace {

using FileKey = std::array<unsigned char, 32>;

constexpr size_t kNonceBytes = 12;
constexpr char kPurpose[] = "emend document, version 1";

// Fails only where the library lacks an algorithm or memory; going on would store what nobody can read.
void require(bool done)
{
    if (!done)
        qFatal("OpenSSL cannot encrypt");
}

unsigned char* writable(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* readable(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

OSSL_PARAM parameter(const char* name, const void* bytes, qsizetype size)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<void*>(bytes), static_cast<size_t>(size));
}

FileKey derivedKey(const StoreKey& key, const QByteArray& salt)
{
    EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX* const context = EVP_KDF_CTX_new(kdf);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                  parameter(OSSL_KDF_PARAM_KEY, key.bytes(), StoreKey::kBytes),
                                  parameter(OSSL_KDF_PARAM_SALT, salt.constData(), salt.size()),
                                  parameter(OSSL_KDF_PARAM_INFO, kPurpose, sizeof kPurpose - 1),
                                  OSSL_PARAM_construct_end()};
    FileKey derived{};
    const bool done = context && EVP_KDF_derive(context, derived.data(), derived.size(), parameters) == 1;
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(kdf);
    require(done);
    return derived;
}

} // namespace

Gcm::Gcm(const StoreKey& key, const QByteArray& salt, QByteArray associated)
    : m_context(EVP_CIPHER_CTX_new()), m_associated(std::move(associated))
{
    require(m_context != nullptr);
    FileKey derived = derivedKey(key, salt);
    const bool done = EVP_CipherInit_ex(m_context, EVP_aes_256_gcm(), nullptr, derived.data(), nullptr, 1) == 1;
    OPENSSL_cleanse(derived.data(), derived.size());
    require(done);
}

Gcm::~Gcm()
{
    EVP_CIPHER_CTX_free(m_context);
}

void Gcm::begin(quint64 number, bool encrypts)
{
    std::array<unsigned char, kNonceBytes> nonce{};
    qToBigEndian(number, nonce.data() + kNonceBytes - sizeof number);
    int length = 0;
    require(
        EVP_CipherInit_ex(m_context, nullptr, nullptr, nullptr, nonce.data(), encrypts ? 1 : 0) == 1
        && EVP_CipherUpdate(m_context, nullptr, &length, readable(m_associated), static_cast<int>(m_associated.size()))
            == 1);
}

void Gcm::encrypt(quint64 number, QByteArrayView chunk, QByteArray& sealed)
{
    begin(number, true);
    sealed.resize(chunk.size() + kTagBytes);
    unsigned char* const out = writable(sealed);
    int length = 0;
    require(EVP_EncryptUpdate(m_context, out, &length, readable(chunk), static_cast<int>(chunk.size())) == 1
            && EVP_EncryptFinal_ex(m_context, out + length, &length) == 1
            && EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_GCM_GET_TAG, kTagBytes, out + chunk.size()) == 1);
}

bool Gcm::decrypt(quint64 number, QByteArrayView sealed, QByteArray& chunk)
{
    begin(number, false);
    chunk.resize(sealed.size() - kTagBytes);
    QByteArray tag = sealed.last(kTagBytes).toByteArray();
    int length = 0;
    require(EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1
            && EVP_DecryptUpdate(m_context, writable(chunk), &length, readable(sealed), static_cast<int>(chunk.size()))
                == 1);
    return EVP_DecryptFinal_ex(m_context, writable(chunk) + length, &length) == 1;
}

} // namespace emend::storage
