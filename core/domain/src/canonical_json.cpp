// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/canonical_json.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace emend::domain {

// QJsonObject keeps its keys sorted; but beyond U+FFFF an object that was built has another order than one that was
// read, so the latter decides. Such characters begin with a byte from 0xF0 on.
QByteArray canonicalJson(const QJsonValue& value)
{
    QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    if (std::any_of(list.cbegin(), list.cend(), [](char c) { return static_cast<uchar>(c) >= 0xf0; }))
        list = QJsonDocument::fromJson(list).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QString sha256Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace emend::domain
