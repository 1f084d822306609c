// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/privacy/pseudonyms.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>

namespace emend::privacy {

namespace {

constexpr qsizetype kPathHashLength = 16;
constexpr qsizetype kTokenLength = 12;

/// The purpose goes in front, and a NUL behind it: no value of one purpose reads like that of another.
QString keyedHash(const char* purpose, const QString& value, const QByteArray& salt)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, salt);
    code.addData(purpose, static_cast<qsizetype>(qstrlen(purpose)) + 1);
    code.addData(value.toUtf8());
    return QString::fromLatin1(code.result().toHex());
}

} // namespace

QString userIdHash(const QString& userId, const QByteArray& salt)
{
    return userId.isEmpty() ? QString() : keyedHash("user", userId, salt);
}

QString imagePathHash(const QString& path)
{
    if (path.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex()).left(kPathHashLength);
}

QString expenseToken(const QString& expenseId, const QByteArray& salt)
{
    if (expenseId.isEmpty())
        return {};
    return QStringLiteral("exp_") + keyedHash("expense", expenseId, salt).left(kTokenLength);
}

} // namespace emend::privacy
