// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace emend::services {

/// Whether one sign is often read as the other on printed papers.
bool lookAlike(QChar a, QChar b);

/// The signs that one may have been, the likeliest first: upper-case letters, digits and `&`.
QString lookAlikesOf(QChar sign);

/// A word read with some signs taken for others.
struct SwappedWord {
    QString text;
    double odds = 0; ///< beside the other ones, 0–1
};

/// Words that this one may be: all letters of a number as digits, all digits of a word as letters, single signs. The
/// likeliest first.
std::vector<SwappedWord> swappedWords(const QString& word);

} // namespace emend::services
