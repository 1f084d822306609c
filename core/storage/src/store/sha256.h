// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

struct evp_md_ctx_st;

namespace emend::storage {

/// SHA-256 by OpenSSL, which uses the processor's instructions for it; QCryptographicHash does not.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    QByteArray result(); ///< 32 bytes; nothing can be added after it

private:
    evp_md_ctx_st* m_context = nullptr;
};

QByteArray sha256Of(QByteArrayView bytes); ///< 32 bytes

/// Whether it is 64 lower-case hex digits, and so safe in a path.
bool isSha256Text(const QString& text);

} // namespace emend::storage
