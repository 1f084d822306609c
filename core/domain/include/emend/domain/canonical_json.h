// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace emend::domain {

/// The one way to write that value: compact UTF-8, keys sorted. What hashes are taken over.
QByteArray canonicalJson(const QJsonValue& value);

/// Lower-case hex of the SHA-256 of the bytes.
QString sha256Hex(const QByteArray& bytes);

} // namespace emend::domain
