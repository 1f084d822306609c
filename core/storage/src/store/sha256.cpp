// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sha256.h"

#include <algorithm>
#include <openssl/evp.h>

namespace emend::storage {

namespace {

constexpr qsizetype kDigestBytes = 32;

bool isLowerHexDigit(QChar digit)
{
    return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
}

} // namespace

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    Q_CHECK_PTR(m_context);
    if (EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL has no SHA-256");
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context, bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray digest(kDigestBytes, '\0');
    EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

QByteArray sha256Of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

bool isSha256Text(const QString& text)
{
    return text.size() == 2 * kDigestBytes && std::all_of(text.begin(), text.end(), isLowerHexDigit);
}

} // namespace emend::storage
