// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace emend::test {

/// The oldest encryption of PDF (standard handler, revision 2, RC4 with 40 bits): enough to make files that ask for a
/// password.
class PdfEncryption final
{
public:
    PdfEncryption(const QByteArray& userPassword, const QByteArray& documentId);

    QByteArray dictionary() const; ///< the /Encrypt object
    QByteArray encrypted(const QByteArray& stream, int objectNumber) const;

private:
    QByteArray m_owner;
    QByteArray m_user;
    QByteArray m_key;
};

} // namespace emend::test
