// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace emend::privacy {

// Names that stand for a person or a file: the same input gives the same name, and the input cannot be read from it.
// The salted ones are keyed (HMAC-SHA256 with the salt as key), so that nobody without the salt of the deployment can
// confirm a guess; each purpose has its own key, so one id used for both cannot be linked. An empty input gives an
// empty name.

/// 64 lower hex digits.
QString userIdHash(const QString& userId, const QByteArray& salt);

/// The first 16 hex digits of the path's SHA-256. Not salted: a path that can be guessed can be confirmed.
QString imagePathHash(const QString& path);

/// `exp_` and 12 hex digits.
QString expenseToken(const QString& expenseId, const QByteArray& salt);

} // namespace emend::privacy
