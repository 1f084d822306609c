// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_encryption.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringBuilder>

#include <array>
#include <numeric>

namespace emend::test {

namespace {

constexpr int kKeyBytes = 5;
constexpr qint32 kPermissions = -4; // everything is allowed

// The padding of passwords that the PDF specification prescribes.
const QByteArray kPadding = QByteArray::fromHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

QByteArray padded(const QByteArray& password)
{
    return QByteArray(password + kPadding).first(kPadding.size());
}

QByteArray md5(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result += static_cast<char>(value >> (8 * i));
    return result;
}

QByteArray rc4(const QByteArray& key, QByteArray bytes)
{
    std::array<uchar, 256> state{};
    std::iota(state.begin(), state.end(), uchar(0));
    for (size_t i = 0, j = 0; i < state.size(); ++i) {
        j = (j + state[i] + static_cast<uchar>(key.at(static_cast<qsizetype>(i) % key.size()))) % state.size();
        std::swap(state[i], state[j]);
    }
    size_t i = 0;
    size_t j = 0;
    for (char& byte : bytes) {
        i = (i + 1) % state.size();
        j = (j + state[i]) % state.size();
        std::swap(state[i], state[j]);
        byte = static_cast<char>(byte ^ state[(state[i] + state[j]) % state.size()]);
    }
    return bytes;
}

} // namespace

PdfEncryption::PdfEncryption(const QByteArray& userPassword, const QByteArray& documentId)
    : m_owner(rc4(md5(padded("owner")).first(kKeyBytes), padded(userPassword)))
{
    m_key = md5(padded(userPassword) + m_owner + littleEndian(static_cast<quint32>(kPermissions), 4) + documentId)
                .first(kKeyBytes);
    m_user = rc4(m_key, kPadding);
}

QByteArray PdfEncryption::dictionary() const
{
    return "<< /Filter /Standard /V 1 /R 2 /O <" + m_owner.toHex() + "> /U <" + m_user.toHex() + "> /P "
        + QByteArray::number(kPermissions) + " >>";
}

QByteArray PdfEncryption::encrypted(const QByteArray& stream, int objectNumber) const
{
    const QByteArray salted = m_key + littleEndian(static_cast<quint32>(objectNumber), 3) + littleEndian(0, 2);
    return rc4(md5(salted).first(kKeyBytes + 5), stream);
}

} // namespace emend::test
